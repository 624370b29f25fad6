import type { Valor } from '../../../planilha/celula.ts'
import type { RegraDeValidacao } from '../../../planilha/pedido.ts'
import { formatar } from '../ver/formatar.ts'
import type { FormatoDeNumero } from './ler-digitado.ts'

/** O valor, talvez com a grafia da lista; ou o que há de errado com ele, e se a célula o recusa. */
export type Conferido = { readonly valor: Valor } | { readonly problema: string; readonly recusa: boolean }

/** Confere o valor com a regra da célula. Vazio sempre se aceita: branco é "ainda não". */
export function validar(valor: Valor, formato: FormatoDeNumero | undefined, regra: RegraDeValidacao): Conferido {
  if (valor === null) return { valor }
  const { condition, strict: recusa } = regra
  if (condition.type === 'DATE_IS_VALID') {
    if (typeof valor === 'number' && (formato === undefined || ehData(formato))) return { valor }
    return { problema: 'não é uma data. Use dd/mm/aaaa', recusa }
  }
  const digitado = formatar(valor, formato).trim()
  const daLista = grafiasDe(condition).get(digitado.toLowerCase())
  // Quem digita "sim" escolhe "Sim", como a própria lista completaria.
  if (daLista?.[0] !== undefined)
    return { valor: typeof valor !== 'string' ? valor : daLista.includes(digitado) ? digitado : daLista[0] }
  return { problema: `não está na lista. Aceita: ${listadas(condition)}`, recusa }
}

type Lista = Extract<RegraDeValidacao['condition'], { type: 'ONE_OF_LIST' }>

const ehData = ({ type }: FormatoDeNumero): boolean => type === 'DATE' || type === 'DATE_TIME'

/** O que se digita, em minúsculas → as opções que se escrevem assim; a mesma regra está em muitas células. */
function grafiasDe(lista: Lista): ReadonlyMap<string, readonly string[]> {
  let prontas = GRAFIAS.get(lista)
  if (prontas === undefined) {
    prontas = new Map<string, string[]>()
    for (const { userEnteredValue: opcao } of lista.values) {
      const chave = opcao.trim().toLowerCase()
      prontas.set(chave, [...(prontas.get(chave) ?? []), opcao])
    }
    GRAFIAS.set(lista, prontas)
  }
  return prontas
}

const GRAFIAS = new WeakMap<Lista, Map<string, string[]>>()
const MAXIMO_LISTADO = 12

function listadas({ values }: Lista): string {
  const resto = values.length > MAXIMO_LISTADO ? ` … e mais ${values.length - MAXIMO_LISTADO}` : ''
  return `${values
    .slice(0, MAXIMO_LISTADO)
    .map(v => v.userEnteredValue)
    .join(', ')}${resto}`
}
