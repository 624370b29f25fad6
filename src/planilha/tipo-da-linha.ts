import { IDS_DOS_ITENS, ITENS } from '../norma/itens.ts'
import type { CodigoDeAviso } from './aviso.ts'
import type { Cabecalho } from './cabecalho.ts'
import { endereco, type Valor } from './celula.ts'
import { lerCnpj } from './cnpj.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import { lerResposta } from './resposta.ts'
import { chave, citado, comoEscrito, limpo } from './texto.ts'

const TOTAL =
  /^(sub ?)?tota(l|is)\b|^(soma|somatorio|media|mediana|percentual|proporcao|quant\w*|qtde?|numero|n[o.]+|contagem|pontuacao|pontos|pesos?|itens|conformes?|nao conformes?|(nao )?atend\w*|(nao )?publicam|maximo|minimo|maior|menor|desvio)(?![\p{L}])|^%/u
const NOTA =
  /^(pagina|continua|continuacao|fim|visto|[sn] ?[-–=:]|fonte|obs|observac(ao|oes)|nota|notas|legenda|atualizad[oa]|elaborad[oa]|preenchid[oa]|data|responsavel|assinatura|emitido|consulta|\*|¹|\(1\))(?![\p{L}])/u
const GRUPO =
  /^(urs|srs|grs|macro|macrorregiao|regional|regiao|microrregiao)\b|^(samu|generalistas?|consorcios generalistas)$/
const TITULO_DO_NOME = /^(consorcios?|nome|nome do consorcio|consorcio publico( de saude)?)$/
const DATA = /\b\d{1,2} de [a-z]+ de \d{4}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/
const LONGA_DEMAIS = 120

export type TipoDaLinha =
  | { readonly tipo: 'vazia' }
  | { readonly tipo: 'consorcio'; readonly nome: string }
  | {
      readonly tipo: Extract<CodigoDeAviso, 'linha-ignorada' | 'linha-sem-nome'>
      readonly coluna: number
      readonly mensagem: string
    }

export interface ContextoDaLinha {
  readonly cabecalho: Cabecalho<ColunaDoConsorcio>
  /** Primeira linha vazia depois da última que tem resposta legível: dali em diante, um texto só não é consórcio. */
  readonly fim: number
  /** Última linha com resposta legível; e se até ela quase todos têm CNPJ ou URS: depois dela, um nome só não basta. */
  readonly ultima: number
  readonly identificados: boolean
  /** As primeiras palavras dos nomes de quem foi avaliado ("consorcio", "cis"): um nome que começa assim é de consórcio. */
  readonly primeirasPalavras: ReadonlySet<string>
  /** A linha seguinte é outro cabeçalho: um texto só é o título dele. */
  readonly antesDeCabecalho: boolean
  /** A linha tem células mescladas de lado a lado, como um título de grupo. */
  readonly mesclada: boolean
}

/**
 * O que é uma linha abaixo do cabeçalho: consórcio, total, nota, título de grupo ou nada. Quem tem respostas escritas é
 * consórcio, chame-se como se chamar. Nada é descartado em silêncio: o que não é de consórcio vira aviso com a sua célula.
 */
export function tipoDaLinha(celulas: readonly Valor[], linha: number, contexto: ContextoDaLinha): TipoDaLinha {
  const cheias = celulas.flatMap((c, i) => (limpo(c) === '' ? [] : [i]))
  if (cheias.length === 0) return { tipo: 'vazia' }
  const { colunas } = contexto.cabecalho
  const nome = nomeProprio(colunas.nome === undefined ? null : celulas[colunas.nome])
  const cnpj = colunas.cnpj === undefined ? '' : comoEscrito(celulas[colunas.cnpj])
  const temCnpj = cnpj !== '' && 'cnpj' in lerCnpj(cnpj)
  const { respondidas, escritas, legiveis, deContagem } = respostasDaLinha(celulas, contexto.cabecalho)
  const primeira = cheias[0]!
  const rotulo = chave(nome || celulas[primeira])
  const ignorada = (porque: string): TipoDaLinha => ({
    tipo: 'linha-ignorada',
    coluna: primeira,
    mensagem: `linha ${linha + 1} ${porque} (${citado(celulas[primeira])}); ignorada.`,
  })

  if (!temCnpj && legiveis === 0 && (TOTAL.test(rotulo) || deContagem)) return ignorada('parece um total')
  if (legiveis === 0 && TITULO_DO_NOME.test(rotulo)) return ignorada('repete o cabeçalho')
  if (!temCnpj && escritas === 0) {
    if (respondidas === 0 && linha > contexto.fim) return ignorada('vem depois da tabela e não tem respostas')
    if (respondidas === 0 && cheias.length === 1 && linha > contexto.ultima && !pareceConsorcio(rotulo, contexto))
      return ignorada('só tem um texto, depois da última avaliação; se é um consórcio, preencha o CNPJ ou a URS')
    if (respondidas === 0 && cheias.length === 1 && eTextoSolto(rotulo, comoEscrito(celulas[primeira]), contexto))
      return ignorada('é um título ou uma nota, não um consórcio')
  }
  // O CNPJ errado também diz de quem é a linha: quem tem respostas é apurado, e o CNPJ é avisado.
  if (nome !== '' || temCnpj || (cnpj !== '' && legiveis > 0)) return { tipo: 'consorcio', nome: nome || cnpj }
  if (soCaixasVazias(celulas, contexto.cabecalho, cheias)) return { tipo: 'vazia' }
  return cheias.length === 1 && respondidas === 0
    ? ignorada('não é de nenhum consórcio')
    : semNome(celulas, linha, primeira)
}

function semNome(celulas: readonly Valor[], linha: number, coluna: number): TipoDaLinha {
  const mensagem = `linha ${linha + 1} tem dados (${endereco(linha, coluna)} = ${citado(celulas[coluna])}) mas não diz de que consórcio são; não foi apurada. Preencha o nome ou o CNPJ.`
  return { tipo: 'linha-sem-nome', coluna, mensagem }
}

/** Traços e pontos no lugar do nome são o mesmo que vazio. */
function nomeProprio(valor: Valor | undefined): string {
  const escrito = comoEscrito(valor)
  return /[\p{L}\p{N}]/u.test(escrito) ? escrito : ''
}

/** Caixas de seleção por marcar, em linha que ninguém começou. */
const soCaixasVazias = (
  celulas: readonly Valor[],
  { itens }: Cabecalho<ColunaDoConsorcio>,
  cheias: readonly number[],
): boolean => cheias.every(c => celulas[c] === false && Object.values(itens).includes(c))

/** Depois da última avaliação, um nome sozinho só é de consórcio se os outros também são só nomes, ou se começa como eles. */
const pareceConsorcio = (rotulo: string, { identificados, primeirasPalavras }: ContextoDaLinha): boolean =>
  !identificados || primeirasPalavras.has(primeiraPalavra(rotulo))

export const primeiraPalavra = (texto: string): string => chave(texto).split(/[^\p{L}\p{N}]/u)[0] ?? ''

const eTextoSolto = (rotulo: string, escrito: string, contexto: ContextoDaLinha): boolean =>
  contexto.antesDeCabecalho ||
  contexto.mesclada ||
  DATA.test(rotulo) ||
  GRUPO.test(rotulo) ||
  NOTA.test(rotulo) ||
  escrito.length > LONGA_DEMAIS ||
  /:\s/.test(escrito) ||
  !/[\p{L}\p{N}]/u.test(escrito)

/** Quantos itens têm algo; quantos têm resposta escrita (não em número); e se são números que só podem ser contagens. */
function respostasDaLinha(
  celulas: readonly Valor[],
  { itens }: Cabecalho<ColunaDoConsorcio>,
): { respondidas: number; escritas: number; legiveis: number; deContagem: boolean } {
  let respondidas = 0
  let escritas = 0
  let legiveis = 0
  let contagens = 0
  for (const id of IDS_DOS_ITENS) {
    const valor = celulas[itens[id] ?? -1] ?? null
    const texto = limpo(valor)
    if (texto === '') continue
    const lida = lerResposta(valor)
    if (/^[-+]?\d+([.,]\d+)?\s*%?$/.test(texto)) {
      respondidas++
      // Zero e um são respostas; os pontos do próprio item, digitados no lugar dela, são engano a avisar.
      const pontos = Object.values(ITENS[id].pontos).map(String)
      if (!['0', '1', ...pontos].includes(texto)) contagens++
    } else if ('problema' in lida || lida.resposta !== null) {
      respondidas++
      escritas++
      if ('resposta' in lida) legiveis++
    }
  }
  return {
    respondidas,
    escritas,
    legiveis,
    deContagem: escritas === 0 && contagens > 0 && contagens * 2 >= respondidas,
  }
}
