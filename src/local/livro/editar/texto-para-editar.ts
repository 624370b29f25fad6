import type { Valor } from '../../../planilha/celula.ts'
import type { Dia } from '../../../tempo/dia.ts'
import { partesDoSerial } from '../../execucao/data-no-fuso.ts'
import { type FormatoDeNumero, lerDigitado } from './ler-digitado.ts'

/** O que aparece quando se edita a célula: o texto que, digitado outra vez, daria o mesmo valor. */
export function textoParaEditar(valor: Valor, formato: FormatoDeNumero | undefined, hoje: Dia): string {
  if (valor === null) return ''
  if (typeof valor === 'boolean') return valor ? 'VERDADEIRO' : 'FALSO'
  if (typeof valor === 'number') return deNumero(valor, formato)
  return lerDigitado(valor, formato, hoje).valor === valor ? valor : `'${valor}`
}

function deNumero(valor: number, formato: FormatoDeNumero | undefined): string {
  if (formato?.type === 'PERCENT') return `${comVirgula(centesimos(valor))}%`
  if ((formato?.type === 'DATE' || formato?.type === 'DATE_TIME') && valor >= 0 && valor < ULTIMO_SERIAL)
    return deData(valor) ?? comVirgula(String(valor))
  return comVirgula(String(valor))
}

const comVirgula = (numero: string): string => numero.replace('.', ',').replace('e', 'E')

/** A multiplicação por cem suja o último algarismo: fica o texto mais curto que volta ao mesmo número. */
function centesimos(valor: number): string {
  for (const algarismos of [15, 16, 17]) {
    const texto = String(Number((valor * 100).toPrecision(algarismos)))
    if (Number(texto) / 100 === valor) return texto
  }
  return String(valor * 100)
}

const ULTIMO_SERIAL = 2_958_466

/** Só quando a data e a hora, até os segundos, dizem o número inteiro. */
function deData(serial: number): string | undefined {
  const [ano, mes, dia, hora, minuto, segundo] = partesDoSerial(serial)
  const data = `${dois(dia)}/${dois(mes)}/${ano}`
  const relogio = `${dois(hora)}:${dois(minuto)}:${dois(segundo)}`
  const texto = Number.isInteger(serial) ? data : serial < 1 ? relogio : `${data} ${relogio}`
  const fracao = (hora * 3600 + minuto * 60 + segundo) / 86_400
  if (Math.floor(serial) + fracao !== serial) return undefined
  return serial < PRIMEIRO_DIA && serial >= 1 ? undefined : serial === 0 ? undefined : texto
}

/** 01/01/1900: antes dele a data digitada é texto. */
const PRIMEIRO_DIA = 2

const dois = (n: number): string => String(n).padStart(2, '0')
