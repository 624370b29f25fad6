import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import { NORMAS } from '../../norma/dispositivo.ts'
import { anoDoDia, type Dia, diasEntre, somarDias } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import {
  fimDoQuadrimestre,
  inicioDoQuadrimestre,
  quadrimestreDoDia,
  tituloDoQuadrimestre,
} from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Dados } from '../reunir.ts'
import { assinatura, TIPOS_DE_ABA, type TipoDeAba, tituloDaAba } from './identidade.ts'
import { abaBase, celula, type Linha } from './montagem.ts'

const PARA_QUE: Readonly<Record<TipoDeAba, string>> = {
  inicio: '',
  consorcios: 'Cadastro: CNPJ, URS, macrorregião, tipo, contatos, adesão e prorrogação.',
  avaliacao: 'A matriz: Sim ou Não para cada item do Art. 7º; pontos e classificação ao vivo.',
  prazos: 'Adaptação (Art. 13) e adequação (Art. 11, § 1º) de cada consórcio, com a contagem por extenso.',
  resumo: 'Totais, itens, eixos, regiões e quem está abaixo do limiar. Pronta para imprimir.',
  notificacoes: 'Registre aqui o envio e a ciência: a ciência abre o prazo de adequação.',
  norma: 'Cada regra aplicada, com a citação, o texto literal e as leituras adotadas.',
  parametros: 'As escolhas da equipe onde a Deliberação admite mais de uma leitura.',
  feriados: 'Dias sem expediente; acrescente a lista de cada ano.',
  registro: 'Quem fez o quê, e quando.',
}

/** A folha de rosto: o que é isto, onde estamos no quadrimestre, o que fazer agora, e o caminho para cada aba. */
export function abaInicio(
  dados: Dados,
  resumo: Resumo,
  apuracoes: readonly Apuracao[],
  ids: ReadonlyMap<TipoDeAba, number>,
): Aba {
  const { quadrimestre } = dados
  const paragrafo = (texto: string): Linha => [celula(texto, 'frase')]
  const linhas: Linha[] = [
    [celula(`${assinatura('inicio', quadrimestre)} dos Consórcios Públicos de Saúde de Minas Gerais`, 'titulo')],
    [celula(NORMAS['deliberacao-4987'].nome, 'subtitulo')],
    [],
    [celula('Onde estamos', 'secao'), celula(null, 'secao')],
    ...ondeEstamos(dados, resumo).map(paragrafo),
    [],
    [celula('O que fazer agora', 'secao'), celula(null, 'secao')],
    ...oQueFazer(dados, resumo, apuracoes).map((texto, i) => paragrafo(`${i + 1}. ${texto}`)),
    [],
    [celula('As abas', 'secao'), celula(null, 'secao')],
    ...TIPOS_DE_ABA.filter(t => t !== 'inicio').map(
      (t): Linha => [
        celula(tituloDaAba(t, quadrimestre), 'link', { link: `#gid=${ids.get(t)}` }),
        celula(PARA_QUE[t], 'paragrafo'),
      ],
    ),
    [],
    [celula('Como funciona', 'secao'), celula(null, 'secao')],
    paragrafo('Abas azuis são de quem trabalha: digite nelas. Abas cinza são do programa: refeitas a cada apuração.'),
    paragrafo(
      'Em branco quer dizer “ainda não avaliado”, nunca “Não”. A classificação só aparece quando as respostas que faltam já não podem mudá-la.',
    ),
    paragrafo('Menu Conformidade: Preparar planilha, Apurar quadrimestre, Conferir planilha e Ajuda.'),
  ]
  return {
    ...abaBase('inicio', quadrimestre),
    larguras: [200, 800],
    linhas,
    congelar: { linhas: 0, colunas: 0 },
  }
}

function ondeEstamos({ quadrimestre, hoje }: Dados, { totais }: Resumo): string[] {
  const [inicio, fim] = [inicioDoQuadrimestre(quadrimestre), fimDoQuadrimestre(quadrimestre)]
  const dia = diasEntre(inicio, hoje) + 1
  const duracao = diasEntre(inicio, fim) + 1
  const titulo = tituloDoQuadrimestre(quadrimestre)
  const posicao =
    hoje < inicio
      ? `ainda não começou: vai de ${emBarras(inicio)} a ${emBarras(fim)}`
      : hoje > fim
        ? `terminou em ${emBarras(fim)}`
        : `dia ${dia} de ${duracao}; termina em ${emBarras(fim)} (${contar(duracao - dia, 'dia', 'dias')})`
  return [
    `${titulo}: em ${emBarras(hoje)}, ${posicao}.`,
    totais.total === 0
      ? 'Nenhum consórcio na avaliação ainda.'
      : `${contar(totais.total, 'consórcio', 'consórcios')}: ${totais.conforme} Conforme, ${totais.naoConforme} Não conforme, ${totais.emAvaliacao} Em avaliação, ${totais.naoAvaliado} Não avaliado.`,
  ]
}

function oQueFazer(
  { avisos, avaliados, cadastro, feriados, hoje, quadrimestre }: Dados,
  { totais, abaixoDoLimiar }: Resumo,
  apuracoes: readonly Apuracao[],
): string[] {
  const repetidos = avisos.filter(a => a.codigo === 'cnpj-repetido' || a.codigo === 'nome-repetido').length
  const semLinha = avisos.filter(a => a.codigo === 'sem-avaliacao').length
  const semCiencia = abaixoDoLimiar.filter(
    a => a.prazos.situacao === 'A notificar' || a.prazos.situacao === 'Aguarda ciência',
  ).length
  const vencendo = abaixoDoLimiar.filter(a => {
    const restam = a.prazos.adequacao?.diasRestantes
    return restam !== undefined && restam >= 0 && restam <= DIAS_DE_ALERTA
  }).length
  // Só o que se vê na própria planilha: o mesmo na importação e nas apurações seguintes.
  const aCorrigir = avisos.filter(a => a.codigo === 'resposta-ilegivel').length
  const cnpjs = cadastro.filter(c => c.cnpj !== '' && !c.cnpjValido).length
  const encerrados = apuracoes.filter(
    a => (a.prazos.adequacao?.diasRestantes ?? 0) < 0 && a.classificacao !== 'Conforme',
  ).length
  const aAvaliar = totais.emAvaliacao + totais.naoAvaliado
  const passos = [
    ...(avaliados.length === 0
      ? [
          'Preencha a aba Consórcios e a Avaliação, ou apague a aba Avaliação e apure com a sua matriz em outra aba: ela é importada.',
        ]
      : []),
    ...(aCorrigir === 0
      ? []
      : [
          `Corrija ${contar(aCorrigir, 'resposta que não se entende', 'respostas que não se entendem')}: na Avaliação, as marcadas “Corrigir”.`,
        ]),
    ...(repetidos === 0
      ? []
      : [
          `Resolva ${contar(repetidos, 'linha repetida', 'linhas repetidas')} na Avaliação: o mesmo consórcio está sendo contado mais de uma vez.`,
        ]),
    ...(semLinha === 0
      ? []
      : [
          `Inclua na Avaliação ${contar(semLinha, 'consórcio do cadastro que não tem', 'consórcios do cadastro que não têm')} linha: Preparar planilha faz isso.`,
        ]),
    ...(cnpjs === 0 ? [] : [`Confira ${contar(cnpjs, 'CNPJ inválido', 'CNPJ inválidos')} (aba Consórcios).`]),
    ...anosSemFeriados(apuracoes, feriados),
    ...(aAvaliar === 0
      ? []
      : [
          `Termine a avaliação de ${contar(aAvaliar, 'consórcio', 'consórcios')}${prazoDaAvaliacao(hoje, fimDoQuadrimestre(quadrimestre))}.`,
        ]),
    ...(semCiencia === 0
      ? []
      : [
          `Notifique ou registre a ciência de ${contar(semCiencia, 'consórcio', 'consórcios')} abaixo do limiar (aba Notificações).`,
        ]),
    ...(vencendo === 0
      ? []
      : [
          `${contar(vencendo, 'prazo de adequação vence', 'prazos de adequação vencem')} até ${emBarras(somarDias(hoje, DIAS_DE_ALERTA))} (aba Prazos).`,
        ]),
    ...(encerrados === 0
      ? []
      : [
          `${contar(encerrados, 'prazo de adequação já encerrou', 'prazos de adequação já encerraram')} sem novo resultado (aba Prazos).`,
        ]),
    ...(hoje <= fimDoQuadrimestre(quadrimestre)
      ? []
      : [`Comece ${quadrimestreDoDia(hoje)}: Preparar planilha cria a avaliação dele a partir do cadastro.`]),
    ...feriadosDoAnoSeguinte(avaliados.length > 0 && hoje.slice(5, 7) === '12'),
  ]
  return passos.length === 0 ? ['Nada pendente: confira o Resumo e imprima.'] : passos
}

const prazoDaAvaliacao = (hoje: Dia, fim: Dia): string =>
  hoje > fim ? `: o quadrimestre terminou em ${emBarras(fim)}` : ` até ${emBarras(fim)}`

const DIAS_DE_ALERTA = 15

const feriadosDoAnoSeguinte = (dezembro: boolean): string[] =>
  dezembro ? ['Acrescente à aba Feriados a lista do ano que vem, que o Estado publica neste mês.'] : []

/** Só os anos a que um prazo chega de verdade: não o de uma data digitada errada, no passado. */
function anosSemFeriados(apuracoes: readonly Apuracao[], feriados: Dados['feriados']): string[] {
  const prazos = apuracoes.flatMap(a => a.prazos.adequacao ?? []).filter(p => p.diasRestantes >= 0)
  const anos = [
    ...prazos.flatMap(p => p.anosSemFeriados),
    ...anosIncompletos(
      feriados,
      prazos.map(p => anoDoDia(p.fim)),
    ),
  ]
  return [...new Set(anos)]
    .sort()
    .map(ano => `Cadastre os feriados de ${ano} (aba Feriados): há prazos que chegam a esse ano.`)
}

const contar = (n: number, um: string, muitos: string): string => `${n} ${n === 1 ? um : muitos}`
