import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { acrescentar, digitar, ler, responder } from '../../google/digitar.ts'
import { salvarNoLibreOffice, TEM_LIBREOFFICE } from '../arquivos/libreoffice.ts'
import { type Mesa, novaMesa } from './ano.ts'
import { rodar } from './apoio.ts'

const [SERRA, MATA, VALE] = ['CIS Serra Azul (exemplo)', 'CIS Mata Verde (exemplo)', 'CIS Vale Claro (exemplo)']
const Q = ['--quadrimestre', '2025-2'] as const

const CADASTRO = `Consórcio;Sigla;CNPJ;Tipo;Adequado à Lei 11.107;URS;Macrorregião;Site;E-mail;Telefone;Situação;Adesão em;Prorrogação pedida em;Prorrogação decidida em;Prorrogação;Entrou em;Inativo desde
${SERRA};SERRA;EX.000.002/0001-76;Generalista;Sim;Barbacena;Centro Sul;https://serra.example;contato@serra.example;(32) 0000-0000;Ativo;03/02/2025;;;;;
${MATA};MATA;EX.000.003/0001-10;SAMU;Não;Belo Horizonte;Centro;https://mata.example;;;Ativo;;;;;;
${VALE};VALE;EX.000.001/0001-21;Generalista;;Alfenas;Sudoeste;;;;Ativo;;17/03/2025;31/03/2025;Deferida;;
CIS Rio Manso (exemplo);MANSO;;Generalista;;;;;;;Inativo;;;;;;02/01/2025
`

describe('um quadrimestre inteiro pela linha de comando, de arquivo em arquivo', { timeout: 300_000 }, () => {
  let mesa: Mesa
  const telas: Record<string, string> = {}

  beforeAll(async () => {
    mesa = novaMesa('cadastro da equipe.csv', CADASTRO)
    telas['abrir'] = await mesa.agir('abrir-quadrimestre', '2025-05-05', ...Q)
    await mesa.editar(pasta => {
      responder(pasta, '2025-2', SERRA, ['I', 'II', 'III'])
      responder(pasta, '2025-2', MATA, ['IV', 'V', 'VI'])
    })
    telas['preliminar'] = await mesa.agir('homologar', '2025-08-27', '--preliminar', ...Q)
    if (TEM_LIBREOFFICE) mesa.por('salva.xlsx', salvarNoLibreOffice(readFileSync(mesa.atual()), 'xlsx', 'xlsx'))
    telas['final'] = await mesa.agir('homologar', '2025-09-05', ...Q)
    telas['notificar'] = await mesa.agir('notificar', '2025-09-08', ...Q)
    await mesa.editar(pasta => {
      const final = { 'Referente a': '2025-2', Resultado: 'Final' }
      digitar(pasta, 'Notificações', { Consórcio: SERRA, ...final }, { 'Ciência em': '10/09/2025' })
      digitar(pasta, 'Notificações', { Consórcio: MATA, ...final }, { 'Ciência em': '16/09/2025' })
      acrescentar(pasta, 'Solicitações', { 'Recebida em': '01/10/2025', Consórcio: SERRA, Tipo: 'Reavaliação' })
      acrescentar(pasta, 'Programas', { Consórcio: MATA, Programa: 'Transporte eletivo', Início: '01/01/2025' })
      for (const Requisito of ['II – PROCONSÓRCIO', 'III – CAGEC', 'IV – CNES', 'V – Site oficial'])
        acrescentar(pasta, 'Pré-requisitos', {
          Consórcio: SERRA,
          Requisito,
          Situação: 'Atende',
          Validade: '31/12/2025',
        })
    })
    telas['iniciar'] = await mesa.agir('iniciar-reavaliacoes', '2025-10-02')
    await mesa.editar(pasta =>
      digitar(pasta, 'Reavaliações', { Consórcio: SERRA }, { 'Avaliada em': '06/10/2025', I: 'Sim' }),
    )
    telas['reavaliar'] = await mesa.agir('homologar-reavaliacoes', '2025-10-07')
  }, 300_000)

  it('cada ação diz o que fez', () => {
    expect(telas['abrir']).toContain('Quadrimestre 2025-2 aberto: 3 consórcios incluídos, 36 evidências a conferir.')
    expect(telas['preliminar']).toContain('2 consórcios (0 Conforme, 2 Não conforme)')
    expect(telas['final']).toContain('Quadrimestre 2025-2 homologado em 05/09/2025: 2 consórcios')
    expect(telas['notificar']).toContain('2 notificações preparadas')
    expect(telas['reavaliar']).toContain(`${SERRA}: 76 pontos, Conforme`)
  })

  it('a situação em JSON é a da lei, no dia pedido', async () => {
    const impedido = { impedido: true, desde: '2025-09-05', pontos: 64 }
    expect(await mesa.situacao(MATA, '2025-11-17')).toMatchObject({
      estado: 'em adequação',
      prazo: '2025-11-17',
      programas: ['Transporte eletivo'],
      elegivel: 'não elegível',
      ...impedido,
    })
    expect(await mesa.situacao(MATA, '2025-11-18')).toMatchObject({ estado: 'prazo encerrado', ...impedido })
    expect(await mesa.situacao(SERRA, '2025-10-06')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-10' })
    expect(await mesa.situacao(SERRA, '2025-10-07')).toMatchObject({
      estado: 'conforme',
      impedido: false,
      pontos: 76,
      adesao: '2025-02-03',
      elegivel: 'elegível',
    })
    expect(await mesa.situacao(SERRA, '2026-01-01')).toMatchObject({ elegivel: 'a confirmar' })
    expect(await mesa.situacao(VALE, '2025-08-07')).toMatchObject({ estado: 'em adaptação' })
    expect(await mesa.situacao('CIS Rio Manso (exemplo)', '2025-09-05')).toMatchObject({ estado: 'inativo' })
  })

  it('a aptidão sai como texto para o processo, pelo nome, pela sigla ou pelo CNPJ, com o mesmo hash', async () => {
    const consultar = (consorcio: string): Promise<{ apto: boolean; texto: string; hash: string }> =>
      mesa.perguntar('aptidao', '2025-11-18', '--consorcio', consorcio)
    const pelaSigla = await consultar('MATA')
    expect(pelaSigla).toMatchObject({ apto: false, texto: expect.stringContaining('desde 05/09/2025 (Art. 11, II') })
    expect(await consultar(MATA)).toEqual(pelaSigla)
    expect(await consultar('EX000003000110')).toEqual(pelaSigla)
    expect(await rodar('aptidao', '--planilha', mesa.atual(), '--consorcio', 'Outro')).toMatchObject({ codigo: 1 })
  })

  it('reabrir sem motivo sai com 1; com ele, as duas versões ficam e a nova vale do seu dia em diante', async () => {
    const sem = await rodar('reabrir', '--planilha', mesa.atual(), '--hoje', '2025-10-20', ...Q)
    expect(sem).toMatchObject({ codigo: 1, erros: expect.stringContaining('o motivo fica no Histórico') })
    await mesa.agir('reabrir', '2025-10-20', '--motivo', 'O item IV estava no site.', ...Q)
    await mesa.editar(pasta => digitar(pasta, 'Avaliação 2025-2', { Consórcio: MATA }, { IV: 'Sim' }))
    expect(await mesa.agir('homologar', '2025-10-22', ...Q)).toContain('1 Conforme, 1 Não conforme')
    expect(await mesa.situacao(MATA, '2025-10-21')).toMatchObject({ estado: 'em adequação', pontos: 64 })
    expect(await mesa.situacao(MATA, '2025-10-22')).toMatchObject({ estado: 'conforme', pontos: 76 })
    const linhas = ler(await mesa.abrir(), 'Histórico', 'Nº', 'Consórcio', 'Fase', 'Versão', 'Pontos', 'Motivo')
    expect(linhas).toEqual([
      [1, SERRA, 'Preliminar', 1, 64, null],
      [2, MATA, 'Preliminar', 1, 64, null],
      [3, SERRA, 'Final', 1, 64, null],
      [4, MATA, 'Final', 1, 64, null],
      [5, SERRA, 'Final', 1, 76, null],
      [6, 'Todos', 'Reaberto', 1, null, 'O item IV estava no site.'],
      [7, SERRA, 'Final', 2, 64, null],
      [8, MATA, 'Final', 2, 76, null],
    ])
  })

  it.skipIf(!TEM_LIBREOFFICE).each(['xlsx', 'ods'])(
    'salva pelo LibreOffice em .%s, a corrente do Histórico confere e a situação é a mesma',
    async formato => {
      const ler = (): Promise<{ consorcios: unknown }> => mesa.perguntar('situacao', '2025-10-22')
      const antes = await ler()
      const daqui = readFileSync(mesa.atual())
      mesa.por(`volta.${formato}`, salvarNoLibreOffice(daqui, 'xlsx', formato))
      expect((await ler()).consorcios).toEqual(antes.consorcios)
      const { tela } = await rodar('situacao', '--planilha', mesa.atual(), '--hoje', '2025-10-22')
      expect(tela).not.toContain('alterado')
      const outraVez = await rodar('homologar', '--planilha', mesa.atual(), '--hoje', '2025-10-23', ...Q)
      expect(outraVez.tela).toContain('já foi homologado em 22/10/2025 (versão 2); nada mudou')
      expect(outraVez.tela).not.toContain('Avisos')
      mesa.por('antes.xlsx', daqui)
    },
  )
})
