import { classificar } from '../../apuracao/classificar.ts'
import { pontosPorEixo } from '../../apuracao/eixos.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { versaoDaNorma } from '../../apuracao/versao-da-norma.ts'
import { RETOMADA } from '../../norma/classificacao.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { quadrimestreDoDia } from '../../tempo/quadrimestre.ts'
import { acharAba } from '../achar-aba.ts'
import { NaoPodeSerFeito, porGravidade } from '../aviso.ts'
import { resultadosDe } from '../ciclo/ciclo.ts'
import { encadear, type NovoRegistro } from '../ciclo/historico.ts'
import { mascaraDe } from '../ciclo/mascara.ts'
import { textoDosParametros } from '../ciclo/parametros-do-registro.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunirTolerante } from '../reunir.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { monitorado } from './participantes.ts'
import { comRegistro, type Plano } from './plano.ts'
import { type Pronta, separar } from './reavaliacoes-prontas.ts'
import { comRegistros, refazerAbas } from './refazer.ts'
import { situacaoCom } from './registrar.ts'

export interface ResultadoDasReavaliacoes {
  readonly homologadas: readonly {
    nome: string
    referente: string
    pontos: number
    classificacao: string
    efeito: string
  }[]
}

/**
 * Torna finais as reavaliações completas: cada uma vale de hoje em diante e não apaga o resultado anterior. A que falta
 * terminar fica, com aviso; a já homologada não se repete.
 */
export function planejarReavaliacoes(pasta: Pasta, contexto: Contexto): Plano<ResultadoDasReavaliacoes> {
  const dados = reunirTolerante(pasta, contexto.quadrimestre, contexto.hoje)
  exigirHistorico(dados)
  if (dados.parametros.reavaliacao === 'só no quadrimestre seguinte')
    throw new NaoPodeSerFeito([
      `O parâmetro “Quando se reavalia” está em “só no quadrimestre seguinte” (${RETOMADA.citacao}): a reavaliação é a avaliação do próximo quadrimestre.`,
    ])
  const folha = acharAba(pasta, 'reavaliacoes', contexto.quadrimestre)
  const { prontas, avisos } = separar(dados, folha?.titulo ?? 'Reavaliações')
  const novos = prontas.map(r => registroDaReavaliacao(r, dados, contexto.quem))
  const registros = encadear(dados.ciclo.historico.registros, novos)
  const depois = comRegistros(dados, registros)
  const mudancas = novos.length === 0 ? [] : refazerAbas(pasta, depois)
  const homologadas = novos.map(n => ({
    nome: n.consorcio,
    referente: n.referente,
    pontos: n.pontos ?? 0,
    classificacao: n.classificacao,
    efeito: n.efeito,
  }))
  const lista = homologadas
    .map(
      h =>
        `${h.nome}: ${h.pontos} pontos, ${h.classificacao}${h.efeito === 'Diagnóstico' ? ' (diagnóstico, sem efeito: ainda não é monitorado)' : ''}`,
    )
    .join('; ')
  const mensagem =
    homologadas.length === 0
      ? 'Nenhuma reavaliação nova para homologar; nada mudou.'
      : `${homologadas.length} ${homologadas.length === 1 ? 'reavaliação homologada' : 'reavaliações homologadas'} em ${emBarras(contexto.hoje)} (${RETOMADA.citacao}): ${lista}.`
  return {
    pedidos:
      novos.length === 0 ? [] : comRegistro(pasta, depois, contexto, 'Homologar reavaliações', mudancas, mensagem),
    avisos: porGravidade([...dados.avisos, ...avisos]),
    mensagem,
    resultado: { homologadas },
  }
}

function registroDaReavaliacao(
  { consorcio, avaliadaEm, motivo, respostas }: Pronta,
  dados: Dados,
  por: string,
): NovoRegistro {
  const em = dados.hoje
  const pontuacao = pontuar(respostas, em)
  const novo: NovoRegistro = {
    consorcio: consorcio.nome,
    cnpj: consorcio.cnpjValido ? consorcio.cnpj : '',
    urs: consorcio.urs,
    referente: avaliadaEm,
    fase: 'Final',
    versao: 1,
    em,
    avaliadoEm: avaliadaEm,
    mascara: mascaraDe(respostas),
    evidencias: 0,
    pontos: pontuacao.pontos,
    eixos: pontosPorEixo(respostas, em, dados.parametros.eixoDoItemIII),
    classificacao: classificar(pontuacao, em),
    efeito: efeitoDe(consorcio, dados),
    situacao: '',
    norma: versaoDaNorma(em),
    parametros: textoDosParametros(dados.parametros),
    motivo,
    por,
  }
  return { ...novo, situacao: situacaoCom(novo, dados, consorcio) }
}

/** Quem ainda não é monitorado, e não tem resultado a reavaliar, é só diagnosticado (Art. 13). */
function efeitoDe(consorcio: Pronta['consorcio'], dados: Dados): NovoRegistro['efeito'] {
  const temResultado = resultadosDe(dados.ciclo.registrosDe(consorcio)).length > 0
  const { hoje } = dados
  return temResultado || monitorado(consorcio, { ...dados, quadrimestre: quadrimestreDoDia(hoje) })
    ? 'Classificação'
    : 'Diagnóstico'
}
