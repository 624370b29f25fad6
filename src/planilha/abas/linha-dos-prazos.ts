import { primeiroQuadrimestreMonitorado } from '../../apuracao/primeiro-quadrimestre.ts'
import type { Resultado } from '../../apuracao/resultado.ts'
import { anoDoDia, type Dia, serialDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Valor } from '../celula.ts'
import { elegibilidadeDe, programasDe, resultadosDe } from '../ciclo/ciclo.ts'
import { textoDoReferente } from '../ciclo/historico.ts'
import { identidade } from '../ciclo/localizar.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Dados } from '../reunir.ts'
import type { Situado } from './situados.ts'

/** Uma linha da aba Prazos, na ordem das suas colunas. */
export function linhaDosPrazos(situado: Situado, dados: Dados): Valor[] {
  const { consorcio, apuracao, situacao, prazo, lembrete } = situado
  const { resultado, adaptacao } = situacao
  const programas = situacao.impedido ? programasDe(dados.ciclo, consorcio, dados.hoje) : []
  return [
    consorcio.nome,
    consorcio.urs || null,
    apuracao?.classificacao ?? 'Fora da avaliação',
    comMaiuscula(situacao.estado),
    data(situacao.desde),
    resultado === null ? null : `${citarResultado(resultado)}: ${resultado.pontos} pontos`,
    data(prazo?.inicio ?? null),
    data(prazo?.fim ?? null),
    prazo?.diasRestantes ?? null,
    lembrete === null ? null : `${lembrete.marco}${lembrete.hoje ? ' (hoje)' : ''}`,
    data(adaptacao.fim),
    primeiroQuadrimestreMonitorado(adaptacao.fim, dados.parametros.primeiroQuadrimestre),
    data(consorcio.adesaoEm),
    elegivel(situado, dados),
    programas.join(', ') || null,
    emPalavras(situado, programas, dados).join('\n'),
    comoFoiContado(situado, dados.feriados),
  ]
}

export const comMaiuscula = (texto: string): string => `${texto.slice(0, 1).toUpperCase()}${texto.slice(1)}`

/** "2026-1", ou "Reavaliação de 10/03/2026". */
export const citarResultado = ({ referente }: Resultado): string => textoDoReferente(referente as Quadrimestre | Dia)

const data = (dia: Dia | null): Valor => (dia === null ? null : serialDoDia(dia))

/** Os motivos só aparecem quando alguém já conferiu algum pré-requisito: antes disso seriam os cinco, em todas as linhas. */
function elegivel({ consorcio }: Situado, dados: Dados): string {
  const { resultado, motivos } = elegibilidadeDe(consorcio, dados, dados.hoje)
  const conferido = dados.ciclo.prerequisitos.has(identidade(consorcio)) || resultado === 'não elegível'
  return [comMaiuscula(resultado), ...(conferido ? motivos : [])].join('\n')
}

function emPalavras(situado: Situado, programas: readonly string[], dados: Dados): string[] {
  const { avaliado, apuracao, situacao, homologado, prazo } = situado
  const notificadoDe = avaliado?.notificadoDe ?? null
  return [
    ...semHomologacao(situado, dados),
    ...situacao.passos,
    ...(homologado || notificadoDe === null || prazo === null
      ? []
      : [`Prazo do resultado de ${notificadoDe}, até haver resultado novo.`]),
    ...(avaliado?.cienciaIlegivel
      ? ['Há uma ciência que não se lê como data: corrija em Notificações antes de notificar.']
      : []),
    ...situacao.alertas,
    ...(homologado ? [] : (apuracao?.prazos.adequacao?.alertas ?? [])),
    ...(programas.length === 0 ? [] : [`Programas alcançados: ${programas.join(', ')}.`]),
  ]
}

/** O que a apuração em curso, ou uma ciência registrada cedo demais, ainda não pode fazer. */
function semHomologacao({ consorcio, avaliado, apuracao, homologado, prazo }: Situado, dados: Dados): string[] {
  const { ciclo, quadrimestre, parametros, hoje } = dados
  const registros = ciclo.registrosDe(consorcio)
  const referente = avaliado?.notificadoDe ?? quadrimestre
  const ciencia = avaliado?.cienciaEm ?? null
  if (homologado)
    return ciencia === null || resultadosDe(registros).some(r => r.referente === referente && r.em <= hoje)
      ? []
      : [
          `Resultado ainda não homologado: a ciência de ${emBarras(ciencia)}, do resultado de ${referente}, não abre prazo até a homologação dele.`,
        ]
  const ultimo = oUltimo(registros.filter(r => r.referente === quadrimestre))
  if (ultimo?.fase === 'Final' && ultimo.efeito === 'Diagnóstico' && ultimo.em <= hoje)
    return [`Homologado em ${emBarras(ultimo.em)} como diagnóstico: ainda em adaptação, não muda a situação.`]
  const fato = parametros.inicioDaAdequacao === 'envio' ? 'do envio já registrado' : 'da ciência já registrada'
  if (prazo !== null)
    return [
      `Resultado ainda não homologado: o prazo se conta ${fato}, do resultado de ${referente}, e só tem efeito com a homologação dele.`,
    ]
  const classificacao = apuracao?.classificacao
  return classificacao === 'Conforme' || classificacao === 'Não conforme'
    ? [`Resultado ainda não homologado: ${classificacao} é a apuração de ${quadrimestre}, em curso.`]
    : []
}

function comoFoiContado({ situacao: { adaptacao }, prazo }: Situado, feriados: Dados['feriados']): string {
  const anos = [...new Set([...adaptacao.anosSemFeriados, ...(prazo?.anosSemFeriados ?? [])])]
  return [
    `Adaptação: ${adaptacao.emPalavras}.`,
    ...(prazo === null ? [] : [`Adequação: ${prazo.emPalavras}.`]),
    ...anosIncompletos(feriados, prazo === null ? [] : [anoDoDia(prazo.fim)]).map(
      ano => `CONFIRMAR: a lista de feriados de ${ano} está incompleta.`,
    ),
    ...anos.map(
      ano => `CONFIRMAR: a aba Feriados não tem linhas de ${ano}; o prazo foi contado sem os feriados desse ano.`,
    ),
  ].join('\n')
}
