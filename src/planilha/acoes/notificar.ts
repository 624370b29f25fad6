import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import { textoDaNotificacao } from '../../apuracao/texto-da-notificacao.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import { abaNotificacoes } from '../abas/notificacoes.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Valor } from '../celula.ts'
import { programasDe, situacaoDe } from '../ciclo/ciclo.ts'
import { ehDeReavaliacao, type Registrado } from '../ciclo/historico.ts'
import { identidade } from '../ciclo/localizar.ts'
import { respostasDaMascara } from '../ciclo/mascara.ts'
import { homologacaoDe } from '../ciclo/quadrimestres-homologados.ts'
import type { Consorcio } from '../consorcio.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { pedidos } from '../pedidos.ts'
import { type Dados, reunirTolerante } from '../reunir.ts'
import { chave } from '../texto.ts'
import { umaVez } from '../uma-vez.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { comRegistro, type Plano } from './plano.ts'

export interface ResultadoDaNotificacao {
  readonly notificacoes: readonly { nome: string; referente: string; preliminar: boolean; texto: string }[]
}

/**
 * Uma notificação para cada consórcio abaixo do limiar que ainda não a tem: a do resultado homologado que espera ciência e, no
 * quadrimestre com resultado preliminar, a preliminar. Traz o texto pronto e registra o envio no dia. Quem já tem não se repete.
 */
export function planejarNotificacoes(pasta: Pasta, contexto: Contexto): Plano<ResultadoDaNotificacao> {
  const { quadrimestre, hoje } = contexto
  const dados = reunirTolerante(pasta, quadrimestre, hoje)
  exigirHistorico(dados)
  const { registros } = dados.ciclo.historico
  if (registros.length === 0)
    throw new NaoPodeSerFeito(['Ainda não há resultado preliminar nem homologado: homologue antes o quadrimestre.'])
  const folha = acharAba(pasta, 'notificacoes', quadrimestre)
  const aNotificar = [...finais(dados), ...preliminares(dados, quadrimestre)].filter(n => !jaNotificado(n, dados))
  const notificacoes = aNotificar.map(n => ({
    nome: n.consorcio.nome,
    referente: textoCurto(n.registro.referente),
    preliminar: n.preliminar,
    texto: texto(n, dados),
  }))
  const linhas = notificacoes.map((n): Valor[] => [
    n.nome,
    n.referente,
    serialDoDia(hoje),
    null,
    null,
    null,
    n.preliminar ? 'Preliminar' : 'Final',
    n.texto,
  ])
  const escritas = linhas.length === 0 ? [] : escrever(folha, quadrimestre, linhas)
  const mensagem =
    linhas.length === 0
      ? 'Ninguém a notificar: todos os que estão abaixo do limiar já têm a sua notificação. Nada mudou.'
      : `${linhas.length} ${linhas.length === 1 ? 'notificação preparada e registrada como enviada' : 'notificações preparadas e registradas como enviadas'} em ${emBarras(hoje)}: ${listaDe(notificacoes)}. O texto está na aba Notificações; registre a ciência quando houver.`
  const mudancas =
    escritas.length === 0 ? [] : [{ aba: abaNotificacoes(quadrimestre, []), pedidos: escritas, nova: folha === null }]
  return {
    pedidos: escritas.length === 0 ? [] : comRegistro(pasta, dados, contexto, 'Notificar', mudancas, mensagem),
    avisos: dados.avisos,
    mensagem,
    resultado: { notificacoes },
  }
}

const MAXIMO_CITADOS = 10

/** Os primeiros pelo nome; os outros estão na aba. */
function listaDe(notificacoes: ResultadoDaNotificacao['notificacoes']): string {
  const citados = notificacoes
    .slice(0, MAXIMO_CITADOS)
    .map(n => `${n.nome} (${n.referente}${n.preliminar ? ', preliminar' : ''})`)
  const resto = notificacoes.length - citados.length
  return `${citados.join('; ')}${resto === 0 ? '' : ` e mais ${resto}`}`
}

interface ANotificar {
  readonly consorcio: Consorcio
  readonly registro: Registrado
  readonly preliminar: boolean
}

/** Quem espera ciência de um resultado homologado; quem está duas vezes no cadastro é um só. */
const finais = (dados: Dados): ANotificar[] =>
  umaVez(dados.cadastro, identidade).flatMap(consorcio => {
    if (!estaAtivo(consorcio, dados.hoje)) return []
    const { estado, base } = situacaoDe(consorcio, dados, dados.hoje)
    const registro = dados.ciclo.registrosDe(consorcio).find(r => r.hash === base?.hash)
    return estado === 'aguardando ciência' && registro !== undefined ? [{ consorcio, registro, preliminar: false }] : []
  })

/** Quem está abaixo do limiar no resultado preliminar do quadrimestre, enquanto ele não é homologado. */
function preliminares({ ciclo }: Dados, quadrimestre: Quadrimestre): ANotificar[] {
  const homologacao = homologacaoDe(ciclo.historico.registros, quadrimestre)
  if (homologacao?.fase !== 'Preliminar') return []
  // O preliminar refeito deixa os dois registros: vale o último de cada um.
  return umaVez(homologacao.registros.slice().reverse(), r => r.cnpj || chave(r.consorcio))
    .reverse()
    .flatMap(registro => {
      const consorcio = ciclo.localizar(registro.cnpj || registro.consorcio) ?? ciclo.localizar(registro.consorcio)
      const serve =
        registro.efeito === 'Classificação' && registro.classificacao === 'Não conforme' && consorcio !== undefined
      return serve ? [{ consorcio, registro, preliminar: true }] : []
    })
}

const jaNotificado = ({ consorcio, registro, preliminar }: ANotificar, { ciclo }: Dados): boolean =>
  ciclo.notificacoesLidas.some(
    n =>
      n.preliminar === preliminar &&
      n.referente === registro.referente &&
      (ciclo.localizar(n.consorcio) === consorcio || chave(n.consorcio) === chave(consorcio.nome)),
  )

const textoCurto = (referente: Registrado['referente']): string =>
  ehDeReavaliacao(referente) ? emBarras(referente) : referente

const texto = ({ consorcio, registro, preliminar }: ANotificar, { ciclo, hoje, parametros }: Dados): string =>
  textoDaNotificacao({
    nome: consorcio.nome,
    referente: ehDeReavaliacao(registro.referente)
      ? `reavaliação de ${textoCurto(registro.referente)}`
      : registro.referente,
    preliminar,
    respostas: respostasDaMascara(registro.mascara),
    pontos: registro.pontos ?? 0,
    em: ehDeReavaliacao(registro.referente) ? registro.em : diaDaNorma(registro.referente, registro.em),
    programas: programasDe(ciclo, consorcio, hoje),
    parametros,
  })

function escrever(folha: Folha | null, quadrimestre: Quadrimestre, linhas: readonly (readonly Valor[])[]): Pedido[] {
  const aba = abaNotificacoes(quadrimestre, [])
  const celulas = linhas.map(l => l.map(valor => (valor === null ? null : { valor })))
  const completa = { ...aba, linhas: [...aba.linhas.slice(0, LINHA_DO_CABECALHO + 1), ...celulas] }
  if (folha === null) return pedidos(completa, null, 0)
  return [...pedidos(aba, folha, 0), ...acrescentarLinhas(aba, folha, celulas)]
}
