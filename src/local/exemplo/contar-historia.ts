import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { lerResposta } from '../../planilha/resposta.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Agir } from '../cli/rodar-no-pacote.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { cadastrar, conferirPrerequisitos, pedir, registrarCiencias, suspender } from './cadastro.ts'
import { tabela } from './digitar.ts'
import { DATAS, FIM_DA_HISTORIA } from './historia.ts'
import { type Corrigidas, contestar, reavaliar } from './pedidos.ts'
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
  const corrigidas: Corrigidas = new Map()
  for (const q of DA_HISTORIA) contarQuadrimestre(pasta, agir, q, exemplo, corrigidas)
  verPaginasDoAtual(pasta, QUADRIMESTRE, [...exemplo.values()], hoje)
  registrarCiencias(pasta, '2026-2', DATAS['2026-2'].ciencia, hoje)
  pedir(pasta, exemplo, hoje)
  return { homologados: DA_HISTORIA, registros: tabela(pasta, 'Histórico').linhas().length }
}

type Exemplo = ReadonlyMap<string, DoExemplo>

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
  if (q !== '2026-1') {
    contestar(pasta, q, abaixoDoLimiar(nomesDa(pasta, q), respostasDe, datas.final), corrigidas)
    agir('aplicarContestacoes', datas.contestacao, opcoes)
  }
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
