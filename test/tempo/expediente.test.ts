import { describe, expect, it } from 'vitest'
import type { Dia } from '../../src/tempo/dia.ts'
import { calendario, type Feriado, motivoSemExpediente } from '../../src/tempo/expediente.ts'

function feriado(data: Dia, nome: string, resto: Partial<Feriado> = {}): Feriado {
  return { data, nome, tipo: 'nacional', municipio: null, semExpediente: true, fonte: '', ...resto }
}

const FERIADOS = [
  feriado('2026-02-16', 'Carnaval', { tipo: 'ponto facultativo' }),
  feriado('2026-04-21', 'Data Magna', { tipo: 'estadual' }),
  feriado('2026-04-21', 'Tiradentes'),
  feriado('2026-08-15', 'Assunção', { tipo: 'municipal', municipio: 'Belo Horizonte' }),
  feriado('2026-12-08', 'Imaculada Conceição', { tipo: 'municipal', municipio: 'Belo Horizonte' }),
  feriado('2026-12-31', 'Véspera', { tipo: 'ponto facultativo', semExpediente: false }),
  feriado('2029-07-10', 'Aniversário', { tipo: 'municipal', municipio: 'Ubá' }),
]

describe('dias sem expediente', () => {
  const bh = calendario(FERIADOS, 'Belo Horizonte')

  it.each([
    ['2026-04-20', null],
    ['2026-02-16', 'ponto facultativo: Carnaval'],
    ['2026-12-08', 'feriado municipal: Imaculada Conceição'],
    ['2026-04-18', 'sábado'],
    ['2026-04-19', 'domingo'],
  ] as const)('%s: %s', (d, motivo) => {
    expect(motivoSemExpediente(d, bh)).toBe(motivo)
  })

  it('de dois feriados no mesmo dia, diz o mais geral', () => {
    expect(motivoSemExpediente('2026-04-21', bh)).toBe('feriado nacional: Tiradentes')
  })

  it('num fim de semana, diz o dia da semana, e não o feriado', () => {
    expect(motivoSemExpediente('2026-08-15', bh)).toBe('sábado')
  })

  it('feriado marcado com expediente não para', () => {
    expect(motivoSemExpediente('2026-12-31', bh)).toBeNull()
  })

  it('feriado de outro município não para; maiúsculas e acentos não importam', () => {
    expect(motivoSemExpediente('2026-12-08', calendario(FERIADOS, 'Montes Claros'))).toBeNull()
    expect(motivoSemExpediente('2026-12-08', calendario(FERIADOS, ' BELO  horizonte '))).not.toBeNull()
    expect(motivoSemExpediente('2029-07-10', calendario(FERIADOS, 'uba'))).toBe('feriado municipal: Aniversário')
  })

  it('conhece os anos de todas as linhas, mesmo as que não param aqui', () => {
    expect([...bh.anos]).toEqual([2026, 2029])
  })

  it('num ano sem nenhum feriado cadastrado, valem os nacionais de data fixa', () => {
    expect(motivoSemExpediente('2027-01-01', bh)).toBe('feriado nacional: Confraternização Universal')
    expect(motivoSemExpediente('2027-01-04', bh)).toBeNull()
    // 2026 tem feriados cadastrados: vale só o que a equipe escreveu.
    expect(motivoSemExpediente('2026-01-01', bh)).toBeNull()
  })

  it('os feriados fixos são os nove nacionais, nem mais nem menos', () => {
    const vazio = calendario([], 'Belo Horizonte')
    const fixos = new Set<string>()
    // Sete anos bastam para que cada data caia num dia útil.
    for (let ano = 2030; ano < 2037; ano++)
      for (let mes = 1; mes <= 12; mes++)
        for (let d = 1; d <= 28; d++) {
          const data = `${ano}-${String(mes).padStart(2, '0')}-${String(d).padStart(2, '0')}` as Dia
          if (motivoSemExpediente(data, vazio)?.startsWith('feriado')) fixos.add(data.slice(5))
        }
    expect([...fixos].sort()).toEqual(['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'])
  })
})
