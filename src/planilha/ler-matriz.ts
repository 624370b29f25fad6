import type { Resposta, Respostas } from '../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem, ITENS } from '../norma/itens.ts'
import type { Aviso, CodigoDeAviso } from './aviso.ts'
import { acharCabecalho, type Cabecalho } from './cabecalho.ts'
import { endereco, type Valor } from './celula.ts'
import { COLUNAS_DO_CONSORCIO, type ColunaDoConsorcio } from './nomes-de-colunas.ts'
import type { Folha } from './pasta.ts'
import { lerResposta } from './resposta.ts'
import { citarNome, limpo } from './texto.ts'
import { tipoDaLinha } from './tipo-da-linha.ts'

/** Com menos itens que isto no cabeçalho, a aba não é uma matriz (e não se reclama dela). */
const MINIMO_DE_ITENS = 6

/** Uma linha da matriz: o consórcio como foi digitado e as doze respostas como se leram. */
export interface LinhaDaMatriz {
  /** Índice da linha na aba, a partir de zero. */
  readonly linha: number
  readonly nome: string
  readonly respostas: Respostas
  /** O que estava escrito em cada item, para nada se perder quando não se entende. */
  readonly digitado: Readonly<Record<IdItem, Valor>>
  /** Valor de uma coluna conhecida, como está na célula. */
  readonly campo: (coluna: ColunaDoConsorcio) => Valor
}

export interface Matriz {
  readonly folha: Folha
  readonly cabecalho: Cabecalho<ColunaDoConsorcio>
  readonly linhas: readonly LinhaDaMatriz[]
  readonly avisos: readonly Aviso[]
}

/** O cabeçalho de uma matriz nesta aba, ou `null` quando ela não é uma. */
export const cabecalhoDaMatriz = (folha: Folha): Cabecalho<ColunaDoConsorcio> | null =>
  acharCabecalho(folha.valores ?? [], COLUNAS_DO_CONSORCIO, { itens: MINIMO_DE_ITENS, colunas: 0 })

/** Tudo o que impede de ler a matriz com segurança: colunas que faltam ou que se repetem, cada uma com a célula. */
export function problemasDoCabecalho(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): string[] {
  const onde = `${folha.titulo}, linha ${cabecalho.linha + 1}`
  const faltam = IDS_DOS_ITENS.filter(id => cabecalho.itens[id] === undefined).map(
    id => `Falta a coluna do item ${id} – ${ITENS[id].rotulo} (${onde}). O título deve começar pelo numeral ${id}.`,
  )
  const semNome =
    cabecalho.colunas.nome === undefined && cabecalho.colunas.cnpj === undefined
      ? [`Falta a coluna que diz de quem é cada linha (${onde}). O título deve ser “Consórcio” ou “CNPJ”.`]
      : []
  const repetidas = cabecalho.repetidas.map(
    r => `Há mais de uma coluna para ${r.nome} em ${folha.titulo}: ${r.celulas.join(' e ')}. Deixe só uma.`,
  )
  return [...semNome, ...faltam, ...repetidas]
}

/** Lê as linhas da matriz, uma a uma: o que não se entende vira aviso, e as outras linhas seguem. */
export function lerMatriz(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): Matriz {
  const avisos: Aviso[] = []
  const linhas: LinhaDaMatriz[] = []
  const valores = folha.valores ?? []
  const contexto = { cabecalho, fim: fimDaTabela(valores, cabecalho) }
  for (let linha = cabecalho.linha + 1; linha < valores.length; linha++) {
    const celulas = valores[linha] ?? []
    const tipo = tipoDaLinha(celulas, linha, contexto)
    if (tipo.tipo === 'vazia') continue
    if (tipo.tipo !== 'consorcio') {
      avisos.push(avisoDaCelula(tipo.tipo, folha.titulo, endereco(linha, tipo.coluna), tipo.mensagem))
      continue
    }
    linhas.push(lerLinha(folha, cabecalho, linha, tipo.nome, avisos))
  }
  return { folha, cabecalho, linhas, avisos }
}

function lerLinha(
  folha: Folha,
  cabecalho: Cabecalho<ColunaDoConsorcio>,
  linha: number,
  nome: string,
  avisos: Aviso[],
): LinhaDaMatriz {
  const celulas = folha.valores?.[linha] ?? []
  const respostas = {} as Record<IdItem, Resposta>
  const digitado = {} as Record<IdItem, Valor>
  for (const id of IDS_DOS_ITENS) {
    const coluna = cabecalho.itens[id]!
    const valor = celulas[coluna] ?? null
    const lida = lerResposta(valor)
    digitado[id] = valor
    respostas[id] = 'resposta' in lida ? lida.resposta : null
    if ('problema' in lida) {
      const celula = endereco(linha, coluna)
      avisos.push(
        avisoDaCelula('resposta-ilegivel', folha.titulo, celula, `item ${id} de ${citarNome(nome)} ${lida.problema}`),
      )
    }
  }
  const campo = (coluna: ColunaDoConsorcio): Valor => {
    const onde = cabecalho.colunas[coluna]
    return onde === undefined ? null : (celulas[onde] ?? null)
  }
  return { linha, nome, respostas, digitado, campo }
}

/** Todo aviso de célula se lê do mesmo jeito: `Aba!F12: o que há e o que se aceita`. */
export function avisoDaCelula(codigo: CodigoDeAviso, aba: string, celula: string, texto: string): Aviso {
  return { codigo, aba, celula, mensagem: `${aba}!${celula}: ${texto}` }
}

/** A primeira linha vazia depois da última com respostas; sem resposta nenhuma, a tabela vai até o fim da aba. */
function fimDaTabela(valores: readonly (readonly Valor[])[], cabecalho: Cabecalho<ColunaDoConsorcio>): number {
  const colunas = Object.values(cabecalho.itens)
  const respondida = (celulas: readonly Valor[]): boolean =>
    colunas.some(c => limpo(celulas[c]) !== '' && 'resposta' in lerResposta(celulas[c] ?? null))
  let ultima = valores.length - 1
  while (ultima > cabecalho.linha && !respondida(valores[ultima] ?? [])) ultima--
  if (ultima === cabecalho.linha) return valores.length
  let fim = ultima + 1
  while (fim < valores.length && (valores[fim] ?? []).some(v => limpo(v) !== '')) fim++
  return fim
}
