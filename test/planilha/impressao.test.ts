import { describe, expect, it } from 'vitest'
import { TIPOS_DE_ABA, tituloDaAba } from '../../src/planilha/abas/identidade.ts'
import { impressaoDaAba } from '../../src/planilha/impressao.ts'

describe('como cada aba sai no papel', () => {
  it('as tabelas em paisagem, com o cabeçalho repetido; o rosto e a ficha de um consórcio em retrato, numa folha só', () => {
    for (const tipo of TIPOS_DE_ABA) {
      const deUmaFolha = tipo === 'inicio' || tipo === 'umConsorcio'
      const i = impressaoDaAba(tituloDaAba(tipo, '2026-3'))
      expect(i?.orientacao).toBe(deUmaFolha ? 'retrato' : 'paisagem')
      expect(i?.umaFolha === true).toBe(deUmaFolha)
      expect(i?.rodape).toContain('Deliberação CIB-SUS/MG nº 4.987/2024')
    }
    expect(impressaoDaAba('Avaliação 2026-3')?.repetirLinhas).toEqual([3, 3])
    expect(impressaoDaAba('Resumo 2026-3')?.repetirLinhas).toEqual([0, 1])
  })

  it('as das pessoas, como vieram', () => {
    for (const titulo of [
      'Matriz da equipe',
      'Resumos',
      'Normas',
      '',
      'Resumo',
      'Resumo 2026-4',
      'Resumo 2026-3 (cópia)',
      'Prazos 2026-3',
    ])
      expect(impressaoDaAba(titulo)).toBeNull()
  })
})
