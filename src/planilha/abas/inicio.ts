import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import { NORMAS } from '../../norma/dispositivo.ts'
import type { Aba } from '../aba.ts'
import type { Dados } from '../reunir.ts'
import { assinatura, TIPOS_DE_ABA, type TipoDeAba, tituloDaAba } from './identidade.ts'
import { graficoDosNumeros, numerosGrandes } from './inicio-numeros.ts'
import { ondeEstamos } from './inicio-onde.ts'
import { tarefas } from './inicio-tarefas.ts'
import { tabelaDosVencimentos } from './inicio-vencimentos.ts'
import { abaBase, celula, type Linha } from './montagem.ts'
import { tituloDaSecao } from './secoes.ts'
import { situarTodos } from './situados.ts'

const PARA_QUE: Readonly<Record<TipoDeAba, string>> = {
  inicio: '',
  consorcios: 'Cadastro: CNPJ, URS, macrorregião, tipo, contatos, adesão e prorrogação.',
  avaliacao: 'A matriz: Sim ou Não para cada item do Art. 7º; pontos e classificação ao vivo.',
  prazos: 'Adaptação (Art. 13) e adequação (Art. 11, § 1º) de cada consórcio, com a contagem por extenso.',
  resumo: 'Totais, itens, eixos, regiões e quem está abaixo do limiar. Pronta para imprimir.',
  umConsorcio: 'Escolha um consórcio e veja os pontos por eixo, os itens e os prazos dele em uma página.',
  notificacoes: 'Registre aqui o envio e a ciência: a ciência abre o prazo de adequação.',
  evidencias: 'O que se achou no site para cada item: link, data mostrada, quem conferiu.',
  pendencias: 'A fila de quem falta avaliar, e o que há a resolver em cada consórcio.',
  evolucao: 'Pontos ao longo dos quadrimestres, itens ganhos e perdidos, quem cruzou o limiar.',
  suspensoes: 'Atos que suspendem ou prorrogam prazos.',
  reavaliacoes: 'Reavaliações a pedido, a qualquer tempo.',
  solicitacoes: 'Dúvidas, contestações e pedidos, com o dono e o dia da resposta.',
  prerequisitos: 'Os cinco do Art. 9º, com validade e fonte. À parte da pontuação.',
  programas: 'De que programas da SES/MG cada consórcio participa.',
  historico: 'O que foi homologado, com o hash. Só cresce.',
  norma: 'Cada regra aplicada, com a citação, o texto literal e as leituras adotadas.',
  parametros: 'As escolhas da equipe onde a Deliberação admite mais de uma leitura.',
  feriados: 'Dias sem expediente; acrescente a lista de cada ano.',
  registro: 'Quem fez o quê, e quando.',
}

/** A folha de rosto: onde estamos no quadrimestre, o que vence, o que fazer agora, e o caminho para cada aba. */
export function abaInicio(
  dados: Dados,
  resumo: Resumo,
  apuracoes: readonly Apuracao[],
  ids: ReadonlyMap<TipoDeAba, number>,
): Aba {
  const { quadrimestre } = dados
  const situados = situarTodos(dados, apuracoes)
  const secao = (titulo: string): Linha => tituloDaSecao(titulo, LARGURAS.length)
  const paragrafo = (texto: string): Linha => [celula(texto, 'frase')]
  const comLink = (texto: string, aba: TipoDeAba, explicacao: string): Linha => [
    celula(texto, 'link', { link: `#gid=${ids.get(aba)}` }),
    null,
    celula(explicacao, 'paragrafo'),
  ]
  const cima: Linha[] = [
    [celula(`${assinatura('inicio', quadrimestre)} dos Consórcios Públicos de Saúde de Minas Gerais`, 'titulo')],
    [celula(NORMAS['deliberacao-4987'].nome, 'subtitulo')],
    [],
    secao('Onde estamos'),
    ...ondeEstamos(dados, resumo, situados).map(paragrafo),
    [],
  ]
  const linhas: Linha[] = [
    ...cima,
    ...numerosGrandes(resumo),
    [],
    secao('O que vence'),
    ...tabelaDosVencimentos(dados, situados, ids),
    [],
    secao('O que fazer agora'),
    ...tarefas(dados, situados).map(({ aba, texto }, i) =>
      comLink(`${i + 1}. ${tituloDaAba(aba, quadrimestre)}`, aba, texto),
    ),
    [],
    secao('As abas'),
    ...TIPOS_DE_ABA.filter(t => t !== 'inicio').map(t => comLink(tituloDaAba(t, quadrimestre), t, PARA_QUE[t])),
    [],
    secao('Como funciona'),
    paragrafo('Abas azuis são de quem trabalha: digite nelas. Abas cinza são do programa: refeitas a cada apuração.'),
    paragrafo(
      'Em branco quer dizer “ainda não avaliado”, nunca “Não”. A classificação só aparece quando as respostas que faltam já não podem mudá-la.',
    ),
    paragrafo(
      'Menu Conformidade: Preparar planilha, Abrir quadrimestre, Apurar quadrimestre, Homologar, Notificar, Reavaliações, Consulta de aptidão, Conferir planilha e Ajuda.',
    ),
  ]
  return {
    ...abaBase('inicio', quadrimestre),
    larguras: LARGURAS,
    linhas,
    graficos: graficoDosNumeros(dados, resumo, cima.length, LARGURAS[2]),
    congelar: { linhas: 0, colunas: 0 },
  }
}

const LARGURAS = [165, 80, 755] as const
