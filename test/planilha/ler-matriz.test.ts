import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
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
