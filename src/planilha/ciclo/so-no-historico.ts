import { compararTextos } from '../../apuracao/ordem-alfabetica.ts'
import { type Consorcio, lerConsorcio } from '../consorcio.ts'
import type { Ciclo } from './ciclo.ts'
import type { Registrado } from './historico.ts'

export interface SoNoHistorico {
  /** Com o nome mais novo; inativo, porque o cadastro não o tem mais. */
  readonly consorcio: Consorcio
  readonly registros: readonly Registrado[]
}

/** Quem tem resultado final e não está entre os presentes: não se perde. Em ordem alfabética. */
export function soNoHistorico({ historico, registrosDe }: Ciclo, presentes: readonly Consorcio[]): SoNoHistorico[] {
  const vistos = new Set(presentes.flatMap(c => registrosDe(c)))
  const finais = historico.registros.filter(r => r.fase === 'Final').reverse()
  const achados: SoNoHistorico[] = []
  // Primeiro os de CNPJ, que reúnem os do mesmo nome sem ele.
  for (const r of [...finais.filter(f => f.cnpj !== ''), ...finais.filter(f => f.cnpj === '')]) {
    if (vistos.has(r)) continue
    const consorcio = comoConsorcio(r)
    const registros = registrosDe(consorcio).filter(dele => !vistos.has(dele))
    achados.push({ consorcio, registros })
    for (const dele of [r, ...registros]) vistos.add(dele)
  }
  return achados.sort((a, b) => compararTextos(a.consorcio.nome, b.consorcio.nome))
}

function comoConsorcio({ consorcio, cnpj, urs }: Registrado): Consorcio {
  const campos: Readonly<Record<string, string>> = { cnpj, urs, situacao: 'Inativo' }
  return lerConsorcio(
    consorcio,
    coluna => campos[coluna] ?? null,
    () => {},
  )
}
