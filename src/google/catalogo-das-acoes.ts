/** O que se pergunta antes de uma ação; como se pergunta está em `campos-das-acoes.ts`. */
export type IdDeCampo = 'quadrimestre' | 'consorcio' | 'motivo' | 'em' | 'repetir'

/** Uma ação do menu, em palavras e em dados: dela derivam o menu, as janelas, a ajuda e o que cada função aceita de fora. */
export interface AcaoDoMenu {
  /** A função que o Google chama. */
  readonly nome: string
  /** No menu e no alto da janela. */
  readonly rotulo: string
  /** No botão que faz. */
  readonly botao: string
  /** Em uma frase. */
  readonly oQueFaz: string
  readonly campos: readonly IdDeCampo[]
  /** Só mostra: não há o que confirmar antes. */
  readonly soConsulta?: true
  /** Sem quadrimestre dito, trata do de hoje, ainda que não exista na planilha. */
  readonly doDeHoje?: true
  /** Homologa só o resultado preliminar. */
  readonly preliminar?: true
  /** O que só quem a chama de fora pode pedir, além dos campos. */
  readonly tambemAceita?: readonly ('preliminar' | 'consertar')[]
  /** No menu, uma linha a separa da anterior. */
  readonly comecaGrupo?: true
}

/** Na ordem do menu, que é a do trabalho. */
export const ACOES = [
  {
    nome: 'prepararPlanilha',
    rotulo: 'Preparar planilha',
    botao: 'Preparar',
    oQueFaz: 'Cria ou completa as abas do Programa de Conformidade, sem tocar no que as pessoas digitaram.',
    campos: ['quadrimestre'],
    doDeHoje: true,
  },
  {
    nome: 'abrirQuadrimestre',
    rotulo: 'Abrir quadrimestre',
    botao: 'Abrir quadrimestre',
    oQueFaz:
      'Abre o quadrimestre a partir do cadastro: avaliação em branco, com o resultado anterior ao lado, e as evidências herdadas por confirmar.',
    campos: ['quadrimestre', 'repetir'],
    doDeHoje: true,
  },
  {
    nome: 'confirmarPropostas',
    rotulo: 'Confirmar propostas',
    botao: 'Confirmar propostas',
    oQueFaz: 'Confirma as respostas propostas de um consórcio: só então elas contam.',
    campos: ['quadrimestre', 'consorcio'],
  },
  {
    nome: 'apurarQuadrimestre',
    rotulo: 'Apurar quadrimestre',
    botao: 'Apurar',
    oQueFaz: 'Lê a matriz, apura pontos, classificação e prazos, e refaz as abas do programa, como Prazos e Resumo.',
    campos: ['quadrimestre'],
  },
  {
    nome: 'homologarPreliminar',
    rotulo: 'Homologar (preliminar)',
    botao: 'Registrar o preliminar',
    oQueFaz: 'Registra o resultado preliminar do quadrimestre, para contestação; não muda a situação de ninguém.',
    campos: ['quadrimestre'],
    preliminar: true,
    tambemAceita: ['preliminar'],
    comecaGrupo: true,
  },
  {
    nome: 'aplicarContestacoes',
    rotulo: 'Aplicar contestações',
    botao: 'Aplicar',
    oQueFaz: 'Aplica à avaliação aberta as contestações deferidas, com quem decidiu e por quê.',
    campos: ['quadrimestre'],
  },
  {
    nome: 'homologarQuadrimestre',
    rotulo: 'Homologar (final)',
    botao: 'Homologar',
    oQueFaz: 'Homologa o quadrimestre: congela a avaliação e acrescenta ao Histórico o resultado de cada consórcio.',
    campos: ['quadrimestre'],
    tambemAceita: ['preliminar'],
  },
  {
    nome: 'notificarConsorcios',
    rotulo: 'Notificar',
    botao: 'Registrar as notificações',
    oQueFaz: 'Prepara o texto da notificação de cada consórcio abaixo do limiar e registra o envio.',
    campos: ['quadrimestre'],
  },
  {
    nome: 'reabrirQuadrimestre',
    rotulo: 'Reabrir quadrimestre',
    botao: 'Reabrir',
    oQueFaz: 'Reabre um quadrimestre homologado, com o motivo; as duas versões ficam no Histórico.',
    campos: ['quadrimestre', 'motivo'],
  },
  {
    nome: 'iniciarReavaliacoes',
    rotulo: 'Iniciar reavaliações',
    botao: 'Iniciar',
    oQueFaz: 'Cria as reavaliações pedidas em Solicitações e copia nelas as respostas do último resultado.',
    campos: [],
    comecaGrupo: true,
  },
  {
    nome: 'homologarReavaliacoes',
    rotulo: 'Homologar reavaliações',
    botao: 'Homologar',
    oQueFaz: 'Torna finais as reavaliações completas: cada uma vale do seu dia em diante.',
    campos: [],
  },
  {
    nome: 'consultarSituacao',
    rotulo: 'Situação dos consórcios',
    botao: 'Consultar',
    oQueFaz: 'Diz em que situação está cada consórcio em um dia, e por quê.',
    campos: ['em'],
    soConsulta: true,
    comecaGrupo: true,
  },
  {
    nome: 'consultarAptidao',
    rotulo: 'Consulta de aptidão',
    botao: 'Consultar',
    oQueFaz: 'Diz se a SES/MG pode contratar um consórcio em um dia, desde quando e por qual resultado.',
    campos: ['consorcio', 'em'],
    soConsulta: true,
  },
  {
    nome: 'conferirPlanilha',
    rotulo: 'Conferir planilha',
    botao: 'Conferir',
    oQueFaz: 'Procura o que foi quebrado na estrutura da planilha, diz onde, e conserta se a pessoa pedir.',
    campos: ['quadrimestre'],
    soConsulta: true,
    tambemAceita: ['consertar'],
  },
] as const satisfies readonly AcaoDoMenu[]

export type NomeDeAcao = (typeof ACOES)[number]['nome']

/** A ação de nome dado; `null` se não há. O nome pode vir de fora, e ser qualquer coisa. */
export const acaoDeNome = (nome: unknown): (AcaoDoMenu & { readonly nome: NomeDeAcao }) | null =>
  ACOES.find(a => a.nome === nome) ?? null
