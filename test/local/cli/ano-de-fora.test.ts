import { utils, write } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS } from '../../../src/norma/itens.ts'
import { ler } from '../../google/digitar.ts'
import { type Mesa, novaMesa } from './ano.ts'
import { rodar } from './apoio.ts'

type Celula = string | number | Date | null

const [SERRA, MATA, VALE] = ['CIS Serra Azul (exemplo)', 'CIS Mata Verde (exemplo)', 'CIS Vale Claro (exemplo)']
const Q = ['--quadrimestre', '2025-2'] as const
const dia = (texto: string): Date => new Date(`${texto}T00:00:00Z`)

/** Sem assinatura, sem números fixos, com os títulos na primeira linha: como quem a fez em outro programa. */
function planilhaDeFora(): Uint8Array {
  const respostas = (nao: readonly string[], sim = 'Sim'): Celula[] =>
    IDS_DOS_ITENS.map(id => (nao.includes(id) ? 'Não' : sim))
  const abas: Record<string, Celula[][]> = {
    Consórcios: [
      ['Consórcio', 'Sigla', 'CNPJ', 'Tipo', 'Adequado à Lei 11.107', 'URS', 'Adesão em'],
      [SERRA, 'SERRA', 'EX.000.002/0001-76', 'Generalista', 'Sim', 'Barbacena', dia('2025-02-03')],
      [MATA, 'MATA', 'EX.000.003/0001-10', 'SAMU', 'Sim', 'Belo Horizonte', '03/03/2025'],
      [VALE, 'VALE', 'EX.000.001/0001-21', 'Generalista', 'Sim', 'Alfenas', null],
    ],
    'Avaliação 2025-2': [
      ['Consórcio', 'Avaliado em', ...IDS_DOS_ITENS],
      [SERRA, dia('2025-08-04'), ...respostas(['I', 'II', 'III'], 's')],
      [MATA, '05/08/2025', ...respostas(['IV', 'V', 'VI'], 'x')],
      [VALE, null, ...respostas([], 'SIM')],
    ],
    Notificações: [
      ['Consórcio', 'Referente a', 'Enviada em', 'Ciência em'],
      [SERRA, '2025-2', dia('2025-09-08'), dia('2025-09-10')],
      ['MATA', '2025-2', '08/09/2025', '16/09/2025'],
    ],
    Suspensões: [
      ['Consórcio', 'De', 'Até', 'Ato'],
      [MATA, dia('2025-11-10'), '14/11/2025', 'Decreto fictício'],
    ],
    Reavaliações: [
      ['Consórcio', 'Pedida em', 'Avaliada em', 'Motivo', ...IDS_DOS_ITENS],
      [SERRA, '01/10/2025', dia('2025-10-06'), 'publicou a lista', ...respostas(['II', 'III'])],
    ],
    'Pré-requisitos': [
      ['Consórcio', 'Requisito', 'Situação', 'Validade'],
      [MATA, 'CAGEC', 'Não atende', null],
      ...['II', 'III', 'IV', 'V'].map(r => [SERRA, r, 'Atende', dia('2025-12-31')]),
    ],
  }
  const livro = utils.book_new()
  for (const [titulo, linhas] of Object.entries(abas))
    utils.book_append_sheet(livro, utils.aoa_to_sheet(linhas, { UTC: true }), titulo)
  return new Uint8Array(write(livro, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

describe('a planilha feita em outro programa, sem a nossa assinatura', { timeout: 300_000 }, () => {
  let mesa: Mesa
  let final: string

  beforeAll(async () => {
    mesa = novaMesa('de fora.xlsx', planilhaDeFora())
    final = await mesa.agir('homologar', '2025-09-05', ...Q)
    await mesa.agir('homologar-reavaliacoes', '2025-10-07')
  }, 300_000)

  it('antes de qualquer ação, a situação já se consulta: adesão, pré-requisitos e nenhum resultado', async () => {
    const deFora = novaMesa('de fora.xlsx', planilhaDeFora())
    expect(await deFora.situacao(SERRA, '2025-09-05')).toMatchObject({
      estado: 'em avaliação',
      adesao: '2025-02-03',
      elegivel: 'elegível',
    })
    expect(await deFora.situacao(MATA, '2025-09-05')).toMatchObject({ adesao: '2025-03-03', elegivel: 'não elegível' })
  })

  it('a matriz é importada e homologada: o Histórico nasce com os três', async () => {
    expect(final).toContain('Quadrimestre 2025-2 homologado em 05/09/2025: 3 consórcios (1 Conforme, 2 Não conforme)')
    const pasta = await mesa.abrir()
    const colunas = ['Consórcio', 'CNPJ', 'Referente a', 'Avaliado em', 'Respostas', 'Pontos'] as const
    expect(ler(pasta, 'Histórico', ...colunas)).toEqual([
      [SERRA, 'EX.000.002/0001-76', '2025-2', 45873, 'NNNSSSSSSSSS', 64],
      [MATA, 'EX.000.003/0001-10', '2025-2', 45874, 'SSSNNNSSSSSS', 64],
      [VALE, 'EX.000.001/0001-21', '2025-2', null, 'SSSSSSSSSSSS', 100],
      [SERRA, 'EX.000.002/0001-76', 'Reavaliação de 06/10/2025', 45936, 'SNNSSSSSSSSS', 76],
    ])
  })

  it('as abas das pessoas são as que ela trouxe, e não ganham uma cópia', async () => {
    const titulos = (await mesa.abrir()).folhas.map(f => f.titulo)
    for (const titulo of ['Consórcios', 'Notificações', 'Suspensões', 'Reavaliações', 'Pré-requisitos'])
      expect(
        titulos.filter(t => t.startsWith(titulo)),
        titulos.join(', '),
      ).toEqual([titulo])
  })

  // Ciência 16/09 e cinco dias parados, de 10 a 14/11: 54 dias até 09/11 e mais 6, de 15 a 20/11, feriado. Vence em 21/11.
  it('as datas, como datas ou como textos, abrem e suspendem o prazo; a reavaliação encerra o impedimento', async () => {
    expect(await mesa.situacao(MATA, '2025-11-21')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-21' })
    expect(await mesa.situacao(MATA, '2025-11-22')).toMatchObject({ estado: 'prazo encerrado', impedido: true })
    expect(await mesa.situacao(SERRA, '2025-10-06')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-10' })
    expect(await mesa.situacao(SERRA, '2025-10-07')).toMatchObject({ estado: 'conforme', impedido: false, pontos: 76 })
    expect(await mesa.situacao(VALE, '2025-10-07')).toMatchObject({ estado: 'conforme', pontos: 100 })
  })

  it.each([
    ['homologar', '2025-10-08', ...Q],
    ['homologar-reavaliacoes', '2025-10-08'],
    ['preparar', '2025-08-30', ...Q],
  ])('feita outra vez, %s não escreve nada', async (acao, hoje, ...resto) => {
    const { codigo, tela, erros } = await rodar(acao, '--planilha', mesa.atual(), '--hoje', hoje, ...resto)
    expect({ codigo, erros }).toEqual({ codigo: 0, erros: '' })
    expect(tela).toContain('nada mudou')
  })
})
