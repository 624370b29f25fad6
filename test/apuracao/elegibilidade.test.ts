import { describe, expect, test } from 'vitest'
import { elegibilidade, type Prerequisito } from '../../src/apuracao/elegibilidade.ts'
import { IDS_DOS_PREREQUISITOS, type IdPrerequisito } from '../../src/norma/prerequisitos.ts'
import type { Dia } from '../../src/tempo/dia.ts'

const HOJE: Dia = '2026-11-21'
const AVISA = { prerequisitoVencido: 'a confirmar' } as const
const NEGA = { prerequisitoVencido: 'não elegível' } as const

/** Os cinco atendidos, salvo o que se muda. */
const conferidos = (mudancas: Partial<Record<IdPrerequisito, Partial<Prerequisito>>> = {}): Prerequisito[] =>
  IDS_DOS_PREREQUISITOS.map(requisito => ({ requisito, atende: true, validade: null, ...mudancas[requisito] }))

describe('os cinco pré-requisitos (Art. 9º)', () => {
  test('atendidos os cinco, é elegível', () => {
    expect(elegibilidade(conferidos(), null, AVISA, HOJE)).toEqual({ resultado: 'elegível', motivos: [] })
  })

  test.each([
    ['I', 'Lei 11.107: não atende (Art. 9º, I)'],
    ['II', 'PROCONSÓRCIO: não atende (Art. 9º, II)'],
    ['III', 'CAGEC: não atende (Art. 9º, III)'],
    ['IV', 'CNES: não atende (Art. 9º, IV)'],
    ['V', 'Site oficial: não atende (Art. 9º, V)'],
  ] as const)('sem o inciso %s não é elegível, e se diz por quê', (requisito, motivo) => {
    const semEle = conferidos({ [requisito]: { atende: false } })
    expect(elegibilidade(semEle, null, AVISA, HOJE)).toEqual({ resultado: 'não elegível', motivos: [motivo] })
  })

  test.each(IDS_DOS_PREREQUISITOS)('o inciso %s que ninguém conferiu está a confirmar: não é "não"', requisito => {
    const aConfirmar = {
      resultado: 'a confirmar',
      motivos: [expect.stringMatching(/: não conferido \(Art\. 9º, [IV]+\)$/)],
    }
    const semResposta = conferidos({ [requisito]: { atende: null } })
    const semLinha = conferidos().filter(c => c.requisito !== requisito)
    expect(elegibilidade(semResposta, null, AVISA, HOJE)).toEqual(aConfirmar)
    expect(elegibilidade(semLinha, null, AVISA, HOJE)).toEqual(aConfirmar)
  })

  test('um não atendido basta, ainda que faltem outros por conferir', () => {
    const { resultado, motivos } = elegibilidade([{ requisito: 'V', atende: false, validade: null }], null, AVISA, HOJE)
    expect(resultado).toBe('não elegível')
    expect(motivos.map(m => m.replace(/ \(.*/, ''))).toEqual([
      'Lei 11.107: não conferido',
      'PROCONSÓRCIO: não conferido',
      'CAGEC: não conferido',
      'CNES: não conferido',
      'Site oficial: não atende',
    ])
  })
})

describe('a validade', () => {
  const ate = (validade: Dia) => conferidos({ III: { validade } })

  test.each([
    ['2026-11-22', 'elegível', 'elegível'],
    ['2026-11-21', 'elegível', 'elegível'],
    ['2026-11-20', 'a confirmar', 'não elegível'],
  ] as const)('CAGEC válido até %s, em 21/11/2026: %s; pelo parâmetro, %s', (validade, padrao, peloParametro) => {
    expect(elegibilidade(ate(validade), null, AVISA, HOJE).resultado).toBe(padrao)
    expect(elegibilidade(ate(validade), null, NEGA, HOJE).resultado).toBe(peloParametro)
  })

  test('vencida, se diz o dia, qualquer que seja o parâmetro', () => {
    for (const parametro of [AVISA, NEGA])
      expect(elegibilidade(ate('2026-11-20'), null, parametro, HOJE).motivos).toEqual([
        'CAGEC: venceu em 20/11/2026 (Art. 9º, III)',
      ])
  })

  test('do que não atende, ou não foi conferido, a validade não importa', () => {
    for (const [atende, porque] of [
      [false, 'não atende'],
      [null, 'não conferido'],
    ] as const) {
      const vencido = conferidos({ IV: { atende, validade: '2026-01-01' } })
      expect(elegibilidade(vencido, null, NEGA, HOJE).motivos).toEqual([`CNES: ${porque} (Art. 9º, IV)`])
    }
  })
})

describe('a adequação à Lei 11.107 (inciso I) é a do cadastro', () => {
  test.each([
    [true, false, 'elegível'],
    [true, null, 'elegível'],
    [false, true, 'não elegível'],
    [false, null, 'não elegível'],
    [null, true, 'elegível'],
    [null, false, 'não elegível'],
    [null, null, 'a confirmar'],
  ] as const)('cadastro %s, conferência %s: %s', (noCadastro, atende, resultado) => {
    expect(elegibilidade(conferidos({ I: { atende } }), noCadastro, AVISA, HOJE).resultado).toBe(resultado)
  })

  test('quando o cadastro a diz, a validade da conferência não importa', () => {
    const vencido = (atende: boolean) => conferidos({ I: { atende, validade: '2026-11-20' } })
    for (const atende of [true, false])
      expect(elegibilidade(vencido(atende), true, NEGA, HOJE)).toEqual({ resultado: 'elegível', motivos: [] })
    expect(elegibilidade(vencido(true), null, NEGA, HOJE).motivos).toEqual([
      'Lei 11.107: venceu em 20/11/2026 (Art. 9º, I)',
    ])
  })

  test('o cadastro não diz nada dos outros quatro', () => {
    const { resultado, motivos } = elegibilidade([], true, AVISA, HOJE)
    expect(resultado).toBe('a confirmar')
    expect(motivos.length).toBe(4)
  })
})
