import { describe, expect, it } from 'vitest'
import { PARAMETROS_PADRAO } from '../../../src/norma/parametros.ts'
import type { Aviso } from '../../../src/planilha/aviso.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { lerEvidencias } from '../../../src/planilha/ciclo/ler-evidencias.ts'
import { lerPrerequisitos } from '../../../src/planilha/ciclo/ler-prerequisitos.ts'
import { lerProgramas, programasEm } from '../../../src/planilha/ciclo/ler-programas.ts'
import { lerReavaliacoes } from '../../../src/planilha/ciclo/ler-reavaliacoes.ts'
import { lerSolicitacoes } from '../../../src/planilha/ciclo/ler-solicitacoes.ts'
import { lerSuspensoes, TODOS } from '../../../src/planilha/ciclo/ler-suspensoes.ts'
import { identidade, localizador } from '../../../src/planilha/ciclo/localizar.ts'
import { parametrosDoTexto, textoDosParametros } from '../../../src/planilha/ciclo/parametros-do-registro.ts'
import { lerConsorcio } from '../../../src/planilha/consorcio.ts'
import { CABECALHO, doze, folha } from '../folhas.ts'

const consorcio = (nome: string, sigla = '', cnpj = '') =>
  lerConsorcio(
    nome,
    c => ({ sigla, cnpj })[c as 'sigla'] ?? null,
    () => {},
  )
const NORTE = consorcio('CIS Norte', 'NORTE', '11.222.333/0001-81')
const SUL = consorcio('CIS Sul', 'SUL')
const localizar = localizador([NORTE, SUL])
const comAvisos = <T>(ler: (avisos: Aviso[]) => T): { lido: T; avisos: string[] } => {
  const avisos: Aviso[] = []
  return { lido: ler(avisos), avisos: avisos.map(a => a.mensagem) }
}

describe('o consórcio que um texto nomeia', () => {
  it('acha-se pelo nome, pela sigla ou pelo CNPJ, com ou sem máscara', () => {
    for (const texto of ['CIS Norte', ' cis nórte ', 'norte', '11.222.333/0001-81', '11222333000181'])
      expect(localizar(texto), texto).toBe(NORTE)
    expect(localizar('CIS Leste')).toBeUndefined()
    expect(localizar('')).toBeUndefined()
  })

  it('dois com a mesma sigla: a sigla não serve a nenhum; a que é nome de outro, é dele', () => {
    const [a, b] = [consorcio('A', 'X'), consorcio('B', 'X')]
    expect(localizador([a, b])('X')).toBeUndefined()
    const nomeado = consorcio('X')
    expect(localizador([a, nomeado])('X')).toBe(nomeado)
  })

  it('a identidade é o CNPJ válido; sem ele, o nome', () => {
    expect(identidade(NORTE)).toBe('11.222.333/0001-81')
    expect(identidade(SUL)).toBe('cis sul')
  })
})

describe('a aba Suspensões', () => {
  const ler = (...linhas: Valor[][]) =>
    comAvisos(a =>
      lerSuspensoes(
        folha([['Consórcio', 'De', 'Até', 'Ato', 'Tipo'], ...linhas], 'Suspensões'),
        localizar,
        '2026-06-01',
        a,
      ),
    )

  it('lê as do consórcio e as de todos, com o ato', () => {
    const { lido, avisos } = ler(
      ['CIS Norte', '01/02/2026', '10/02/2026', 'Decreto 1'],
      ['Todos', '01/03/2026', '02/03/2026', 'Decreto 2', 'prorrogação'],
    )
    expect(avisos).toEqual([])
    expect(lido.get(identidade(NORTE))).toEqual([
      { de: '2026-02-01', ate: '2026-02-10', ato: 'Decreto 1', tipo: 'Suspensão' },
    ])
    expect(lido.get(TODOS)?.[0]).toMatchObject({ tipo: 'Prorrogação', ato: 'Decreto 2' })
  })

  it('sem fim escrito, o prazo está parado até hoje, e isso é dito', () => {
    const { lido, avisos } = ler(['CIS Sul', '01/05/2026', null, 'Decreto'])
    expect(lido.get('cis sul')?.[0]?.ate).toBe('2026-06-01')
    expect(avisos.join()).toContain('Suspensões!C2: falta o último dia')
  })

  it('o que não se aplica é apontado na sua célula, e não se aplica', () => {
    const { lido, avisos } = ler(
      ['CIS Leste', '01/02/2026', '10/02/2026'],
      ['CIS Sul', null, '10/02/2026'],
      ['CIS Sul', '10/02/2026', '09/02/2026'],
      ['CIS Sul', '31/02/2026', '09/03/2026'],
    )
    expect(lido.size).toBe(0)
    expect(avisos.map(a => a.slice(0, 13))).toEqual([
      'Suspensões!A2',
      'Suspensões!B3',
      'Suspensões!C4',
      'Suspensões!B5',
    ])
  })
})

describe('a aba Pré-requisitos', () => {
  const ler = (...linhas: Valor[][]) =>
    comAvisos(a =>
      lerPrerequisitos(
        folha(
          [['Consórcio', 'Requisito', 'Situação', 'Validade', 'Fonte', 'Verificado em'], ...linhas],
          'Pré-requisitos',
        ),
        localizar,
        a,
      ),
    )

  it.each([
    ['III – CAGEC', 'III'],
    ['CAGEC', 'III'],
    ['iv', 'IV'],
    ['CNES atualizado', 'IV'],
    ['Art. 9º, II', 'II'],
    ['PROCONSÓRCIO', 'II'],
    ['Lei 11.107', 'I'],
    ['Site oficial', 'V'],
    ['V', 'V'],
  ])('“%s” é o inciso %s', (texto, inciso) => {
    expect(ler(['CIS Sul', texto, 'Atende']).lido.get('cis sul')?.[0]?.requisito).toBe(inciso)
  })

  it('a situação se lê como as pessoas a escrevem; a que não se entende fica a confirmar, com aviso', () => {
    const situacao = (texto: Valor): boolean | null | undefined =>
      ler(['CIS Sul', 'III', texto]).lido.get('cis sul')?.[0]?.atende
    for (const t of ['Atende', 'sim', 'Regular', 'em dia']) expect(situacao(t), t).toBe(true)
    for (const t of ['Não atende', 'não', 'Irregular', 'Vencido']) expect(situacao(t), t).toBe(false)
    for (const t of [null, 'A confirmar', '-']) expect(situacao(t)).toBeNull()
    expect(ler(['CIS Sul', 'III', 'talvez']).avisos.join()).toContain('Pré-requisitos!C2: contém “talvez”')
  })

  it('havendo duas linhas do mesmo, vale a conferida por último', () => {
    const { lido } = ler(
      ['CIS Sul', 'III', 'Atende', '31/12/2026', null, '10/05/2026'],
      ['CIS Sul', 'III', 'Não atende', null, null, '01/02/2026'],
    )
    expect(lido.get('cis sul')).toMatchObject([{ requisito: 'III', atende: true, validade: '2026-12-31' }])
  })
})

describe('a aba Programas', () => {
  it('diz os que estão em curso no dia, as duas pontas incluídas', () => {
    const { lido } = comAvisos(a =>
      lerProgramas(
        folha([
          ['Consórcio', 'Programa', 'Início', 'Fim'],
          ['CIS Sul', 'Transporte eletivo', '01/02/2026', '10/02/2026'],
        ]),
        localizar,
        a,
      ),
    )
    const em = (dia: '2026-01-31' | '2026-02-01' | '2026-02-10' | '2026-02-11'): string[] =>
      programasEm(lido.get('cis sul')!, dia)
    expect([em('2026-01-31'), em('2026-02-01'), em('2026-02-10'), em('2026-02-11')]).toEqual([
      [],
      ['Transporte eletivo'],
      ['Transporte eletivo'],
      [],
    ])
  })
})

describe('a aba Evidências', () => {
  const ler = (...linhas: Valor[][]) =>
    comAvisos(a =>
      lerEvidencias(
        folha(
          [
            [
              'Quadrimestre',
              'Consórcio',
              'Item',
              'Link',
              'Atualizado em',
              'Verificado em',
              'Verificado por',
              'Subrequisitos',
              'Observação',
              'Origem',
            ],
            ...linhas,
          ],
          'Evidências',
        ),
        localizar,
        '2026-2',
        a,
      ),
    )

  it('o link herdado só deixa de o ser quando alguém o verifica', () => {
    const { lido } = ler(
      ['2026-2', 'CIS Sul', 'I', 'https://a.example', null, null, null, null, null, 'herdado'],
      ['2026-2', 'CIS Sul', 'II', 'https://b.example', null, '10/05/2026', null, null, null, 'herdado'],
    )
    const doSul = lido.get('2026-2')?.get('cis sul')
    expect([doSul?.get('I')?.herdada, doSul?.get('II')?.herdada]).toEqual([true, false])
  })

  it('os subrequisitos se leem pelo código ou pelo nome; em branco é não informado', () => {
    const { lido } = ler(
      ['2026-2', 'CIS Sul', 'II', null, null, null, null, 'II-contrato; Estatuto do consórcio'],
      ['2026-2', 'CIS Sul', 'III', null],
    )
    expect([...(lido.get('2026-2')?.get('cis sul')?.get('II')?.subrequisitos ?? [])]).toEqual([
      'II-contrato',
      'II-estatuto',
    ])
    expect(lido.get('2026-2')?.get('cis sul')?.get('III')?.subrequisitos).toBeNull()
  })

  it('avisa do quadrimestre apurado, e não dos que já passaram', () => {
    const ruim = (q: string): Valor[] => [q, 'CIS Sul', 'I', 'ver site']
    expect(ler(ruim('2026-2')).avisos).toEqual([expect.stringContaining('Evidências!D2: contém “ver site”')])
    expect(ler(ruim('2026-1')).avisos).toEqual([])
  })
})

describe('as abas Reavaliações e Solicitações', () => {
  it('a reavaliação se lê com as doze respostas e as datas; a ilegível é apontada', () => {
    const titulos = ['Consórcio', 'Pedida em', 'Avaliada em', 'Motivo', ...CABECALHO.slice(1)]
    const f = folha(
      [
        titulos,
        ['CIS Sul', '01/05/2026', '10/05/2026', 'pedido', ...doze('SSSSSSSSSSS'), 'talvez']
          .slice(0, 15)
          .concat('talvez'),
      ],
      'Reavaliações',
    )
    const { lido, avisos } = comAvisos(a => lerReavaliacoes(f, localizar, a))
    expect(lido).toMatchObject([
      { consorcio: SUL, pedidaEm: '2026-05-01', avaliadaEm: '2026-05-10', ilegiveis: ['XII'] },
    ])
    expect(avisos).toEqual([expect.stringContaining('Reavaliações!P2')])
  })

  it('a solicitação sem situação está aberta; a contestação diz o item', () => {
    const { lido } = comAvisos(a =>
      lerSolicitacoes(
        folha([
          ['Recebida em', 'Consórcio', 'Tipo', 'Item', 'Situação', 'Responsável', 'Resposta'],
          ['01/05/2026', 'CIS Sul', 'contestação', 'Item IV', null],
          ['01/05/2026', 'CIS Sul', 'Dúvida', null, 'Respondida'],
          ['01/05/2026', 'CIS Sul', 'Contestação', 'VI – Programas', 'Deferida em parte', 'Ana', 'achado'],
        ]),
        localizar,
        a,
      ),
    )
    expect(lido.map(s => [s.tipo, s.item, s.aberta, s.deferida])).toEqual([
      ['Contestação', 'IV', true, false],
      ['Dúvida', null, false, false],
      ['Contestação', 'VI', false, true],
    ])
  })
})

describe('os parâmetros com que se julgou', () => {
  it('vão ao Histórico só os que diferem do padrão, e voltam iguais', () => {
    expect(textoDosParametros(PARAMETROS_PADRAO)).toBe('padrão')
    const outros = {
      ...PARAMETROS_PADRAO,
      eixoDoItemIII: 'III',
      diasDeAtualizacao: 60,
      desatualizado: 'não atende',
    } as const
    expect(parametrosDoTexto(textoDosParametros(outros))).toEqual(outros)
    expect(parametrosDoTexto('padrão')).toEqual(PARAMETROS_PADRAO)
    expect(parametrosDoTexto('Coisa = 1')).toEqual(PARAMETROS_PADRAO)
  })
})
