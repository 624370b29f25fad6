import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Dia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { inicioDoQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { acharAba } from '../achar-aba.ts'
import { type Aviso, NaoPodeSerFeito, porGravidade } from '../aviso.ts'
import { congelar, valoresCalculados } from '../ciclo/congelar.ts'
import { ehDeReavaliacao, encadear, type NovoRegistro, textoDoReferente } from '../ciclo/historico.ts'
import { type Homologacao, homologacaoDe, proximaVersao } from '../ciclo/quadrimestres-homologados.ts'
import { respostasRevistas } from '../ciclo/respostas-revistas.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunir } from '../reunir.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { pedidosDaImportacao } from './importacao.ts'
import { participantes } from './participantes.ts'
import { apurarTodos, comRegistro, type Plano } from './plano.ts'
import { comRegistros, refazerAbas } from './refazer.ts'
import { registroDaApuracao } from './registrar.ts'

export interface ResultadoDaHomologacao {
  readonly quadrimestre: Quadrimestre
  readonly fase: 'Preliminar' | 'Final'
  readonly em: Dia
  readonly versao: number
  readonly consorcios: number
  readonly hash: string
}

/**
 * Homologa o quadrimestre em dois passos: o preliminar só registra; o final congela a avaliação e passa a valer do seu dia
 * em diante. Feita outra vez, não muda nada.
 * @throws NaoPodeSerFeito com tudo o que falta, quando algum consórcio monitorado não está inteiramente avaliado.
 */
export function planejarHomologacao(pasta: Pasta, contexto: Contexto): Plano<ResultadoDaHomologacao> {
  const { quadrimestre, hoje, opcoes } = contexto
  const fase = opcoes.preliminar === true ? 'Preliminar' : 'Final'
  const dados = reunir(pasta, quadrimestre, hoje)
  exigirHistorico(dados)
  const anterior = homologacaoDe(dados.ciclo.historico.registros, quadrimestre)
  if (anterior?.fase === 'Final') return jaFeita(anterior, quadrimestre, dados.avisos)
  const { apuracoes } = apurarTodos(dados)
  const { aptos, problemas, avisos } = participantes(dados, apuracoes)
  const impedem = [...antesDaHora(contexto), ...problemas]
  if (impedem.length > 0) throw new NaoPodeSerFeito(impedem)

  const versao = proximaVersao(dados.ciclo.historico.registros, quadrimestre)
  const novos = aptos.map(p => registroDaApuracao(p, { dados, fase, versao, por: contexto.quem }))
  if (fase === 'Preliminar' && anterior?.fase === 'Preliminar' && osMesmos(anterior, novos, versao))
    return jaFeita(anterior, quadrimestre, dados.avisos)
  const registros = encadear(dados.ciclo.historico.registros, novos)
  const depois = comRegistros(dados, registros)
  const revistas = fase === 'Final' ? respostasRevistas(dados) : []
  const prontas = fase === 'Final' ? congelamento(pasta, dados, apuracoes) : []
  const mudancas = [...refazerAbas(pasta, depois, prontas), ...pedidosDaImportacao(pasta, dados)]
  const resultado: ResultadoDaHomologacao = {
    quadrimestre,
    fase,
    em: hoje,
    versao,
    consorcios: novos.length,
    hash: oUltimo(registros)!.hash,
  }
  const mensagem = `${emPalavras(resultado, novos)}${semPreliminar(fase, anterior)}${foraDeOrdem(dados)}`
  const acao = fase === 'Final' ? 'Homologar' : 'Homologar (preliminar)'
  // Quem decidiu fica em Solicitações: o Registro não guarda nome de ninguém além de quem agiu.
  const doRegistro = [mensagem, ...revistas.map(r => `${r.aba}!${r.celula} mudou desde o preliminar.`)].join(' ')
  return {
    pedidos: comRegistro(pasta, depois, contexto, acao, mudancas, doRegistro),
    avisos: porGravidade([...dados.avisos, ...revistas, ...avisos]),
    mensagem,
    resultado,
  }
}

function antesDaHora({ quadrimestre, hoje }: Contexto): string[] {
  const inicio = inicioDoQuadrimestre(quadrimestre)
  return hoje >= inicio
    ? []
    : [`O quadrimestre ${quadrimestre} só começa em ${emBarras(inicio)}; hoje é ${emBarras(hoje)}.`]
}

function congelamento(pasta: Pasta, dados: Dados, apuracoes: readonly Apuracao[]): ReturnType<typeof refazerAbas> {
  const folha = acharAba(pasta, 'avaliacao', dados.quadrimestre)
  if (folha === null || dados.matriz === null || dados.importada) return []
  const aba = abaAvaliacao(dados.quadrimestre, dados.avaliados, apuracoes.map(valoresCalculados))
  return [{ aba: { ...aba, titulo: folha.titulo }, pedidos: congelar(aba, dados.matriz, apuracoes), nova: false }]
}

/** Na mesma versão, o último registro de cada um já diz o mesmo: quem saiu desde então não faz registrar tudo outra vez. */
function osMesmos(anterior: Homologacao, novos: readonly NovoRegistro[], versao: number): boolean {
  const marca = (r: NovoRegistro): string => `${r.consorcio}|${r.cnpj}|${r.mascara}|${r.efeito}`
  const ultimos = new Map(anterior.registros.map(r => [`${r.consorcio}|${r.cnpj}`, marca(r)]))
  return anterior.versao === versao && novos.every(n => ultimos.get(`${n.consorcio}|${n.cnpj}`) === marca(n))
}

function jaFeita(h: Homologacao, quadrimestre: Quadrimestre, avisos: readonly Aviso[]): Plano<ResultadoDaHomologacao> {
  const fase = h.fase === 'Final' ? 'Final' : 'Preliminar'
  const oQue = fase === 'Final' ? 'já foi homologado' : 'já tem este resultado preliminar, registrado'
  return {
    pedidos: [],
    avisos,
    mensagem: `O quadrimestre ${quadrimestre} ${oQue} em ${emBarras(h.em)} (versão ${h.versao}); nada mudou.`,
    resultado: {
      quadrimestre,
      fase,
      em: h.em,
      versao: h.versao,
      consorcios: h.registros.length,
      hash: oUltimo(h.registros)!.hash,
    },
  }
}

function emPalavras(
  { quadrimestre, fase, consorcios, em, hash }: ResultadoDaHomologacao,
  novos: readonly NovoRegistro[],
): string {
  const conformes = novos.filter(n => n.efeito === 'Classificação' && n.classificacao === 'Conforme').length
  const abaixo = novos.filter(n => n.efeito === 'Classificação' && n.classificacao !== 'Conforme').length
  const diagnosticos = novos.filter(n => n.efeito === 'Diagnóstico').length
  const deles = `${conformes} Conforme, ${abaixo} Não conforme${diagnosticos === 0 ? '' : `, ${diagnosticos} em diagnóstico`}`
  const oQue = fase === 'Final' ? 'homologado' : 'com resultado preliminar'
  return `Quadrimestre ${quadrimestre} ${oQue} em ${emBarras(em)}: ${consorcios} consórcios (${deles}). Registro ${hash.slice(0, 12)}.`
}

function semPreliminar(fase: 'Preliminar' | 'Final', anterior: Homologacao | null): string {
  if (fase !== 'Final' || anterior?.fase === 'Preliminar') return ''
  return anterior?.fase === 'Reaberto'
    ? ' Esta versão não teve resultado preliminar.'
    : ' Não havia resultado preliminar registrado.'
}

/** Vale o resultado homologado por último: homologar com data de antes, ou um quadrimestre mais antigo, é para conferir. */
function foraDeOrdem({ ciclo, hoje, quadrimestre }: Dados): string {
  const posteriores = ciclo.historico.registros.filter(
    r => r.fase === 'Final' && (r.em > hoje || (!ehDeReavaliacao(r.referente) && r.referente > quadrimestre)),
  )
  const ultimo = oUltimo(posteriores)
  return ultimo === undefined
    ? ''
    : ` Confira a ordem: já há homologação de ${textoDoReferente(ultimo.referente)}, de ${emBarras(ultimo.em)}.`
}
