import type { Resposta, Respostas } from '../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import { type Aviso, avisoDaCelula } from './aviso.ts'
import type { Cabecalho } from './cabecalho.ts'
import { colunasIgnoradas, comAsColunasDe, outroCabecalho } from './cabecalho-da-matriz.ts'
import { endereco, type Valor } from './celula.ts'
import { lerCnpj } from './cnpj.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import type { Folha } from './pasta.ts'
import { lerResposta } from './resposta.ts'
import { citarNome, limpo } from './texto.ts'
import { type ContextoDaLinha, primeiraPalavra, tipoDaLinha } from './tipo-da-linha.ts'

/** Uma linha da matriz: o consórcio como foi digitado e as doze respostas como se leram. */
export interface LinhaDaMatriz {
  /** Índice da linha na aba, a partir de zero. */
  readonly linha: number
  readonly nome: string
  readonly respostas: Respostas
  /** O que estava escrito em cada item, para nada se perder quando não se entende. */
  readonly digitado: Readonly<Record<IdItem, Valor>>
  /** Endereço A1 da célula de uma coluna conhecida, nesta linha (num segundo cabeçalho ela pode ser outra). */
  readonly celula: (coluna: ColunaDoConsorcio) => string
  /** Valor de uma coluna conhecida, como está na célula. */
  readonly campo: (coluna: ColunaDoConsorcio) => Valor
}

export interface Matriz {
  readonly folha: Folha
  readonly cabecalho: Cabecalho<ColunaDoConsorcio>
  readonly linhas: readonly LinhaDaMatriz[]
  readonly avisos: readonly Aviso[]
}

/**
 * Lê as linhas da matriz, uma a uma: o que não se entende vira aviso, e as outras linhas seguem. Um cabeçalho repetido no
 * meio passa a valer dali em diante: as colunas dele podem ser outras.
 * @throws NaoPodeSerFeito se um cabeçalho do meio não se lê com segurança.
 */
export function lerMatriz(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): Matriz {
  const avisos: Aviso[] = [...colunasIgnoradas(folha, cabecalho), ...respostasMescladas(folha, cabecalho)]
  const linhas: LinhaDaMatriz[] = []
  const valores = folha.valores ?? []
  let vigente = cabecalho
  let limites = limitesDaTabela(valores, vigente)
  for (let linha = cabecalho.linha + 1; linha < valores.length; linha++) {
    const outro = outroCabecalho(valores, linha)
    if (outro !== null) {
      vigente = comAsColunasDe(outro, vigente, folha)
      limites = limitesDaTabela(valores, vigente)
      continue
    }
    const antesDeCabecalho = outroCabecalho(valores, linha + 1) !== null
    const mesclada = folha.mesclas.some(m => m.linha === linha && m.ateColuna - m.coluna > 2)
    const tipo = tipoDaLinha(valores[linha] ?? [], linha, {
      cabecalho: vigente,
      ...limites,
      antesDeCabecalho,
      mesclada,
    })
    if (tipo.tipo === 'vazia') continue
    if (tipo.tipo === 'consorcio') linhas.push(lerLinha(folha, vigente, linha, tipo.nome, avisos))
    else avisos.push(avisoDaCelula(tipo.tipo, folha.titulo, endereco(linha, tipo.coluna), tipo.mensagem))
  }
  return { folha, cabecalho, linhas, avisos }
}

/** Células mescladas sobre respostas: só a primeira guarda valor, e as outras contam como não avaliadas. */
function respostasMescladas(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): Aviso[] {
  const deItem = Object.values(cabecalho.itens)
  return folha.mesclas
    .filter(m => m.linha > cabecalho.linha && limpo(folha.valores?.[m.linha]?.[m.coluna]) !== '')
    .filter(m => deItem.some(c => c >= m.coluna && c < m.ateColuna) && !eTituloDeGrupo(folha, m, deItem))
    .map(m => {
      const area = `${endereco(m.linha, m.coluna)}:${endereco(m.ateLinha - 1, m.ateColuna - 1)}`
      return avisoDaCelula(
        'celula-mesclada',
        folha.titulo,
        endereco(m.linha, m.coluna),
        `${area} está mesclada; o valor conta só na primeira célula. Desfaça a mescla e responda cada item.`,
      )
    })
}

/** Mescla que cobre a linha inteira dos itens e começa antes deles é título de grupo, não resposta. */
const eTituloDeGrupo = (folha: Folha, m: Folha['mesclas'][number], deItem: readonly number[]): boolean =>
  m.ateLinha - m.linha === 1 &&
  m.coluna < Math.min(...deItem) &&
  deItem.filter(c => c < m.ateColuna).length > 2 &&
  !('cnpj' in lerCnpj(limpo(folha.valores?.[m.linha]?.[m.coluna])))

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
  const celula = (coluna: ColunaDoConsorcio): string => endereco(linha, cabecalho.colunas[coluna] ?? 0)
  return { linha, nome, respostas, digitado, celula, campo }
}

/** Onde acabam as respostas e a tabela (sem resposta nenhuma, ela vai até o fim da aba), e se as linhas trazem CNPJ ou URS. */
function limitesDaTabela(
  valores: readonly (readonly Valor[])[],
  cabecalho: Cabecalho<ColunaDoConsorcio>,
): Pick<ContextoDaLinha, 'fim' | 'ultima' | 'identificados' | 'primeirasPalavras'> {
  const deItem = Object.values(cabecalho.itens)
  const respondida = (celulas: readonly Valor[]): boolean =>
    deItem.some(c => limpo(celulas[c]) !== '' && 'resposta' in lerResposta(celulas[c] ?? null))
  let ultima = valores.length - 1
  while (ultima > cabecalho.linha && !respondida(valores[ultima] ?? [])) ultima--
  if (ultima === cabecalho.linha)
    return { fim: valores.length, ultima: valores.length, identificados: false, primeirasPalavras: new Set() }
  let fim = ultima + 1
  while (fim < valores.length && (valores[fim] ?? []).some(v => limpo(v) !== '')) fim++
  const { nome, cnpj, urs } = cabecalho.colunas
  const respondidas = valores.slice(cabecalho.linha + 1, ultima + 1).filter(respondida)
  const com = respondidas.filter(l => [cnpj, urs].some(c => c !== undefined && limpo(l[c]) !== '')).length
  const nomes = nome === undefined ? [] : respondidas.map(l => primeiraPalavra(limpo(l[nome])))
  const primeirasPalavras = new Set(nomes.filter(n => n !== ''))
  return { fim, ultima, identificados: com * 5 >= respondidas.length * 4 && com > 0, primeirasPalavras }
}
