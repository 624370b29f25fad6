import { ATUALIZACAO } from '../../norma/atualizacao.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import type { Valor } from '../celula.ts'
import { HERDADO } from '../ciclo/ler-evidencias.ts'
import { abaDeTabela, LINHA_DO_CABECALHO } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'
const COLUNA_DA_ORIGEM = 9

/** O que se achou no site: uma linha por consórcio e item de cada quadrimestre, com o que havia no anterior ao lado. */
export function abaEvidencias(quadrimestre: Quadrimestre, dados: readonly (readonly Valor[])[] = []): Aba {
  const aba = abaDeTabela({
    tipo: 'evidencias',
    quadrimestre,
    subtitulo: `Uma linha por consórcio e item. O link que veio do quadrimestre anterior é “${HERDADO}” até ter a data em “Verificado em”. Atualização: ${ATUALIZACAO.dispositivo.citacao}.`,
    colunas: [
      { titulo: 'Quadrimestre', largura: 90, estilo: 'textoPuro' },
      { titulo: 'Consórcio', largura: 250, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      { titulo: 'Item', largura: 55, estilo: 'centro', escolhas: IDS_DOS_ITENS },
      { titulo: 'Link', largura: 280, estilo: 'corpo', nota: 'O endereço da página ou do documento no site oficial.' },
      {
        titulo: 'Atualizado em',
        largura: 90,
        estilo: 'data',
        ajuda: DATA,
        nota: `A data de atualização que o site mostra (${ATUALIZACAO.dispositivo.citacao}). Em branco: o site não mostra data.`,
      },
      {
        titulo: 'Verificado em',
        largura: 90,
        estilo: 'data',
        ajuda: DATA,
        nota: 'O dia em que alguém viu a página. Confirma o link herdado.',
      },
      { titulo: 'Verificado por', largura: 110, estilo: 'corpo' },
      {
        titulo: 'Subrequisitos',
        largura: 200,
        estilo: 'corpo',
        nota: 'Os atendidos, separados por ponto e vírgula (lista na aba Norma).',
      },
      { titulo: 'Observação', largura: 200, estilo: 'corpo' },
      { titulo: 'Origem', largura: 80, estilo: 'centro', nota: `“${HERDADO}”: o link veio do quadrimestre anterior.` },
      {
        titulo: 'Resposta anterior',
        largura: 80,
        estilo: 'calculadoCentro',
        nota: 'A do último resultado. Só para comparar.',
      },
      { titulo: 'Link anterior', largura: 200, estilo: 'calculado' },
      {
        titulo: 'Data anterior',
        largura: 90,
        estilo: 'data',
        nota: 'A data de atualização registrada no quadrimestre anterior.',
      },
    ],
    dados,
    colunasCongeladas: 3,
    folga: 200,
  })
  const intervalo = {
    linha: LINHA_DO_CABECALHO + 1,
    ateLinha: Number.POSITIVE_INFINITY,
    coluna: COLUNA_DA_ORIGEM,
    ateColuna: COLUNA_DA_ORIGEM + 1,
  }
  return {
    ...aba,
    realces: [{ intervalo, quando: { igual: HERDADO }, fundo: '#fff2cc', letra: { italic: true, cor: '#7f6000' } }],
  }
}
