import { NaoPodeSerFeito } from '../planilha/aviso.ts'
import { citado } from '../planilha/texto.ts'
import { apanhandoFalhas } from './falhas.ts'
import { ehObjeto } from './opcoes.ts'
import { type Recusa, SO_SE_LIA } from './retorno.ts'

/** Leva a pessoa à célula de que um aviso fala. */
export function irPara(onde: { readonly aba: string; readonly celula: string }): { readonly feito: true } | Recusa {
  return apanhandoFalhas(() => {
    const { aba, celula } = lerOnde(onde)
    const folha = SpreadsheetApp.getActive().getSheetByName(aba)
    if (folha === null)
      throw new NaoPodeSerFeito([
        `Não há aba ${citado(aba)} nesta planilha: pode ter mudado de nome, ou ter sido apagada.`,
      ])
    const [linha, coluna] = indicesDe(celula)
    try {
      folha.getRange(linha, coluna).activate()
    } catch (erro) {
      if (!FORA_DA_GRADE.test(String(erro))) throw erro
      throw new NaoPodeSerFeito([`A aba ${citado(aba)} não tem mais a célula ${celula}.`])
    }
    return { feito: true }
  }, SO_SE_LIA)
}

const FORA_DA_GRADE = /outside the dimensions|coordinates/i

/** O Sheets aceita títulos de até 100 letras; um arquivo de fora pode trazer mais. */
const MAIOR_TITULO = 200
const ENDERECO = /^[A-Z]{1,3}[1-9]\d{0,6}$/

function lerOnde(onde: unknown): { aba: string; celula: string } {
  const { aba, celula } = ehObjeto(onde) ? onde : {}
  if (typeof aba !== 'string' || aba.length > MAIOR_TITULO || typeof celula !== 'string' || !ENDERECO.test(celula))
    throw new NaoPodeSerFeito(['Para ir a uma célula é preciso dizer a aba e o endereço dela, como F12.'])
  return { aba, celula }
}

function indicesDe(celula: string): [linha: number, coluna: number] {
  const letras = celula.replace(/\d+/, '')
  const coluna = [...letras].reduce((n, letra) => n * 26 + letra.charCodeAt(0) - 64, 0)
  return [Number(celula.slice(letras.length)), coluna]
}
