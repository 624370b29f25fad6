import { planejarAbertura } from '../../src/planilha/acoes/abrir-quadrimestre.ts'
import { planejarApuracao } from '../../src/planilha/acoes/apurar.ts'
import { planejarConferencia } from '../../src/planilha/acoes/conferir.ts'
import { planejarConfirmacao } from '../../src/planilha/acoes/confirmar.ts'
import { type Contexto, escolherQuadrimestre, type OpcoesDaAcao } from '../../src/planilha/acoes/contexto.ts'
import { planejarHomologacao } from '../../src/planilha/acoes/homologar.ts'
import { planejarReavaliacoes } from '../../src/planilha/acoes/homologar-reavaliacoes.ts'
import { planejarInicioDasReavaliacoes } from '../../src/planilha/acoes/iniciar-reavaliacoes.ts'
import { planejarNotificacoes } from '../../src/planilha/acoes/notificar.ts'
import { planejarPreparo } from '../../src/planilha/acoes/preparar.ts'
import { planejarReabertura } from '../../src/planilha/acoes/reabrir.ts'
import { planejarRevisao } from '../../src/planilha/acoes/rever.ts'
import { planejarSituacoes } from '../../src/planilha/acoes/situar.ts'
import type { Aviso } from '../../src/planilha/aviso.ts'
import type { Pasta } from '../../src/planilha/pasta.ts'
import type { Pedido } from '../../src/planilha/pedido.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { emBarras } from '../../src/tempo/formatar-dia.ts'
import { type Abas, comoSeLe, inteira, soEstrutura } from './planilha.ts'

interface Decisao {
  readonly pedidos: readonly Pedido[]
  readonly mensagem: string
  readonly avisos: readonly Aviso[]
  readonly resultado: unknown
}

interface Acao {
  readonly planejar: (pasta: Pasta, contexto: Contexto) => Decisao
  /** A função do pacote que faz o mesmo. */
  readonly noPacote: string
  /** Sem quadrimestre pedido, o de hoje. */
  readonly novo?: true
  readonly opcoes?: OpcoesDaAcao
  /** Lê tudo, também fórmulas e listas. */
  readonly leTudo?: true
}

/** O que o menu faz, cada entrada pela função pura que ela chama. */
export const ACOES = {
  preparar: { planejar: planejarPreparo, noPacote: 'prepararPlanilha', novo: true },
  abrir: { planejar: planejarAbertura, noPacote: 'abrirQuadrimestre', novo: true },
  abrirRepetindo: {
    planejar: planejarAbertura,
    noPacote: 'abrirQuadrimestre',
    novo: true,
    opcoes: { repetir: true },
  },
  apurar: { planejar: planejarApuracao, noPacote: 'apurarQuadrimestre' },
  contestacoes: { planejar: planejarRevisao, noPacote: 'aplicarContestacoes' },
  preliminar: { planejar: planejarHomologacao, noPacote: 'homologarPreliminar', opcoes: { preliminar: true } },
  homologar: { planejar: planejarHomologacao, noPacote: 'homologarQuadrimestre' },
  notificar: { planejar: planejarNotificacoes, noPacote: 'notificarConsorcios' },
  reabrir: { planejar: planejarReabertura, noPacote: 'reabrirQuadrimestre', opcoes: { motivo: 'Erro de leitura' } },
  iniciarReavaliacoes: { planejar: planejarInicioDasReavaliacoes, noPacote: 'iniciarReavaliacoes' },
  homologarReavaliacoes: { planejar: planejarReavaliacoes, noPacote: 'homologarReavaliacoes' },
  confirmar: { planejar: planejarConfirmacao, noPacote: 'confirmarPropostas' },
  situacao: { planejar: planejarSituacoes, noPacote: 'consultarSituacao' },
  conferir: {
    noPacote: 'conferirPlanilha',
    leTudo: true,
    planejar: (pasta, contexto) => {
      const { problemas, conserto } = planejarConferencia(pasta, contexto)
      return {
        pedidos: conserto,
        mensagem: problemas.map(p => p.texto).join(' '),
        avisos: [],
        resultado: { problemas },
      }
    },
  },
} as const satisfies Readonly<Record<string, Acao>>

export type NomeDeAcao = keyof typeof ACOES
export const NOMES_DAS_ACOES = Object.keys(ACOES) as readonly NomeDeAcao[]

export interface Feita extends Decisao {
  readonly contexto: Contexto
}

export const QUEM = 'ana@exemplo.example'

/** O que a ação decide, lendo a planilha como o pacote a lê. */
export function planejar(abas: Abas, nome: NomeDeAcao, hoje: Dia, opcoes: OpcoesDaAcao = {}): Feita {
  const acao: Acao = ACOES[nome]
  const quadrimestre = escolherQuadrimestre(soEstrutura(abas), undefined, hoje, acao.novo)
  const contexto: Contexto = {
    hoje,
    quem: QUEM,
    quando: `${emBarras(hoje)} 12:00`,
    quadrimestre,
    opcoes: { ...acao.opcoes, ...opcoes },
  }
  const pasta = acao.leTudo ? inteira(abas) : comoSeLe(abas, quadrimestre)
  return { ...acao.planejar(pasta, contexto), contexto }
}
