import type { OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { serialDoDia } from '../../src/tempo/dia.ts'
import { abrir, chamar, folhaChamada, lerTexto } from '../google/apoio.ts'
import { acharColuna, digitar, linhaLivre, linhasDeDados } from './tabela.ts'

/** Uma ação do menu no ponto do ciclo em que ela tem o que fazer. */
export interface Caso {
  readonly acao: string
  readonly pasta: PastaLocal
  readonly hoje: string
  /** Com que se chama de fora; pela janela, o que a pessoa preenche. */
  readonly opcoes: Readonly<Record<string, unknown>>
}

export const ACOES_DO_CICLO = [
  'prepararPlanilha',
  'abrirQuadrimestre',
  'apurarQuadrimestre',
  'homologarPreliminar',
  'aplicarContestacoes',
  'homologarQuadrimestre',
  'notificarConsorcios',
  'reabrirQuadrimestre',
  'iniciarReavaliacoes',
  'homologarReavaliacoes',
  'confirmarPropostas',
  'conferirPlanilha',
] as const

const letras: Readonly<Record<string, Valor>> = { S: 'Sim', N: 'Não' }
/** Um conforme, um a um ponto do limiar, um com um item só. */
const RESPOSTAS = ['SSSSSSSSSSSS', 'SSSSSNNSSNNN', 'SNNNNNNNNNNN']

/** Digita uma linha por lista de valores, pelos títulos, no fim de uma aba. */
function digitarLinhas(pasta: PastaLocal, titulo: string, linhas: readonly Readonly<Record<string, Valor>>[]): void {
  const folha = folhaChamada(pasta, titulo)
  const livre = linhaLivre(folha)
  const celulas = folha.celulas.slice()
  linhas.forEach((valores, i) => {
    const nova = (celulas[livre + i] ?? []).slice()
    for (const [coluna, valor] of Object.entries(valores)) {
      const c = acharColuna(folha, coluna)!
      nova[c] = { ...nova[c], valor }
    }
    celulas[livre + i] = nova
  })
  trocar(pasta, titulo, { ...folha, celulas, linhas: Math.max(folha.linhas, livre + linhas.length) })
}

function trocar(pasta: PastaLocal, titulo: string, nova: PastaLocal['folhas'][number]): void {
  pasta.folhas = pasta.folhas.map(f => (f.titulo === titulo ? nova : f))
}

function digitarEm(pasta: PastaLocal, titulo: string, linha: number, coluna: string, valor: Valor): void {
  const folha = folhaChamada(pasta, titulo)
  trocar(pasta, titulo, digitar(folha, linha, acharColuna(folha, coluna)!, valor))
}

function responderTudo(pasta: PastaLocal, titulo: string): void {
  const folha = folhaChamada(pasta, titulo)
  const colunas = IDS_DOS_ITENS.map(id => acharColuna(folha, `${id} – `)!)
  const celulas = folha.celulas.slice()
  linhasDeDados(folha).forEach((linha, i) => {
    const nova = celulas[linha]!.slice()
    colunas.forEach((c, j) => {
      nova[c] = { ...nova[c], valor: letras[RESPOSTAS[i % RESPOSTAS.length]![j]!]! }
    })
    celulas[linha] = nova
  })
  trocar(pasta, titulo, { ...folha, celulas })
}

const copia = (pasta: PastaLocal): PastaLocal => structuredClone(pasta)

/** Todas as ações do ciclo, cada uma sobre a planilha que as ações anteriores, de verdade, deixaram. */
export async function casosDoCiclo(consorcios: number): Promise<ReadonlyMap<string, Caso>> {
  const casos = new Map<string, Caso>()
  const guardar = (acao: string, pasta: PastaLocal, hoje: string, resto: Partial<Caso> = {}): void => {
    casos.set(acao, { acao, pasta: copia(pasta), hoje, opcoes: {}, ...resto })
  }
  const pasta = await lerTexto('Nome;Telefone\nMaria;3131')
  const fazer = async (acao: string, hoje: string, opcoes: object = {}, resto: Partial<OpcoesDeExecucao> = {}) => {
    const retorno = chamar(await abrir(pasta, { hoje, ...resto }), acao, opcoes)
    if (!retorno.feito) throw new Error(`${acao}: ${retorno.motivos.join(' ')}`)
  }
  guardar('prepararPlanilha', pasta, '2026-01-03')
  await fazer('prepararPlanilha', '2026-01-03')
  digitarLinhas(
    pasta,
    'Consórcios',
    Array.from({ length: consorcios }, (_, i) => ({ Consórcio: `CIS ${i + 1}`, URS: 'Ubá' })),
  )
  // A avaliação em branco que nasceu vazia dá lugar à que se abre do cadastro.
  guardar('abrirQuadrimestre', pasta, '2026-01-05')
  await fazer('abrirQuadrimestre', '2026-01-05')
  const quebrada = copia(pasta)
  digitarEm(quebrada, 'Avaliação 2026-1', 3, 'Pontos', 'Pontos')
  digitarEm(quebrada, 'Avaliação 2026-1', 4, 'Classificação', 'Conforme')
  guardar('conferirPlanilha', quebrada, '2026-01-06', { opcoes: { consertar: true } })
  responderTudo(pasta, 'Avaliação 2026-1')
  guardar('apurarQuadrimestre', pasta, '2026-04-02')
  await fazer('apurarQuadrimestre', '2026-04-02')
  guardar('homologarPreliminar', pasta, '2026-04-05')
  await fazer('homologarPreliminar', '2026-04-05')
  const contestada = copia(pasta)
  digitarLinhas(contestada, 'Solicitações', [
    {
      'Recebida em': serialDoDia('2026-04-08'),
      Consórcio: 'CIS 2',
      Tipo: 'Contestação',
      Item: 'VI',
      Situação: 'Deferida',
      Responsável: 'João',
      Resposta: 'A página existe',
    },
  ])
  guardar('aplicarContestacoes', contestada, '2026-04-10')
  guardar('homologarQuadrimestre', pasta, '2026-04-28')
  await fazer('homologarQuadrimestre', '2026-04-28')
  guardar('notificarConsorcios', pasta, '2026-04-29')
  guardar('reabrirQuadrimestre', pasta, '2026-05-02', {
    opcoes: { motivo: 'Erro de leitura' },
  })
  await fazer('notificarConsorcios', '2026-04-29')
  digitarLinhas(pasta, 'Solicitações', [
    {
      'Recebida em': serialDoDia('2026-06-01'),
      Consórcio: 'CIS 2',
      Tipo: 'Reavaliação',
      Descrição: 'Publicou o item VI',
      Situação: 'Aberta',
    },
  ])
  guardar('iniciarReavaliacoes', pasta, '2026-06-02')
  await fazer('iniciarReavaliacoes', '2026-06-02')
  digitarEm(pasta, 'Reavaliações', 4, 'Avaliada em', serialDoDia('2026-06-08'))
  digitarEm(pasta, 'Reavaliações', 4, 'VI – ', 'Sim')
  guardar('homologarReavaliacoes', pasta, '2026-06-10')
  await fazer('homologarReavaliacoes', '2026-06-10')
  await fazer('abrirQuadrimestre', '2026-06-12', { repetir: true })
  guardar('confirmarPropostas', pasta, '2026-06-13', { opcoes: { consorcio: 'CIS 2' } })
  return casos
}
