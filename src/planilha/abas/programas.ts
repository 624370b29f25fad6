import { CATEGORIAS } from '../../norma/classificacao.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { abaDeTabela } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'

/** De que políticas, programas e projetos da SES/MG cada consórcio participa: é o que o impedimento alcança. */
export const abaProgramas = (quadrimestre: Quadrimestre): Aba =>
  abaDeTabela({
    tipo: 'programas',
    quadrimestre,
    subtitulo: `Uma linha por participação. O consórcio não conforme fica impedido (${CATEGORIAS['Não conforme'].dispositivo.citacao}): os programas alcançados aparecem na notificação e nos Prazos.`,
    colunas: [
      { titulo: 'Consórcio', largura: 300, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      { titulo: 'Programa', largura: 260, estilo: 'corpo' },
      { titulo: 'Início', largura: 100, estilo: 'data', ajuda: DATA },
      { titulo: 'Fim', largura: 100, estilo: 'data', ajuda: DATA, nota: 'Em branco: em curso.' },
      { titulo: 'Observação', largura: 320, estilo: 'corpo' },
    ],
    dados: [],
    colunasCongeladas: 1,
    folga: 150,
  })
