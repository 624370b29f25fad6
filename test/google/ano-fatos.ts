import type { IdItem } from '../../src/norma/itens.ts'
import { type Ano, CAMPO, type Feito, LAGOA, MANSO, MATA, PEDRA, REDE, SERRA, VALE } from './ano.ts'
import { acrescentar, digitar, responder } from './digitar.ts'

/** O que a equipe fez em um ano, dia a dia. */

const responderTodos = ({ pasta }: Ano, q: string, respostas: Readonly<Record<string, readonly IdItem[]>>): void => {
  for (const [nome, nao] of Object.entries(respostas)) responder(pasta, q, nome, nao)
}

const ciencia = ({ pasta }: Ano, nome: string, referente: string, resultado: string, em: string): void =>
  digitar(
    pasta,
    'Notificações',
    { Consórcio: nome, 'Referente a': referente, Resultado: resultado },
    { 'Ciência em': em, Meio: 'SEI' },
  )

/** 2025-2: da abertura às ciências. */
export async function segundoDe2025(ano: Ano): Promise<Record<'abertura' | 'preliminar' | 'final', Feito>> {
  const { pasta, agir } = ano
  const q = { quadrimestre: '2025-2' }
  const abertura = await agir('abrirQuadrimestre', '2025-05-05', q)
  responderTodos(ano, '2025-2', {
    [VALE]: [],
    [SERRA]: ['I', 'II', 'III', 'IV', 'VII'],
    [MATA]: ['IV', 'V', 'VI'],
    [CAMPO]: ['I', 'II', 'III', 'IV', 'V'],
    [MANSO]: ['I', 'II'],
    [LAGOA]: ['I', 'II', 'VIII', 'IX'],
    [REDE]: ['III', 'IV', 'V', 'VIII'],
  })
  digitar(
    pasta,
    'Evidências',
    { Quadrimestre: '2025-2', Consórcio: VALE, Item: 'VII' },
    { Link: 'https://vale.example/folha', 'Atualizado em': '01/08/2025', 'Verificado em': '12/08/2025' },
  )
  await agir('apurarQuadrimestre', '2025-08-26', q)
  const preliminar = await agir('homologarPreliminar', '2025-08-27', q)
  await agir('notificarConsorcios', '2025-08-28', q)
  ciencia(ano, MATA, '2025-2', 'Preliminar', '29/08/2025')
  acrescentar(pasta, 'Solicitações', {
    'Recebida em': '01/09/2025',
    Consórcio: LAGOA,
    Tipo: 'Contestação',
    Item: 'IX',
    Origem: 'Consórcio',
    Descrição: 'As licitações estão em https://lagoa.example/licitacoes',
    Responsável: 'Ana (exemplo)',
    Situação: 'Deferida',
    Resposta: 'página conferida em 02/09/2025',
  })
  await agir('aplicarContestacoes', '2025-09-03', q)
  const final = await agir('homologarQuadrimestre', '2025-09-05', q)
  await agir('notificarConsorcios', '2025-09-08', q)
  ciencia(ano, SERRA, '2025-2', 'Final', '10/09/2025')
  ciencia(ano, MATA, '2025-2', 'Final', '16/09/2025')
  ciencia(ano, REDE, '2025-2', 'Final', '12/09/2025')
  acrescentar(pasta, 'Suspensões', {
    Consórcio: REDE,
    De: '05/11/2025',
    Até: '14/11/2025',
    Ato: 'Decreto fictício, de paralisação',
  })
  digitar(pasta, 'Consórcios', { Consórcio: MANSO }, { 'Inativo desde': '03/11/2025' })
  return { abertura, preliminar, final }
}

/** As duas reavaliações da Serra Azul: a primeira ainda abaixo de 70, a segunda acima. */
export async function reavaliacoesDaSerra(ano: Ano): Promise<readonly [Feito, Feito]> {
  const { pasta, agir } = ano
  const pedir = (recebida: string): void =>
    acrescentar(pasta, 'Solicitações', { 'Recebida em': recebida, Consórcio: SERRA, Tipo: 'Reavaliação' })
  pedir('01/10/2025')
  await agir('iniciarReavaliacoes', '2025-10-02')
  digitar(pasta, 'Reavaliações', { Consórcio: SERRA }, { 'Avaliada em': '06/10/2025', IV: 'Sim' })
  const primeira = await agir('homologarReavaliacoes', '2025-10-07')
  digitar(pasta, 'Solicitações', { Consórcio: SERRA }, { Situação: 'Respondida' })
  pedir('20/10/2025')
  await agir('iniciarReavaliacoes', '2025-10-21')
  digitar(
    pasta,
    'Reavaliações',
    { Consórcio: SERRA, 'Avaliada em': null },
    { 'Avaliada em': '28/10/2025', II: 'Sim', III: 'Sim' },
  )
  digitar(pasta, 'Solicitações', { Consórcio: SERRA, Situação: null }, { Situação: 'Respondida' })
  return [primeira, await agir('homologarReavaliacoes', '2025-10-29')]
}

/** 2025-3, com quem entrou depois e sem quem saiu. */
export async function terceiroDe2025(
  ano: Ano,
): Promise<Record<'abertura' | 'final', Feito> & { readonly recusa: readonly string[] }> {
  const { pasta, agir } = ano
  const q = { quadrimestre: '2025-3' }
  acrescentar(pasta, 'Consórcios', {
    Consórcio: PEDRA,
    CNPJ: 'EX.000.007/0001-07',
    Tipo: 'Generalista',
    Situação: 'Ativo',
    'Entrou em': '15/10/2025',
  })
  const abertura = await agir('abrirQuadrimestre', '2025-11-24', q)
  responderTodos(ano, '2025-3', {
    [VALE]: [],
    [SERRA]: ['I', 'VII'],
    [MATA]: ['IV', 'V', 'VI', 'IX'],
    [CAMPO]: ['I', 'II', 'III'],
    [PEDRA]: ['I'],
    [LAGOA]: ['I', 'II', 'VIII'],
    [REDE]: ['III'],
  })
  digitar(pasta, 'Avaliação 2025-3', { Consórcio: VALE }, { VII: null, XII: null })
  const recusa = await ano.recusa('homologarQuadrimestre', '2025-12-12', q)
  digitar(pasta, 'Avaliação 2025-3', { Consórcio: VALE }, { VII: 'Sim', XII: 'Sim' })
  await agir('homologarPreliminar', '2025-12-15', q)
  acrescentar(pasta, 'Solicitações', {
    'Recebida em': '18/12/2025',
    Consórcio: PEDRA,
    Tipo: 'Contestação',
    Item: 'I',
    Responsável: 'Ana (exemplo)',
    Situação: 'Indeferida',
    Resposta: 'a lista não está no site',
  })
  await agir('aplicarContestacoes', '2026-01-09', q)
  const final = await agir('homologarQuadrimestre', '2026-01-12', q)
  await agir('notificarConsorcios', '2026-01-13', q)
  ciencia(ano, MATA, '2025-3', 'Final', '20/01/2026')
  ciencia(ano, CAMPO, '2025-3', 'Final', '20/02/2026')
  acrescentar(pasta, 'Suspensões', {
    Consórcio: CAMPO,
    De: '10/04/2026',
    Até: '01/05/2026',
    Ato: 'Decisão fictícia no processo',
    Tipo: 'Prorrogação',
  })
  return { abertura, recusa, final }
}

/** 2026-1, aberto com as respostas anteriores como propostas; homologado, reaberto e homologado outra vez. */
export async function primeiroDe2026(ano: Ano): Promise<
  Record<'abertura' | 'primeira' | 'reabertura' | 'segunda', Feito> & {
    readonly semConfirmar: readonly string[]
    readonly semMotivo: readonly string[]
  }
> {
  const { pasta, agir, recusa } = ano
  const q = { quadrimestre: '2026-1' }
  const abertura = await agir('abrirQuadrimestre', '2026-03-02', { ...q, repetir: true })
  const semConfirmar = await recusa('homologarQuadrimestre', '2026-04-09', q)
  for (const consorcio of [VALE, SERRA, MATA, CAMPO, PEDRA, LAGOA, REDE])
    await agir('confirmarPropostas', '2026-04-10', { ...q, consorcio })
  digitar(pasta, 'Avaliação 2026-1', { Consórcio: MATA }, { IV: 'Sim' })
  await agir('homologarPreliminar', '2026-04-22', q)
  const primeira = await agir('homologarQuadrimestre', '2026-05-11', q)
  const semMotivo = await recusa('reabrirQuadrimestre', '2026-05-20', q)
  const reabertura = await agir('reabrirQuadrimestre', '2026-05-20', { ...q, motivo: 'O rateio estava publicado.' })
  digitar(pasta, 'Avaliação 2026-1', { Consórcio: CAMPO }, { III: 'Sim' })
  const segunda = await agir('homologarQuadrimestre', '2026-05-22', q)
  return { abertura, semConfirmar, primeira, semMotivo, reabertura, segunda }
}
