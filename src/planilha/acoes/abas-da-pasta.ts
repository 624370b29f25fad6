import type { Apuracao } from '../../apuracao/apurar.ts'
import { respostasVazias } from '../../apuracao/respostas.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import type { Aba } from '../aba.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { abaConsorcios } from '../abas/consorcios.ts'
import { abaFeriados } from '../abas/feriados.ts'
import { idDaAba, TIPOS_DE_ABA, type TipoDeAba } from '../abas/identidade.ts'
import { abaInicio } from '../abas/inicio.ts'
import { abaNorma } from '../abas/norma.ts'
import { abaNotificacoes } from '../abas/notificacoes.ts'
import { abaParametros } from '../abas/parametros.ts'
import { abaPrazos } from '../abas/prazos.ts'
import { abaResumo } from '../abas/resumo.ts'
import { acharAba } from '../achar-aba.ts'
import type { Avaliado } from '../avaliado.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { pedidos } from '../pedidos.ts'
import type { Dados } from '../reunir.ts'

/** Todas as abas como devem ser, na ordem; o Registro fica de fora, porque depende do que as outras mudaram. */
export function abasDaPasta(pasta: Pasta, dados: Dados, apuracoes: readonly Apuracao[], resumo: Resumo): Aba[] {
  const q = dados.quadrimestre
  const ids = new Map(TIPOS_DE_ABA.map(tipo => [tipo, acharAba(pasta, tipo, q)?.id ?? idDaAba(tipo, q)]))
  const monte: Record<Exclude<TipoDeAba, 'registro'>, () => Aba> = {
    inicio: () => abaInicio(dados, resumo, apuracoes, ids),
    consorcios: () => abaConsorcios(q, dados.cadastro),
    avaliacao: () => abaAvaliacao(q, linhasDaAvaliacao(dados)),
    prazos: () => abaPrazos(dados, apuracoes),
    resumo: () => abaResumo(dados, resumo),
    notificacoes: () => abaNotificacoes(q, dados.avaliados),
    norma: () => abaNorma(dados),
    parametros: () => abaParametros(q, dados.parametros),
    feriados: () => abaFeriados(q, dados.feriados),
  }
  return Object.values(monte).map(f => f())
}

/**
 * Os pedidos de cada aba, só das que mudam; a que falta nasce depois das nossas que a precedem, sem tomar o título de uma da
 * pessoa. `nascidas` são as que a mesma ação já criou.
 */
export function pedidosPorAba(
  pasta: Pasta,
  abas: readonly Aba[],
  q: Dados['quadrimestre'],
  nascidas: readonly Aba[] = [],
): { aba: Aba; pedidos: Pedido[]; nova: boolean }[] {
  const ordem = pasta.folhas.map(f => f.id)
  for (const { tipo, id } of nascidas) ordem.splice(posicao(pasta, ordem, tipo, q), 0, id)
  return abas.flatMap(aba => {
    const existente = acharAba(pasta, aba.tipo, q)
    const comTitulo = existente === null ? { ...aba, titulo: tituloLivre(aba.titulo, pasta) } : aba
    const indice = posicao(pasta, ordem, aba.tipo, q)
    if (existente === null) ordem.splice(indice, 0, aba.id)
    const lista = pedidos(comTitulo, existente, indice)
    return lista.length === 0 ? [] : [{ aba: comTitulo, pedidos: lista, nova: existente === null }]
  })
}

/** Depois da última das nossas que a precedem e já estão na planilha (ou acabam de nascer); sem nenhuma, no começo. */
function posicao(pasta: Pasta, ordem: readonly number[], tipo: TipoDeAba, q: Dados['quadrimestre']): number {
  const antes = TIPOS_DE_ABA.slice(0, TIPOS_DE_ABA.indexOf(tipo))
  const ondeEstao = antes.map(t => ordem.indexOf(acharAba(pasta, t, q)?.id ?? idDaAba(t, q)))
  return Math.max(-1, ...ondeEstao) + 1
}

function tituloLivre(titulo: string, pasta: Pasta): string {
  const ocupados = new Set(pasta.folhas.map(f => f.titulo.toLowerCase()))
  if (!ocupados.has(titulo.toLowerCase())) return titulo
  for (let n = 1; ; n++) {
    const outro = `${titulo} (Conformidade${n === 1 ? '' : ` ${n}`})`
    if (!ocupados.has(outro.toLowerCase())) return outro
  }
}

/** Numa avaliação que nasce sem matriz, entra quem está ativo no cadastro, sem resposta nenhuma. */
function linhasDaAvaliacao(dados: Dados): readonly Avaliado[] {
  return dados.matriz === null ? dados.cadastro.filter(estaAtivo).map(semRespostas) : dados.avaliados
}

export const semRespostas = (consorcio: Dados['cadastro'][number]): Avaliado => ({
  consorcio,
  linha: {
    linha: -1,
    nome: consorcio.nome,
    respostas: respostasVazias(),
    digitado: respostasVazias(),
    celula: () => 'A1',
    campo: () => null,
  },
  enviadaEm: null,
  cienciaEm: null,
  cienciaIlegivel: false,
  notificadoDe: null,
})
