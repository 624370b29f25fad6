import type { IdDeCampo } from './catalogo-das-acoes.ts'

/** Uma pergunta que se faz antes de uma ação. */
export interface Campo {
  readonly rotulo: string
  readonly ajuda?: string
  readonly tipo: 'escolha' | 'sugestao' | 'texto' | 'dia' | 'marca'
  /** Sem ele, a ação não sabe o que fazer. */
  readonly obrigatorio: boolean
  /** Letras que cabem. */
  readonly maior: number
}

export const CAMPOS: Readonly<Record<IdDeCampo, Campo>> = {
  quadrimestre: { rotulo: 'Quadrimestre', tipo: 'escolha', obrigatorio: false, maior: 6 },
  consorcio: {
    rotulo: 'Consórcio',
    ajuda: 'Digite parte do nome e escolha na lista; serve também a sigla ou o CNPJ.',
    tipo: 'sugestao',
    obrigatorio: true,
    maior: 300,
  },
  motivo: {
    rotulo: 'Por que reabrir?',
    ajuda: 'O motivo fica no Histórico, à vista de todos.',
    tipo: 'texto',
    obrigatorio: true,
    maior: 1000,
  },
  em: { rotulo: 'Em que dia?', tipo: 'dia', obrigatorio: false, maior: 10 },
  repetir: {
    rotulo: 'Trazer as respostas anteriores como propostas',
    ajuda: 'Só contam depois de confirmadas, uma a uma ou em Confirmar propostas.',
    tipo: 'marca',
    obrigatorio: false,
    maior: 5,
  },
}
