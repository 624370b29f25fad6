import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { TODOS } from '../ciclo/ler-suspensoes.ts'
import { abaDeTabela } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'

/** Os atos que param ou prorrogam um prazo de adequação: a contagem os mostra. */
export const abaSuspensoes = (quadrimestre: Quadrimestre): Aba =>
  abaDeTabela({
    tipo: 'suspensoes',
    quadrimestre,
    subtitulo: `Uma linha por ato. Os dias de “De” a “Até”, os dois incluídos, não contam no prazo. Para um ato que vale para todos, escreva “${TODOS}”.`,
    colunas: [
      { titulo: 'Consórcio', largura: 300, estilo: 'forte', nota: `O mesmo nome da aba Consórcios, ou “${TODOS}”.` },
      { titulo: 'De', largura: 100, estilo: 'data', ajuda: DATA, nota: 'O primeiro dia. O ato conta a partir dele.' },
      {
        titulo: 'Até',
        largura: 100,
        estilo: 'data',
        ajuda: DATA,
        nota: 'O último dia. Na prorrogação, o novo vencimento.',
      },
      { titulo: 'Ato', largura: 320, estilo: 'corpo', nota: 'A lei, o decreto ou a decisão que suspende ou prorroga.' },
      {
        titulo: 'Tipo',
        largura: 110,
        estilo: 'centro',
        escolhas: ['Suspensão', 'Prorrogação'],
        nota: 'Em branco vale Suspensão.',
      },
    ],
    dados: [],
    colunasCongeladas: 1,
    folga: 50,
  })
