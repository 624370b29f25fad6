import { describe, expect, it } from 'vitest'
import { INTERPRETACOES } from '../../src/norma/interpretacoes.ts'
import { IDS_DOS_ITENS, ITENS, type Item, pontosDoItem } from '../../src/norma/itens.ts'
import { SUBREQUISITOS, subrequisitosAtendidos } from '../../src/norma/subrequisitos.ts'

const EM = '2026-11-21'
const itens: [string, Item][] = IDS_DOS_ITENS.map(id => [id, ITENS[id]])

describe('os doze itens', () => {
  it('estão na ordem da Deliberação', () => {
    expect(IDS_DOS_ITENS.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
  })

  it('valem o que o Quadro 2 diz', () => {
    for (const id of IDS_DOS_ITENS) {
      const escrito = / \| (\d+)$/.exec(ITENS[id].dispositivo.texto)?.[1]
      expect(pontosDoItem(id, EM), `item ${id}`).toBe(Number(escrito))
    }
    expect(IDS_DOS_ITENS.map(id => pontosDoItem(id, EM))).toEqual([12, 12, 12, 12, 12, 12, 10, 6, 3, 3, 3, 3])
  })

  it('o numeral da chave é o do Quadro 2 e, menos no último, o do Art. 7º', () => {
    for (const id of IDS_DOS_ITENS) {
      expect(ITENS[id].dispositivo.texto).toMatch(new RegExp(`^${id} [–-] `))
      expect(ITENS[id].artigo7.texto).toMatch(new RegExp(`^${id === 'XII' ? 'X' : id} ?- `))
    }
    expect(ITENS.XII.interpretacoes).toContain(1)
  })

  it('o rótulo é o texto do Quadro 2, sem numeral, pontuação final nem pontos', () => {
    expect(ITENS.VII.rotulo).toBe('Gestão de pessoal, incluindo a folha de pagamento mensal')
    expect(ITENS.XII.rotulo).toBe('Endereços e telefones de suas unidades e horários de atendimento ao público')
    for (const [, { rotulo, dispositivo }] of itens) {
      expect(dispositivo.texto).toContain(rotulo)
      expect(rotulo).not.toMatch(/^[IVX]+ |[;.]$|\|/)
    }
  })

  it.each(itens)('%s tem nome curto, que cabe num cabeçalho', (_, { curto }) => {
    expect(curto.length).toBeGreaterThan(2)
    expect(curto.length).toBeLessThanOrEqual(18)
  })

  it('nenhum nome serve a dois itens, e o nome curto é um dos apelidos', () => {
    const donos = new Map<string, string>()
    for (const [id, { curto, rotulo, apelidos }] of itens) {
      expect(apelidos.map(semAcentos)).toContain(semAcentos(curto))
      for (const nome of new Set([...apelidos, rotulo].map(semAcentos))) {
        expect(donos.get(nome), `"${nome}" é do item ${id}`).toBeUndefined()
        donos.set(nome, id)
      }
    }
  })

  it('nenhum apelido se confunde com um numeral', () => {
    for (const [, { apelidos }] of itens) for (const apelido of apelidos) expect(apelido).not.toMatch(/^[ivx]+\b/i)
  })

  it('toda interpretação citada existe', () => {
    const numeros = new Set(INTERPRETACOES.map(i => i.numero))
    for (const [, { interpretacoes }] of itens) for (const n of interpretacoes) expect(numeros).toContain(n)
  })
})

describe('os subrequisitos', () => {
  it.each(itens)(
    'do item %s têm ids do próprio item, e o mesmo id tem sempre o mesmo texto',
    (id, { subrequisitos }) => {
      const textos = new Map<string, string>()
      for (const s of subrequisitos.flat()) {
        expect(s.id).toMatch(new RegExp(`^${id}-[a-z]+$`))
        expect(textos.get(s.id) ?? s.texto).toBe(s.texto)
        textos.set(s.id, s.texto)
      }
      expect(textos.size).toBeGreaterThan(0)
    },
  )

  it.each([
    [[], false],
    [['II-protocolo', 'II-contrato'], false],
    [['II-estatuto'], false],
    [['II-protocolo', 'II-estatuto'], true],
    [['II-contrato', 'II-estatuto'], true],
    [['II-protocolo', 'II-contrato', 'II-estatuto'], true],
  ])('item II com %j: %s', (ids, atende) => {
    expect(subrequisitosAtendidos(SUBREQUISITOS.II, new Set(ids))).toBe(atende)
  })

  it('a declaração vale pelo que não existe, e só por isso', () => {
    expect(subrequisitosAtendidos(SUBREQUISITOS.III, new Set(['III-declaracao']))).toBe(false)
    expect(subrequisitosAtendidos(SUBREQUISITOS.III, new Set(['III-declaracao', 'III-rateio']))).toBe(true)
    expect(subrequisitosAtendidos(SUBREQUISITOS.VI, new Set(['VI-declaracao']))).toBe(true)
    expect(subrequisitosAtendidos(SUBREQUISITOS.VI, new Set(['VI-objeto', 'VI-valores', 'VI-metas']))).toBe(false)
    expect(subrequisitosAtendidos(SUBREQUISITOS.XI, new Set(['XI-declaracao']))).toBe(true)
  })

  it('a produção precisa ser anual e mensal', () => {
    expect(subrequisitosAtendidos(SUBREQUISITOS.V, new Set(['V-anual']))).toBe(false)
    expect(subrequisitosAtendidos(SUBREQUISITOS.V, new Set(['V-mensal']))).toBe(false)
    expect(subrequisitosAtendidos(SUBREQUISITOS.V, new Set(['V-anual', 'V-mensal']))).toBe(true)
  })
})

function semAcentos(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
