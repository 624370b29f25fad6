import { describe, expect, it } from 'vitest'
import type { Aba } from '../../src/planilha/aba.ts'
import { digitalDaAba } from '../../src/planilha/digital.ts'
import { dePessoas, doPrograma } from './abas-de-teste.ts'

const coluna = (aba: Aba, mudar: object): Aba => ({
  ...aba,
  tabela: { ...aba.tabela!, colunas: aba.tabela!.colunas.map((c, i) => (i === 0 ? { ...c, ...mudar } : c)) },
})

describe('a digital da estrutura', () => {
  it('são oito algarismos, sempre os mesmos para a mesma aba', () => {
    expect(digitalDaAba(dePessoas())).toMatch(/^[0-9a-f]{8}$/)
    expect(digitalDaAba(dePessoas())).toBe(digitalDaAba(dePessoas()))
  })

  it('não muda com os dados, sejam quantos forem', () => {
    expect(digitalDaAba(dePessoas(1))).toBe(digitalDaAba(dePessoas(3)))
    expect(digitalDaAba(doPrograma(0))).toBe(digitalDaAba(doPrograma(9)))
  })

  it('não muda com o título da aba, que ganha um complemento quando já há outra com ele', () => {
    for (const aba of [dePessoas(), doPrograma(2)])
      expect(digitalDaAba({ ...aba, titulo: `${aba.titulo} (Conformidade)` })).toBe(digitalDaAba(aba))
  })

  it('não muda com o subtítulo, que diz o dia ou o quadrimestre', () => {
    const a = dePessoas()
    const [titulo, subtitulo, ...resto] = a.linhas
    const outro = subtitulo!.map(c => (c === null ? null : { ...c, valor: 'outro' }))
    expect(digitalDaAba({ ...a, linhas: [titulo!, outro, ...resto] })).toBe(digitalDaAba(a))
  })

  it.each<[string, (aba: Aba) => Aba]>([
    ['a largura de uma coluna', a => ({ ...a, larguras: [99, ...a.larguras.slice(1)] })],
    ['o título de uma coluna', a => coluna(a, { titulo: 'Outro' })],
    ['uma lista de escolha', a => coluna(a, { escolhas: ['a'] })],
    ['um realce', a => ({ ...a, realces: [{ intervalo: a.mesclas[0] ?? A1, quando: { igual: 'x' } }] })],
    ['uma mescla', a => ({ ...a, mesclas: [A1] })],
    ['as linhas congeladas', a => ({ ...a, congelar: { linhas: 1, colunas: 0 } })],
    ['a linha do cabeçalho', a => ({ ...a, tabela: { ...a.tabela!, cabecalho: 2 } })],
  ])('muda com %s', (_, mudar) => {
    expect(digitalDaAba(mudar(dePessoas()))).not.toBe(digitalDaAba(dePessoas()))
  })

  it('duas abas diferentes não têm a mesma', () => {
    expect(digitalDaAba(dePessoas())).not.toBe(digitalDaAba(doPrograma(2)))
  })
})

const A1 = { linha: 0, ateLinha: 1, coluna: 0, ateColuna: 2 }
