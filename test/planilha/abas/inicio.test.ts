import { describe, expect, it } from 'vitest'
import { assinatura, TIPOS_DE_ABA, tituloDaAba } from '../../../src/planilha/abas/identidade.ts'
import { abaInicio } from '../../../src/planilha/abas/inicio.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { daEquipe } from '../acoes/pastas.ts'
import { CABECALHO, DOZE_SIM, folha, matriz, pasta } from '../folhas.ts'

const IDS = new Map(TIPOS_DE_ABA.map((t, i) => [t, 100 + i]))
function inicio(hoje: Dia, p: Pasta = daEquipe()) {
  const dados = reunir(p, '2026-3', hoje)
  const { apuracoes, resumo } = apurarTodos(dados)
  const aba = abaInicio(dados, resumo, apuracoes, IDS)
  const textos = aba.linhas.map(l => String(l[0]?.valor ?? ''))
  const secao = (titulo: string) => {
    const de = textos.indexOf(titulo) + 1
    return textos.slice(de, textos.indexOf('', de))
  }
  return { aba, onde: secao('Onde estamos'), fazer: secao('O que fazer agora') }
}

describe('onde estamos no quadrimestre', () => {
  it.each([
    ['2026-08-31', 'ainda não começou: vai de 01/09/2026 a 31/12/2026.'],
    ['2026-09-01', 'dia 1 de 122; termina em 31/12/2026 (121 dias).'],
    ['2026-11-21', 'dia 82 de 122; termina em 31/12/2026 (40 dias).'],
    ['2026-12-30', 'dia 121 de 122; termina em 31/12/2026 (1 dia).'],
    ['2026-12-31', 'dia 122 de 122; termina em 31/12/2026 (0 dias).'],
    ['2027-01-01', 'terminou em 31/12/2026.'],
  ] as const)('em %s: %s', (hoje, posicao) => {
    const [dia, mes, ano] = [hoje.slice(8), hoje.slice(5, 7), hoje.slice(0, 4)]
    expect(inicio(hoje).onde[0]).toBe(
      `3º quadrimestre de 2026 (setembro a dezembro): em ${dia}/${mes}/${ano}, ${posicao}`,
    )
  })

  it('quantos há em cada classificação', () => {
    expect(inicio('2026-11-21').onde[1]).toBe(
      '5 consórcios: 2 Conforme, 1 Não conforme, 1 Em avaliação, 1 Não avaliado.',
    )
    expect(inicio('2026-11-21', pasta()).onde[1]).toBe('Nenhum consórcio na avaliação ainda.')
  })
})

describe('o que fazer agora', () => {
  it('sem nada, por onde começar', () => {
    expect(inicio('2026-11-21', pasta()).fazer).toEqual([
      '1. Preencha a aba Consórcios e a Avaliação, ou apague a aba Avaliação e apure com a sua matriz em outra aba: ela é importada.',
    ])
  })

  it('o que falta avaliar, com a data', () => {
    expect(inicio('2026-11-21').fazer).toEqual([
      '1. Termine a avaliação de 2 consórcios até 31/12/2026.',
      '2. 1 prazo de adequação já encerrou sem novo resultado (aba Prazos).',
    ])
  })

  it('o que corrigir e quem notificar, numerado', () => {
    const p = pasta(folha([CABECALHO, ['A', 'talvez'], ['B', ...CABECALHO.slice(1).map(() => 'Não')]]))
    expect(inicio('2026-11-21', p).fazer).toEqual([
      '1. Corrija 1 resposta que não se entende: na Avaliação, as marcadas “Corrigir”.',
      '2. Termine a avaliação de 1 consórcio até 31/12/2026.',
      '3. Notifique ou registre a ciência de 1 consórcio abaixo do limiar (aba Notificações).',
    ])
  })

  it.each([
    ['2026-10-27', false],
    ['2026-10-28', true],
    ['2026-11-12', true],
    ['2026-11-13', false],
  ] as const)('prazo de adequação até 12/11/2026, hoje %s: avisa com 15 dias, e até o dia (%s)', (hoje, avisa) => {
    expect(inicio(hoje).fazer.some(f => f.includes('1 prazo de adequação vence até'))).toBe(avisa)
  })

  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2027-01-01', false],
  ] as const)('em %s pede a lista de feriados do ano seguinte: %s', (hoje, pede) => {
    expect(inicio(hoje).fazer.some(f => f.includes('a lista do ano que vem'))).toBe(pede)
  })

  it('linhas repetidas na avaliação', () => {
    const p = pasta(
      matriz([
        ['A', DOZE_SIM],
        ['a', DOZE_SIM],
      ]),
    )
    expect(inicio('2026-11-21', p).fazer[0]).toBe(
      '1. Resolva 2 linhas repetidas na Avaliação: o mesmo consórcio está sendo contado mais de uma vez.',
    )
  })

  it('quem está no cadastro e não tem linha', () => {
    const cadastro = folha(
      [[assinatura('consorcios', '2026-3')], [], [], ['Consórcio', 'CNPJ'], ['A'], ['B']],
      'Consórcios',
    )
    expect(inicio('2026-11-21', pasta(cadastro, matriz([['A', DOZE_SIM]], 'Matriz 2026-3'))).fazer[0]).toBe(
      '1. Inclua na Avaliação 1 consórcio do cadastro que não tem linha: Preparar planilha faz isso.',
    )
  })

  it.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
  ] as const)('em %s manda começar o quadrimestre seguinte: %s', (hoje, manda) => {
    const passo = 'Comece 2027-1: Preparar planilha cria a avaliação dele a partir do cadastro.'
    expect(inicio(hoje).fazer.some(f => f.endsWith(passo))).toBe(manda)
  })

  it('com tudo feito, manda conferir e imprimir', () => {
    expect(inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]]))).fazer).toEqual([
      '1. Nada pendente: confira o Resumo e imprima.',
    ])
  })
})

describe('o caminho para cada aba', () => {
  it('aponta para o número que a aba tem de verdade', () => {
    const links = inicio('2026-11-21').aba.linhas.flatMap(l => (l[0]?.link === undefined ? [] : [l[0]]))
    expect(links.map(c => [c.valor, c.link])).toEqual(
      TIPOS_DE_ABA.filter(t => t !== 'inicio').map(t => [tituloDaAba(t, '2026-3'), `#gid=${IDS.get(t)}`]),
    )
  })
})
