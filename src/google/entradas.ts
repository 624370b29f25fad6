import type { Entrada } from './entrada.ts'
import { ENTRADAS_DAS_FORMULAS } from './entradas-das-formulas.ts'

export type { Entrada } from './entrada.ts'

const OPCOES = {
  nome: 'opcoes',
  exemplo: 'Object',
  texto:
    'Opcional: { quadrimestre: "AAAA-N" }, e o que a ação pedir: motivo, consorcio, repetir, preliminar, em. Sem quadrimestre, vale o da aba aberta, ou o mais novo já avaliado; para preparar e abrir, o de hoje.',
}

/** Tudo o que o Google pode chamar por nome, em uma só tabela: dela nascem as declarações do pacote, a ajuda e os testes. */
export const ENTRADAS: readonly Entrada[] = [
  {
    nome: 'onOpen',
    tipo: 'gatilho',
    descricao: 'Monta o menu Conformidade quando a planilha é aberta.',
    parametros: [],
  },
  {
    nome: 'prepararPlanilha',
    tipo: 'menu',
    descricao: 'Cria ou completa as abas do Programa de Conformidade, sem tocar no que as pessoas digitaram.',
    parametros: [OPCOES],
  },
  {
    nome: 'apurarQuadrimestre',
    tipo: 'menu',
    descricao: 'Lê a matriz, apura pontos, classificação e prazos, e refaz as abas Prazos e Resumo.',
    parametros: [OPCOES],
  },
  {
    nome: 'abrirQuadrimestre',
    tipo: 'menu',
    descricao:
      'Abre o quadrimestre a partir do cadastro: avaliação em branco, com o resultado anterior ao lado, e as evidências herdadas por confirmar.',
    parametros: [OPCOES],
  },
  {
    nome: 'confirmarPropostas',
    tipo: 'menu',
    descricao: 'Confirma as respostas propostas de um consórcio: só então elas contam.',
    parametros: [OPCOES],
  },
  {
    nome: 'homologarPreliminar',
    tipo: 'menu',
    descricao: 'Registra o resultado preliminar do quadrimestre, para contestação; não muda a situação de ninguém.',
    parametros: [OPCOES],
  },
  {
    nome: 'aplicarContestacoes',
    tipo: 'menu',
    descricao: 'Aplica à avaliação aberta as contestações deferidas, com quem decidiu e por quê.',
    parametros: [OPCOES],
  },
  {
    nome: 'homologarQuadrimestre',
    tipo: 'menu',
    descricao: 'Homologa o quadrimestre: congela a avaliação e acrescenta ao Histórico o resultado de cada consórcio.',
    parametros: [OPCOES],
  },
  {
    nome: 'notificarConsorcios',
    tipo: 'menu',
    descricao: 'Prepara a notificação de cada consórcio abaixo do limiar e registra o envio.',
    parametros: [OPCOES],
  },
  {
    nome: 'reabrirQuadrimestre',
    tipo: 'menu',
    descricao: 'Reabre um quadrimestre homologado, com o motivo; as duas versões ficam no Histórico.',
    parametros: [OPCOES],
  },
  {
    nome: 'iniciarReavaliacoes',
    tipo: 'menu',
    descricao: 'Cria as reavaliações pedidas e copia nelas as respostas do último resultado.',
    parametros: [OPCOES],
  },
  {
    nome: 'homologarReavaliacoes',
    tipo: 'menu',
    descricao: 'Torna finais as reavaliações completas: cada uma vale do seu dia em diante.',
    parametros: [OPCOES],
  },
  {
    nome: 'consultarSituacao',
    tipo: 'menu',
    descricao: 'Diz em que situação está cada consórcio em um dia, e por quê.',
    parametros: [OPCOES],
  },
  {
    nome: 'consultarAptidao',
    tipo: 'menu',
    descricao: 'Diz se a SES/MG pode contratar um consórcio em um dia, desde quando e por qual resultado.',
    parametros: [OPCOES],
  },
  {
    nome: 'conferirPlanilha',
    tipo: 'menu',
    descricao: 'Procura o que foi quebrado na estrutura da planilha, diz onde, e conserta se a pessoa pedir.',
    parametros: [OPCOES],
  },
  {
    nome: 'mostrarAjuda',
    tipo: 'menu',
    descricao: 'Mostra os itens, os pontos, as regras e as fórmulas, cada um com o seu dispositivo.',
    parametros: [],
  },
  ...ENTRADAS_DAS_FORMULAS,
]
