import { ACOES, type AcaoDoMenu, acaoDeNome, type NomeDeAcao } from '../../google/catalogo-das-acoes.ts'
import { ADEQUACAO, diasDoPrazo } from '../../norma/prazos.ts'
import type { Dia } from '../../tempo/dia.ts'
import { el } from '../comum/elementos.ts'
import { bloco, definicoes, lista } from './secao.ts'

/** Um quadrimestre, do começo ao fim; e cada ação do menu em uma frase. */
export const comoUsar = (em: Dia): HTMLElement[] => [
  bloco('Um quadrimestre, do começo ao fim', el('ol', {}, ...passos(em).map(p => el('li', {}, ...p)))),
  bloco(
    'O que se pode contar que aconteça',
    lista([
      'Cada ação mostra, antes, o que fará; e só faz se você confirmar.',
      'Uma ação se faz inteira ou não se faz. Feita duas vezes, na segunda não muda nada.',
      'Se alguém mexeu na planilha enquanto a janela estava aberta, a ação mostra o que mudou e pergunta de novo.',
      'O que não se entende é apontado na célula, com o que se achou e o que se aceita; os outros consórcios seguem.',
      'Para voltar atrás em qualquer coisa: Arquivo › Histórico de versões.',
    ]),
  ),
  bloco(
    'O que faz cada ação do menu',
    definicoes(
      (ACOES as readonly AcaoDoMenu[]).map(a => [
        a.rotulo,
        `${a.oQueFaz}${a.soConsulta === true ? ' Não muda nada por si.' : ''}`,
      ]),
    ),
  ),
]

const acao = (nome: NomeDeAcao): HTMLElement => el('strong', {}, acaoDeNome(nome)?.rotulo ?? nome)

const passos = (em: Dia): (HTMLElement | string)[][] => [
  [
    acao('prepararPlanilha'),
    ': na primeira vez, cria as abas. Preencha a aba Consórcios; se a sua matriz já está em uma aba, ela é importada.',
  ],
  [acao('abrirQuadrimestre'), ': a avaliação de quem está ativo, em branco, com o resultado anterior ao lado.'],
  [
    el('strong', {}, 'Ficha do consórcio'),
    ': avalie os doze itens, com o link e a data que o site mostra. Pode-se também responder direto nas abas Avaliação e Evidências. A fila de quem falta está em Pendências.',
  ],
  [acao('apurarQuadrimestre'), ': refaz Prazos, Resumo e as outras abas do programa. Repita à vontade.'],
  [
    acao('homologarPreliminar'),
    ' e ',
    acao('notificarConsorcios'),
    ': o consórcio recebe o que falta e pode contestar. O pedido se anota em Solicitações.',
  ],
  [acao('aplicarContestacoes'), ': as deferidas mudam o item de Não a Sim, com quem decidiu e por quê.'],
  [acao('homologarQuadrimestre'), ': congela a avaliação e guarda o resultado de cada um no Histórico, que só cresce.'],
  [
    acao('notificarConsorcios'),
    `: outra vez. Anote a ciência na aba Notificações: dela correm os ${diasDoPrazo(ADEQUACAO, em)} dias de adequação.`,
  ],
  [
    'Quem se corrigiu pede reavaliação a qualquer tempo: ',
    acao('iniciarReavaliacoes'),
    ' e ',
    acao('homologarReavaliacoes'),
    '.',
  ],
]
