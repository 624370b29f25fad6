import { type Dia, dia } from '../tempo/dia.ts'
import type { Feriado } from '../tempo/expediente.ts'
import { feriadoNacionalFixo } from '../tempo/feriados-fixos.ts'

/**
 * Dos anos dados, os que têm feriados cadastrados mas não todos os nacionais de data fixa: a lista do Estado sempre os traz,
 * e sem ela inteira não se sabe do Carnaval nem dos pontos facultativos.
 */
export function anosIncompletos(feriados: readonly Feriado[], anos: readonly number[]): number[] {
  const datas = new Set(feriados.map(f => f.data))
  const comAlgum = new Set(feriados.map(f => Number(f.data.slice(0, 4))))
  return [...new Set(anos)].filter(ano => comAlgum.has(ano) && nacionaisFixos(ano).some(d => !datas.has(d))).sort()
}

const MESES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const DIAS_COM_FERIADO_FIXO = [1, 2, 7, 12, 15, 20, 21, 25]

const nacionaisFixos = (ano: number): Dia[] =>
  MESES.flatMap(mes => DIAS_COM_FERIADO_FIXO.map(d => dia(ano, mes, d))).filter(d => feriadoNacionalFixo(d) !== null)
