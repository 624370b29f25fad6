import type { Classificacao } from '../norma/classificacao.ts'

/**
 * As cores das classificações nos gráficos. No papel sem cor, cada uma é um cinza bem distante dos outros (claridade L* 24, 70,
 * 48 e 90), e as que se tocam são as que mais diferem; o número e a legenda dizem o mesmo a quem não vê nenhuma.
 */
export const CORES_DAS_CLASSIFICACOES: Readonly<Record<Classificacao, string>> = {
  Conforme: '#173a5e',
  'Não conforme': '#eb9a3d',
  'Em avaliação': '#6b7280',
  'Não avaliado': '#e3e3e3',
}

/** A de um gráfico que tem uma série só. */
export const COR_UNICA = '#1f4e78'
