import { serialDoDia } from '../../tempo/dia.ts'
import type { Feriado } from '../../tempo/expediente.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { TIPOS_DE_FERIADO } from '../ler-feriados.ts'
import { abaDeTabela } from './montagem.ts'

/** Os dias sem expediente que adiam o fim dos prazos. Ano sem nenhuma linha aqui é avisado em cada prazo que o alcança. */
export function abaFeriados(quadrimestre: Quadrimestre, feriados: readonly Feriado[]): Aba {
  return abaDeTabela({
    tipo: 'feriados',
    quadrimestre,
    subtitulo:
      'O Estado publica a lista em dezembro do ano anterior: acrescente-a aqui. Linha com município só vale se for o do expediente (aba Parâmetros).',
    colunas: [
      { titulo: 'Data', largura: 100, estilo: 'data', ajuda: 'Digite dd/mm/aaaa.' },
      { titulo: 'Nome', largura: 300, estilo: 'forte' },
      { titulo: 'Tipo', largura: 140, estilo: 'centro', escolhas: TIPOS_DE_FERIADO },
      { titulo: 'Município', largura: 140, estilo: 'corpo', nota: 'Em branco: vale em todo o Estado.' },
      {
        titulo: 'Sem expediente',
        largura: 110,
        estilo: 'centro',
        escolhas: ['Sim', 'Não'],
        nota: '“Não” mantém a linha sem adiar prazos.',
      },
      { titulo: 'Fonte', largura: 460, estilo: 'corpo' },
    ],
    dados: [...feriados]
      .sort((a, b) => (a.data < b.data ? -1 : a.data > b.data ? 1 : 0))
      .map(f => [serialDoDia(f.data), f.nome, f.tipo, f.municipio, f.semExpediente ? 'Sim' : 'Não', f.fonte]),
    colunasCongeladas: 2,
    folga: 60,
  })
}
