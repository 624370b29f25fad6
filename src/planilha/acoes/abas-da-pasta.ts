import type { Apuracao } from '../../apuracao/apurar.ts'
import { respostasVazias } from '../../apuracao/respostas.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import type { Aba } from '../aba.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { abaConsorcios } from '../abas/consorcios.ts'
import { abaEvidencias } from '../abas/evidencias.ts'
import { abaEvolucao } from '../abas/evolucao.ts'
import { abaFeriados } from '../abas/feriados.ts'
import { abaHistorico } from '../abas/historico.ts'
import { idDaAba, TIPOS_DE_ABA, type TipoDeAba } from '../abas/identidade.ts'
import { abaInicio } from '../abas/inicio.ts'
import { abaNorma } from '../abas/norma.ts'
import { abaNotificacoes } from '../abas/notificacoes.ts'
import { abaParametros } from '../abas/parametros.ts'
import { abaPendencias } from '../abas/pendencias.ts'
import { abaPrazos } from '../abas/prazos.ts'
import { abaPrerequisitos } from '../abas/prerequisitos.ts'
import { abaProgramas } from '../abas/programas.ts'
import { abaReavaliacoes } from '../abas/reavaliacoes.ts'
import { abaResumo } from '../abas/resumo.ts'
import { abaSolicitacoes } from '../abas/solicitacoes.ts'
import { abaSuspensoes } from '../abas/suspensoes.ts'
import { abaUmConsorcio, escolhidoAntes } from '../abas/um-consorcio.ts'
import type { Tabela } from '../abas/um-consorcio-tabelas.ts'
import { acharAba } from '../achar-aba.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Valor } from '../celula.ts'
import { valoresCalculados } from '../ciclo/congelar.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { pedidos } from '../pedidos.ts'
import type { Dados } from '../reunir.ts'

/**
 * Todas as abas como devem ser, na ordem; o Registro fica de fora, porque depende do que as outras mudaram. `evidencias` são
 * as linhas que entram agora.
 */
export function abasDaPasta(
  pasta: Pasta,
  dados: Dados,
  apuracoes: readonly Apuracao[],
  resumo: Resumo,
  evidencias: readonly (readonly Valor[])[] = [],
): Aba[] {
  const q = dados.quadrimestre
  const ids = new Map(TIPOS_DE_ABA.map(tipo => [tipo, acharAba(pasta, tipo, q)?.id ?? idDaAba(tipo, q)]))
  const monte: Record<Exclude<TipoDeAba, 'registro'>, () => Aba> = {
    inicio: () => abaInicio(dados, resumo, apuracoes, ids),
    consorcios: () => abaConsorcios(q, dados.cadastro),
    avaliacao: () => abaAvaliacao(q, linhasDaAvaliacao(dados), congelados(dados, apuracoes)),
    prazos: () => abaPrazos(dados, apuracoes),
    resumo: () => abaResumo(dados, resumo),
    umConsorcio: () => {
      const nomes = linhasDaAvaliacao(dados).map(a => a.consorcio.nome)
      const tabelas = { avaliacao: deOndeLer(pasta, aba('avaliacao'), q), prazos: deOndeLer(pasta, aba('prazos'), q) }
      return abaUmConsorcio(q, nomes, escolhidoAntes(acharAba(pasta, 'umConsorcio', q)), tabelas)
    },
    notificacoes: () => abaNotificacoes(q, dados.avaliados),
    evidencias: () => abaEvidencias(q, evidencias),
    pendencias: () => abaPendencias(dados, apuracoes),
    evolucao: () => abaEvolucao(dados, apuracoes),
    suspensoes: () => abaSuspensoes(q),
    reavaliacoes: () => abaReavaliacoes(q),
    solicitacoes: () => abaSolicitacoes(q),
    prerequisitos: () => abaPrerequisitos(q),
    programas: () => abaProgramas(q),
    historico: () => abaHistorico(q, dados.ciclo.historico.linhas),
    norma: () => abaNorma(dados),
    parametros: () => abaParametros(q, dados.parametros),
    feriados: () => abaFeriados(q, dados.feriados),
  }
  const montadas = new Map<TipoDeAba, Aba>()
  function aba(tipo: keyof typeof monte): Aba {
    const montada = montadas.get(tipo) ?? monte[tipo]()
    montadas.set(tipo, montada)
    return montada
  }
  return TIPOS_DE_ABA.flatMap(t => (t === 'registro' ? [] : [aba(t)]))
}

/** Como se chama a aba que outra lê, e quantas colunas tem: a que existe, como está; a que falta, como vai nascer. */
function deOndeLer(pasta: Pasta, { tipo, titulo, larguras }: Aba, q: Dados['quadrimestre']): Tabela {
  const folha = acharAba(pasta, tipo, q)
  return {
    titulo: folha?.titulo ?? tituloLivre(titulo, pasta),
    colunas: Math.max(folha?.colunas ?? 0, larguras.length),
  }
}

/**
 * Os pedidos de cada aba, só das que mudam; a que falta nasce depois das nossas que a precedem, sem tomar o título de uma da
 * pessoa. `nascidas` são as que a mesma ação já criou.
 */
export function pedidosPorAba(
  pasta: Pasta,
  abas: readonly Aba[],
  q: Dados['quadrimestre'],
  nascidas: readonly Pick<Aba, 'tipo' | 'id'>[] = [],
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

/** No quadrimestre homologado, as colunas ao vivo são valores. */
const congelados = (dados: Dados, apuracoes: readonly Apuracao[]): Valor[][] | null =>
  homologacaoFinal(dados.ciclo.historico.registros, dados.quadrimestre) === null
    ? null
    : apuracoes.map(valoresCalculados)

/** Numa avaliação que nasce sem matriz e sem que se diga quem entra, entra quem está ativo no cadastro, sem resposta nenhuma. */
function linhasDaAvaliacao(dados: Dados): readonly Avaliado[] {
  return dados.matriz === null && dados.avaliados.length === 0
    ? dados.cadastro.filter(c => estaAtivo(c, dados.hoje)).map(semRespostas)
    : dados.avaliados
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
