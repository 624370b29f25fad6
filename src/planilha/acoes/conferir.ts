import type { Dia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { TIPOS_DE_ABA, type TipoDeAba } from '../abas/identidade.ts'
import { abaRegistro } from '../abas/registro.ts'
import { acharAba } from '../achar-aba.ts'
import { problemasDasCalculadas } from '../conferencia/calculadas.ts'
import { problemasDasCelulas } from '../conferencia/celulas.ts'
import { problemasDasColunas } from '../conferencia/colunas.ts'
import { problemasDasCopias } from '../conferencia/copias.ts'
import { problemasDoHistorico, problemasDoHomologado } from '../conferencia/homologado.ts'
import type { Problema } from '../conferencia/problema.ts'
import { problemaDaProtecao } from '../conferencia/protecao.ts'
import { CHAVE_DA_DIGITAL, digitalDaAba } from '../digital.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { reestruturar } from '../reestruturar.ts'
import { type Dados, reunirSemMatriz, reunirTolerante } from '../reunir.ts'
import { abasDaPasta, pedidosPorAba } from './abas-da-pasta.ts'
import { comoFicara } from './como-ficara.ts'
import type { Contexto } from './contexto.ts'
import { apurarTodos, comRegistro, type Mudanca } from './plano.ts'

export interface Conferencia {
  readonly problemas: readonly Problema[]
  /** O que conserta tudo o que tem conserto; os valores digitados ficam como estão. */
  readonly conserto: readonly Pedido[]
}

/**
 * Procura o que se quebrou na estrutura: abas, colunas, fórmulas, listas de escolha, proteções. Não muda nada por si.
 * O conserto sai pronto, para ser aplicado só se a pessoa quiser.
 */
export function planejarConferencia(pasta: Pasta, contexto: Contexto): Conferencia {
  const { quadrimestre, hoje } = contexto
  if (TIPOS_DE_ABA.every(tipo => acharAba(pasta, tipo, quadrimestre) === null))
    return { problemas: [naoPreparada()], conserto: [] }
  const dados = dadosParaConferir(pasta, quadrimestre, hoje)
  const { apuracoes, resumo } = apurarTodos(dados)
  const abas = [...abasDaPasta(pasta, dados, apuracoes, resumo), abaRegistro(quadrimestre, dados.registro, null)]
  const achados = [
    ...abas.flatMap(aba => conferirAba(aba, acharAba(pasta, aba.tipo, quadrimestre), dados)),
    ...problemasDoHomologado(dados).map(problema => ({ tipo: 'avaliacao' as const, problema })),
    ...problemasDoHistorico(dados).map(problema => ({ tipo: 'historico' as const, problema })),
  ]
  const faltam = abas.filter(a => acharAba(pasta, a.tipo, quadrimestre) === null && podeRecriar(a, dados))
  // O Registro que falta nasce com a anotação do próprio conserto.
  const criadas = pedidosPorAba(
    pasta,
    faltam.filter(a => a.tipo !== 'registro'),
    quadrimestre,
  )
  const refeitas = abas.flatMap(aba => {
    const daAba = achados.filter(a => a.tipo === aba.tipo)
    const folha = acharAba(pasta, aba.tipo, quadrimestre)
    if (folha === null || daAba.every(a => !a.problema.temConserto)) return []
    const deEstrutura = daAba.some(a => a.problema.temConserto && !soValores(a.problema))
    const estrutura = aba.dono === 'pessoas' && deEstrutura ? reestruturar(aba, folha) : []
    // O Registro de estrutura perdida se refaz inteiro, proteção inclusive, ao ganhar a anotação do conserto.
    const refaz = aba.tipo === 'registro' && folha.metadados[CHAVE_DA_DIGITAL]?.valor !== digitalDaAba(aba)
    const consertos = refaz ? [] : daAba.flatMap(a => a.problema.conserto)
    return [{ aba, pedidos: [...estrutura, ...consertos], nova: false }]
  })
  const problemas = [...achados.map(a => a.problema), ...problemasDasCopias(pasta, quadrimestre)]
  const comConserto = problemas.filter(p => p.temConserto)
  const oQueMudou = `Consertado: ${comConserto.map(p => p.texto).join(' ')}`
  const conserto =
    comConserto.length === 0
      ? []
      : comRegistro(
          pasta,
          dados,
          contexto,
          'Conferir planilha',
          [...criadas, ...refeitas, ...homologadosDevolvidos(pasta, refeitas, contexto)],
          oQueMudou,
        )
  return { problemas, conserto }
}

/** A coluna que o conserto põe de volta em um quadrimestre homologado volta com o que foi homologado, e não vazia. */
function homologadosDevolvidos(
  pasta: Pasta,
  refeitas: readonly Mudanca[],
  { quadrimestre, hoje }: Contexto,
): Mudanca[] {
  const daAvaliacao = refeitas.filter(m => m.aba.tipo === 'avaliacao')
  if (daAvaliacao.length === 0) return []
  const depois = dadosParaConferir(comoFicara(pasta, daAvaliacao), quadrimestre, hoje)
  const pedidos = problemasDoHomologado(depois).flatMap(p => p.conserto)
  return pedidos.length === 0 ? [] : [{ aba: daAvaliacao[0]!.aba, pedidos, nova: false }]
}

/** O conserto só escreve valores: a estrutura da aba está inteira. */
const soValores = ({ conserto }: Problema): boolean =>
  conserto.length > 0 && conserto.every(p => 'updateCells' in p && p.updateCells.fields === 'userEnteredValue')

/** Com a matriz, se ela se lê; sem ela, se o problema está justamente nela, ou se a avaliação não existe. */
const dadosParaConferir = (pasta: Pasta, quadrimestre: Quadrimestre, hoje: Dia): Dados =>
  acharAba(pasta, 'avaliacao', quadrimestre) === null
    ? reunirSemMatriz(pasta, quadrimestre, hoje)
    : reunirTolerante(pasta, quadrimestre, hoje)

/** A avaliação não se recria em branco (as respostas estão em outro lugar), nem um resumo sem a matriz que ele resume. */
const podeRecriar = (aba: Aba, dados: Dados): boolean =>
  aba.tipo !== 'avaliacao' && !perdeuOHistorico(aba, dados) && (aba.dono === 'pessoas' || dados.matriz !== null)

/** Já houve homologação, e a aba que a guardava sumiu: recriá-la vazia esconderia os resultados. */
const perdeuOHistorico = (aba: Aba, dados: Dados): boolean => aba.tipo === 'historico' && dados.ciclo.historicoPerdido

const naoPreparada = (): Problema => ({
  aba: '',
  celula: 'A1',
  texto: 'Esta planilha ainda não tem as abas do programa. Use Preparar planilha ou Apurar quadrimestre.',
  temConserto: false,
  conserto: [],
})

function conferirAba(aba: Aba, folha: Folha | null, dados: Dados): { tipo: TipoDeAba; problema: Problema }[] {
  const problemas = folha === null ? [abaAusente(aba, podeRecriar(aba, dados))] : daFolha(aba, folha)
  return problemas.map(problema => ({ tipo: aba.tipo, problema }))
}

function abaAusente(aba: Aba, recriavel: boolean): Problema {
  const oQueFazer =
    aba.tipo === 'historico' && !recriavel
      ? 'Já houve homologação: volte a ela por Arquivo › Histórico de versões antes de qualquer outra coisa.'
      : recriavel
        ? `O conserto cria uma nova${aba.dono === 'pessoas' ? '; o que havia na antiga só volta por Arquivo › Histórico de versões' : ''}.`
        : aba.tipo === 'avaliacao'
          ? 'Volte a ela por Arquivo › Histórico de versões; ou use Preparar planilha para criá-la em branco, ou Apurar quadrimestre para importar a matriz.'
          : 'Conserte antes a avaliação e apure o quadrimestre: ela volta com os resultados.'
  return {
    aba: aba.titulo,
    celula: 'A1',
    texto: `Falta a aba “${aba.titulo}”. ${oQueFazer}`,
    temConserto: recriavel,
    conserto: [],
  }
}

function daFolha(aba: Aba, folha: Folha): Problema[] {
  if (aba.dono === 'programa') return problemaDaProtecao(aba, folha)
  // A proteção volta com a estrutura.
  const perdida = aba.protegida === undefined ? [] : problemaDaProtecao(aba, folha)
  const daProtecao = perdida.map(p => ({ ...p, conserto: [] }))
  const achados = [
    ...problemasDasColunas(aba, folha),
    ...problemasDasCelulas(aba, folha),
    ...problemasDasCalculadas(aba, folha),
    ...daProtecao,
  ]
  const digital = folha.metadados[CHAVE_DA_DIGITAL]?.valor
  if (achados.length > 0 || digital === undefined || digital === digitalDaAba(aba)) return achados
  return [
    {
      aba: folha.titulo,
      celula: 'A1',
      texto: `A aba “${folha.titulo}” tem a estrutura de outra versão do programa.`,
      temConserto: true,
      conserto: [],
    },
  ]
}
