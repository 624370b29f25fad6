import { IDS_DOS_PREREQUISITOS } from '../../norma/prerequisitos.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { rotuloDoRequisito, SITUACOES_DE_PREREQUISITO } from '../ciclo/ler-prerequisitos.ts'
import { abaDeTabela } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'

/** Os cinco pré-requisitos do Art. 9º, à parte da pontuação. */
export const abaPrerequisitos = (quadrimestre: Quadrimestre): Aba =>
  abaDeTabela({
    tipo: 'prerequisitos',
    quadrimestre,
    subtitulo:
      'Uma linha por consórcio e pré-requisito (Art. 9º). Não muda a pontuação. A adequação à Lei 11.107 vem da aba Consórcios, quando está lá.',
    colunas: [
      { titulo: 'Consórcio', largura: 300, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      { titulo: 'Requisito', largura: 160, estilo: 'corpo', escolhas: IDS_DOS_PREREQUISITOS.map(rotuloDoRequisito) },
      { titulo: 'Situação', largura: 110, estilo: 'centro', escolhas: SITUACOES_DE_PREREQUISITO },
      {
        titulo: 'Validade',
        largura: 100,
        estilo: 'data',
        ajuda: DATA,
        nota: 'O último dia em que vale (CAGEC, CNES). Em branco: não vence.',
      },
      { titulo: 'Fonte', largura: 300, estilo: 'corpo', nota: 'Onde se conferiu: certidão, consulta, processo.' },
      { titulo: 'Verificado em', largura: 100, estilo: 'data', ajuda: DATA },
    ],
    dados: [],
    colunasCongeladas: 1,
    folga: 400,
  })
