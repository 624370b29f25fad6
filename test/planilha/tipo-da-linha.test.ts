import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cabecalhoDaMatriz } from '../../src/planilha/cabecalho-da-matriz.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerMatriz } from '../../src/planilha/ler-matriz.ts'
import { CABECALHO, DOZE_SIM, doze, folha, NUMERAIS } from './folhas.ts'

const COM_CNPJ = ['Consórcio', 'CNPJ', ...NUMERAIS]
const consorcio = (nome: string): Valor[] => [nome, ...doze(DOZE_SIM)]
const ler = (...valores: (readonly Valor[])[]) => {
  const f = folha(valores)
  const { linhas, avisos } = lerMatriz(f, cabecalhoDaMatriz(f)!)
  return { nomes: linhas.map(l => l.nome), avisos }
}
const comResto = (...resto: (readonly Valor[])[]) => ler(CABECALHO, consorcio('A'), consorcio('B'), ...resto)

describe('totais', () => {
  const numeros = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
  it.each([
    'Total',
    'TOTAL GERAL',
    'Totais',
    'Subtotal',
    'Sub total',
    'Total de Sim',
    'Soma',
    'Somatório',
    'Média',
    'Percentual',
    '% de Sim',
    'Quantidade de Sim',
    'Qtd. Sim',
    'Pontuação',
    'Pontos',
    'Peso',
  ])('"%s" embaixo da tabela é ignorada, e isso é dito com a célula', rotulo => {
    const { nomes, avisos } = comResto([rotulo, ...numeros])
    expect(nomes).toEqual(['A', 'B'])
    expect(avisos).toEqual([
      {
        codigo: 'linha-ignorada',
        aba: 'Matriz',
        celula: 'A4',
        mensagem: `Matriz!A4: linha 4 parece um total (“${rotulo}”); ignorada.`,
      },
    ])
  })

  it('a linha de números sem rótulo também', () => {
    const { nomes, avisos } = comResto([null, ...numeros])
    expect(nomes).toEqual(['A', 'B'])
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['linha-ignorada', 'B4']])
  })

  it('quem tem CNPJ é consórcio, qualquer que seja o nome', () => {
    const { nomes, avisos } = ler(COM_CNPJ, ['Total Saúde', '11.222.333/0001-81', ...doze(DOZE_SIM)])
    expect(nomes).toEqual(['Total Saúde'])
    expect(avisos).toEqual([])
  })

  it.each([
    'Total Saúde',
    'Soma Saúde',
    'Média Piracicaba',
    'Pontos do Vale',
    'Nota 10 Consórcio',
    'Fonte Nova',
    'URS Norte',
    'SAMU',
    'Data Saúde',
    'CIS: Alto Rio',
  ])('quem tem resposta escrita é consórcio, ainda que se chame "%s"', nome => {
    const { nomes, avisos } = comResto([nome, 'Sim'], consorcio('Z'))
    expect(nomes).toEqual(['A', 'B', nome, 'Z'])
    expect(avisos).toEqual([])
  })

  it.each(['Total', 'Máximo', 'Conformes', 'Não atendem', 'Nº de Sim', 'Itens', 'Desvio padrão'])(
    'só números, com o rótulo "%s": é um total, ainda que os números pudessem ser respostas',
    rotulo => {
      const { nomes, avisos } = comResto([rotulo, ...NUMERAIS.map((_, i) => i % 2)])
      expect(nomes).toEqual(['A', 'B'])
      expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['linha-ignorada', 'A4']])
    },
  )

  it('só contagens são um total, qualquer que seja o rótulo; só zeros e uns são respostas', () => {
    expect(comResto(['Publicaram', ...numeros]).avisos.map(a => a.codigo)).toEqual(['linha-ignorada'])
    expect(comResto(['CIS Um', ...NUMERAIS.map(() => 1)]).nomes).toEqual(['A', 'B', 'CIS Um'])
    expect(comResto(['CIS Um', ...NUMERAIS.map(() => '50%')]).avisos.map(a => a.codigo)).toEqual(['linha-ignorada'])
  })

  it('os pontos do próprio item, no lugar da resposta, são um engano a avisar, e não um total', () => {
    const pontos = [12, 12, 12, 12, 12, 12, 10, 6, 3, 3, 3, 3]
    const { nomes, avisos } = comResto(['CIS Pontuado', ...pontos])
    expect(nomes).toEqual(['A', 'B', 'CIS Pontuado'])
    expect(new Set(avisos.map(a => a.codigo))).toEqual(new Set(['resposta-ilegivel']))
    expect(avisos).toHaveLength(12)
  })

  it('"Totalis Consórcio" não é total', () => {
    expect(comResto(consorcio('Totalis Consórcio')).nomes).toEqual(['A', 'B', 'Totalis Consórcio'])
  })
})

describe('notas e textos soltos', () => {
  it.each([
    'Fonte: sites dos consórcios',
    'Obs.: avaliação preliminar',
    'Observação',
    'Nota técnica 3',
    'Legenda',
    'Atualizado em 10/11/2026',
    'Elaborado por Maria',
    '* dados preliminares',
    'Responsável: João',
  ])('"%s" não é consórcio, e isso é dito', texto => {
    const aDireita = [...CABECALHO.map(() => null), texto]
    for (const linha of [[texto], aDireita]) {
      const { nomes, avisos } = comResto([], linha)
      expect(nomes).toEqual(['A', 'B'])
      expect(avisos.map(a => a.codigo)).toEqual(['linha-ignorada'])
      expect(avisos[0]?.celula).toBe(linha.length === 1 ? 'A5' : 'N5')
    }
  })

  it('colada à tabela, também', () => {
    expect(comResto(['Fonte: sites']).nomes).toEqual(['A', 'B'])
  })

  it('um texto só, depois da tabela e de uma linha vazia, não é consórcio', () => {
    const { nomes, avisos } = comResto([], ['Maria da Silva'])
    expect(nomes).toEqual(['A', 'B'])
    expect(avisos[0]?.mensagem).toMatch(/vem depois da tabela e .+ \(“Maria da Silva”\)/)
  })

  it('um nome sem respostas, dentro da tabela ou logo abaixo, é um consórcio por avaliar', () => {
    expect(ler(CABECALHO, consorcio('A'), ['B'], consorcio('C'), ['D']).nomes).toEqual(['A', 'B', 'C', 'D'])
  })

  it('numa matriz sem resposta nenhuma, todo nome é consórcio, mesmo depois de linhas vazias', () => {
    expect(ler(CABECALHO, ['A'], [], ['B']).nomes).toEqual(['A', 'B'])
  })

  it('com 120 letras é nome; com 121, é nota', () => {
    const emBranco = (n: number) => ler(CABECALHO, consorcio('A'), ['c'.repeat(n)], consorcio('Z')).nomes.length
    expect(emBranco(119)).toBe(3)
    expect(emBranco(120)).toBe(3)
    expect(emBranco(121)).toBe(2)
  })

  it('quem tem resposta é consórcio, mesmo com nome de nota', () => {
    expect(comResto(['Consulta Norte', 'Sim']).nomes).toEqual(['A', 'B', 'Consulta Norte'])
    expect(comResto(['Observatório de Saúde']).nomes).toEqual(['A', 'B', 'Observatório de Saúde'])
  })
})

describe('depois da última avaliação, quando quase todos têm CNPJ ou URS', () => {
  const COM_URS = ['Consórcio', 'URS', ...NUMERAIS]
  const deUrs = (nome: string, urs: Valor): Valor[] => [nome, urs, ...doze(DOZE_SIM)]
  const avaliados = [deUrs('CIS Norte', 'Ubá'), deUrs('CIS Sul', 'Alfenas')]

  it('um texto só é ignorado, e isso é dito', () => {
    const { nomes, avisos } = ler(COM_URS, ...avaliados, ['Maria da Silva'])
    expect(nomes).toEqual(['CIS Norte', 'CIS Sul'])
    expect(avisos.map(a => a.mensagem)).toEqual([
      'Matriz!A4: linha 4 só tem um texto, depois da última avaliação; se é um consórcio, preencha o CNPJ ou a URS (“Maria da Silva”); ignorada.',
    ])
  })

  it('o nome que começa como os outros é um consórcio por avaliar', () => {
    expect(ler(COM_URS, ...avaliados, ['CIS Leste']).nomes).toEqual(['CIS Norte', 'CIS Sul', 'CIS Leste'])
  })

  it('com a URS também é, comece como começar; antes da última avaliação, também', () => {
    expect(ler(COM_URS, ...avaliados, ['Vale do Aço', 'Ipatinga']).nomes).toHaveLength(3)
    expect(ler(COM_URS, avaliados[0]!, ['Vale do Aço'], avaliados[1]!).nomes).toHaveLength(3)
  })

  it('com menos de quatro em cinco identificados, basta o nome', () => {
    const de = (com: number) => {
      const linhas = Array.from({ length: 5 }, (_, i) => deUrs(`CIS ${i}`, i < com ? 'Ubá' : null))
      return ler(COM_URS, ...linhas, ['Vale do Aço']).nomes.length
    }
    expect([de(3), de(4), de(5)]).toEqual([6, 5, 5])
  })
})

describe('caixas de seleção e CNPJ', () => {
  const desmarcadas = NUMERAIS.map(() => false)

  it('só caixas por marcar, sem nome: é linha que ninguém começou', () => {
    const { nomes, avisos } = comResto([null, ...desmarcadas], ['', ...desmarcadas])
    expect(nomes).toEqual(['A', 'B'])
    expect(avisos).toEqual([])
  })

  it('uma caixa marcada, ou algo em outra coluna, já é linha sem nome', () => {
    expect(comResto([null, true, ...desmarcadas.slice(1)]).avisos.map(a => a.codigo)).toEqual(['linha-sem-nome'])
    expect(comResto([null, ...desmarcadas, 'obs.']).avisos.map(a => a.codigo)).toEqual(['linha-sem-nome'])
  })

  it('com nome, caixas por marcar são doze Não', () => {
    expect(comResto(['C', ...desmarcadas]).nomes).toEqual(['A', 'B', 'C'])
  })

  it('o CNPJ errado com respostas é de um consórcio; sem respostas, não basta', () => {
    const SO_CNPJ = ['CNPJ', ...NUMERAIS]
    const errado = '11.222.333/0001-80'
    expect(ler(SO_CNPJ, [errado, ...doze(DOZE_SIM)]).nomes).toEqual([errado])
    const { nomes, avisos } = ler(SO_CNPJ, ['11.222.333/0001-81', ...doze(DOZE_SIM)], [errado])
    expect(nomes).toEqual(['11.222.333/0001-81'])
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['linha-ignorada', 'A3']])
  })
})

describe('cabeçalho repetido e linhas sem nome', () => {
  it('o cabeçalho repetido no meio da tabela não é consórcio, e vale dali em diante', () => {
    expect(ler(CABECALHO, consorcio('A'), CABECALHO, consorcio('B')).nomes).toEqual(['A', 'B'])
    const outraOrdem = [...NUMERAIS, 'Consórcio']
    const { nomes, avisos } = ler(CABECALHO, consorcio('A'), outraOrdem, [...doze(DOZE_SIM), 'B'])
    expect(nomes).toEqual(['A', 'B'])
    expect(avisos).toEqual([])
  })

  it('respostas sem nome nem CNPJ são apontadas, nunca esquecidas nem adivinhadas', () => {
    const { nomes, avisos } = comResto([null, ...doze(DOZE_SIM)], consorcio('C'))
    expect(nomes).toEqual(['A', 'B', 'C'])
    expect(avisos).toEqual([
      {
        codigo: 'linha-sem-nome',
        aba: 'Matriz',
        celula: 'B4',
        mensagem:
          'Matriz!B4: linha 4 tem dados (B4 = “Sim”) mas não diz de que consórcio são; não foi apurada. Preencha o nome ou o CNPJ.',
      },
    ])
  })

  it('outros dados sem nome também', () => {
    const { avisos } = ler(['Consórcio', 'URS', 'Tipo', ...NUMERAIS], [null, 'Ubá', 'SAMU'])
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['linha-sem-nome', 'B2']])
  })

  it('uma resposta escrita basta para ser linha sem nome; só contagens são um total', () => {
    const codigos = (...r: Valor[]) => comResto([null, ...r]).avisos.map(a => a.codigo)
    expect(codigos('Sim', 7, 7)).toEqual(['linha-sem-nome'])
    expect(codigos(7, 7, 7)).toEqual(['linha-ignorada'])
  })
})

describe('nada some em silêncio', () => {
  it('cada linha com algo escrito é um consórcio ou um aviso com a sua célula', () => {
    const celula = fc.constantFrom<Valor>(null, '', 'Sim', 'Total', 'Fonte: x', 'Consórcio', 'I', 'A', 3, '-', true)
    fc.assert(
      fc.property(fc.array(fc.array(celula, { maxLength: 13 }), { maxLength: 12 }), corpo => {
        const f = folha([CABECALHO, ...corpo])
        const { linhas, avisos } = lerMatriz(f, { ...cabecalhoDaMatriz(f)!, linha: 0 })
        const ditas = new Set([...linhas.map(l => l.linha + 1), ...avisos.map(a => Number(/\d+$/.exec(a.celula)?.[0]))])
        corpo.forEach((l, i) => {
          const temAlgo = l.some(v => v !== null && v !== '')
          expect(ditas.has(i + 2)).toBe(temAlgo)
        })
      }),
    )
  })
})
