import type { IdItem } from '../../norma/itens.ts'
import { serialDoDia, somarDias } from '../../tempo/dia.ts'
import type { Agir } from '../cli/rodar-no-pacote.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { tabela } from './digitar.ts'
import { DATAS, REAVALIACOES } from './historia.ts'
import type { abaixoDoLimiar } from './pessoas.ts'
import type { DaHistoria } from './respostas.ts'

/** O que se passou a publicar depois de contestar ou de pedir reavaliação, e segue publicado. */
export type Corrigidas = Map<string, Partial<Record<IdItem, 'Sim'>>>

type Abaixo = ReturnType<typeof abaixoDoLimiar>

/** Uma contestação deferida e outra indeferida. */
export function contestar(
  pasta: PastaLocal,
  q: DaHistoria,
  [primeiro, , terceiro]: Abaixo,
  corrigidas: Corrigidas,
): void {
  const { acrescentar } = tabela(pasta, 'Solicitações')
  const { preliminar, contestacao } = DATAS[q]
  const comum = {
    'Recebida em': serialDoDia(somarDias(preliminar, 4)),
    Tipo: 'Contestação',
    Origem: 'Consórcio',
    Responsável: 'Ana (exemplo)',
    'Responder até': serialDoDia(contestacao),
  }
  if (primeiro !== undefined) {
    const item = primeiro.basta[0]!
    corrigidas.set(primeiro.nome, { ...corrigidas.get(primeiro.nome), [item]: 'Sim' })
    acrescentar({
      ...comum,
      Consórcio: primeiro.nome,
      Item: item,
      Descrição: `O item ${item} está na página de transparência.`,
      Situação: 'Deferida',
      Resposta: 'Página conferida: a informação estava publicada',
    })
  }
  if (terceiro !== undefined)
    acrescentar({
      ...comum,
      Consórcio: terceiro.nome,
      Item: terceiro.basta[0]!,
      Descrição: 'O consórcio diz que publicou.',
      Situação: 'Indeferida',
      Resposta: 'A página indicada não abre',
    })
}

/** Duas reavaliações: a primeira alcança os 70 pontos, a segunda publica um item e ainda não. */
export function reavaliar(pasta: PastaLocal, agir: Agir, abaixo: Abaixo, corrigidas: Corrigidas): void {
  const comUm = abaixo.find(c => c.basta.length === 1)
  const comMais = abaixo.find(c => c.basta.length > 1)
  const pedidas = [comUm, comMais].flatMap(c => c ?? [])
  const solicitacoes = tabela(pasta, 'Solicitações')
  for (const { nome } of pedidas)
    solicitacoes.acrescentar({
      'Recebida em': serialDoDia(REAVALIACOES.pedidas),
      Consórcio: nome,
      Tipo: 'Reavaliação',
      Origem: 'Consórcio',
      Descrição: 'O consórcio publicou o que faltava.',
      Responsável: 'Bruno (exemplo)',
      Situação: 'Aberta',
    })
  agir('iniciarReavaliacoes', REAVALIACOES.iniciadas, {})
  const { linhas, digitar } = tabela(pasta, 'Reavaliações')
  for (const { linha, valor } of linhas()) {
    const { nome, basta } = pedidas.find(c => c.nome === valor('Consórcio'))!
    corrigidas.set(nome, { ...corrigidas.get(nome), [basta[0]!]: 'Sim' })
    digitar(linha, { 'Avaliada em': serialDoDia(REAVALIACOES.avaliadas), [basta[0]!]: 'Sim' })
  }
  agir('homologarReavaliacoes', REAVALIACOES.homologadas, {})
  for (const { linha, valor } of solicitacoes.linhas())
    if (valor('Tipo') === 'Reavaliação') solicitacoes.digitar(linha, { Situação: 'Respondida', Resposta: 'Reavaliado' })
}
