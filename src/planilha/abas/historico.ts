import { IDS_DOS_EIXOS } from '../../norma/eixos.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna } from '../aba.ts'
import type { Valor } from '../celula.ts'
import { COLUNAS_DO_HISTORICO } from '../ciclo/historico.ts'
import { abaDeTabela } from './montagem.ts'

const LARGURAS: Readonly<Record<string, number>> = {
  Nº: 50,
  Consórcio: 260,
  CNPJ: 130,
  URS: 120,
  'Referente a': 150,
  Fase: 85,
  Versão: 60,
  'Homologado em': 90,
  'Avaliado em': 85,
  Respostas: 115,
  Evidências: 80,
  Pontos: 60,
  Classificação: 105,
  Efeito: 100,
  Situação: 130,
  Norma: 280,
  Parâmetros: 220,
  Motivo: 220,
  Por: 180,
  Hash: 470,
}
const ESTILOS: Readonly<Record<string, Coluna['estilo']>> = {
  Nº: 'inteiro',
  Consórcio: 'forte',
  CNPJ: 'textoPuro',
  'Referente a': 'textoPuro',
  Versão: 'inteiro',
  'Homologado em': 'data',
  'Avaliado em': 'data',
  Respostas: 'textoPuro',
  Evidências: 'inteiro',
  Pontos: 'inteiro',
  Hash: 'textoPuro',
}
const NOTAS: Readonly<Record<string, string>> = {
  Respostas:
    'Uma letra por item, de I a XII: S (Sim), N (Não), - (não avaliado), D (publicado e desatualizado: não atende, pelo parâmetro).',
  Hash: 'SHA-256 desta linha encadeado com o da anterior: mudar qualquer registro quebra a corrente, e é apontado.',
  Efeito: 'Diagnóstico: consórcio ainda em adaptação (Art. 13); não muda a situação dele.',
}

/** O que foi homologado, para sempre: só se acrescenta. */
export function abaHistorico(quadrimestre: Quadrimestre, linhas: readonly (readonly Valor[])[]): Aba {
  return abaDeTabela({
    tipo: 'historico',
    quadrimestre,
    subtitulo:
      'Uma linha por consórcio e homologação. Só cresce: nada aqui se muda à mão; reabrir guarda as duas versões.',
    colunas: COLUNAS_DO_HISTORICO.map(titulo => ({
      titulo,
      largura: LARGURAS[titulo] ?? 60,
      estilo: IDS_DOS_EIXOS.some(e => titulo === `Eixo ${e}`) ? 'inteiro' : (ESTILOS[titulo] ?? 'corpo'),
      ...(NOTAS[titulo] === undefined ? {} : { nota: NOTAS[titulo] }),
    })),
    dados: linhas,
    colunasCongeladas: 2,
    folga: 0,
  })
}
