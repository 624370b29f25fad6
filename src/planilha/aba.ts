import type { Dono, TipoDeAba } from './abas/identidade.ts'
import type { Celula } from './celula.ts'
import type { NomeDeEstilo } from './estilos.ts'
import type { Mescla } from './pasta.ts'

/** Uma coluna de tabela: o que o cabeçalho diz, como o corpo aparece e o que nele se escolhe. */
export interface Coluna {
  readonly titulo: string
  readonly nota?: string
  /** Pixels. */
  readonly largura: number
  readonly estilo: NomeDeEstilo
  /** Cada célula da coluna tem a sua própria aparência: a da coluna não a cobre. */
  readonly porCelula?: true
  readonly escolhas?: readonly string[]
  readonly ajuda?: string
  /** Fórmula que mora no cabeçalho e derrama a coluna inteira, título incluído. */
  readonly formula?: string
}

/** Um realce condicional; nunca só cor: sempre também peso, itálico, sublinhado ou o próprio texto. */
export interface Realce {
  readonly intervalo: Mescla
  /** `emBrancoCom`: a célula está vazia e a daquela coluna (índice na aba), não. `foraDe`: tem algo que não é nenhum destes. */
  readonly quando:
    | { readonly igual: string }
    | { readonly comeca: string }
    | { readonly emBrancoCom: number }
    | { readonly foraDe: readonly string[] }
  readonly fundo?: string
  readonly letra?: { readonly cor?: string; readonly bold?: true; readonly italic?: true }
}

/**
 * Um gráfico ligado às células da própria aba. Os textos dele só dizem o que as células já dizem: quando elas não mudam, ele
 * também não muda.
 */
export interface Grafico {
  readonly titulo: string
  /** De onde são os números, e de quando: vai abaixo do título. */
  readonly fonte: string
  /** Para quem não vê: o que o gráfico mostra, com os números. */
  readonly descricao: string
  readonly tipo: 'BAR' | 'COLUMN' | 'LINE'
  /** As séries uma sobre a outra, na ordem, e não lado a lado. */
  readonly empilhado?: true
  readonly eixos: { readonly categorias: string; readonly valores: string }
  /** Onde começa e acaba o eixo dos valores; sem isto, do zero ao que os números pedirem. */
  readonly escala?: { readonly de: number; readonly ate: number }
  readonly categorias: Mescla
  readonly series: readonly { readonly valores: Mescla; readonly cor: string }[]
  /** A primeira célula de cada intervalo é dado, e não o título da série. */
  readonly semTitulos?: true
  readonly em: { readonly linha: number; readonly coluna: number; readonly largura: number; readonly altura: number }
}

/** O que uma aba deve ser, inteira, como valor que se lê e se compara. */
export interface Aba {
  readonly tipo: TipoDeAba
  readonly id: number
  readonly titulo: string
  readonly dono: Dono
  readonly cor: string
  /** Larguras das colunas, em pixels. */
  readonly larguras: readonly number[]
  /** A tabela da aba, quando é uma: onde está o cabeçalho e que colunas tem. */
  readonly tabela: { readonly cabecalho: number; readonly colunas: readonly Coluna[] } | null
  /** Todas as linhas, a partir de A1. Nas abas de pessoas, as de dados só valem quando a aba nasce. */
  readonly linhas: readonly (readonly (Celula | null)[])[]
  readonly mesclas: readonly Mescla[]
  readonly realces: readonly Realce[]
  readonly graficos: readonly Grafico[]
  readonly congelar: { readonly linhas: number; readonly colunas: number }
  readonly semGrade: boolean
  /** Onde se escolhe em uma aba do programa: ali a proteção não avisa. */
  readonly livres?: readonly Mescla[]
  /** Por que não se deve mexer nela, quando é de pessoas e já foi homologada. */
  readonly protegida?: string
  /** Linhas em branco a mais, para quem digita. */
  readonly folga: number
}
