import type { Dia } from '../../tempo/dia.ts'
import type { DaHistoria } from './respostas.ts'

/** O calendário da história fictícia: tudo termina antes de setembro de 2026, quando começa o quadrimestre da matriz. */
interface Datas {
  readonly abertura: Dia
  readonly avaliacao: Dia
  readonly preliminar: Dia
  readonly contestacao: Dia
  readonly final: Dia
  readonly envio: Dia
  readonly ciencia: Dia
}

export const DATAS: Readonly<Record<DaHistoria, Datas>> = {
  '2025-3': {
    abertura: '2025-09-08',
    avaliacao: '2025-10-13',
    preliminar: '2025-11-24',
    contestacao: '2025-12-05',
    final: '2025-12-15',
    envio: '2025-12-16',
    ciencia: '2025-12-18',
  },
  '2026-1': {
    abertura: '2026-01-12',
    avaliacao: '2026-02-09',
    preliminar: '2026-03-30',
    contestacao: '2026-04-13',
    final: '2026-04-27',
    envio: '2026-04-28',
    ciencia: '2026-05-04',
  },
  '2026-2': {
    abertura: '2026-05-11',
    avaliacao: '2026-06-08',
    preliminar: '2026-07-27',
    contestacao: '2026-08-10',
    final: '2026-08-24',
    envio: '2026-08-25',
    ciencia: '2026-09-01',
  },
}

/** Quando se pedem, se avaliam e se homologam as duas reavaliações de 2026-1. */
export const REAVALIACOES = {
  pedidas: '2026-05-18',
  iniciadas: '2026-05-19',
  avaliadas: '2026-06-01',
  homologadas: '2026-06-02',
} as const satisfies Record<string, Dia>

/** O primeiro dia em que a história já aconteceu toda. */
export const FIM_DA_HISTORIA: Dia = '2026-08-31'

/** Quando se viram as páginas do quadrimestre da matriz, que ainda corre. */
export const VISTAS_NO_ATUAL: Dia = '2026-09-14'

/** Quem se desligou depois do primeiro quadrimestre, e por isso não está na matriz. */
export const DESLIGADO = {
  nome: 'Consórcio Intermunicipal de Saúde Vale das Perdizes (exemplo)',
  cnpj: 'EX.000.075/0001-68',
  desde: '2026-02-27',
} as const satisfies Record<string, string>

/** Por ordem na matriz: quem pediu mais prazo para se adaptar, e quem entrou depois. */
export const COM_PRORROGACAO: readonly number[] = [8, 29, 66]
export const ENTROU_DEPOIS = { ordem: 73, em: '2026-01-15' } as const satisfies { ordem: number; em: Dia }

export const PROGRAMAS = ['Transporte eletivo', 'Rede de urgência (exemplo)', 'Saúde da mulher (exemplo)'] as const
export const AVALIADORES = ['Ana (exemplo)', 'Bruno (exemplo)', 'Clara (exemplo)'] as const
