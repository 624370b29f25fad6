import fc from 'fast-check'
import { SEM_PRORROGACAO } from '../../src/apuracao/adaptacao.ts'
import type { EntradaDaApuracao } from '../../src/apuracao/apurar.ts'
import type { NotificacaoDeResultado } from '../../src/apuracao/prazo-do-resultado.ts'
import { type EntradaDosPrazos, prazosDoConsorcio } from '../../src/apuracao/prazos.ts'
import { type Resposta, type Respostas, respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import type { Resultado } from '../../src/apuracao/resultado.ts'
import { type FatosDoConsorcio, situacaoEm } from '../../src/apuracao/situacao.ts'
import { FERIADOS } from '../../src/norma/feriados.ts'
import { PARAMETROS_PADRAO, type Parametros } from '../../src/norma/parametros.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { calendario } from '../../src/tempo/expediente.ts'

/** Um dia em que a Deliberação, como publicada, está em vigor. */
export const EM: Dia = '2026-11-21'

export const CALENDARIO = calendario(FERIADOS, PARAMETROS_PADRAO.municipioDoExpediente)

export const CONTEXTO = {
  quadrimestre: '2026-3',
  hoje: EM,
  parametros: PARAMETROS_PADRAO,
  calendario: CALENDARIO,
} as const

/** "SSN." → Sim, Sim, Não, em branco; o que falta até o XII fica em branco. */
export function respostas(escritas: string): Respostas {
  const letras: Record<string, Resposta> = { S: 'Sim', N: 'Não', '.': null }
  return respostasNaOrdem([...escritas].map(letra => letras[letra] ?? null))
}

export function entrada(
  escritas: string | Respostas,
  consorcio: Partial<EntradaDaApuracao['consorcio']> = {},
  resto: Partial<EntradaDaApuracao> = {},
): EntradaDaApuracao {
  return {
    consorcio: {
      nome: 'Consórcio de teste',
      sigla: '',
      cnpj: '',
      urs: '',
      macrorregiao: '',
      tipo: '',
      adequado: null,
      ...consorcio,
    },
    respostas: typeof escritas === 'string' ? respostas(escritas) : escritas,
    prorrogacao: SEM_PRORROGACAO,
    notificacao: null,
    suspensoes: [],
    ...resto,
  }
}

/** Os prazos de quem não foi notificado, salvo o que se muda. */
export function prazos(mudancas: Partial<EntradaDosPrazos>) {
  return prazosDoConsorcio({
    prorrogacao: SEM_PRORROGACAO,
    notificacao: null,
    suspensoes: [],
    parametros: PARAMETROS_PADRAO,
    calendario: CALENDARIO,
    hoje: EM,
    ...mudancas,
  })
}

export const ciencia = (cienciaEm: Dia, enviadaEm: Dia | null = null) => ({ notificacao: { enviadaEm, cienciaEm } })

/** A situação em um dia de um consórcio de que nada se sabe, salvo o que se muda. */
export function situacao(hoje: Dia, mudancas: Partial<FatosDoConsorcio> = {}, parametros: Partial<Parametros> = {}) {
  const nada = { prorrogacao: SEM_PRORROGACAO, resultados: [], notificacoes: [], suspensoes: [], inativoDesde: null }
  return situacaoEm({ ...nada, ...mudancas }, { ...PARAMETROS_PADRAO, ...parametros }, CALENDARIO, hoje)
}

export function homologado(referente: string, em: Dia, pontos: number): Resultado {
  const classificacao = pontos >= 70 ? 'Conforme' : 'Não conforme'
  return { tipo: 'quadrimestre', referente, em, pontos, classificacao, hash: '' }
}

export const reavaliado = (em: Dia, pontos: number): Resultado => ({
  ...homologado(em, em, pontos),
  tipo: 'reavaliação',
})

export const cienciaDe = (referente: string, cienciaEm: Dia | null, enviadaEm: Dia | null = null) =>
  ({ referente, enviadaEm, cienciaEm }) satisfies NotificacaoDeResultado

export const umaResposta = fc.constantFrom<Resposta>('Sim', 'Não', null)
export const dozeRespostas = fc.array(umaResposta, { minLength: 12, maxLength: 12 }).map(respostasNaOrdem)
