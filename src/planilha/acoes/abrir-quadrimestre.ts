import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { abaConsorcios } from '../abas/consorcios.ts'
import { abaEvidencias } from '../abas/evidencias.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import type { Avaliado } from '../avaliado.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { homologacaoFinal, primeiroAAbrir } from '../ciclo/quadrimestres-homologados.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { proposta } from '../resposta.ts'
import { type Dados, reunir, reunirSemMatriz } from '../reunir.ts'
import { citado, limpo } from '../texto.ts'
import { abasDaPasta, pedidosPorAba, semRespostas } from './abas-da-pasta.ts'
import { type Anterior, anteriores } from './anteriores.ts'
import { comoFicara } from './como-ficara.ts'
import type { Contexto } from './contexto.ts'
import { evidenciasNovas } from './evidencias-novas.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { apurarTodos, comRegistro, type Plano } from './plano.ts'
import { quemEntra } from './quem-entra.ts'

export interface ResultadoDaAbertura {
  readonly quadrimestre: Quadrimestre
  readonly incluidos: readonly string[]
  readonly aAvaliar: number
}

/**
 * Abre o quadrimestre: a avaliação de quem está ativo, em branco, com o resultado anterior ao lado; e uma evidência por item,
 * com o link do anterior, herdado até alguém o confirmar. No que já está aberto, só entra quem falta: abrir de novo não muda nada.
 * O que já foi homologado não se abre.
 */
export function planejarAbertura(pasta: Pasta, contexto: Contexto): Plano<ResultadoDaAbertura> {
  const { quadrimestre, hoje, opcoes } = contexto
  const folha = acharAba(pasta, 'avaliacao', quadrimestre)
  const dados = paraAbrir(pasta, contexto, folha)
  exigirHistorico(dados)
  exigirNaoHomologado(dados)
  const entram = quemEntra(dados).filter(c => participa(c, dados))
  if (folha === null && entram.length === 0)
    throw new NaoPodeSerFeito([
      'Não há nenhum consórcio ativo no cadastro (aba Consórcios). Preencha-o, ou use Apurar quadrimestre para importar a sua matriz.',
    ])
  const antes = anteriores(pasta, dados)
  const novos = entram.map(c => avaliadoNovo(c, antes(c), opcoes.repetir === true))
  const avaliacao = abaAvaliacao(quadrimestre, novos)
  const entradas =
    folha === null
      ? pedidosPorAba(pasta, [abaConsorcios(quadrimestre, dados.cadastro), avaliacao], quadrimestre)
      : incluir(avaliacao, folha)
  const aberta = comoFicara(pasta, entradas)
  const evidencias = evidenciasNovas(reunir(aberta, quadrimestre, hoje), antes)
  const abaDasEvidencias = abaEvidencias(quadrimestre, evidencias)
  const folhaDasEvidencias = acharAba(pasta, 'evidencias', quadrimestre)
  const novasEvidencias =
    folhaDasEvidencias === null
      ? pedidosPorAba(pasta, [abaDasEvidencias], quadrimestre)
      : incluir(abaDasEvidencias, folhaDasEvidencias)
  // Tudo se monta com o que se lerá depois de o quadrimestre estar aberto.
  const depois = reunir(comoFicara(aberta, novasEvidencias), quadrimestre, hoje)
  const { apuracoes, resumo } = apurarTodos(depois)
  const abas = abasDaPasta(pasta, depois, apuracoes, resumo, evidencias).flatMap(aba =>
    aba.tipo !== 'avaliacao' ? [aba] : folha === null ? [avaliacao] : [],
  )
  const mudancas = [
    ...(folha === null ? [] : entradas),
    ...pedidosPorAba(pasta, abas, quadrimestre),
    ...(folhaDasEvidencias === null ? [] : novasEvidencias),
  ]
  const aAvaliar = apuracoes.filter(a => a.naoAvaliados.length > 0).length
  const ficaram = opcoes.repetir === true && folha !== null ? comoEstavam(dados, antes, folha.titulo) : ''
  const mensagem = `${emPalavras(contexto, novos, evidencias.length, aAvaliar, mudancas.length > 0)}${ficaram}`
  const pedidos =
    mudancas.length === 0 ? [] : comRegistro(pasta, depois, contexto, 'Abrir quadrimestre', mudancas, mensagem)
  return {
    pedidos,
    avisos: depois.avisos.filter(a => a.codigo !== 'sem-avaliacao'),
    mensagem,
    resultado: { quadrimestre, incluidos: novos.map(n => n.consorcio.nome), aAvaliar },
  }
}

/** Quem está no cadastro; a matriz de outra aba não se importa aqui: para isso há Apurar quadrimestre. */
function paraAbrir(pasta: Pasta, { quadrimestre, hoje }: Contexto, folha: Folha | null): Dados {
  if (folha !== null) return reunir(pasta, quadrimestre, hoje)
  const semMatriz = reunirSemMatriz(pasta, quadrimestre, hoje)
  if (semMatriz.cadastro.length > 0) return semMatriz
  const { cadastro } = reunir(pasta, quadrimestre, hoje)
  return { ...reunirSemMatriz(pasta, quadrimestre, hoje), cadastro }
}

function exigirNaoHomologado({ ciclo, quadrimestre }: Dados): void {
  const final = homologacaoFinal(ciclo.historico.registros, quadrimestre)
  if (final !== null)
    throw new NaoPodeSerFeito([
      `${quadrimestre} já foi homologado em ${emBarras(final.em)}: para corrigir, use Reabrir quadrimestre; para o seguinte, escolha ${primeiroAAbrir(ciclo.historico.registros, quadrimestre)}.`,
    ])
}

const participa = (c: Consorcio, { quadrimestre }: Dados): boolean =>
  c.entrouEm === null || c.entrouEm <= fimDoQuadrimestre(quadrimestre)

function avaliadoNovo(consorcio: Consorcio, anterior: Anterior, repetir: boolean): Avaliado {
  const vazio = semRespostas(consorcio)
  const propostas = Object.fromEntries(
    IDS_DOS_ITENS.map(id => {
      const resposta = anterior.respostas[id]
      return [id, repetir && resposta !== null ? proposta(resposta) : null]
    }),
  ) as Avaliado['linha']['digitado']
  return {
    ...vazio,
    linha: { ...vazio.linha, digitado: propostas },
    ...(anterior.resumo === '' ? {} : { anterior: anterior.resumo }),
  }
}

/** Quem já tem linha, ainda sem nenhuma resposta, não recebe as anteriores: diz-se quantos são, e como as receberiam. */
function comoEstavam({ avaliados }: Dados, antes: (consorcio: Consorcio) => Anterior, titulo: string): string {
  const temAnterior = (c: Consorcio): boolean => Object.values(antes(c).respostas).some(r => r !== null)
  const n = avaliados.filter(
    ({ consorcio, linha }) => Object.values(linha.digitado).every(v => limpo(v) === '') && temAnterior(consorcio),
  ).length
  if (n === 0) return ''
  return n === 1
    ? ` 1 consórcio já estava na avaliação, sem respostas, e ficou como estava: para trazer as anteriores, apague a linha dele na aba ${citado(titulo)} e abra o quadrimestre de novo.`
    : ` ${n} consórcios já estavam na avaliação, sem respostas, e ficaram como estavam: para trazer as anteriores, apague as linhas deles na aba ${citado(titulo)} e abra o quadrimestre de novo.`
}

/** Quem entra na avaliação que já existe, no fim dela. */
function incluir(aba: Aba, folha: Folha): { aba: Aba; pedidos: Pedido[]; nova: false }[] {
  const pedidos = acrescentarLinhas(aba, folha, aba.linhas.slice(LINHA_DO_CABECALHO + 1))
  return pedidos.length === 0 ? [] : [{ aba: { ...aba, titulo: folha.titulo }, pedidos, nova: false }]
}

function emPalavras(
  { quadrimestre, opcoes }: Contexto,
  novos: readonly Avaliado[],
  evidencias: number,
  aAvaliar: number,
  mudou: boolean,
): string {
  if (!mudou) return `O quadrimestre ${quadrimestre} já está aberto; nada mudou. A avaliar: ${aAvaliar}.`
  const consorcios = `${novos.length} ${novos.length === 1 ? 'consórcio incluído' : 'consórcios incluídos'}`
  const propostas =
    opcoes.repetir === true && novos.length > 0
      ? ' As respostas anteriores vieram como propostas: só contam depois de confirmadas.'
      : ''
  return `Quadrimestre ${quadrimestre} aberto: ${consorcios}, ${evidencias} evidências a conferir. A avaliar: ${aAvaliar}.${propostas}`
}
