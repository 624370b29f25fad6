import { describe, expect, it } from 'vitest'
import { assinatura, TIPOS_DE_ABA, tituloDaAba } from '../../../src/planilha/abas/identidade.ts'
import type { NovoRegistro } from '../../../src/planilha/ciclo/historico.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { CABECALHO, DOZE_SIM, folha, matriz, pasta } from '../folhas.ts'
import { ABAIXO, ACIMA, ciente, consorcios, historico, notificacoes, registro } from './ciclo.ts'
import { IDS, inicio } from './folha-de-rosto.ts'

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

  it('quantos já se avaliaram por inteiro, e quantos estão começados', () => {
    expect(inicio('2026-11-21').onde[2]).toBe('Avaliados por inteiro: 3 de 5 consórcios; 1 outro está começado.')
    expect(inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]]))).onde[2]).toBe(
      'Avaliados por inteiro: 1 de 1 consórcio.',
    )
    expect(inicio('2026-11-21', pasta()).onde[2]).toBe('Nenhum consórcio na avaliação ainda.')
  })
})

describe('os números grandes', () => {
  const numeros = (p?: Pasta) => {
    const { aba } = inicio('2026-11-21', p)
    const de = aba.linhas.findIndex(l => l[0]?.valor === 'Consórcios')
    return { aba, de, lidos: aba.linhas.slice(de, de + 5).map(l => [l[0]?.valor, l[1]?.valor]) }
  }

  it('quantos há, e quantos em cada classificação, com a parte de cada uma', () => {
    expect(numeros().lidos).toEqual([
      ['Consórcios', 5],
      ['Conforme (40,0%)', 2],
      ['Não conforme (20,0%)', 1],
      ['Em avaliação (20,0%)', 1],
      ['Não avaliado (20,0%)', 1],
    ])
  })

  it('o gráfico lê as classificações, sem o total, e começa ao lado dos números', () => {
    const { aba, de } = numeros()
    const [grafico] = aba.graficos
    expect(grafico?.categorias).toEqual({ linha: de + 1, ateLinha: de + 5, coluna: 0, ateColuna: 1 })
    expect(grafico?.series.map(s => s.valores)).toEqual([{ linha: de + 1, ateLinha: de + 5, coluna: 1, ateColuna: 2 }])
    expect(grafico?.semTitulos).toBe(true)
    expect(grafico?.em).toMatchObject({ linha: de, coluna: 2 })
    expect(grafico?.descricao).toContain('5 consórcios por classificação: 2 Conforme, 1 Não conforme')
  })

  it('sem ninguém na avaliação, zeros e nenhum gráfico', () => {
    const { aba, lidos } = numeros(pasta())
    expect(lidos.map(l => l[1])).toEqual([0, 0, 0, 0, 0])
    expect(lidos[1]?.[0]).toBe('Conforme')
    expect(aba.graficos).toEqual([])
  })
})

describe('a fase do quadrimestre', () => {
  const so = matriz([['A', DOZE_SIM]])
  const fase = (...registros: NovoRegistro[]) => inicio('2027-02-20', pasta(so, historico(...registros))).onde[1]
  const preliminar = registro('A', '2026-3', '2027-01-11', ACIMA, { fase: 'Preliminar', efeito: '' })
  const final = registro('A', '2026-3', '2027-01-25', ACIMA)
  const reaberto = registro('A', '2026-3', '2027-02-10', '', { fase: 'Reaberto', efeito: '', mascara: '' })

  it('aberto, preliminar, homologado e reaberto, com a data', () => {
    expect(fase()).toBe('Fase de 2026-3: aberto, sem resultado homologado.')
    expect(fase(preliminar)).toBe(
      'Fase de 2026-3: resultado preliminar em 11/01/2027; o final ainda não foi homologado.',
    )
    expect(fase(preliminar, final)).toBe('Fase de 2026-3: homologado em 25/01/2027.')
    expect(fase(preliminar, final, reaberto)).toBe(
      'Fase de 2026-3: reaberto em 10/02/2027; até homologar de novo, vale o resultado anterior.',
    )
  })

  it('a homologação de outro quadrimestre não é a deste', () => {
    expect(fase(registro('A', '2026-2', '2026-09-10', ACIMA))).toBe('Fase de 2026-3: aberto, sem resultado homologado.')
  })
})

describe('quantos há em cada situação', () => {
  const nomes = ['A', 'B', 'C', 'D', 'E']
  const p = pasta(
    consorcios(...nomes.map(n => ({ Consórcio: n }))),
    matriz(
      [...nomes, 'A'].map(n => [n, '']),
      'Matriz 2026-3',
    ),
    historico(
      registro('A', '2026-2', '2026-09-10', ABAIXO),
      registro('B', '2026-2', '2026-09-10', ABAIXO),
      registro('C', '2026-2', '2026-09-10', ACIMA),
      registro('D', '2026-2', '2026-09-10', ABAIXO),
    ),
    notificacoes(ciente('A', '2026-2', '01/10/2026'), ciente('D', '2026-2', '13/09/2026')),
  )

  it('diz os estados que há, e os impedidos; a linha repetida não conta duas vezes', () => {
    expect(inicio('2026-11-21', p).onde[3]).toBe(
      'Situação pelos resultados homologados: 1 sem resultado homologado, 1 conforme, 1 aguardando ciência, 1 em adequação, 1 com prazo encerrado; 3 impedidos (Art. 11, II).',
    )
  })

  it('sem ninguém, não se diz nada', () => {
    expect(inicio('2026-11-21', pasta()).onde).toHaveLength(3)
  })
})

describe('o que fazer agora', () => {
  it('sem nada, por onde começar', () => {
    expect(inicio('2026-11-21', pasta()).fazer).toEqual([
      'Preencha a aba Consórcios e a Avaliação, ou apague a aba Avaliação e apure com a sua matriz em outra aba: ela é importada.',
    ])
  })

  it('o que falta, numerado e com o caminho para a aba em que se faz', () => {
    const { passos } = inicio('2026-11-21')
    expect(passos.map(l => l.map(c => c?.valor))).toEqual([
      [
        '1. Notificações',
        undefined,
        'Há ciência registrada sem resultado homologado (CIS Sul; prazo até 12/11/2026): homologue o resultado, ou confira a notificação.',
      ],
      [
        '2. Avaliação 2026-3',
        undefined,
        'Termine a avaliação de 2 consórcios até 31/12/2026: CIS Leste, CIS Oeste; a fila inteira está na aba Pendências.',
      ],
    ])
    expect(passos.map(l => l[0]?.link)).toEqual((['notificacoes', 'avaliacao'] as const).map(t => `#gid=${IDS.get(t)}`))
  })

  it('o que corrigir; quem ficou abaixo do limiar sem homologação não é para notificar', () => {
    const p = pasta(folha([CABECALHO, ['A', 'talvez'], ['B', ...CABECALHO.slice(1).map(() => 'Não')]]))
    expect(inicio('2026-11-21', p).fazer).toEqual([
      'Corrija 1 resposta que não se entende: na Avaliação, as marcadas “Corrigir”.',
      'Termine a avaliação de 1 consórcio até 31/12/2026: A; a fila inteira está na aba Pendências.',
    ])
  })

  it('da fila, os cinco primeiros', () => {
    const p = pasta(matriz(['G', 'F', 'E', 'D', 'C', 'B', 'A'].map(n => [n, ''])))
    expect(inicio('2026-11-21', p).fazer).toEqual([
      'Termine a avaliação de 7 consórcios até 31/12/2026: A, B, C, D, E e mais 2; a fila inteira está na aba Pendências.',
    ])
    expect(inicio('2027-01-02', p).fazer[0]).toMatch(
      /^Termine a avaliação de 7 consórcios \(o quadrimestre terminou em 31\/12\/2026\)/,
    )
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
      'Resolva 2 linhas repetidas na Avaliação: o mesmo consórcio está sendo contado mais de uma vez.',
    )
  })

  it('quem está no cadastro e não tem linha', () => {
    const cadastro = folha(
      [[assinatura('consorcios', '2026-3')], [], [], ['Consórcio', 'CNPJ'], ['A'], ['B']],
      'Consórcios',
    )
    expect(inicio('2026-11-21', pasta(cadastro, matriz([['A', DOZE_SIM]], 'Matriz 2026-3'))).fazer[0]).toBe(
      'Inclua na Avaliação 1 consórcio do cadastro que não tem linha: Preparar planilha faz isso.',
    )
  })

  it.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
  ] as const)('em %s manda começar o quadrimestre seguinte: %s', (hoje, manda) => {
    const passo = 'Comece 2027-1: Abrir quadrimestre cria a avaliação dele a partir do cadastro.'
    expect(inicio(hoje).fazer.includes(passo)).toBe(manda)
  })

  it('o Histórico mexido à mão', () => {
    const mexido = historico(registro('A', '2026-2', '2026-09-10', ABAIXO))
    const valores = mexido.valores!.map((l, i) => (i === 4 ? l.map(v => (v === 69 ? 70 : v)) : l))
    expect(inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]]), { ...mexido, valores })).fazer[0]).toBe(
      'Confira o Histórico: 1 lugar não bate com o que foi homologado.',
    )
  })

  it('com tudo feito, manda conferir e imprimir', () => {
    expect(inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]]))).fazer).toEqual([
      'Nada pendente: confira o Resumo e imprima.',
    ])
  })
})

describe('o caminho para cada aba', () => {
  it('aponta para o número que a aba tem de verdade', () => {
    const { aba } = inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]])))
    const linhas = aba.linhas.slice(aba.linhas.findIndex(l => l[0]?.valor === 'As abas'))
    const links = linhas.flatMap(l => (l[0]?.link === undefined ? [] : [l[0]]))
    expect(links.map(c => [c.valor, c.link])).toEqual(
      TIPOS_DE_ABA.filter(t => t !== 'inicio').map(t => [tituloDaAba(t, '2026-3'), `#gid=${IDS.get(t)}`]),
    )
  })

  it('por fim, o menu', () => {
    expect(inicio('2026-11-21').aba.linhas.at(-1)?.[0]?.valor).toBe(
      'Menu Conformidade: Preparar planilha, Abrir quadrimestre, Apurar quadrimestre, Homologar, Notificar, Reavaliações, Consulta de aptidão, Conferir planilha e Ajuda.',
    )
  })
})
