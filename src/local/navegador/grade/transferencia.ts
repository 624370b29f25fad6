import type { Edicao, FolhaVista } from '../../livro/mensagens.ts'
import { apagar, colar } from '../colar.ts'
import { editar } from '../editar.ts'
import { celulaDe } from '../mover.ts'
import { chave, type Planilha } from '../planilha.ts'
import { type Bloco, escreverTsv, lerTsv } from '../tsv.ts'
import type { Grade } from './grade.ts'

/** O último bloco copiado daqui: o texto é o que se vê; os valores são os que se digitariam. */
interface Copiado {
  readonly texto: string
  readonly valores: Bloco
  /** Recortado: ao colar, apaga-se onde estava. */
  readonly recorte: readonly Edicao[]
}

export interface Transferencia {
  /** O que Copiar põe na área de transferência. */
  copiar(recortar: boolean): string
  colar(texto: string): void
}

/** Copiar, recortar e colar blocos, de e para qualquer planilha, pela área de transferência de verdade. */
export function ligarTransferencia(planilha: Planilha, grade: Grade): Transferencia {
  let copiado: Copiado | null = null

  const aqui: Transferencia = {
    copiar: recortar => {
      const { folha, selecionada } = planilha
      const { linha, coluna, ateLinha, ateColuna } = selecionada.area
      const linhas = Array.from({ length: ateLinha - linha }, (_, i) => linha + i)
      const colunas = Array.from({ length: ateColuna - coluna }, (_, i) => coluna + i)
      const bloco = (ver: typeof visto): Bloco => linhas.map(l => colunas.map(c => ver(folha, l, c)))
      const texto = escreverTsv(bloco(visto))
      copiado = { texto, valores: bloco(digitavel), recorte: recortar ? apagar(folha, selecionada.area) : [] }
      return texto
    },
    colar: texto => {
      const { folha, selecionada } = planilha
      const daqui = copiado !== null && semQuebras(copiado.texto) === semQuebras(texto) ? copiado : null
      const { edicoes, ocupada } = colar(folha, selecionada.area, daqui?.valores ?? lerTsv(texto))
      const coladas = new Set(edicoes.map(chave))
      const recortadas = (daqui?.recorte ?? []).filter(e => !coladas.has(chave(e)))
      if (daqui !== null && daqui.recorte.length > 0) copiado = null
      void editar(planilha, [...recortadas, ...edicoes.filter(e => muda(planilha, e))])
      planilha.selecionarArea(
        { linha: ocupada.linha, coluna: ocupada.coluna },
        {
          linha: Math.min(ocupada.ateLinha, folha.linhas) - 1,
          coluna: Math.min(ocupada.ateColuna, folha.colunas) - 1,
        },
        selecionada.ativa,
      )
    },
  }

  const naGrade = (ouvinte: (dados: DataTransfer) => void) => (evento: ClipboardEvent) => {
    if (!grade.temFoco() || evento.clipboardData === null) return
    evento.preventDefault()
    ouvinte(evento.clipboardData)
  }
  document.addEventListener(
    'copy',
    naGrade(dados => dados.setData('text/plain', aqui.copiar(false))),
  )
  document.addEventListener(
    'cut',
    naGrade(dados => dados.setData('text/plain', aqui.copiar(true))),
  )
  document.addEventListener(
    'paste',
    naGrade(dados => aqui.colar(dados.getData('text/plain'))),
  )
  return aqui
}

const visto = (folha: FolhaVista, linha: number, coluna: number): string => celulaDe(folha, { linha, coluna })?.t ?? ''

/** O valor sem o arredondamento do formato; da fórmula vale o resultado, que ela não é copiada. */
function digitavel(folha: FolhaVista, linha: number, coluna: number): string {
  const celula = celulaDe(folha, { linha, coluna })
  return (celula?.c === 1 ? celula.t : (celula?.e ?? celula?.t)) ?? ''
}

const muda = (planilha: Planilha, { linha, coluna, texto }: Edicao): boolean => {
  const celula = celulaDe(planilha.folha, { linha, coluna })
  return (celula?.e ?? celula?.t ?? '') !== (texto ?? '') || celula?.c === 1
}

const semQuebras = (texto: string): string => texto.replace(/\r\n?/g, '\n').replace(/\n$/, '')
