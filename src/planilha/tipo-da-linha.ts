import type { CodigoDeAviso } from './aviso.ts'
import type { Cabecalho } from './cabecalho.ts'
import { endereco, type Valor } from './celula.ts'
import { lerCnpj } from './cnpj.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import { lerResposta } from './resposta.ts'
import { chave, citado, limpo, palavras } from './texto.ts'

const TOTAL =
  /^(sub ?)?tota(l|is)\b|^(soma|somatorio|media|mediana|percentual|quantidade|qtd|contagem|pontuacao|pontos|peso|pesos)\b|^%/
const NOTA =
  /^(fonte|obs|observac(ao|oes)|nota|notas|legenda|atualizad[oa]|elaborad[oa]|data|responsavel|assinatura|emitido|consulta|\*|¹|\(1\))(?![\p{L}])/u
const LONGA_DEMAIS = 120

export type TipoDaLinha =
  | { readonly tipo: 'vazia' }
  | { readonly tipo: 'consorcio'; readonly nome: string }
  | {
      readonly tipo: Extract<CodigoDeAviso, 'linha-ignorada' | 'linha-sem-nome'>
      readonly coluna: number
      readonly mensagem: string
    }

interface Contexto {
  readonly cabecalho: Cabecalho<ColunaDoConsorcio>
  /** Primeira linha vazia depois da última que tem resposta legível: dali em diante, um texto só não é consórcio. */
  readonly fim: number
}

/**
 * O que é uma linha abaixo do cabeçalho: consórcio, total, nota, cabeçalho repetido ou nada.
 * Nada é descartado em silêncio: a linha que não é de consórcio vira aviso com a sua célula.
 */
export function tipoDaLinha(celulas: readonly Valor[], linha: number, contexto: Contexto): TipoDaLinha {
  const cheias = celulas.flatMap((c, i) => (limpo(c) === '' ? [] : [i]))
  if (cheias.length === 0) return { tipo: 'vazia' }
  const { colunas, itens } = contexto.cabecalho
  const texto = (c: number | undefined): string => (c === undefined ? '' : limpo(celulas[c]))
  const nome = texto(colunas.nome)
  const cnpj = texto(colunas.cnpj)
  const deItem = Object.values(itens)
  const respostas = deItem.filter(c => limpo(celulas[c]) !== '')
  const primeira = cheias[0]!
  const ignorada = (porque: string): TipoDaLinha => ({
    tipo: 'linha-ignorada',
    coluna: primeira,
    mensagem: `linha ${linha + 1} ${porque} (${citado(celulas[primeira])}); ignorada.`,
  })

  const rotulo = chave(nome || celulas[primeira])
  const temCnpj = cnpj !== '' && 'cnpj' in lerCnpj(cnpj)
  if (!temCnpj && TOTAL.test(rotulo)) return ignorada('parece um total')
  if (repeteCabecalho(celulas, contexto)) return ignorada('repete o cabeçalho')
  if (nome !== '' || cnpj !== '') {
    const soTexto = respostas.length === 0 && cheias.length <= 1 && !temCnpj
    if (soTexto && pareceNota(rotulo, nome || cnpj)) return ignorada('parece uma nota')
    if (soTexto && linha > contexto.fim) return ignorada('vem depois da tabela e só tem um texto')
    return { tipo: 'consorcio', nome: nome || cnpj }
  }
  if (respostas.length === 0)
    return cheias.length === 1 ? ignorada('parece uma nota') : semNome(linha, primeira, celulas)
  const legiveis = respostas.filter(c => 'resposta' in lerResposta(celulas[c] ?? null)).length
  if (legiveis < respostas.length / 2) return ignorada('parece um total')
  return semNome(linha, respostas[0]!, celulas)
}

function semNome(linha: number, coluna: number, celulas: readonly Valor[]): TipoDaLinha {
  const mensagem = `linha ${linha + 1} tem dados (${endereco(linha, coluna)} = ${citado(celulas[coluna])}) mas não diz de que consórcio são; não foi apurada. Preencha o nome ou o CNPJ.`
  return { tipo: 'linha-sem-nome', coluna, mensagem }
}

const pareceNota = (rotulo: string, escrito: string): boolean =>
  NOTA.test(rotulo) || escrito.length > LONGA_DEMAIS || /:\s/.test(escrito)

function repeteCabecalho(celulas: readonly Valor[], { cabecalho }: Contexto): boolean {
  const nome = cabecalho.colunas.nome
  const iguais = ['consorcio', 'nome', 'nome do consorcio', 'consorcio publico']
  const itens = Object.entries(cabecalho.itens).filter(
    ([id, c]) => palavras(celulas[c]).split(' ')[0] === id.toLowerCase(),
  )
  return (
    itens.length >= 3 && (nome === undefined || iguais.includes(palavras(celulas[nome])) || limpo(celulas[nome]) === '')
  )
}
