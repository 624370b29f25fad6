import type { DataValidation } from 'hucre'
import type { RegraDeValidacao } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { areasIguais } from './areas-iguais.ts'
import { escreverA1 } from './intervalo-a1.ts'

/** Dá a referência de uma lista longa demais para caber na regra; quem a guarda é a aba auxiliar. */
export type GuardarLista = (valores: readonly string[]) => string

/** As listas e datas aceitas de uma aba, uma regra de validação para cada grupo de células iguais. */
export function validacoesParaArquivo(folha: FolhaLocal, guardarLista: GuardarLista): DataValidation[] {
  return [...areasIguais(celulasValidadas(folha))].flatMap(([chave, areas]) => {
    const regra = JSON.parse(chave) as RegraDeValidacao
    const pedacos = Math.ceil(areas.length / AREAS_POR_REGRA)
    return Array.from({ length: pedacos }, (_, i) => ({
      ...validacao(regra, guardarLista),
      range: areas
        .slice(i * AREAS_POR_REGRA, (i + 1) * AREAS_POR_REGRA)
        .map(escreverA1)
        .join(' '),
    }))
  })
}

/** Limites do Excel: passar deles faz o arquivo ser dado por corrompido. */
const AREAS_POR_REGRA = 500
const MAIOR_LISTA_ESCRITA = 255
const MAIOR_MENSAGEM = 255

function* celulasValidadas(folha: FolhaLocal): Generator<{ linha: number; coluna: number; valor: string }> {
  const chaves = new Map<RegraDeValidacao, string>()
  for (const [linha, celulas] of folha.celulas.entries()) {
    for (const [coluna, celula] of celulas?.entries() ?? []) {
      if (!celula?.validacao) continue
      const chave = chaves.get(celula.validacao) ?? JSON.stringify(celula.validacao)
      chaves.set(celula.validacao, chave)
      yield { linha, coluna, valor: chave }
    }
  }
}

function validacao(regra: RegraDeValidacao, guardarLista: GuardarLista): Omit<DataValidation, 'range'> {
  const mensagem = regra.inputMessage?.slice(0, MAIOR_MENSAGEM)
  return {
    ...condicao(regra.condition, guardarLista),
    allowBlank: true,
    ...(mensagem ? { showInputMessage: true, inputMessage: mensagem } : {}),
    showErrorMessage: true,
    errorStyle: regra.strict ? 'stop' : 'warning',
    errorTitle: 'Valor não aceito',
    errorMessage:
      regra.condition.type === 'ONE_OF_LIST' ? 'Escolha um dos valores da lista.' : 'Digite uma data válida.',
  }
}

function condicao(
  condition: RegraDeValidacao['condition'],
  guardarLista: GuardarLista,
): Pick<DataValidation, 'type' | 'values' | 'formula1' | 'operator'> {
  if (condition.type === 'DATE_IS_VALID') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' }
  const valores = condition.values.map(valor => valor.userEnteredValue)
  const cabe = valores.join(',').length <= MAIOR_LISTA_ESCRITA
  const simples = valores.every(valor => valor !== '' && valor === valor.trim() && !/[",]/.test(valor))
  return cabe && simples ? { type: 'list', values: valores } : { type: 'list', formula1: guardarLista(valores) }
}
