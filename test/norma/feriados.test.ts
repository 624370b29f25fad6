import { describe, expect, it } from 'vitest'
import { FERIADOS } from '../../src/norma/feriados.ts'
import { type Dia, ehDia } from '../../src/tempo/dia.ts'
import { calendario, motivoSemExpediente } from '../../src/tempo/expediente.ts'

function datas(ano: string, tipo: string): string[] {
  return FERIADOS.filter(f => f.data.startsWith(ano) && f.tipo === tipo && f.semExpediente).map(f => f.data.slice(5))
}

describe('os feriados de 2026', () => {
  it('são dez nacionais, dois da sede e doze pontos facultativos, como no comunicado', () => {
    expect(datas('2026', 'nacional').join(' ')).toBe('01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25')
    expect(datas('2026', 'municipal').join(' ')).toBe('08-15 12-08')
    expect(datas('2026', 'ponto facultativo').join(' ')).toBe(
      '01-02 02-16 02-17 02-18 04-02 04-20 06-04 06-05 10-30 12-07 12-24 12-31',
    )
  })

  it('07/12 e 08/12 param em Belo Horizonte, e não onde 08/12 não é feriado', () => {
    const sede = calendario(FERIADOS, 'Belo Horizonte')
    const outro = calendario(FERIADOS, 'Uberaba')
    for (const d of ['2026-12-07', '2026-12-08'] as const) {
      expect(motivoSemExpediente(d, sede)).not.toBeNull()
      expect(motivoSemExpediente(d, outro)).toBeNull()
    }
  })

  it('o Dia do Servidor é 30/10, e não 20/10, como saiu numa republicação', () => {
    const cal = calendario(FERIADOS, 'Belo Horizonte')
    expect(motivoSemExpediente('2026-10-30', cal)).toBe('ponto facultativo: Dia do Servidor Público')
    expect(motivoSemExpediente('2026-10-20', cal)).toBeNull()
  })
})

describe('os feriados de 2025', () => {
  it('trazem os nacionais, os da sede e os pontos facultativos confirmados', () => {
    expect(datas('2025', 'nacional').join(' ')).toBe('01-01 04-18 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25')
    expect(datas('2025', 'municipal').join(' ')).toBe('08-15 12-08')
    expect(datas('2025', 'ponto facultativo').join(' ')).toBe('03-03 03-04 03-05 05-02 06-19 06-20 10-27')
  })

  it('o que não foi confirmado aparece, diz que é preciso conferir e não adia prazo', () => {
    const aConferir = FERIADOS.filter(f => !f.semExpediente)
    expect(aConferir.map(f => f.data)).toEqual(['2025-04-17', '2025-11-21', '2025-12-24', '2025-12-26', '2025-12-31'])
    for (const { fonte } of aConferir) expect(fonte).toContain('conferir no decreto')
  })
})

describe('todo feriado', () => {
  it('tem data que existe, nome e fonte, em ordem e sem repetição', () => {
    const todas: Dia[] = FERIADOS.map(f => f.data)
    expect(todas.every(ehDia)).toBe(true)
    expect(todas).toEqual([...new Set(todas)].sort())
    for (const { nome, fonte } of FERIADOS) expect(nome && fonte).not.toBe('')
  })

  it('municipal tem município; nacional não', () => {
    for (const { tipo, municipio } of FERIADOS) {
      if (tipo === 'municipal') expect(municipio).toBe('Belo Horizonte')
      if (tipo === 'nacional') expect(municipio).toBeNull()
    }
  })
})
