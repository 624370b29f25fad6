import { describe, expect, it } from 'vitest'
import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import { NaoPodeSerFeito } from '../../../src/planilha/aviso.ts'
import { aplicar } from '../aplicar.ts'
import { AS_ABAS, CABECALHO, doze, folha, matriz, pasta } from '../folhas.ts'
import { apurada, CONTEXTO, comCelula, comFolha, daEquipe, folhaDe } from './pastas.ts'

describe('apurar a matriz da equipe', () => {
  const plano = planejarApuracao(daEquipe(), CONTEXTO)

  it('dá o resultado de cada um, na ordem da matriz', () => {
    expect(plano.resultado.consorcios.map(c => [c.nome, c.pontos, c.classificacao])).toEqual([
      ['CIS Norte', 100, 'Conforme'],
      ['CIS Sul', 69, 'Não conforme'],
      ['CIS Leste', 36, 'Em avaliação'],
      ['CIS Oeste', null, 'Não avaliado'],
      ['CIS Centro', 70, 'Conforme'],
    ])
    expect(plano.mensagem).toMatch(
      /^Quadrimestre 2026-3 — 5 consórcios: 2 Conforme, 1 Não conforme, 1 Em avaliação, 1 Não avaliado\./,
    )
    expect(plano.avisos).toEqual([])
  })

  it('cria todas as abas, antes da que a equipe tinha, que fica como estava', () => {
    const depois = apurada()
    expect(depois.folhas.map(f => f.titulo)).toEqual([...AS_ABAS, 'Matriz da equipe'])
    const antes = folhaDe(daEquipe(), 'Matriz da equipe').valores
    const agora = folhaDe(depois, 'Matriz da equipe').valores
    antes?.forEach((linha, l) => {
      linha.forEach((v, c) => {
        expect(agora?.[l]?.[c] ?? null).toBe(v)
      })
    })
  })

  it('na avaliação, as fórmulas mostram ao vivo o mesmo que o resultado', () => {
    const valores = folhaDe(apurada(), 'Avaliação 2026-3').valores ?? []
    expect(valores[3]?.slice(17, 19)).toEqual(['Pontos', 'Classificação'])
    expect(valores.slice(4, 9).map(l => [l[0], l[17], l[18]])).toEqual([
      ['CIS Norte', 100, 'Conforme'],
      ['CIS Sul', 69, 'Não conforme'],
      ['CIS Leste', 36, 'Em avaliação'],
      // A linha sem resposta nenhuma fica em branco nas fórmulas.
      ['CIS Oeste', '', ''],
      ['CIS Centro', 70, 'Conforme'],
    ])
  })

  it('anota no Registro quem fez o quê', () => {
    const valores = folhaDe(apurada(), 'Registro').valores ?? []
    expect(valores[4]?.slice(0, 4)).toEqual([CONTEXTO.quando, CONTEXTO.quem, 'Apurar quadrimestre', '2026-3'])
  })
})

describe('apurar duas vezes', () => {
  it('não muda nada na segunda, nem deixa rastro', () => {
    const segunda = planejarApuracao(apurada(), { ...CONTEXTO, quando: '21/11/2026 15:00' })
    expect(segunda.pedidos).toEqual([])
    expect(segunda.mensagem).toContain('Nada mudou desde a última apuração.')
    expect(segunda.resultado).toEqual(planejarApuracao(daEquipe(), CONTEXTO).resultado)
  })

  it('mudada uma resposta, o resultado muda; apurar outra vez depois disso, não', () => {
    const mudada = comFolha(apurada(), 'Avaliação 2026-3', f => comCelula(f, 5, 14, 'Sim'))
    const plano = planejarApuracao(mudada, CONTEXTO)
    expect(plano.resultado.consorcios[1]).toMatchObject({ nome: 'CIS Sul', pontos: 72, classificacao: 'Conforme' })
    const depois = aplicar(mudada, plano.pedidos)
    expect(planejarApuracao(depois, CONTEXTO).pedidos).toEqual([])
    expect(folhaDe(depois, 'Registro').valores).toHaveLength(6)
  })

  it('nenhum pedido escreve valores nas linhas de dados das abas de pessoas que já existem', () => {
    const mudada = comFolha(apurada(), 'Avaliação 2026-3', f => comCelula(f, 5, 14, 'Sim'))
    const dePessoas = new Set(
      ['Consórcios', 'Avaliação 2026-3', 'Notificações', 'Parâmetros', 'Feriados', 'Matriz da equipe'].map(
        t => folhaDe(mudada, t).id,
      ),
    )
    const { pedidos } = planejarApuracao(mudada, CONTEXTO)
    expect(pedidos.length).toBeGreaterThan(0)
    for (const p of pedidos) if ('updateCells' in p) expect(dePessoas.has(p.updateCells.range.sheetId)).toBe(false)
  })

  it('no dia seguinte só mudam as abas que dizem o dia', () => {
    const plano = planejarApuracao(apurada(), { ...CONTEXTO, hoje: '2026-11-22' })
    const ids = new Set(plano.pedidos.flatMap(p => ('updateCells' in p ? [p.updateCells.range.sheetId] : [])))
    const tituloDe = (id: number) => apurada().folhas.find(f => f.id === id)?.titulo
    expect([...ids].map(tituloDe)).toEqual(['Início', 'Prazos', 'Resumo 2026-3', 'Registro'])
  })
})

describe('a planilha pronta importada no Google', () => {
  // A importação troca os números das abas e não traz os metadados de desenvolvedor.
  const importada = {
    ...apurada(),
    folhas: apurada().folhas.map((f, i) => ({ ...f, id: 5000 + i, metadados: {} })),
  }
  const plano = planejarApuracao(importada, CONTEXTO)

  it('tem as mesmas abas, achadas pela assinatura: nenhuma nasce de novo', () => {
    expect(plano.pedidos.filter(p => 'addSheet' in p)).toEqual([])
    expect(plano.resultado).toEqual(planejarApuracao(apurada(), CONTEXTO).resultado)
  })

  it('refeitas as do programa uma vez, apurar de novo não muda nada', () => {
    const depois = aplicar(importada, plano.pedidos)
    expect(planejarApuracao(depois, CONTEXTO).pedidos).toEqual([])
    expect(folhaDe(depois, 'Início').id).toBe(5000)
  })
})

describe('quando não dá para apurar', () => {
  it('sem matriz, diz onde procurou e nada se escreve', () => {
    const semMatriz = () => planejarApuracao(pasta(folha([['nada']], 'Rascunho')), CONTEXTO)
    expect(semMatriz).toThrow(NaoPodeSerFeito)
    expect(semMatriz).toThrow('Procurei, nas primeiras 20 linhas de cada aba (“Rascunho”)')
  })

  it('com colunas faltando, diz todas', () => {
    try {
      planejarApuracao(pasta(folha([CABECALHO.filter(t => t !== 'II' && t !== 'IX'), ['A']])), CONTEXTO)
      expect.fail('devia ter recusado')
    } catch (motivo) {
      expect((motivo as NaoPodeSerFeito).motivos.map(m => m.slice(0, 29))).toEqual([
        'Falta a coluna do item II – P',
        'Falta a coluna do item IX – L',
      ])
    }
  })

  it('com o primeiro cabeçalho incompleto, recusa: não o pula para ler uma segunda tabela mais abaixo', () => {
    const semVI = CABECALHO.filter(t => t !== 'VI')
    const f = folha([semVI, ['A', ...doze('SSS')], [], [], [], CABECALHO, ['B', ...doze('SSSSSSSSSSSS')]])
    expect(() => planejarApuracao(pasta(f), CONTEXTO)).toThrow(/Falta a coluna do item VI – .* \(Matriz, linha 1\)/)
  })

  it('num quadrimestre anterior à publicação, não há o que apurar; no da publicação, há', () => {
    const em = (quadrimestre: '2024-2' | '2024-3') =>
      planejarApuracao(pasta(matriz([['A', 'S']])), { ...CONTEXTO, quadrimestre })
    expect(() => em('2024-2')).toThrow(
      'No quadrimestre 2024-2, em 21/11/2026, ainda não havia a Deliberação 4.987/2024, publicada em 10/12/2024; não há o que apurar.',
    )
    expect(em('2024-3').resultado.consorcios).toHaveLength(1)
  })

  it('no quadrimestre da publicação, mas antes dela, também não há', () => {
    const em = (hoje: '2024-12-09' | '2024-12-10') =>
      planejarApuracao(pasta(matriz([['A', 'S']])), { ...CONTEXTO, quadrimestre: '2024-3', hoje })
    expect(() => em('2024-12-09')).toThrow('em 09/12/2024, ainda não havia a Deliberação')
    expect(em('2024-12-10').resultado.consorcios).toHaveLength(1)
  })
})

describe('as abas que a pessoa já tinha', () => {
  it('com o mesmo título de uma nossa, ficam como estão: a nossa ganha outro título', () => {
    const dela = folha([['Reunião de novembro'], ['Falar com CIS Sul']], 'Resumo 2026-3')
    const antes = pasta(...daEquipe().folhas, dela)
    const depois = aplicar(antes, planejarApuracao(antes, CONTEXTO).pedidos)
    expect(folhaDe(depois, 'Resumo 2026-3').valores?.[1]?.[0]).toBe('Falar com CIS Sul')
    expect(folhaDe(depois, 'Resumo 2026-3 (Conformidade)').valores?.[0]?.[0]).toContain('Resumo 2026-3 —')
  })

  it('renomeadas as nossas, continuam nossas, com o nome novo', () => {
    const renomeada = comFolha(apurada(), 'Prazos', f => ({ ...f, titulo: 'Datas' }))
    expect(planejarApuracao(renomeada, CONTEXTO).pedidos).toEqual([])
  })

  it('uma linha a mais na avaliação entra na apuração', () => {
    const mais = comFolha(apurada(), 'Avaliação 2026-3', f => {
      const nova = ['CIS Novo', null, null, null, null, ...doze('SSSSSSSSSSSS')]
      return nova.reduce<typeof f>((g, v, c) => (v === null ? g : comCelula(g, 9, c, v)), f)
    })
    const { resultado, avisos } = planejarApuracao(mais, CONTEXTO)
    expect(resultado.consorcios.at(-1)).toMatchObject({ nome: 'CIS Novo', pontos: 100 })
    expect(avisos.map(a => a.mensagem)).toEqual([
      'Avaliação 2026-3!A10: “CIS Novo”: não está na aba Consórcios; inclua-o lá.',
    ])
  })
})
