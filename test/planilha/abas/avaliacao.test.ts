import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS, ITENS, pontosDoItem } from '../../../src/norma/itens.ts'
import { abaAvaliacao, CALCULADAS, formulaCalculada } from '../../../src/planilha/abas/avaliacao.ts'
import { pedidos } from '../../../src/planilha/pedidos.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import { itemPeloNumeral } from '../../../src/planilha/titulo-de-item.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { CABECALHO, folha, pasta } from '../folhas.ts'
import { dadosDaEquipe, titulos, valores } from './dados.ts'

const aba = abaAvaliacao('2026-3', dadosDaEquipe().dados.avaliados)
const daMatriz = (...linhas: Parameters<typeof folha>[0]) =>
  valores(abaAvaliacao('2026-3', reunir(pasta(folha(linhas)), '2026-3', '2026-11-21').avaliados)).slice(4)

describe('as colunas da avaliação', () => {
  it('são, na ordem: identificação, os doze itens e as calculadas', () => {
    expect(aba.titulo).toBe('Avaliação 2026-3')
    expect(titulos(aba).slice(0, 5)).toEqual(['Consórcio', 'CNPJ', 'URS', 'Avaliado em', 'Avaliado por'])
    expect(titulos(aba).slice(5, 17).map(itemPeloNumeral)).toEqual(IDS_DOS_ITENS)
    expect(titulos(aba).slice(17)).toEqual(['Pontos', 'Classificação', 'Faltam', 'Pendências', 'Anterior'])
  })

  it.each(IDS_DOS_ITENS)('a do item %s começa pelo numeral, e a nota traz o texto, os pontos e os dispositivos', id => {
    const coluna = aba.tabela!.colunas[5 + IDS_DOS_ITENS.indexOf(id)]!
    expect(coluna.titulo).toBe(`${id} – ${ITENS[id].curto}`)
    expect(coluna.titulo.length).toBeLessThanOrEqual(25)
    expect(coluna.escolhas).toEqual(['Sim', 'Não'])
    for (const parte of [
      ITENS[id].rotulo,
      `${pontosDoItem(id, '2026-12-31')} pontos`,
      ITENS[id].dispositivo.citacao,
      ITENS[id].artigo7.citacao,
    ])
      expect(coluna.nota).toContain(parte)
  })

  it('a linha de cima mostra os pontos do Quadro 2', () => {
    expect(valores(aba)[2]?.slice(5)).toEqual([12, 12, 12, 12, 12, 12, 10, 6, 3, 3, 3, 3])
  })
})

describe('as fórmulas', () => {
  it('moram no cabeçalho, uma por coluna calculada, e o intervalo inclui o cabeçalho', () => {
    expect(aba.linhas[3]?.slice(17, 21).map(c => c?.formula)).toEqual([
      '=CONFORMIDADE_SCORE(F4:Q)',
      '=CONFORMIDADE_CLASSIFICACAO(F4:Q)',
      '=CONFORMIDADE_FALTAM(F4:Q)',
      '=CONFORMIDADE_PENDENCIAS(F4:Q)',
    ])
    const comFormula = aba.linhas.flat().filter(c => c?.formula !== undefined)
    expect(comFormula).toHaveLength(CALCULADAS.length)
  })

  it('em português ou inglês dão no mesmo: nem vírgula, nem decimal, nem TRUE ou FALSE, nem lista entre chaves', () => {
    const dosPedidos = pedidos(aba, null, 0).flatMap(p => {
      if ('addConditionalFormatRule' in p)
        return p.addConditionalFormatRule.rule.booleanRule.condition.values.map(v => v.userEnteredValue)
      if (!('updateCells' in p)) return []
      return p.updateCells.rows.flatMap(r => r.values.flatMap(v => v.userEnteredValue?.formulaValue ?? []))
    })
    const formulas = dosPedidos.filter(f => f.startsWith('='))
    expect(formulas).toHaveLength(CALCULADAS.length + 2)
    for (const f of formulas) expect(f).not.toMatch(/,|\d\.\d|TRUE|FALSE|VERDADEIRO|[{}]/i)
    expect(formulaCalculada('CONFORMIDADE_SCORE', 9, 26, 40)).toBe('=CONFORMIDADE_SCORE(AA10:AO)')
  })
})

describe('as linhas', () => {
  it('trazem as respostas como Sim e Não, e o que se sabe de cada um', () => {
    expect(valores(aba)[5]?.slice(0, 7)).toEqual(['CIS Sul', '12.ABC.345/01DE-35', 'Ubá', null, null, 'Sim', 'Sim'])
    expect(aba.linhas).toHaveLength(4 + 5)
  })

  it('o que se entende vira Sim ou Não; o que não se entende fica como a pessoa digitou', () => {
    const [linha] = daMatriz(CABECALHO, ['A', 'x', 'n', '-', ' talvez ', 12, true, false])
    expect(linha?.slice(5, 12)).toEqual(['Sim', 'Não', null, 'talvez', '12', 'Sim', 'Não'])
  })

  it('a data de avaliação vira data; a ilegível fica como está', () => {
    const com = (data: string) =>
      daMatriz([...CABECALHO, 'Avaliado em'], ['A', ...CABECALHO.slice(1).map(() => 'Sim'), data])[0]?.[3]
    expect(com('21/11/2026')).toBe(serialDoDia('2026-11-21'))
    expect(com('ontem')).toBe('ontem')
  })

  it('texto que parece fórmula é só texto', () => {
    const [linha] = daMatriz(CABECALHO, ['=IMPORTXML("x")', 'Sim'])
    expect(linha?.[0]).toBe('=IMPORTXML("x")')
    expect(abaAvaliacao('2026-3', []).linhas.slice(4)).toEqual([])
  })
})

describe('os realces', () => {
  it('a resposta que não é Sim nem Não se destaca em todos os itens', () => {
    const fora = aba.realces.filter(r => 'foraDe' in r.quando)
    expect(fora.map(r => [r.quando, r.intervalo.coluna, r.intervalo.ateColuna])).toEqual([
      [{ foraDe: ['Sim', 'Não', 'Sim (a confirmar)', 'Não (a confirmar)'] }, 5, 17],
    ])
  })

  it('nenhum usa sublinhado, que o Sheets não mostra', () => {
    expect(JSON.stringify(pedidos(aba, null, 0).filter(p => 'addConditionalFormatRule' in p))).not.toContain(
      'underline',
    )
  })

  it('nunca dependem só da cor', () => {
    for (const r of aba.realces) {
      // O fundo sozinho só marca o que ainda está em branco; a classificação diz-se no próprio texto.
      const seVe = 'emBrancoCom' in r.quando || 'igual' in r.quando || r.letra !== undefined
      expect(seVe).toBe(true)
    }
  })
})
