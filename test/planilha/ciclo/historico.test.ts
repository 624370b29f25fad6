import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abaHistorico } from '../../../src/planilha/abas/historico.ts'
import type { Aviso } from '../../../src/planilha/aviso.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import {
  encadear,
  linhaDoRegistro,
  type NovoRegistro,
  type Registrado,
  registroDaLinha,
} from '../../../src/planilha/ciclo/historico.ts'
import { lerHistorico } from '../../../src/planilha/ciclo/ler-historico.ts'
import { escritasNaMascara, mascaraDe, respostasDaMascara } from '../../../src/planilha/ciclo/mascara.ts'
import { sha256 } from '../../../src/planilha/ciclo/sha256.ts'
import { folha } from '../folhas.ts'

const novo = (resto: Partial<NovoRegistro> = {}): NovoRegistro => ({
  consorcio: 'CIS Norte',
  cnpj: '11.222.333/0001-81',
  urs: 'Ubá',
  referente: '2026-1',
  fase: 'Final',
  versao: 1,
  em: '2026-05-04',
  avaliadoEm: '2026-03-10',
  mascara: 'SSNSSSSSS-SD',
  evidencias: 9,
  pontos: 64,
  eixos: { I: 1, II: 2, III: 3, IV: 4, V: 5 },
  classificacao: 'Não conforme',
  efeito: 'Classificação',
  situacao: 'aguardando ciência',
  norma: 'Deliberação 4.987/2024',
  parametros: 'padrão',
  motivo: '',
  por: 'ana@exemplo.example',
  ...resto,
})

const TRES = encadear(
  [],
  [
    novo(),
    novo({ consorcio: 'CIS Sul', cnpj: '' }),
    novo({ fase: 'Reaberto', mascara: '', evidencias: 0, pontos: null, eixos: null }),
  ],
)
const naAba = (registros: readonly Registrado[], mudar = (l: Valor[][]): Valor[][] => l) =>
  folha(
    abaHistorico('2026-1', mudar(registros.map(linhaDoRegistro))).linhas.map(l => l.map(c => c?.valor ?? null)),
    'Histórico',
  )
const ler = (f: ReturnType<typeof folha> | null): { registros: readonly Registrado[]; avisos: Aviso[] } => {
  const avisos: Aviso[] = []
  return { registros: lerHistorico(f, avisos).registros, avisos }
}

describe('o SHA-256', () => {
  it('é o da norma FIPS 180-4, também com acento e fora do plano básico', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    // printf 'ação 🏥' | sha256sum
    expect(sha256('ação 🏥')).toBe('6a26fce222775ed4940eea460b3c166f34d804626f662283a2083542e00c34cd')
  })

  it('não falha com um substituto solto', () => {
    expect(sha256('a\ud800b')).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('as respostas em doze letras', () => {
  it('o desatualizado que não atende conta como Não, e estava escrito Sim', () => {
    expect(respostasDaMascara('D-----------').I).toBe('Não')
    expect(escritasNaMascara('D-----------').I).toBe('Sim')
  })

  it('vão e voltam', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[SN-]{12}$/), mascara => {
        expect(mascaraDe(respostasDaMascara(mascara))).toBe(mascara)
      }),
    )
  })
})

describe('o Histórico', () => {
  it('lido de volta é o que se escreveu, e a corrente confere', () => {
    expect(ler(naAba(TRES))).toMatchObject({ registros: TRES, avisos: [] })
    for (const r of TRES) expect(registroDaLinha(linhaDoRegistro(r))).toEqual(r)
  })

  it('a reavaliação se escreve com a data, e se lê de volta', () => {
    const [r] = encadear([], [novo({ referente: '2026-03-10' })])
    expect(linhaDoRegistro(r!)[4]).toBe('Reavaliação de 10/03/2026')
    expect(ler(naAba([r!])).registros).toMatchObject([r!])
  })

  it('ordenado por outra coluna, ou com colunas trocadas de lugar, lê-se igual', () => {
    const f = naAba(TRES, l => [...l].reverse())
    expect(ler(f)).toMatchObject({ registros: TRES, avisos: [] })
    const trocada = { ...f, valores: f.valores!.map(l => [l[1]!, l[0]!, ...l.slice(2)].map(v => v ?? null)) }
    expect(ler(trocada)).toMatchObject({ registros: TRES, avisos: [] })
  })

  it('qualquer campo mudado à mão é apontado, com o número do registro', () => {
    const campos = linhaDoRegistro(TRES[0]!).length
    for (let campo = 1; campo < campos; campo++) {
      const f = naAba(TRES, linhas =>
        linhas.map((l, i) => (i === 0 ? l.map((v, c) => (c === campo ? outro(v) : v)) : l)),
      )
      expect(ler(f).avisos.length, `campo ${campo}`).toBeGreaterThan(0)
    }
  })

  it('a linha tirada e a repetida são apontadas', () => {
    expect(ler(naAba([TRES[0]!, TRES[2]!])).avisos[0]?.mensagem).toContain('do registro 1 passa-se ao 3')
    expect(ler(naAba([TRES[0]!, TRES[0]!, TRES[1]!, TRES[2]!])).avisos).not.toEqual([])
  })

  it('a linha que não se entende mais é apontada, e continua na aba', () => {
    const f = naAba(TRES, l => l.map((linha, i) => (i === 1 ? linha.map((v, c) => (c === 7 ? 'ontem' : v)) : linha)))
    const avisos: Aviso[] = []
    const lido = lerHistorico(f, avisos)
    expect(avisos[0]?.mensagem).toContain('não se entende mais')
    expect(lido.linhas).toHaveLength(3)
  })

  it('sem aba, ou só com o cabeçalho, está vazio', () => {
    expect(ler(null)).toEqual({ registros: [], avisos: [] })
    expect(ler(naAba([]))).toEqual({ registros: [], avisos: [] })
  })
})

const outro = (v: Valor): Valor => (typeof v === 'number' ? v + 1 : `${v ?? ''}x`)
