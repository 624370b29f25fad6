import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { acharCabecalho, itensDaLinha, LINHAS_DE_PROCURA } from '../../src/planilha/cabecalho.ts'
import { cabecalhoDaMatriz, problemasDoCabecalho } from '../../src/planilha/cabecalho-da-matriz.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { CABECALHO, folha, NUMERAIS } from './folhas.ts'

const vazias = (n: number): Valor[][] => Array.from({ length: n }, () => [])
const lido = (...valores: (readonly Valor[])[]) => cabecalhoDaMatriz(folha(valores))
const problemas = (titulos: readonly Valor[]): string[] => {
  const f = folha([titulos])
  return problemasDoCabecalho(f, cabecalhoDaMatriz(f)!)
}

describe('onde está o cabeçalho', () => {
  it('nas primeiras vinte linhas: na 19ª e na 20ª acha-se, na 21ª não', () => {
    expect(LINHAS_DE_PROCURA).toBe(20)
    expect(lido(...vazias(18), CABECALHO)?.linha).toBe(18)
    expect(lido(...vazias(19), CABECALHO)?.linha).toBe(19)
    expect(lido(...vazias(20), CABECALHO)).toBeNull()
  })

  it('títulos, linhas de pontos e grupos acima dele não atrapalham', () => {
    const acima = [
      ['Matriz de monitoramento – 3º quadrimestre de 2026'],
      [null, 'I a VI – 12 pontos'],
      [null, 12, 12, 12, 12, 12, 12, 10, 6, 3, 3, 3, 3],
    ]
    expect(lido(...acima, CABECALHO)?.linha).toBe(3)
  })

  it('com seis itens é uma matriz (a que faltam colunas); com cinco, não', () => {
    expect(lido(['Consórcio', ...NUMERAIS.slice(0, 6)])).not.toBeNull()
    expect(lido(['Consórcio', ...NUMERAIS.slice(0, 5)])).toBeNull()
  })

  it('vale a primeira linha com mais itens e alguma coluna conhecida', () => {
    expect(lido(NUMERAIS, CABECALHO)?.linha).toBe(1)
    expect(lido(CABECALHO, CABECALHO)?.linha).toBe(0)
    expect(lido(CABECALHO, ['A', 'Sim'], ['Consórcio', 'CNPJ', 'URS', 'Tipo', ...NUMERAIS])?.linha).toBe(0)
  })

  it('respostas com "x" não se confundem com o item X', () => {
    expect(lido(['Consórcio A', ...NUMERAIS.map(() => 'X')])).toBeNull()
  })
})

describe('que coluna é qual', () => {
  it('as colunas podem vir em qualquer ordem, com outras no meio', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...CABECALHO, 'Obs.', 'Link', null], { minLength: 16, maxLength: 16 }),
        titulos => {
          const c = lido(titulos)!
          expect(c.colunas.nome).toBe(titulos.indexOf('Consórcio'))
          for (const id of IDS_DOS_ITENS) expect(c.itens[id]).toBe(titulos.indexOf(id))
          expect(c.repetidas).toEqual([])
        },
      ),
    )
  })

  it('"Consórcio" vale mais que "Nome", e "Nome" mais que "Sigla"', () => {
    expect(lido(['Nome', 'Consórcio', ...NUMERAIS])?.colunas.nome).toBe(1)
    expect(lido(['Sigla', 'Nome', ...NUMERAIS])?.colunas).toMatchObject({ nome: 1, sigla: 0 })
    expect(lido(['Sigla', ...NUMERAIS])?.colunas).toMatchObject({ nome: 0, sigla: 0 })
  })

  it.each([
    ['CONSORCIO', 'nome'],
    ['Nome do consórcio', 'nome'],
    ['CNPJ (matriz)', 'cnpj'],
    ['Macrorregião – PDR', 'macrorregiao'],
    ['URS de referência', 'urs'],
    ['e-mail', 'email'],
    ['Ciência da notificação', 'cienciaEm'],
    ['Data da ciência', 'cienciaEm'],
    ['Site oficial', 'site'],
    ['Tipo', 'tipo'],
  ] as const)('%s é a coluna %s', (titulo, coluna) => {
    expect(lido([titulo, ...NUMERAIS])?.colunas[coluna]).toBe(0)
  })

  it('por título, quando não há numeral; havendo os dois, vale o numeral', () => {
    const titulos = [...CABECALHO]
    titulos[7] = 'Gestão de pessoal'
    expect(lido(titulos)?.itens.VII).toBe(7)
    expect(lido([...CABECALHO, 'Gestão de pessoal'])?.itens.VII).toBe(7)
    expect(lido([...CABECALHO, 'Gestão de pessoal'])?.repetidas).toEqual([])
  })

  it.each([
    ['Atas', 'Atas de assembleia realizadas'],
    ['Atas', 'Atas de assembleias realizadas'],
    ['Assembleias', 'Atas de assembleia realizadas no quadrimestre'],
  ])('dois títulos do mesmo item: "%s" cede ao texto da norma, em qualquer ordem', (apelido, texto) => {
    for (const dois of [
      [apelido, texto],
      [texto, apelido],
    ]) {
      const titulos = [...CABECALHO.filter(t => t !== 'XI'), ...dois]
      expect(lido(titulos)?.itens.XI).toBe(titulos.indexOf(texto))
      expect(problemas(titulos)).toEqual([])
    }
  })

  it('dois títulos de igual força do mesmo item são repetição', () => {
    expect(problemas([...CABECALHO.filter(t => t !== 'XI'), 'Atas', 'Assembleias'])).toEqual([
      'Há mais de uma coluna para item XI em Matriz: M1 e N1. Deixe só uma.',
    ])
  })
})

describe('o segundo X do Art. 7º', () => {
  const comDoisX = (decimo: string, ultimo: string): Valor[] => [
    'Consórcio',
    ...NUMERAIS.map((n, i) => (i === 9 ? decimo : i === 11 ? ultimo : n)),
  ]

  it('é o XII quando fala de endereços (interpretação 1)', () => {
    const titulos = comDoisX('X – estrutura organizacional', 'X – endereços, telefones e horários de atendimento')
    expect(lido(titulos)?.itens).toMatchObject({ X: 10, XII: 12 })
    expect(problemas(titulos)).toEqual([])
  })

  it('em qualquer dos dois lugares', () => {
    expect(lido(comDoisX('X – endereços', 'X – estrutura'))?.itens).toMatchObject({ X: 12, XII: 10 })
  })

  it('só com o numeral e o XI entre eles, o XII é o que vem depois do XI', () => {
    expect(lido(comDoisX('X', 'X'))?.itens).toMatchObject({ X: 10, XI: 11, XII: 12 })
    expect(problemas(comDoisX('X', 'X'))).toEqual([])
  })

  it.each([
    ['os dois depois do XI', [...NUMERAIS.slice(0, 9), 'XI', 'X', 'X'], 'L1 e M1'],
    ['os dois antes do XI', [...NUMERAIS.slice(0, 9), 'X', 'X', 'XI'], 'K1 e L1'],
  ])('com %s, nada os distingue: é repetição e falta, e nada se adivinha', (_, itens, onde) => {
    const [falta, repetida] = problemas(['Consórcio', ...itens])
    expect(falta).toContain('Falta a coluna do item XII')
    expect(repetida).toContain(`Há mais de uma coluna para item X em Matriz: ${onde}`)
  })

  it('com o XII presente, dois X são repetição', () => {
    expect(itensDaLinha(['X', 'X – endereços', 'XII']).get('X')).toEqual([0, 1])
  })
})

describe('o que impede de ler', () => {
  it('cada coluna que falta é dita, com a linha e o que escrever', () => {
    const titulos = CABECALHO.filter(t => t !== 'IX' && t !== 'Consórcio')
    const [nome, nono, ...mais] = problemas(titulos)
    expect(nome).toBe(
      'Falta a coluna que diz de quem é cada linha (Matriz, linha 1). O título deve ser “Consórcio” ou “CNPJ”.',
    )
    expect(nono).toContain('Falta a coluna do item IX – Licitações, contratos, compras e contratações públicas')
    expect(nono).toContain('O título deve começar pelo numeral IX.')
    expect(mais).toEqual([])
  })

  it('o CNPJ basta para saber de quem é a linha', () => {
    expect(problemas(['CNPJ', ...NUMERAIS])).toEqual([])
  })

  it('coluna repetida cita as duas células', () => {
    expect(problemas([...CABECALHO, 'VII – cópia'])).toEqual([
      'Há mais de uma coluna para item VII em Matriz: H1 e N1. Deixe só uma.',
    ])
    expect(problemas([...CABECALHO, 'Consórcio'])[0]).toContain('A1 e N1')
  })

  it('coluna repetida que não decide nada não impede', () => {
    expect(problemas([...CABECALHO, 'Telefone', 'Telefone'])).toEqual([])
  })

  it('títulos com nomes especiais do JavaScript são só títulos', () => {
    expect(problemas([...CABECALHO, '__proto__', 'constructor', 'toString'])).toEqual([])
  })
})

describe('o cabeçalho em duas linhas', () => {
  const deCima = ['Consórcio', 'CNPJ', 'Itens do Art. 7º']

  it('os nomes mesclados ao lado dos itens valem para a linha dos numerais', () => {
    const c = lido(deCima, [null, null, ...NUMERAIS])
    expect(c?.linha).toBe(1)
    expect(c?.colunas).toMatchObject({ nome: 0, cnpj: 1 })
    expect(c?.itens.I).toBe(2)
  })

  it('até duas linhas acima; a três, já não', () => {
    expect(lido(deCima, [], [null, null, ...NUMERAIS])?.colunas.nome).toBe(0)
    expect(lido(deCima, [], [], [null, null, ...NUMERAIS])?.colunas.nome).toBeUndefined()
  })

  it('uma linha abaixo; a duas, já não', () => {
    const numerais = [null, null, ...NUMERAIS]
    expect(lido(numerais, deCima.slice(0, 2))).toMatchObject({ linha: 0, colunas: { nome: 0, cnpj: 1 } })
    expect(lido(numerais, [], deCima.slice(0, 2))?.colunas.nome).toBeUndefined()
  })

  it('o que está na linha dos numerais vale mais que o de cima', () => {
    expect(lido(['Consórcio', 'Nome'], ['Sigla', 'Nome', ...NUMERAIS])?.colunas).toMatchObject({ nome: 1, sigla: 0 })
  })

  it('os nomes de cima não impedem de ler', () => {
    const f = folha([deCima, [null, null, ...NUMERAIS]])
    expect(problemasDoCabecalho(f, cabecalhoDaMatriz(f)!)).toEqual([])
  })
})

describe('em qualquer tabela', () => {
  it('o cabeçalho achado está na linha que diz, e nunca além da vigésima', () => {
    const celula = fc.constantFrom<Valor>(null, 'Consórcio', 'CNPJ', 'x', 1, ...NUMERAIS)
    fc.assert(
      fc.property(fc.array(fc.array(celula, { maxLength: 14 }), { maxLength: 25 }), valores => {
        const c = acharCabecalho(valores, {}, { itens: 6, colunas: 0 })
        if (c === null) return
        expect(c.linha).toBeLessThan(20)
        for (const [id, coluna] of Object.entries(c.itens)) {
          const titulo = String(valores[c.linha]?.[coluna!]).toUpperCase()
          // O segundo X, depois do XI, é o XII.
          expect(id === 'XII' && titulo === 'X' && c.itens.XI! < coluna! ? 'XII' : titulo).toBe(id)
        }
      }),
    )
  })
})
