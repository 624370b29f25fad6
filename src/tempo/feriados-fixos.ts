import type { Dia } from './dia.ts'

/**
 * O feriado nacional de data fixa que cai no dia, ou `null` (Leis 662/1949, 6.802/1980, 9.093/1995 e 14.759/2023).
 * Serve só aos anos sem nenhum feriado cadastrado: melhor que contar 1º de janeiro como dia de expediente.
 */
export function feriadoNacionalFixo(d: Dia): string | null {
  switch (d.slice(5)) {
    case '01-01':
      return 'Confraternização Universal'
    case '04-21':
      return 'Tiradentes'
    case '05-01':
      return 'Dia Mundial do Trabalho'
    case '09-07':
      return 'Independência do Brasil'
    case '10-12':
      return 'Nossa Senhora Aparecida'
    case '11-02':
      return 'Finados'
    case '11-15':
      return 'Proclamação da República'
    case '11-20':
      return 'Dia Nacional de Zumbi e da Consciência Negra'
    case '12-25':
      return 'Natal'
    default:
      return null
  }
}
