import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { NaoPodeSerFeito } from '../../src/planilha/aviso.ts'
import { cabecalhoDaMatriz } from '../../src/planilha/cabecalho-da-matriz.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerMatriz, type Matriz } from '../../src/planilha/ler-matriz.ts'
import type { Folha } from '../../src/planilha/pasta.ts'
import { CABECALHO, COM_69, DOZE_SIM, doze, folha, matriz, NUMERAIS } from './folhas.ts'

const ler = (f: Folha): Matriz => lerMatriz(f, cabecalhoDaMatriz(f)!)
const escritas = (m: Matriz) =>
  m.linhas.map(l => [l.nome, IDS_DOS_ITENS.map(id => l.respostas[id]?.[0] ?? '.').join('')])

describe('a matriz das pessoas', () => {
  it('cada linha é um consórcio, com as doze respostas e onde ele está', () => {
    const m = ler(
      matriz([
        ['Consórcio A', DOZE_SIM],
        ['Consórcio B', COM_69],
        ['Consórcio C', ''],
      ]),
    )
    expect(escritas(m)).toEqual([
      ['Consórcio A', DOZE_SIM],
      ['Consórcio B', COM_69],
      ['Consórcio C', '............'],
    ])
    expect(m.linhas.map(l => l.linha)).toEqual([1, 2, 3])
    expect(m.avisos).toEqual([])
  })

  it('linhas vazias no meio são puladas, e as posições continuam certas', () => {
    const m = ler(folha([[], CABECALHO, [], ['A', ...doze('S')], ['  ', '\u200b'], [], ['B', ...doze('N')], []]))
    expect(m.linhas.map(l => [l.nome, l.linha])).toEqual([
      ['A', 3],
      ['B', 6],
    ])
    expect(m.avisos).toEqual([])
  })

  it('sem coluna de nome, o CNPJ diz de quem é a linha', () => {
    const m = ler(
      folha([
        ['CNPJ', ...NUMERAIS],
        ['11.222.333/0001-81', ...doze('S')],
      ]),
    )
    expect(m.linhas[0]?.nome).toBe('11.222.333/0001-81')
  })

  it('linhas mais curtas que o cabeçalho são itens por avaliar', () => {
    const m = ler(folha([CABECALHO, ['A', 'Sim']]))
    expect(escritas(m)).toEqual([['A', 'S...........']])
  })
})

describe('o nome de cada um', () => {
  it.each(['CIS 1º de Maio', 'CIS  São João d’El-Rei', 'Consórcio nº 2 – Vale', 'ＣＩＳ Norte'])(
    '%s fica como se escreveu',
    nome => {
      expect(ler(matriz([[`\u00a0${nome} `, 'S']])).linhas[0]?.nome).toBe(nome)
    },
  )

  it('vem da coluna que o cabeçalho nomeia em outra linha', () => {
    const m = ler(
      folha([
        ['Consórcio', 'Itens do Art. 7º'],
        [null, ...NUMERAIS],
        ['A', ...doze(COM_69)],
      ]),
    )
    expect(escritas(m)).toEqual([['A', COM_69]])
    expect(m.avisos).toEqual([])
  })
})

describe('um cabeçalho no meio da aba', () => {
  const deTrasParaFrente = [...NUMERAIS].reverse()

  it('em outra ordem: dali em diante as colunas são as dele', () => {
    const m = ler(
      folha([
        CABECALHO,
        ['A', ...doze('SNSNSNSNSNSN')],
        [],
        ['CNPJ', ...deTrasParaFrente, 'Consórcio'],
        ['11.222.333/0001-81', ...doze(COM_69).reverse(), 'B'],
        [null, ...doze('N').reverse(), 'C'],
      ]),
    )
    expect(escritas(m)).toEqual([
      ['A', 'SNSNSNSNSNSN'],
      ['B', COM_69],
      ['C', 'N...........'],
    ])
    expect(m.linhas.map(l => l.campo('cnpj'))).toEqual([null, '11.222.333/0001-81', null])
    expect(m.avisos).toEqual([])
  })

  it('com mais colunas que o de cima: ninguém se perde', () => {
    const m = ler(
      folha([
        CABECALHO,
        ['A', ...doze('S')],
        ['B', ...doze('N')],
        ['Consórcio', 'CNPJ', 'URS', 'Tipo', ...NUMERAIS],
        ['C', null, 'Ubá', 'SAMU', ...doze(COM_69)],
      ]),
    )
    expect(escritas(m).map(l => l[0])).toEqual(['A', 'B', 'C'])
    expect(escritas(m)[2]).toEqual(['C', COM_69])
    expect(m.linhas.map(l => l.campo('urs'))).toEqual([null, null, 'Ubá'])
    expect(m.avisos).toEqual([])
  })

  it('sem repetir o nome nem o CNPJ: eles continuam onde estavam', () => {
    const m = ler(folha([CABECALHO, ['A', 'Sim'], [null, ...deTrasParaFrente], ['B', ...doze(COM_69).reverse()]]))
    expect(escritas(m)[1]).toEqual(['B', COM_69])
  })

  it('a resposta ilegível debaixo dele é apontada na coluna em que está', () => {
    const m = ler(
      folha([CABECALHO, ['A', 'Sim'], [...deTrasParaFrente, 'Consórcio'], ['talvez', ...doze('').slice(1), 'B']]),
    )
    expect(m.avisos.map(a => a.mensagem)).toEqual([
      expect.stringMatching(/^Matriz!A4: item XII de “B” contém “talvez”/),
    ])
  })

  it.each([
    ['incompleto', CABECALHO.filter(t => t !== 'V'), 'Falta a coluna do item V – '],
    ['com um item repetido', [...CABECALHO, 'V'], 'Há mais de uma coluna para item V em Matriz: F4 e N4.'],
  ])('%s: não se adivinha, e nada se lê', (_, outro, motivo) => {
    const f = folha([CABECALHO, ['A', 'Sim'], [], outro, ['B', 'Sim']])
    expect(() => ler(f)).toThrow(NaoPodeSerFeito)
    expect(() => ler(f)).toThrow(motivo)
  })
})

describe('colunas que se repetem', () => {
  it.each(['Telefone', 'URS', 'Site', 'Ciência'])('duas de %s: vale a primeira, e a segunda é apontada', titulo => {
    const m = ler(
      folha([
        [...CABECALHO, titulo, titulo],
        ['A', ...doze('S'), 'um', 'dois'],
      ]),
    )
    expect(m.linhas).toHaveLength(1)
    expect(m.avisos.map(a => [a.codigo, a.celula, a.mensagem])).toEqual([
      ['coluna-ignorada', 'O1', `Matriz!O1: há mais de uma coluna “${titulo}”; valeu a de N1.`],
    ])
  })
})

describe('células mescladas', () => {
  const mescla = (linha: number, coluna: number, altura: number, largura: number) => ({
    mesclas: [{ linha, coluna, ateLinha: linha + altura, ateColuna: coluna + largura }],
  })

  it('sobre respostas: só a primeira guarda valor, e isso é dito', () => {
    const de = (m: ReturnType<typeof mescla>) => ler(folha([CABECALHO, ['A', 'Sim'], ['B', 'Não']], 'Matriz', m)).avisos
    expect(de(mescla(1, 1, 1, 3)).map(a => a.mensagem)).toEqual([
      'Matriz!B2: B2:D2 está mesclada; o valor conta só na primeira célula. Desfaça a mescla e responda cada item.',
    ])
    expect(de(mescla(1, 1, 2, 1)).map(a => a.celula)).toEqual(['B2'])
  })

  it('nos títulos, ou vazias, não são problema', () => {
    expect(ler(folha([['Matriz'], CABECALHO, ['A', 'Sim']], 'Matriz', mescla(0, 0, 1, 13))).avisos).toEqual([])
    expect(ler(folha([CABECALHO, ['A', 'Sim']], 'Matriz', mescla(1, 5, 1, 3))).avisos).toEqual([])
  })
})

describe('uma resposta que não se entende', () => {
  const valores = [CABECALHO, ['A', ...doze(DOZE_SIM)], ['B', ...doze(DOZE_SIM)], ['C', ...doze('NNNNNNNNNNNN')]]
  const comTalvez = valores.map((l, i) => (i === 2 ? l.map((v, c) => (c === 7 ? 'talvez' : v)) : l))

  it('é avisada com a aba e a célula em que está; o item conta como não avaliado', () => {
    const m = ler(folha(comTalvez, 'Avaliação da equipe'))
    expect(m.avisos).toEqual([
      {
        codigo: 'resposta-ilegivel',
        aba: 'Avaliação da equipe',
        celula: 'H3',
        mensagem:
          'Avaliação da equipe!H3: item VII de “B” contém “talvez”, que não é aceito. Use Sim ou Não, ou deixe em branco se ainda não avaliou.',
      },
    ])
    expect(m.linhas[1]?.respostas.VII).toBeNull()
    expect(m.linhas[1]?.digitado.VII).toBe('talvez')
  })

  it('não muda nenhuma outra resposta nem nenhuma outra linha', () => {
    const certa = ler(folha(valores))
    const lida = ler(folha(comTalvez))
    expect(escritas(lida)[0]).toEqual(escritas(certa)[0])
    expect(escritas(lida)[2]).toEqual(escritas(certa)[2])
    expect(lida.linhas[1]?.respostas).toEqual({ ...certa.linhas[1]?.respostas, VII: null })
  })

  it('todas são avisadas, não só a primeira', () => {
    const m = ler(folha([CABECALHO, ['A', 'a', 'b', 'c'], ['B', 'Sim', 'd']]))
    expect(m.avisos.map(a => a.celula)).toEqual(['B2', 'C2', 'D2', 'C3'])
  })
})

describe('em qualquer ordem', () => {
  const resposta = fc.constantFrom<Valor>('Sim', 'Não', null, 'x', 'n', '-', 'talvez', true)
  const linhas = fc.array(fc.array(resposta, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 8 })

  it('trocar colunas de lugar não muda nada; trocar linhas só troca a ordem', () => {
    fc.assert(
      fc.property(
        linhas,
        fc.shuffledSubarray([...CABECALHO], { minLength: 13 }),
        fc.boolean(),
        (dados, ordem, virar) => {
          const nomeadas = dados.map((d, i) => ['Sim', ...d, `C${i}`])
          const original = ler(folha([CABECALHO, ...nomeadas.map((l, i) => [`C${i}`, ...l.slice(1, 13)])]))
          const mexidas = nomeadas.map((l, i) =>
            ordem.map(t => (t === 'Consórcio' ? `C${i}` : l[CABECALHO.indexOf(t)]!)),
          )
          const lida = ler(folha([ordem, ...(virar ? mexidas.reverse() : mexidas)]))
          const esperada = escritas(original)
          expect(escritas(lida)).toEqual(virar ? esperada.reverse() : esperada)
          expect(lida.avisos.length).toBe(original.avisos.length)
        },
      ),
    )
  })

  it('o que se lê é o que se respondeu', () => {
    const certas = fc.array(fc.constantFrom('Sim' as const, 'Não' as const, null), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(certas, doze => {
        const m = ler(folha([CABECALHO, ['A', ...doze]]))
        expect(m.linhas[0]?.respostas).toEqual(respostasNaOrdem(doze))
      }),
    )
  })
})
