import type { Apuracao } from '../../apuracao/apurar.ts'
import { ADAPTACAO, ADEQUACAO } from '../../norma/prazos.ts'
import { anoDoDia, serialDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Valor } from '../celula.ts'
import { TONS } from '../estilos.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Dados } from '../reunir.ts'
import { abaDeTabela, LINHA_DO_CABECALHO } from './montagem.ts'

/** Os prazos de cada consórcio e como foram contados. Refeita a cada apuração. */
export function abaPrazos(dados: Dados, apuracoes: readonly Apuracao[]): Aba {
  const { quadrimestre, hoje, parametros, calendario } = dados
  const aba = abaDeTabela({
    tipo: 'prazos',
    quadrimestre,
    subtitulo: `${tituloDoQuadrimestre(quadrimestre)}. Contados em ${emBarras(hoje)}, com o expediente de ${calendario.municipio}. Publicação da Deliberação: ${emBarras(parametros.publicacao)}. Dias corridos; o primeiro não conta, o último conta.`,
    colunas: [
      { titulo: 'Consórcio', largura: 270, estilo: 'forte' },
      { titulo: 'URS', largura: 120, estilo: 'corpo' },
      { titulo: 'Classificação', largura: 105, estilo: 'centro' },
      {
        titulo: 'Fim da adaptação',
        largura: 85,
        estilo: 'data',
        nota: `${ADAPTACAO.dispositivo.citacao}: dias corridos da publicação; mais um período igual quando a prorrogação foi deferida.`,
      },
      { titulo: '1º quadrimestre monitorado', largura: 105, estilo: 'centro' },
      { titulo: 'Ciência em', largura: 85, estilo: 'data', nota: 'Da aba Notificações.' },
      {
        titulo: 'Adequação até',
        largura: 85,
        estilo: 'data',
        nota: `${ADEQUACAO.dispositivo.citacao}: dias corridos da ciência, até um dia com expediente.`,
      },
      {
        titulo: 'Dias restantes',
        largura: 75,
        estilo: 'centro',
        nota: 'Até o fim da adequação; negativo depois de vencida.',
      },
      { titulo: 'Situação', largura: 115, estilo: 'centro' },
      { titulo: 'Em palavras', largura: 330, estilo: 'corpo' },
      { titulo: 'Como foi contado', largura: 390, estilo: 'corpo' },
    ],
    dados: apuracoes.map((a, i) => linha(a, dados.avaliados[i]!, dados)),
    colunasCongeladas: 1,
    folga: 0,
  })
  const corpo = { linha: LINHA_DO_CABECALHO + 1, ateLinha: Number.POSITIVE_INFINITY }
  const situacao = { ...corpo, coluna: 8, ateColuna: 9 }
  return {
    ...aba,
    realces: [
      { intervalo: situacao, quando: { igual: 'Adequação encerrada' }, ...TONS.ruim },
      {
        intervalo: situacao,
        quando: { igual: 'Em adequação' },
        fundo: '#fff2cc',
        letra: { bold: true, cor: '#7f6000' },
      },
      {
        intervalo: situacao,
        quando: { igual: 'A notificar' },
        fundo: '#fce5cd',
        letra: { italic: true, cor: '#7f3f00' },
      },
      { intervalo: situacao, quando: { igual: 'Conforme' }, ...TONS.bom },
    ],
  }
}

function linha({ consorcio, classificacao, prazos }: Apuracao, avaliado: Avaliado, dados: Dados): Valor[] {
  const cienciaEm = prazos.adequacao === null ? null : avaliado.cienciaEm
  const { adaptacao, adequacao } = prazos
  return [
    consorcio.nome,
    consorcio.urs || null,
    classificacao,
    serialDoDia(adaptacao.fim),
    prazos.primeiroQuadrimestre,
    cienciaEm === null ? null : serialDoDia(cienciaEm),
    adequacao === null ? null : serialDoDia(adequacao.fim),
    adequacao?.diasRestantes ?? null,
    prazos.situacao,
    [prazos.estado, ...alertas(prazos, avaliado)].join('\n'),
    comoFoiContado(prazos, dados.feriados),
  ]
}

function alertas({ adaptacao, adequacao }: Apuracao['prazos'], { cienciaIlegivel, notificadoDe }: Avaliado): string[] {
  return [
    ...(notificadoDe === null || adequacao === null
      ? []
      : [`Prazo do resultado de ${notificadoDe}, até haver resultado novo.`]),
    ...(cienciaIlegivel ? ['Há uma ciência que não se lê como data: corrija em Notificações antes de notificar.'] : []),
    ...adaptacao.alertas,
    ...(adequacao?.alertas ?? []),
  ]
}

function comoFoiContado({ adaptacao, adequacao }: Apuracao['prazos'], feriados: Dados['feriados']): string {
  const anos = [...new Set([...adaptacao.anosSemFeriados, ...(adequacao?.anosSemFeriados ?? [])])]
  return [
    `Adaptação: ${adaptacao.emPalavras}.`,
    ...(adequacao === null ? [] : [`Adequação: ${adequacao.emPalavras}.`]),
    ...anosIncompletos(feriados, adequacao === null ? [] : [anoDoDia(adequacao.fim)]).map(
      ano => `CONFIRMAR: a lista de feriados de ${ano} está incompleta.`,
    ),
    ...anos.map(
      ano => `CONFIRMAR: a aba Feriados não tem linhas de ${ano}; o prazo foi contado sem os feriados desse ano.`,
    ),
  ].join('\n')
}
