import { diaDaSemana, diaDoSerial } from '../../../tempo/dia.ts'
import { nomeDoDiaDaSemana, nomeDoMes } from '../../../tempo/formatar-dia.ts'
import { partesDoSerial } from '../../execucao/data-no-fuso.ts'

/** O serial com o padrão de data do Sheets (`dd/mm/yyyy`, `d "de" mmmm`, `hh:mm`); `undefined` fora do calendário. */
export function formatarData(serial: number, padrao: string): string | undefined {
  if (!(serial >= 0 && serial < ULTIMO_SERIAL)) return undefined
  const [ano, mes, dia, hora, minuto, segundo] = partesDoSerial(serial)
  const civil = diaDoSerial(serial)
  const de12 = /am\/pm|a\/p/i.test(semLiterais(padrao))
  let depoisDaHora = false
  const trechos = padrao.split(';')[0]?.match(TRECHOS) ?? []
  return trechos
    .map((trecho, i) => {
      const letra = (trecho[0] as string).toLowerCase()
      const n = trecho.length
      if (trecho.startsWith('"')) return trecho.slice(1, -1)
      if (trecho.startsWith('\\')) return trecho.slice(1)
      if (trecho.startsWith('[')) return ''
      if (/^(am\/pm|a\/p)$/i.test(trecho)) return hora < 12 ? 'AM' : 'PM'
      if (letra === 'y') return n <= 2 ? dois(ano % 100) : String(ano)
      if (letra === 'd') return n <= 2 ? comZeros(dia, n) : nomeDoDia(n)
      if (letra === 's') return comZeros(segundo, n)
      if (letra === 'h') {
        depoisDaHora = true
        return comZeros(de12 ? hora % 12 || 12 : hora, n)
      }
      if (letra !== 'm') return trecho
      const doMinuto = n <= 2 && (depoisDaHora || /^s/i.test(trechos.slice(i + 1).find(t => /^[a-z]/i.test(t)) ?? ''))
      depoisDaHora = false
      return doMinuto ? comZeros(minuto, n) : nomeOuNumero(n)
    })
    .join('')

  function nomeDoDia(letras: number): string {
    const nome = nomeDoDiaDaSemana(civil)
    return letras === 3 ? (ABREVIADOS[diaDaSemana(civil)] as string) : nome
  }

  function nomeOuNumero(letras: number): string {
    if (letras <= 2) return comZeros(mes, letras)
    const nome = nomeDoMes(mes)
    return letras === 3 ? nome.slice(0, 3) : letras === 5 ? (nome[0] as string) : nome
  }
}

const ULTIMO_SERIAL = 2_958_466
const TRECHOS = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+|./gi
const ABREVIADOS = ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sáb']

const semLiterais = (padrao: string): string => padrao.replace(/"[^"]*"|\\./g, '')
const dois = (n: number): string => String(n).padStart(2, '0')
const comZeros = (n: number, algarismos: number): string => (algarismos >= 2 ? dois(n) : String(n))
