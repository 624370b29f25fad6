import { describe, expect, it } from 'vitest'
import { planejarAptidao } from '../../../src/planilha/acoes/aptidao.ts'
import { sha256 } from '../../../src/planilha/ciclo/sha256.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { CONTEXTO, homologada } from './pastas.ts'

const HOMOLOGADA = homologada()
const consulta = (consorcio: string, hoje: Dia = CONTEXTO.hoje) =>
  planejarAptidao(HOMOLOGADA, { ...CONTEXTO, hoje, opcoes: { consorcio } }).resultado

describe('a consulta de aptidão', () => {
  it('quem está abaixo do limiar está impedido desde a homologação, por aquele resultado', () => {
    const { apto, texto } = consulta('CIS Sul')
    expect(apto).toBe(false)
    expect(texto).toContain('IMPEDIDO')
    expect(texto).toContain('desde 21/11/2026 (Art. 11, II, da Deliberação 4.987/2024)')
    expect(texto).toMatch(/Registro do resultado no Histórico: [0-9a-f]{64}/)
  })

  it('na véspera da homologação, ainda não há resultado, nem impedimento', () => {
    const { apto, texto } = consulta('CIS Sul', '2026-11-20')
    expect(apto).toBe(true)
    expect(texto).toContain('ainda não há resultado homologado (em avaliação')
  })

  it('o conforme pode ser contratado, e diz-se desde quando', () => {
    expect(consulta('cis norte').texto).toContain('SEM IMPEDIMENTO: conforme desde 21/11/2026, com 100 pontos')
  })

  it('o hash é o do texto que vem antes dele: quem recebe pode conferir', () => {
    const { texto, hash } = consulta('CIS Sul')
    expect(sha256(texto.slice(0, texto.lastIndexOf('\n')))).toBe(hash)
    expect(texto.endsWith(hash)).toBe(true)
  })

  it('nome incompleto não se adivinha: sugere-se', () => {
    expect(() => consulta('norte')).toThrow('Seria “CIS Norte”?')
    expect(() => consulta('')).toThrow('Diga de que consórcio')
  })
})
