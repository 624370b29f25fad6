import { lerQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'

export type TipoDeAba =
  | 'inicio'
  | 'consorcios'
  | 'avaliacao'
  | 'evidencias'
  | 'pendencias'
  | 'prazos'
  | 'resumo'
  | 'umConsorcio'
  | 'evolucao'
  | 'notificacoes'
  | 'suspensoes'
  | 'reavaliacoes'
  | 'solicitacoes'
  | 'prerequisitos'
  | 'programas'
  | 'historico'
  | 'norma'
  | 'parametros'
  | 'feriados'
  | 'registro'

/** Quem escreve na aba: nas de pessoas só se mexe na estrutura; as do programa são refeitas inteiras. */
export type Dono = 'pessoas' | 'programa'

interface Identidade {
  readonly titulo: string
  readonly dono: Dono
  readonly id: number
  readonly cor: string
  /** Uma por quadrimestre: o título e o número ganham o quadrimestre. */
  readonly porQuadrimestre?: true
}

const PESSOAS = '#1f4e78'
const PROGRAMA = '#7f7f7f'

/** As abas, na ordem em que aparecem. Os números são fixos, para que a aba se ache mesmo renomeada. */
export const IDENTIDADES: Readonly<Record<TipoDeAba, Identidade>> = {
  inicio: { titulo: 'Início', dono: 'programa', id: 498700001, cor: '#38761d' },
  consorcios: { titulo: 'Consórcios', dono: 'pessoas', id: 498700002, cor: PESSOAS },
  avaliacao: { titulo: 'Avaliação', dono: 'pessoas', id: 1_100_000_000, cor: PESSOAS, porQuadrimestre: true },
  evidencias: { titulo: 'Evidências', dono: 'pessoas', id: 498700009, cor: PESSOAS },
  pendencias: { titulo: 'Pendências', dono: 'programa', id: 498700010, cor: PROGRAMA },
  prazos: { titulo: 'Prazos', dono: 'programa', id: 498700003, cor: PROGRAMA },
  resumo: { titulo: 'Resumo', dono: 'programa', id: 1_200_000_000, cor: PROGRAMA, porQuadrimestre: true },
  umConsorcio: { titulo: 'Um consórcio', dono: 'programa', id: 498700018, cor: PROGRAMA },
  evolucao: { titulo: 'Evolução', dono: 'programa', id: 498700011, cor: PROGRAMA },
  notificacoes: { titulo: 'Notificações', dono: 'pessoas', id: 498700004, cor: PESSOAS },
  suspensoes: { titulo: 'Suspensões', dono: 'pessoas', id: 498700012, cor: PESSOAS },
  reavaliacoes: { titulo: 'Reavaliações', dono: 'pessoas', id: 498700013, cor: PESSOAS },
  solicitacoes: { titulo: 'Solicitações', dono: 'pessoas', id: 498700014, cor: PESSOAS },
  prerequisitos: { titulo: 'Pré-requisitos', dono: 'pessoas', id: 498700015, cor: PESSOAS },
  programas: { titulo: 'Programas', dono: 'pessoas', id: 498700016, cor: PESSOAS },
  historico: { titulo: 'Histórico', dono: 'programa', id: 498700017, cor: PROGRAMA },
  norma: { titulo: 'Norma', dono: 'programa', id: 498700005, cor: PROGRAMA },
  parametros: { titulo: 'Parâmetros', dono: 'pessoas', id: 498700006, cor: PESSOAS },
  feriados: { titulo: 'Feriados', dono: 'pessoas', id: 498700007, cor: PESSOAS },
  registro: { titulo: 'Registro', dono: 'programa', id: 498700008, cor: PROGRAMA },
}

export const TIPOS_DE_ABA = Object.keys(IDENTIDADES) as readonly TipoDeAba[]

/** O número fixo da aba: 2026-3 soma 20263 ao da avaliação. */
export function idDaAba(tipo: TipoDeAba, quadrimestre: Quadrimestre): number {
  const { id, porQuadrimestre } = IDENTIDADES[tipo]
  return porQuadrimestre ? id + Number(quadrimestre.replace('-', '')) : id
}

export function tituloDaAba(tipo: TipoDeAba, quadrimestre: Quadrimestre): string {
  const { titulo, porQuadrimestre } = IDENTIDADES[tipo]
  return porQuadrimestre ? `${titulo} ${quadrimestre}` : titulo
}

/** O que a primeira célula de toda aba nossa diz: é por ela que se sabe que uma aba com o nosso título é nossa. */
export const assinatura = (tipo: TipoDeAba, quadrimestre: Quadrimestre): string =>
  `${tituloDaAba(tipo, quadrimestre)} — Programa de Conformidade`

/** O quadrimestre de uma aba por quadrimestre, pelo número fixo ou pelo título; `null` quando não é uma. */
export function quadrimestreDaAba(
  tipo: 'avaliacao' | 'resumo',
  aba: { id: number; titulo: string },
): Quadrimestre | null {
  const resto = String(aba.id - IDENTIDADES[tipo].id)
  if (/^\d{4}[123]$/.test(resto)) return `${resto.slice(0, 4)}-${resto.slice(4)}` as Quadrimestre
  return aba.titulo.startsWith(`${IDENTIDADES[tipo].titulo} `) ? lerQuadrimestre(aba.titulo) : null
}
