import type { Intervalo } from '../../../planilha/pedido.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../pasta-local.ts'
import { ehDoGoogle, erroDaApi, inexistente, recusar } from '../erros.ts'
import { efetivo, ehErro } from './celula-efetiva.ts'
import { naGrade, nomeDaFaixa, type Retangulo } from './faixa.ts'
import { intervalo } from './formas-da-celula.ts'

type Apresentacao = 'UNFORMATTED_VALUE' | 'FORMULA'

/** `spreadsheets.values.batchGetByDataFilter`, só por intervalo de grade e com valores sem formato. */
export function lerValores(pasta: PastaLocal, corpo: Record<string, unknown>): object {
  for (const [campo, valor] of Object.entries(corpo)) {
    if (!Object.hasOwn(ACEITOS, campo)) throw inexistente(`batchGetByDataFilter.${campo}`)
    const aceitos = ACEITOS[campo]
    if (aceitos !== undefined && !aceitos.includes(String(valor))) {
      throw inexistente(`batchGetByDataFilter com ${campo} = ${valor}`)
    }
  }
  const { dataFilters, valueRenderOption } = corpo
  if (valueRenderOption === undefined) throw inexistente('batchGetByDataFilter sem valueRenderOption')
  if (!Array.isArray(dataFilters) || dataFilters.length === 0) throw erro('Must specify at least one data filter.')
  const valueRanges = dataFilters.map((filtro: unknown, i) => {
    try {
      return lerFiltro(pasta, filtro, valueRenderOption as Apresentacao)
    } catch (motivo) {
      throw ehDoGoogle(motivo) ? erro(`Invalid dataFilters[${i}]: ${motivo.message}`) : motivo
    }
  })
  return { spreadsheetId: pasta.id, valueRanges }
}

function lerFiltro(pasta: PastaLocal, filtro: unknown, apresentacao: Apresentacao): object {
  const { gridRange, ...outros } = filtro as { gridRange?: Intervalo }
  const [outro] = Object.keys(outros)
  if (outro !== undefined || gridRange === undefined) throw inexistente(`dataFilter.${outro ?? 'sem gridRange'}`)
  intervalo(gridRange, 'gridRange')
  const folha = pasta.folhas.find(f => f.id === gridRange.sheetId) ?? recusar(`No grid with id: ${gridRange.sheetId}`)
  const faixa = naGrade(folha, gridRange)
  const values = lerFaixa(folha, faixa, apresentacao)
  return {
    valueRange: {
      range: nomeDaFaixa(folha, faixa),
      majorDimension: 'ROWS',
      ...(values.length === 0 ? {} : { values }),
    },
    dataFilters: [filtro],
  }
}

/** Linhas e células vazias no fim não vêm; as do meio vêm como texto vazio. */
function lerFaixa(folha: FolhaLocal, faixa: Retangulo, apresentacao: Apresentacao): unknown[][] {
  const saida: unknown[][] = []
  for (let i = faixa.linha; i < Math.min(faixa.ateLinha, folha.celulas.length); i++) {
    const linha = folha.celulas[i] ?? []
    const lida: unknown[] = []
    for (let j = faixa.coluna; j < Math.min(faixa.ateColuna, linha.length); j++)
      lida.push(mostrar(linha[j], apresentacao))
    while (lida.length > 0 && lida.at(-1) === '') lida.pop()
    saida.push(lida)
  }
  while (saida.length > 0 && saida.at(-1)?.length === 0) saida.pop()
  return saida
}

function mostrar(celula: CelulaLocal | undefined, apresentacao: Apresentacao): unknown {
  if (apresentacao === 'FORMULA' && celula?.formula !== undefined) return celula.formula
  const valor = efetivo(celula)
  if (valor === null) return ''
  return ehErro(valor) ? valor.erro : valor
}

/** O que se aceita em cada campo do corpo; `undefined` não se confere aqui. */
const ACEITOS: Readonly<Record<string, readonly string[] | undefined>> = {
  dataFilters: undefined,
  valueRenderOption: ['UNFORMATTED_VALUE', 'FORMULA'],
  dateTimeRenderOption: ['SERIAL_NUMBER'],
  majorDimension: ['ROWS'],
}

const erro = (mensagem: string): Error => erroDaApi('sheets.spreadsheets.values.batchGetByDataFilter', mensagem)
