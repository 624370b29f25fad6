import { describe, expect, it } from 'vitest'
import { planejarHomologacao } from '../../../src/planilha/acoes/homologar.ts'
import { planejarRevisao } from '../../../src/planilha/acoes/rever.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { deQueQuadrimestre } from '../../../src/planilha/ciclo/contestacoes.ts'
import type { Registrado } from '../../../src/planilha/ciclo/historico.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { CONTEXTO, homologada } from '../acoes/pastas.ts'
import { aplicar } from '../aplicar.ts'
import { COM_69, DOZE_SIM, folha, matriz } from '../folhas.ts'

const registro = (referente: string, fase: Registrado['fase'], em: Dia): Registrado =>
  ({ referente, fase, em }) as unknown as Registrado

describe('de que resultado trata uma contestação', () => {
  const DOIS = [
    registro('2026-1', 'Preliminar', '2026-04-20'),
    registro('2026-1', 'Final', '2026-04-30'),
    registro('2026-07-10', 'Final', '2026-07-12'),
    registro('2026-2', 'Preliminar', '2026-08-20'),
  ]
  it.each([
    ['na véspera do preliminar do quadrimestre', '2026-2', '2026-08-19', 'de outro'],
    ['no dia do preliminar', '2026-2', '2026-08-20', 'dele'],
    ['depois do preliminar', '2026-2', '2026-12-31', 'dele'],
    ['no dia do primeiro resultado do anterior', '2026-1', '2026-04-20', 'dele'],
    ['na véspera do preliminar do seguinte', '2026-1', '2026-08-19', 'dele'],
    ['no dia do preliminar do seguinte', '2026-1', '2026-08-20', 'de outro'],
    ['sem data, havendo dois resultados', '2026-2', null, 'sem data'],
    ['de um quadrimestre que ainda não tem resultado', '2026-3', '2026-10-05', 'de outro'],
  ] as const)('%s', (_, quadrimestre, recebidaEm, esperado) => {
    expect(deQueQuadrimestre({ recebidaEm }, DOIS, quadrimestre)).toBe(esperado)
  })

  it('havendo só o resultado dele, ou nenhum, é dele, com ou sem data', () => {
    const so = [registro('2026-1', 'Preliminar', '2026-04-20'), registro('2026-1', 'Reaberto', '2026-05-02')]
    for (const registros of [[], so])
      for (const recebidaEm of [null, '2026-04-01'] as const)
        expect(deQueQuadrimestre({ recebidaEm }, registros, '2026-1')).toBe('dele')
  })
})

describe('Aplicar contestações em outro quadrimestre', () => {
  const SOLICITACOES = ['Recebida em', 'Consórcio', 'Tipo', 'Item', 'Situação', 'Responsável', 'Resposta']
  const Q = { ...CONTEXTO, quadrimestre: '2027-1', hoje: '2027-04-10' } as const
  /** 2026-3 homologado em 21/11/2026, e 2027-1 com o mesmo "Não", já com o preliminar de 20/03/2027. */
  const comSolicitacao = (...linha: Valor[]): Pasta => {
    const antes = homologada()
    const nova = matriz(
      [
        ['CIS Norte', DOZE_SIM],
        ['CIS Sul', COM_69],
      ],
      'Avaliação 2027-1',
    )
    const aberta: Pasta = { ...antes, folhas: [...antes.folhas, { ...nova, id: 777 }] }
    const preliminar = planejarHomologacao(aberta, { ...Q, hoje: '2027-03-20', opcoes: { preliminar: true } })
    const depois = aplicar(aberta, preliminar.pedidos)
    const pedidos = folha([SOLICITACOES, linha], 'Solicitações')
    return { ...depois, folhas: depois.folhas.map(f => (f.titulo === 'Solicitações' ? { ...pedidos, id: f.id } : f)) }
  }
  const ITEM = 'VII'
  const deferida = (recebidaEm: Valor): Pasta =>
    comSolicitacao(recebidaEm, 'CIS Sul', 'Contestação', ITEM, 'Deferida', 'Ana', 'Estava publicado')

  it('a recebida antes do preliminar dele contestava o anterior: não muda resposta nenhuma, e isso é dito', () => {
    const plano = planejarRevisao(deferida('19/03/2027'), Q)
    expect(plano.resultado.revisoes).toEqual([])
    expect(plano.pedidos).toEqual([])
    expect(plano.mensagem).toContain('Ficou de fora uma deferida')
  })

  it('a recebida no dia do preliminar se aplica', () => {
    expect(planejarRevisao(deferida('20/03/2027'), Q).resultado.revisoes).toMatchObject([
      { nome: 'CIS Sul', item: ITEM, antes: 'Não', depois: 'Sim' },
    ])
  })

  it('sem data, recusa e diz a célula', () => {
    expect(() => planejarRevisao(deferida(null), Q)).toThrow(/^Solicitações!A2: .*Preencha Recebida em/)
  })

  it('sem quem decidiu e sem o porquê, diz as duas células', () => {
    const semNada = comSolicitacao('20/03/2027', 'CIS Sul', 'Contestação', ITEM, 'Deferida', '', '')
    expect(() => planejarRevisao(semNada, Q)).toThrow(/Solicitações!F2: .*\nSolicitações!G2: /)
  })
})
