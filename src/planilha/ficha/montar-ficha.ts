import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { filaDeAvaliacao } from '../abas/fila.ts'
import { situarAvaliados } from '../abas/situados.ts'
import { acharAba } from '../achar-aba.ts'
import { apurarTodos } from '../acoes/plano.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Aviso } from '../aviso.ts'
import { acharCabecalho } from '../cabecalho.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Consorcio } from '../consorcio.ts'
import { diaOuAviso } from '../ler-tabela.ts'
import type { Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { chave, comoEscrito } from '../texto.ts'
import { avaliacaoDaFicha, porQueSoLeitura } from './avaliacao-da-ficha.ts'
import { consorcioApontado, escolherConsorcio, type Selecao } from './escolher-consorcio.ts'
import type { Ficha, NaLista, PedidoDeFicha } from './ficha.ts'
import { itensDaFicha } from './itens-da-ficha.ts'
import { type Lugares, lugaresDe, valorEm } from './lugares.ts'
import { oAnterior } from './o-anterior.ts'

/** A ficha do consórcio que se pede, com tudo o que a barra lateral mostra. */
export function montarFicha(pasta: Pasta, dados: Dados, pedido: PedidoDeFicha, selecao: Selecao | null): Ficha {
  const { quadrimestre, hoje, parametros } = dados
  const { matriz, avaliados } = avaliacaoDaFicha(dados)
  const { consorcios, fila } = listar(dados, avaliados)
  const apontado = consorcioApontado(pasta, dados, matriz, avaliados, selecao)
  const avaliado = escolherConsorcio(dados, avaliados, fila, apontado, pedido)
  const lugares = lugaresDe(pasta, dados, matriz, avaliado)
  const antes = oAnterior(pasta, dados)(avaliado.consorcio)
  const { consorcio, linha } = avaliado
  const naAvaliacao = (campo: 'avaliadoEm' | 'avaliadoPor') =>
    valorEm(lugares.avaliacao, lugares.linha, lugares.colunaNaAvaliacao(campo))
  return {
    quadrimestre,
    titulo: tituloDoQuadrimestre(quadrimestre),
    hoje,
    em: diaDaNorma(quadrimestre, hoje),
    soLeitura: porQueSoLeitura(dados),
    semEvidencias: porQueSemEvidencias(dados, lugares, consorcio),
    parametros: {
      desatualizado: parametros.desatualizado,
      diasDeAtualizacao: parametros.diasDeAtualizacao,
      itensSemAtualizacao: parametros.itensSemAtualizacao,
      eixoDoItemIII: parametros.eixoDoItemIII,
    },
    consorcio: {
      id: identidade(consorcio),
      nome: linha.nome,
      sigla: consorcio.sigla,
      cnpj: consorcio.cnpj,
      urs: consorcio.urs,
      macrorregiao: consorcio.macrorregiao,
      tipo: consorcio.tipo,
      site: consorcio.site,
    },
    consorcios,
    fila,
    avaliadoEm: diaOuAviso(naAvaliacao('avaliadoEm'), () => {}),
    avaliadoPor: comoEscrito(naAvaliacao('avaliadoPor')),
    celulas: { avaliadoEm: naAvaliacao('avaliadoEm'), avaliadoPor: naAvaliacao('avaliadoPor') },
    anterior: antes.resumo,
    itens: itensDaFicha(dados, lugares, avaliado, antes),
    contadas: linha.respostas,
    avisos: avisosDele(pasta, dados, lugares, consorcio),
    apontado: apontado === null ? null : identidade(apontado.consorcio),
  }
}

/** Todos, com o que já se respondeu, e a fila de quem falta, que é a da aba Pendências. */
function listar(dados: Dados, avaliados: readonly Avaliado[]): { consorcios: NaLista[]; fila: string[] } {
  const { apuracoes } = apurarTodos(dados)
  const daVez = new Map(dados.avaliados.map((a, i) => [a, apuracoes[i]!]))
  const fila = filaDeAvaliacao(situarAvaliados(dados, apuracoes)).map(s => identidade(s.consorcio))
  return {
    consorcios: avaliados.map(a => {
      const { naoAvaliados, classificacao } = daVez.get(a)!
      const respondidos = IDS_DOS_ITENS.length - naoAvaliados.length
      return { id: identidade(a.consorcio), nome: a.linha.nome, sigla: a.consorcio.sigla, respondidos, classificacao }
    }),
    fila: [...new Set(fila)],
  }
}

export function porQueSemEvidencias(dados: Dados, { evidencias }: Lugares, consorcio: Consorcio): string | null {
  if (evidencias === null)
    return 'Não há a aba Evidências, ou os títulos dela não se leem. Use Preparar planilha ou Conferir planilha.'
  if (nomeNasEvidencias(dados, consorcio) === null)
    return 'Este consórcio não está na aba Consórcios, ou há outro com o mesmo nome e sem CNPJ. Corrija lá para registrar evidências.'
  return null
}

/** Como o consórcio se escreve em uma linha nova para ser achado depois: pelo nome; se outro tem o mesmo, pelo CNPJ. */
export function nomeNasEvidencias({ ciclo }: Dados, consorcio: Consorcio): string | null {
  const acha = (texto: string): boolean => {
    const achado = texto === '' ? undefined : ciclo.localizar(texto)
    return achado !== undefined && identidade(achado) === identidade(consorcio)
  }
  return [consorcio.nome, consorcio.cnpj].find(acha) ?? null
}

/** Os avisos das células dele: na avaliação, em Evidências e no cadastro. */
function avisosDele(pasta: Pasta, dados: Dados, lugares: Lugares, { nome }: Consorcio): Ficha['avisos'] {
  const cadastro = acharAba(pasta, 'consorcios', dados.quadrimestre)
  const titulos = acharCabecalho(cadastro?.valores ?? [], { consorcio: ['Consórcio'] }, { itens: 0, colunas: 1 })
  const noCadastro = (cadastro?.valores ?? []).findIndex(
    (l, i) => titulos !== null && i > titulos.linha && chave(l[titulos.colunas.consorcio!]) === chave(nome),
  )
  const dele = new Map<string, ReadonlySet<number>>([
    [lugares.avaliacao.titulo, new Set([lugares.linha])],
    ...(lugares.evidencias === null
      ? []
      : [
          [
            lugares.evidencias.folha.titulo,
            new Set([...lugares.evidencias.linhas.values()].map(l => l.linha)),
          ] as const,
        ]),
    ...(cadastro === null ? [] : [[cadastro.titulo, new Set([noCadastro])] as const]),
  ])
  const linhaDe = ({ celula }: Aviso): number => Number(/\d+/.exec(celula)?.[0] ?? 0) - 1
  return dados.avisos
    .filter(a => dele.get(a.aba)?.has(linhaDe(a)) === true)
    .map(({ aba, celula, mensagem }) => ({ aba, celula, mensagem }))
}
