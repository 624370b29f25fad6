import { endereco, letraDaColuna } from '../../planilha/celula.ts'
import type { Mescla } from '../../planilha/pasta.ts'
import type { Intervalo } from '../../planilha/pedido.ts'

/** A borda da grade no Excel: o que no Sheets é "sem fim" no arquivo vai até aqui. */
export const LINHAS_DO_EXCEL = 1_048_576
const COLUNAS_DO_EXCEL = 16_384

/** `B2:D5`, `B2`, `B:D` ou `2:5`, com ou sem `$`, como retângulo de fim excluído; `null` quando não é um endereço. */
export function lerA1(texto: string): Mescla | null {
  const partes = /^([A-Z]{0,3})(\d*)(?::([A-Z]{0,3})(\d*))?$/i.exec(texto.replaceAll('$', ''))
  if (!partes) return null
  const [, coluna = '', linha = '', ateColuna = coluna, ateLinha = linha] = partes
  if (coluna + linha === '' || (texto.includes(':') && ateColuna + ateLinha === '')) return null
  return {
    linha: linha ? Number(linha) - 1 : 0,
    coluna: coluna ? indiceDaColuna(coluna) : 0,
    ateLinha: ateLinha ? Number(ateLinha) : LINHAS_DO_EXCEL,
    ateColuna: ateColuna ? indiceDaColuna(ateColuna) + 1 : COLUNAS_DO_EXCEL,
  }
}

/** Vários retângulos separados por espaço, como o xlsx guarda em `sqref`. */
export const lerSqref = (texto: string): Mescla[] => texto.split(/\s+/).flatMap(parte => lerA1(parte) ?? [])

export function escreverA1(area: Mescla): string {
  const inicio = endereco(area.linha, area.coluna)
  const fim = endereco(area.ateLinha - 1, area.ateColuna - 1)
  return inicio === fim ? inicio : `${inicio}:${fim}`
}

/** Referência absoluta com aba, para gráficos, listas e nomes: `'Aba 1'!$B$2:$B$9`. */
export function referencia(titulo: string, area: Mescla): string {
  const canto = (linha: number, coluna: number): string => `$${letraDaColuna(coluna)}$${linha + 1}`
  const fim = canto(area.ateLinha - 1, area.ateColuna - 1)
  return `${tituloCitado(titulo)}!${canto(area.linha, area.coluna)}:${fim}`
}

export const tituloCitado = (titulo: string): string => `'${titulo.replaceAll("'", "''")}'`

export function areaDoIntervalo(intervalo: Intervalo): Mescla {
  return {
    linha: intervalo.startRowIndex ?? 0,
    coluna: intervalo.startColumnIndex ?? 0,
    ateLinha: intervalo.endRowIndex ?? LINHAS_DO_EXCEL,
    ateColuna: intervalo.endColumnIndex ?? COLUNAS_DO_EXCEL,
  }
}

/** O inverso: fim na borda da grade volta a ser "sem fim". */
export function intervaloDaArea(sheetId: number, area: Mescla): Intervalo {
  return {
    sheetId,
    startRowIndex: area.linha,
    ...(area.ateLinha >= LINHAS_DO_EXCEL ? {} : { endRowIndex: area.ateLinha }),
    startColumnIndex: area.coluna,
    ...(area.ateColuna >= COLUNAS_DO_EXCEL ? {} : { endColumnIndex: area.ateColuna }),
  }
}

function indiceDaColuna(letras: string): number {
  return [...letras.toUpperCase()].reduce((indice, letra) => indice * 26 + letra.charCodeAt(0) - 64, 0) - 1
}
