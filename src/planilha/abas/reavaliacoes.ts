import { RETOMADA } from '../../norma/classificacao.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { colunasCalculadas, colunasDosItens, realcesDosItens } from './avaliacao.ts'
import { abaDeTabela } from './montagem.ts'

const IDENTIFICACAO = 4
const DATA = 'Digite dd/mm/aaaa.'

/** As reavaliações a pedido, a qualquer tempo: os doze itens outra vez, sem apagar o resultado anterior. */
export function abaReavaliacoes(quadrimestre: Quadrimestre): Aba {
  const aba = abaDeTabela({
    tipo: 'reavaliacoes',
    quadrimestre,
    subtitulo: `Uma linha por reavaliação (${RETOMADA.citacao}). Iniciar reavaliações copia as respostas do último resultado; confira item a item, date em “Avaliada em” e use Homologar reavaliações.`,
    colunas: [
      { titulo: 'Consórcio', largura: 235, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      { titulo: 'Pedida em', largura: 85, estilo: 'data', ajuda: DATA },
      {
        titulo: 'Avaliada em',
        largura: 85,
        estilo: 'data',
        ajuda: DATA,
        nota: 'Só depois de datada a reavaliação pode ser homologada.',
      },
      { titulo: 'Motivo', largura: 200, estilo: 'corpo' },
      ...colunasDosItens(quadrimestre),
      ...colunasCalculadas(IDENTIFICACAO),
    ],
    dados: [],
    colunasCongeladas: 1,
    folga: 60,
  })
  return { ...aba, realces: realcesDosItens(IDENTIFICACAO) }
}
