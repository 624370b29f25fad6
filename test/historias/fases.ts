import type { FolhaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { type Dia, serialDoDia } from '../../src/tempo/dia.ts'
import type { NomeDeAcao } from './acoes.ts'
import { planejar } from './acoes.ts'
import { type Abas, abaDeValores, aplicadas, comAba } from './planilha.ts'
import { acharColuna, digitar, linhaLivre, linhasDeDados } from './tabela.ts'

/** Um ponto de partida de histórias: uma planilha já usada até certo ponto, e o dia em que se está. */
export interface Fase {
  readonly nome: string
  readonly abas: Abas
  readonly hoje: Dia
}

export const CONSORCIOS = [
  ['CIS Norte', '11.222.333/0001-81', 'Montes Claros'],
  ['CIS Sul', '12.ABC.345/01DE-35', 'Ubá'],
  ['CIS Leste', null, 'Januária'],
] as const

const DOZE_SIM = 'SSSSSSSSSSSS'
const COM_69 = 'SSSSSNNSSNNN'
const letras: Readonly<Record<string, Valor>> = { S: 'Sim', N: 'Não' }
const doze = (escritas: string): Valor[] => IDS_DOS_ITENS.map((_, i) => letras[escritas[i] ?? ''] ?? null)

const MATRIZ = 77

/** A matriz que a equipe tinha, com uma nota embaixo e uma aba que não é nossa. */
function daEquipe(): Abas {
  const titulos = ['Consórcio', 'CNPJ', 'URS', 'Tipo', ...IDS_DOS_ITENS, 'Ciência', 'Minhas notas']
  const linha = ([nome, cnpj, urs]: (typeof CONSORCIOS)[number], respostas: string, nota: string): Valor[] => [
    nome,
    cnpj,
    urs,
    'Generalista',
    ...doze(respostas),
    null,
    nota,
  ]
  return [
    abaDeValores(MATRIZ, 'Matriz da equipe', [
      ['Matriz de monitoramento'],
      [],
      titulos,
      linha(CONSORCIOS[0], DOZE_SIM, 'visto'),
      linha(CONSORCIOS[1], COM_69, 'ligar'),
      linha(CONSORCIOS[2], 'SSS', 'site fora do ar'),
    ]),
    abaDeValores(78, 'Rascunho', [['lista de telefones'], ['CIS Norte', 3133330000]]),
  ]
}

function fazer(abas: Abas, nome: NomeDeAcao, hoje: Dia, opcoes = {}): Abas {
  return aplicadas(abas, planejar(abas, nome, hoje, opcoes).pedidos)
}

const aba = (abas: Abas, titulo: string): FolhaLocal => {
  const achada = abas.find(f => f.titulo === titulo)
  if (achada === undefined) throw new Error(`não há a aba ${titulo}`)
  return achada
}

/** Responde os doze itens de um consórcio em uma avaliação. */
function responder(abas: Abas, titulo: string, nome: string, respostas: string): Abas {
  const folha = aba(abas, titulo)
  const linha = linhasDeDados(folha).find(l => folha.celulas[l]?.[0]?.valor === nome)!
  return comAba(abas, folha.id, f =>
    IDS_DOS_ITENS.reduce(
      (g, id, i) => digitar(g, linha, acharColuna(g, `${id} – `)!, letras[respostas[i]!] ?? null),
      f,
    ),
  )
}

/** Uma linha nova em uma aba de pessoas, pelos títulos das colunas. */
export function comLinha(abas: Abas, titulo: string, valores: Readonly<Record<string, Valor>>): Abas {
  const folha = aba(abas, titulo)
  const linha = linhaLivre(folha)
  return comAba(abas, folha.id, f =>
    Object.entries(valores).reduce((g, [coluna, valor]) => digitar(g, linha, acharColuna(g, coluna)!, valor), f),
  )
}

function escrever(abas: Abas, titulo: string, nome: string, coluna: string, valor: Valor): Abas {
  const folha = aba(abas, titulo)
  const linha = linhasDeDados(folha).find(l => folha.celulas[l]?.[0]?.valor === nome)!
  return comAba(abas, folha.id, f => digitar(f, linha, acharColuna(f, coluna)!, valor))
}

function todas(): Fase[] {
  const equipe = daEquipe()
  const importada = fazer(equipe, 'apurar', '2026-02-10')
  const cadastro = CONSORCIOS.reduce(
    (abas, [nome, cnpj, urs]) => comLinha(abas, 'Consórcios', { Consórcio: nome, CNPJ: cnpj, URS: urs }),
    fazer([abaDeValores(79, 'Página1', [])], 'preparar', '2025-12-20'),
  )
  const aberta = fazer(cadastro, 'abrir', '2026-01-05')
  const respondida = [
    ['CIS Norte', DOZE_SIM],
    ['CIS Sul', COM_69],
    ['CIS Leste', 'SNNNNNNNNNNN'],
  ].reduce((abas, [nome, r]) => responder(abas, 'Avaliação 2026-1', nome!, r!), aberta)
  const preliminar = fazer(fazer(respondida, 'apurar', '2026-04-02'), 'preliminar', '2026-04-05')
  const notificadaDoPreliminar = fazer(preliminar, 'notificar', '2026-04-06')
  const contestada = comLinha(notificadaDoPreliminar, 'Solicitações', {
    'Recebida em': serialDoDia('2026-04-10'),
    Consórcio: 'CIS Sul',
    Tipo: 'Contestação',
    Item: 'VI',
    Situação: 'Deferida',
    Responsável: 'João',
    Resposta: 'A página existe',
  })
  const homologada = fazer(preliminar, 'homologar', '2026-04-28')
  const notificada = escrever(
    fazer(homologada, 'notificar', '2026-04-29'),
    'Notificações',
    'CIS Sul',
    'Ciência em',
    serialDoDia('2026-05-04'),
  )
  const reavaliando = fazer(
    comLinha(notificada, 'Solicitações', {
      'Recebida em': serialDoDia('2026-06-01'),
      Consórcio: 'CIS Sul',
      Tipo: 'Reavaliação',
      Descrição: 'Publicou o item VI',
      Situação: 'Aberta',
    }),
    'iniciarReavaliacoes',
    '2026-06-02',
  )
  const datada = escrever(
    escrever(reavaliando, 'Reavaliações', 'CIS Sul', 'Avaliada em', serialDoDia('2026-06-08')),
    'Reavaliações',
    'CIS Sul',
    'VI – ',
    'Sim',
  )
  const reavaliada = fazer(datada, 'homologarReavaliacoes', '2026-06-10')
  const segundo = fazer(reavaliada, 'abrirRepetindo', '2026-06-12')
  const reaberta = fazer(homologada, 'reabrir', '2026-05-02')
  return [
    { nome: 'matriz da equipe', abas: equipe, hoje: '2026-02-10' },
    { nome: 'importada', abas: importada, hoje: '2026-02-11' },
    { nome: 'aberta', abas: aberta, hoje: '2026-01-06' },
    { nome: 'respondida', abas: respondida, hoje: '2026-04-01' },
    { nome: 'preliminar', abas: preliminar, hoje: '2026-04-06' },
    { nome: 'contestada', abas: contestada, hoje: '2026-04-12' },
    { nome: 'homologada', abas: homologada, hoje: '2026-04-29' },
    { nome: 'notificada', abas: notificada, hoje: '2026-05-05' },
    { nome: 'reavaliação datada', abas: datada, hoje: '2026-06-09' },
    { nome: 'reavaliada', abas: reavaliada, hoje: '2026-06-11' },
    { nome: 'segundo quadrimestre com propostas', abas: segundo, hoje: '2026-06-13' },
    { nome: 'reaberta', abas: reaberta, hoje: '2026-05-03' },
  ]
}

let prontas: readonly Fase[] | undefined

/** Preparadas uma vez por arquivo de teste, pelas próprias ações. */
export const fases = (): readonly Fase[] => {
  prontas ??= todas()
  return prontas
}
