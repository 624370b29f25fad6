import type { Resposta } from '../apuracao/respostas.ts'
import type { Valor } from './celula.ts'
import { chave, citado, limpo } from './texto.ts'

const SIM = new Set(['sim', 's', 'x', '1', 'verdadeiro', 'true', '✓', '✔', '☑'])
const NAO = new Set(['nao', 'n', '0', 'falso', 'false', '✗', '✘', '☐'])
const EM_BRANCO = new Set(['', '-', '–', '—', '‐', '−'])
/** A resposta anterior repetida como proposta: só conta quando alguém a confirma, escolhendo Sim ou Não. */
export const proposta = (resposta: 'Sim' | 'Não'): string => `${resposta} (a confirmar)`
const PROPOSTAS: ReadonlyMap<string, 'Sim' | 'Não'> = new Map([
  ['sim (a confirmar)', 'Sim'],
  ['nao (a confirmar)', 'Não'],
])

/** O que a célula propõe; `null` quando não é uma proposta. */
export const respostaProposta = (valor: Valor): 'Sim' | 'Não' | null => PROPOSTAS.get(chave(valor)) ?? null

const ERRO = /^#(ref|n\/a|value|name|div\/0|num|null|error|valor|nome|nulo|erro)[!?]?$/
const CARREGANDO = /^(loading|carregando)/

export type RespostaLida = { readonly resposta: Resposta } | { readonly problema: string }

const SIM_LIDO: RespostaLida = { resposta: 'Sim' }
const NAO_LIDO: RespostaLida = { resposta: 'Não' }
const EM_BRANCO_LIDO: RespostaLida = { resposta: null }

/**
 * Lê a resposta de um item como as pessoas a digitam. Branco e traço são "não avaliado", nunca "Não";
 * o que não se entende volta como problema (achado e aceito), nunca como resposta.
 */
export function lerResposta(valor: Valor): RespostaLida {
  // As três formas que a lista de escolha produz, sem normalizar: é por elas que passam milhares de células.
  if (valor === null || valor === '') return EM_BRANCO_LIDO
  if (valor === 'Sim') return SIM_LIDO
  if (valor === 'Não') return NAO_LIDO
  const lido = chave(valor).replace(/(?<=[a-z])\.$/, '')
  if (SIM.has(lido)) return SIM_LIDO
  if (NAO.has(lido)) return NAO_LIDO
  if (EM_BRANCO.has(lido) || PROPOSTAS.has(lido)) return EM_BRANCO_LIDO
  return { problema: porQueNao(lido, valor) }
}

function porQueNao(lido: string, valor: Valor): string {
  if (ERRO.test(lido)) return `mostra ${limpo(valor)}. A fórmula desta célula não dá uma resposta; digite Sim ou Não.`
  if (CARREGANDO.test(lido)) return 'ainda está carregando. Espere terminar e rode de novo.'
  if (/^-?\d+([.,]\d+)?$/.test(lido))
    return `contém ${citado(valor)}. Digite Sim ou Não; os pontos são calculados pelo programa.`
  if (/[\u0370-\u04ff]/.test(lido))
    return `contém ${citado(valor)}, com caractere estranho (letra de outro alfabeto). Digite de novo Sim ou Não.`
  if (/^(n ?\/ ?a|nao se aplica|n\. ?a\.?)$/.test(lido))
    return `contém ${citado(valor)}. Se o site declara que não há o que publicar, vale Sim; senão, Não. A decisão é de quem avalia.`
  return `contém ${citado(valor)}, que não é aceito. Use Sim ou Não, ou deixe em branco se ainda não avaliou.`
}
