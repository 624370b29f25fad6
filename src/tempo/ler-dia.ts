import { type Dia, dia, diaDoSerial, existeDia } from './dia.ts'
import { emBarras, nomeDoMes } from './formatar-dia.ts'

/**
 * Lê o que uma pessoa ou o Planilhas escreveu como data. O dia vem sempre antes do mês; a hora é ignorada.
 *
 * Aceita o número de série do Planilhas e os textos "05/12/2024", "5/12/24" (20xx), "05-12-2024", "05.12.2024",
 * "2024-12-05", "2024-12-05T00:00:00", "5 de dezembro de 2024", "1º de maio de 2026" e "quinta-feira, 5 de dez. de 2024".
 * Nunca lança: o que não entende volta como `problema`, em português.
 */
export function lerDia(valor: string | number): { dia: Dia } | { problema: string } {
  if (typeof valor === 'number') return lerSerial(valor)
  const texto = limpar(valor)
  if (texto.length > TAMANHO_MAXIMO) return { problema: NAO_E_DATA }
  const partes = lerNumeros(texto) ?? lerPorExtenso(texto)
  return partes === null ? { problema: NAO_E_DATA } : montar(partes)
}

/** Antes e depois disto, é erro de digitação: o programa é de 2024. */
const PRIMEIRO_DIA_ACEITO: Dia = '1990-01-01'
const ULTIMO_DIA_ACEITO: Dia = '2100-12-31'

const NAO_E_DATA = 'não é uma data; use dd/mm/aaaa'
const TAMANHO_MAXIMO = 64

interface Partes {
  ano: number
  mes: number
  doMes: number
}

function lerSerial(serial: number): { dia: Dia } | { problema: string } {
  // Os números de série dos anos aceitos têm cinco algarismos: fora deles, não é data.
  if (!(serial >= 0 && serial < 100_000)) return { problema: NAO_E_DATA }
  const d = diaDoSerial(serial)
  return noIntervalo(d) ? { dia: d } : { problema: NAO_E_DATA }
}

function montar({ ano, mes, doMes }: Partes): { dia: Dia } | { problema: string } {
  const escrito = `${comZeros(doMes, 2)}/${comZeros(mes, 2)}/${comZeros(ano, 4)}`
  if (!existeDia(ano, mes, doMes)) return { problema: `${escrito} não existe no calendário` }
  const d = dia(ano, mes, doMes)
  if (noIntervalo(d)) return { dia: d }
  return {
    problema: `${escrito} está fora do período de ${emBarras(PRIMEIRO_DIA_ACEITO)} a ${emBarras(ULTIMO_DIA_ACEITO)}`,
  }
}

// A forma NFKC troca o espaço rígido por espaço, "º" por "o" e os algarismos de largura inteira por comuns.
function limpar(texto: string): string {
  return texto
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const HORA = '(?:(?:t|,? (?:às )?)\\d{1,2}[:h].*)?$'
const DIA_PRIMEIRO = new RegExp(`^(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${HORA}`)
const ANO_PRIMEIRO = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})${HORA}`)
const POR_EXTENSO = new RegExp(
  `^(?:[a-zçá]+(?:-feira)?,? )?(\\d{1,2})(?:[o°])? (?:de )?([a-zç]{3,9})\\.? (?:de )?(\\d{4})${HORA}`,
)

function lerNumeros(texto: string): Partes | null {
  const diaAntes = DIA_PRIMEIRO.exec(texto)
  if (diaAntes) {
    const ano = Number(diaAntes[4])
    return { ano: diaAntes[4]!.length === 2 ? 2000 + ano : ano, mes: Number(diaAntes[3]), doMes: Number(diaAntes[1]) }
  }
  const anoAntes = ANO_PRIMEIRO.exec(texto)
  return anoAntes && { ano: Number(anoAntes[1]), mes: Number(anoAntes[3]), doMes: Number(anoAntes[4]) }
}

function lerPorExtenso(texto: string): Partes | null {
  const achado = POR_EXTENSO.exec(texto)
  if (!achado) return null
  const mes = lerMes(achado[2]!)
  return mes === null ? null : { ano: Number(achado[3]), mes, doMes: Number(achado[1]) }
}

// O nome inteiro ou a abreviatura ("dez"); "marco" sem cedilha também.
function lerMes(nome: string): number | null {
  for (let mes = 1; mes <= 12; mes++) {
    const inteiro = nomeDoMes(mes)
    if (nome === inteiro || nome === inteiro.slice(0, 3) || nome === inteiro.replace('ç', 'c')) return mes
  }
  return null
}

function noIntervalo(d: Dia): boolean {
  return d >= PRIMEIRO_DIA_ACEITO && d <= ULTIMO_DIA_ACEITO
}

function comZeros(n: number, algarismos: number): string {
  return `${n}`.padStart(algarismos, '0')
}
