import type { Resposta, Respostas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { acharCabecalho, MINIMO_DE_ITENS } from '../cabecalho.ts'
import type { Valor } from '../celula.ts'
import { lerResposta } from '../resposta.ts'

/** O que uma fórmula recebe: uma célula, ou um intervalo (linhas × colunas). */
export type Argumento = Valor | undefined | readonly (readonly Valor[])[]

/**
 * Aplica um cálculo a cada linha de respostas. Com o cabeçalho no intervalo, acha as colunas pelo numeral e devolve no
 * lugar dele o próprio título; sem, valem as doze colunas na ordem da lei. Linha em branco dá em branco, as do fim não se
 * devolvem, e a linha que não se lê diz em si mesma o que corrigir.
 */
export function porLinha(
  itens: Argumento,
  titulo: string,
  calcular: (respostas: Respostas) => string | number,
): Valor[][] {
  const valores = emLinhas(itens)
  const cabecalho = acharCabecalho(valores, {}, { itens: MINIMO_DE_ITENS, colunas: 0 })
  const colunas = cabecalho === null ? colunasSemCabecalho(valores) : colunasDoCabecalho(cabecalho)
  if (typeof colunas === 'string') return [[colunas]]
  const primeira = cabecalho === null ? 0 : cabecalho.linha + 1
  const resultado = valores.map((linha, i): Valor => {
    if (i < primeira) return i === cabecalho?.linha ? titulo : ''
    return daLinha(linha, colunas, calcular)
  })
  while (resultado.length > 1 && resultado[resultado.length - 1] === '') resultado.pop()
  return resultado.length === 0 ? [['']] : resultado.map(v => [v])
}

/** Um argumento como linhas: a célula sozinha é um intervalo de uma. */
export function emLinhas(argumento: Argumento): readonly (readonly Valor[])[] {
  if (argumento === undefined) return [[null]]
  return Array.isArray(argumento) ? argumento : [[argumento as Valor]]
}

export type Colunas = Readonly<Record<IdItem, number>>

/** Onde está cada item; ou o que falta corrigir no intervalo. */
export function colunasDoCabecalho(
  cabecalho: Pick<NonNullable<ReturnType<typeof acharCabecalho>>, 'itens' | 'repetidas'>,
): Colunas | string {
  const faltam = IDS_DOS_ITENS.filter(id => cabecalho.itens[id] === undefined)
  if (faltam.length > 0) return `Corrigir: falta no intervalo a coluna ${faltam.join(', ')}`
  if (cabecalho.repetidas.length > 0)
    return `Corrigir: há mais de uma coluna para ${cabecalho.repetidas.map(r => r.nome).join(', ')}`
  return cabecalho.itens as Colunas
}

function colunasSemCabecalho(valores: readonly (readonly Valor[])[]): Colunas | string {
  const largura = Math.max(...valores.map(l => l.length))
  if (largura !== IDS_DOS_ITENS.length)
    return `Corrigir: selecione as doze colunas dos itens I a XII (o intervalo tem ${largura}), ou inclua a linha de títulos`
  return Object.fromEntries(IDS_DOS_ITENS.map((id, i) => [id, i])) as Colunas
}

function daLinha(
  linha: readonly Valor[],
  colunas: Colunas,
  calcular: (respostas: Respostas) => string | number,
): Valor {
  const { respostas, ilegiveis } = respostasDaLinha(linha, colunas)
  // Vazio e traço são o mesmo: nada foi avaliado, e nada se diz.
  if (ilegiveis.length === 0 && IDS_DOS_ITENS.every(id => respostas[id] === null)) return ''
  return ilegiveis.length > 0 ? `Corrigir: ${ilegiveis.join(', ')}` : calcular(respostas)
}

/** As respostas de uma linha, e os itens cuja resposta não se entende. */
export function respostasDaLinha(
  linha: readonly Valor[],
  colunas: Colunas,
): { readonly respostas: Respostas; readonly ilegiveis: readonly IdItem[] } {
  const respostas = {} as Record<IdItem, Resposta>
  const ilegiveis: IdItem[] = []
  for (const id of IDS_DOS_ITENS) {
    const lida = lerResposta(linha[colunas[id]] ?? null)
    respostas[id] = 'resposta' in lida ? lida.resposta : null
    if (!('resposta' in lida)) ilegiveis.push(id)
  }
  return { respostas, ilegiveis }
}
