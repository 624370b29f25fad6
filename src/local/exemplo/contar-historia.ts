import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { lerResposta } from '../../planilha/resposta.ts'
import { type Dia, serialDoDia, somarDias } from '../../tempo/dia.ts'
import type { Agir } from '../cli/rodar-no-pacote.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { cadastrar, conferirPrerequisitos, pedir, registrarCiencias, suspender } from './cadastro.ts'
import { tabela } from './digitar.ts'
import { DATAS, FIM_DA_HISTORIA, REAVALIACOES } from './historia.ts'
import { abaixoDoLimiar, avaliar, verPaginas, verPaginasDoAtual } from './pessoas.ts'
import { DA_HISTORIA, type DaHistoria, type DoExemplo, respostasEm } from './respostas.ts'

/** O quadrimestre da matriz de exemplo. */
export const QUADRIMESTRE = '2026-3'

/** O que `npm start` diz dela. */
export interface Contada {
  readonly homologados: readonly DaHistoria[]
  readonly registros: number
}

/**
 * Leva os consórcios da matriz por três quadrimestres fictícios, pelas mesmas ações que a equipe usa, e deixa a matriz para se
 * apurar. Antes de a história acabar não há o que contar.
 */
export function contarHistoria(pasta: PastaLocal, agir: Agir, hoje: Dia): Contada | null {
  if (hoje <= FIM_DA_HISTORIA) return null
  const exemplo = lerExemplo(pasta)
  pasta.folhas[0]!.titulo = `Matriz ${QUADRIMESTRE}`
  const corrigidas = new Map<string, Partial<Record<IdItem, 'Sim'>>>()
  for (const q of DA_HISTORIA) contarQuadrimestre(pasta, agir, q, exemplo, corrigidas)
  verPaginasDoAtual(pasta, QUADRIMESTRE, [...exemplo.values()], hoje)
  registrarCiencias(pasta, '2026-2', DATAS['2026-2'].ciencia, hoje)
  pedir(pasta, exemplo, hoje)
  return { homologados: DA_HISTORIA, registros: tabela(pasta, 'Histórico').linhas().length }
}

type Exemplo = ReadonlyMap<string, DoExemplo>
type Corrigidas = Map<string, Partial<Record<IdItem, 'Sim'>>>

function contarQuadrimestre(
  pasta: PastaLocal,
  agir: Agir,
  q: DaHistoria,
  exemplo: Exemplo,
  corrigidas: Corrigidas,
): void {
  const datas = DATAS[q]
  const opcoes = { quadrimestre: q }
  const respostasDe = (nome: string): Record<IdItem, 'Sim' | 'Não'> => ({
    ...(exemplo.has(nome) ? respostasEm(q, exemplo.get(nome)!) : TODAS_SIM),
    ...corrigidas.get(nome),
  })
  agir('abrirQuadrimestre', datas.abertura, opcoes)
  if (q === '2025-3') cadastrar(pasta, exemplo)
  avaliar(pasta, q, exemplo, respostasDe)
  verPaginas(pasta, q, exemplo, respostasDe)
  agir('homologarPreliminar', datas.preliminar, opcoes)
  contestar(pasta, q, abaixoDoLimiar(nomesDa(pasta, q), respostasDe, datas.final), corrigidas)
  agir('aplicarContestacoes', datas.contestacao, opcoes)
  agir('homologarQuadrimestre', datas.final, opcoes)
  agir('notificarConsorcios', datas.envio, opcoes)
  if (q !== '2026-2') registrarCiencias(pasta, q, datas.ciencia, FIM_DA_HISTORIA)
  if (q === '2025-3') {
    suspender(pasta, nomesDa(pasta, q))
    conferirPrerequisitos(pasta, exemplo)
  }
  if (q === '2026-1') reavaliar(pasta, agir, abaixoDoLimiar(nomesDa(pasta, q), respostasDe, datas.final), corrigidas)
}

const nomesDa = (pasta: PastaLocal, q: DaHistoria): string[] =>
  tabela(pasta, `Avaliação ${q}`)
    .linhas()
    .map(l => String(l.valor('Consórcio')))

const TODAS_SIM = Object.fromEntries(IDS_DOS_ITENS.map(id => [id, 'Sim'])) as Record<IdItem, 'Sim'>

type Abaixo = ReturnType<typeof abaixoDoLimiar>

/** Uma contestação deferida e outra indeferida. */
function contestar(pasta: PastaLocal, q: DaHistoria, [primeiro, , terceiro]: Abaixo, corrigidas: Corrigidas): void {
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
function reavaliar(pasta: PastaLocal, agir: Agir, abaixo: Abaixo, corrigidas: Corrigidas): void {
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

/** Os consórcios da matriz: os que têm CNPJ, e não o total nem a nota do fim. */
function lerExemplo(pasta: PastaLocal): Exemplo {
  const linhas = tabela(pasta, pasta.folhas[0]!.titulo, ['Consórcio', 'CNPJ'])
    .linhas()
    .filter(l => /^EX/.test(String(l.valor('CNPJ'))))
  return new Map(
    linhas.map(({ valor }, ordem) => {
      const nome = String(valor('Consórcio'))
      const respostas = Object.fromEntries(
        IDS_DOS_ITENS.map(id => {
          const lida = lerResposta(valor(id))
          return [id, 'resposta' in lida ? lida.resposta : null]
        }),
      ) as DoExemplo['respostas']
      return [nome, { nome, site: String(valor('Site') ?? ''), ordem, respostas }] as const
    }),
  )
}
