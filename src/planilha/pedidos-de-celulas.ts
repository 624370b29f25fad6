import type { Aba } from './aba.ts'
import type { Celula, Valor } from './celula.ts'
import { ESTILOS } from './estilos.ts'
import type { CelulaDaApi, FormatoDeCelula, Pedido, ValorDaApi } from './pedido.ts'

const TUDO = 'userEnteredValue,userEnteredFormat,note'
const SO_VALOR = 'userEnteredValue'

type Linhas = Aba['linhas']

/**
 * Escreve as linhas `de`..`ate` (fim excluído), limpando até `ateAntes` o que sobrava. As células de corpo levam só o
 * valor (a aparência vem da coluna); as outras, tudo. Cada trecho de linhas do mesmo gênero é um pedido.
 */
export function pedidosDeCelulas(
  id: number,
  linhas: Linhas,
  de: number,
  ate: number,
  largura: number,
  ateAntes = ate,
): Pedido[] {
  const pedidos: Pedido[] = []
  for (let inicio = de; inicio < ate; ) {
    const comAparencia = temAparencia(linhas[inicio])
    let fim = inicio + 1
    while (fim < ate && temAparencia(linhas[fim]) === comAparencia) fim++
    pedidos.push(escrever(id, linhas.slice(inicio, fim), inicio, largura, comAparencia ? TUDO : SO_VALOR))
    inicio = fim
  }
  if (ateAntes > ate) {
    const range = {
      sheetId: id,
      startRowIndex: ate,
      endRowIndex: ateAntes,
      startColumnIndex: 0,
      endColumnIndex: largura,
    }
    pedidos.push({ updateCells: { range, rows: [], fields: SO_VALOR } })
  }
  return pedidos
}

function escrever(id: number, linhas: Linhas, inicio: number, largura: number, fields: string): Pedido {
  const range = {
    sheetId: id,
    startRowIndex: inicio,
    endRowIndex: inicio + linhas.length,
    startColumnIndex: 0,
    endColumnIndex: largura,
  }
  const rows = linhas.map(l => ({ values: l.map(c => celulaDaApi(c, fields === TUDO)) }))
  return { updateCells: { range, rows, fields } }
}

const temAparencia = (linha: Linhas[number] | undefined): boolean =>
  linha === undefined ||
  linha.length === 0 ||
  linha.some(c => c !== null && (c.estilo !== undefined || c.nota !== undefined))

/** Uma célula na forma da API: o valor tipado, para que nada que se digitou seja lido como fórmula. */
export function celulaDaApi(celula: Celula | null, comAparencia: boolean): CelulaDaApi {
  if (celula === null) return {}
  const valor = valorDaApi(celula)
  const base = valor === null ? {} : { userEnteredValue: valor }
  if (!comAparencia) return base
  const formato: FormatoDeCelula = celula.estilo === undefined ? {} : ESTILOS[celula.estilo]
  const link = celula.link === undefined ? {} : { link: { uri: celula.link } }
  const textFormat = { ...formato.textFormat, ...link }
  return {
    ...base,
    ...(celula.estilo === undefined && celula.link === undefined
      ? {}
      : { userEnteredFormat: { ...formato, textFormat } }),
    ...(celula.nota === undefined ? {} : { note: celula.nota }),
  }
}

function valorDaApi({ valor, formula, derramada }: Celula): ValorDaApi | null {
  if (derramada) return null
  if (formula !== undefined) return { formulaValue: formula }
  if (valor === null || valor === '') return null
  if (typeof valor === 'number') return { numberValue: valor }
  return typeof valor === 'boolean' ? { boolValue: valor } : { stringValue: valor }
}

/** A última linha (fim excluído) com algum valor. */
export function fimDosValores(valores: readonly (readonly Valor[])[]): number {
  let fim = valores.length
  while (fim > 0 && (valores[fim - 1] ?? []).every(v => v === null || v === '')) fim--
  return fim
}

/** Se os valores lidos já são os desejados; vazio e texto vazio são o mesmo, e o arquivo guarda só 15 algarismos de um número. */
export function mesmosValores(lidas: readonly Valor[] | undefined, desejada: readonly (Celula | null)[]): boolean {
  const n = Math.max(lidas?.length ?? 0, desejada.length)
  for (let i = 0; i < n; i++) {
    if (!mesmaCelula(lidas?.[i] ?? '', desejada[i] ?? null)) return false
  }
  return true
}

/** De uma fórmula só se sabe o que ela mostra: o seu título, ou que ainda calcula; texto alheio ou #REF! é que a quebraram. */
function mesmaCelula(lida: Valor, desejada: Celula | null): boolean {
  if (desejada?.derramada) return true
  if (desejada?.formula !== undefined && (lida === '' || ESPERA.test(String(lida)))) return true
  return mesmoValor(lida, desejada?.valor ?? '')
}

const ESPERA = /^(Loading|Carregando)|^#(ERROR!|N\/A|NAME\?)/

const mesmoValor = (a: Valor, b: Valor): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)))
