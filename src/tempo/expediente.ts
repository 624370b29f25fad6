import { anoDoDia, type Dia, diaDaSemana } from './dia.ts'
import { feriadoNacionalFixo } from './feriados-fixos.ts'
import { semAcentos } from './sem-acentos.ts'

export type TipoDeFeriado = 'nacional' | 'estadual' | 'municipal' | 'ponto facultativo'

export interface Feriado {
  data: Dia
  nome: string
  tipo: TipoDeFeriado
  /** `null`: vale em todo o Estado. */
  municipio: string | null
  semExpediente: boolean
  fonte: string
}

export interface Calendario {
  /** Só os dias sem expediente no município. */
  feriados: ReadonlyMap<Dia, Feriado[]>
  /** Os anos com ao menos um feriado cadastrado, de qualquer município. */
  anos: ReadonlySet<number>
  municipio: string
}

/** O calendário de uma repartição do município; maiúsculas e acentos do nome não importam. */
export function calendario(feriados: readonly Feriado[], municipio: string): Calendario {
  const porDia = new Map<Dia, Feriado[]>()
  const anos = new Set<number>()
  const daqui = semAcentos(municipio)
  for (const feriado of feriados) {
    anos.add(anoDoDia(feriado.data))
    if (!feriado.semExpediente) continue
    if (feriado.municipio !== null && semAcentos(feriado.municipio) !== daqui) continue
    const doDia = porDia.get(feriado.data)
    if (doDia) doDia.push(feriado)
    else porDia.set(feriado.data, [feriado])
  }
  return { feriados: porDia, anos, municipio }
}

/**
 * Por que não há expediente no dia: "sábado", "feriado nacional: Tiradentes", "ponto facultativo: Carnaval"; `null` se há.
 * Num ano sem nenhum feriado cadastrado, valem ao menos os nacionais de data fixa.
 */
export function motivoSemExpediente(d: Dia, cal: Calendario): string | null {
  const semana = diaDaSemana(d)
  if (semana === 0) return 'domingo'
  if (semana === 6) return 'sábado'
  const feriado = maisGeral(cal.feriados.get(d) ?? [])
  if (feriado) return `${rotuloDoTipo(feriado.tipo)}: ${feriado.nome}`
  if (cal.anos.has(anoDoDia(d))) return null
  const fixo = feriadoNacionalFixo(d)
  return fixo === null ? null : `${rotuloDoTipo('nacional')}: ${fixo}`
}

const DO_MAIS_GERAL: readonly TipoDeFeriado[] = ['nacional', 'estadual', 'municipal', 'ponto facultativo']

function maisGeral(feriados: readonly Feriado[]): Feriado | undefined {
  return [...feriados].sort((a, b) => DO_MAIS_GERAL.indexOf(a.tipo) - DO_MAIS_GERAL.indexOf(b.tipo))[0]
}

function rotuloDoTipo(tipo: TipoDeFeriado): string {
  return tipo === 'ponto facultativo' ? tipo : `feriado ${tipo}`
}
