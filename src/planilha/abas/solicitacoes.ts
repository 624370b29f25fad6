import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { ORIGENS, SITUACOES_DE_SOLICITACAO, TIPOS_DE_SOLICITACAO } from '../ciclo/ler-solicitacoes.ts'
import { abaDeTabela } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'

/** Dúvidas, contestações e pedidos, de quem quer que venham, até a resposta. */
export const abaSolicitacoes = (quadrimestre: Quadrimestre): Aba =>
  abaDeTabela({
    tipo: 'solicitacoes',
    quadrimestre,
    subtitulo:
      'Uma linha por pedido. A contestação deferida muda a resposta do item só com quem decidiu e por quê: preencha Responsável e Resposta.',
    colunas: [
      { titulo: 'Recebida em', largura: 95, estilo: 'data', ajuda: DATA },
      { titulo: 'Consórcio', largura: 270, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      { titulo: 'Tipo', largura: 110, estilo: 'centro', escolhas: TIPOS_DE_SOLICITACAO },
      {
        titulo: 'Item',
        largura: 60,
        estilo: 'centro',
        escolhas: IDS_DOS_ITENS,
        nota: 'O numeral do item, quando é sobre um.',
      },
      { titulo: 'Origem', largura: 110, estilo: 'corpo', escolhas: ORIGENS },
      { titulo: 'Descrição', largura: 300, estilo: 'corpo' },
      { titulo: 'Responsável', largura: 130, estilo: 'corpo' },
      { titulo: 'Responder até', largura: 95, estilo: 'data', ajuda: DATA },
      { titulo: 'Situação', largura: 120, estilo: 'centro', escolhas: SITUACOES_DE_SOLICITACAO },
      { titulo: 'Resposta', largura: 300, estilo: 'corpo' },
    ],
    dados: [],
    colunasCongeladas: 2,
    folga: 150,
  })
