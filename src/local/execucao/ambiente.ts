import type { PastaLocal } from '../pasta-local.ts'
import type { Alerta, Dialogo, Menu, Pergunta } from './dialogo.ts'
import type { Manifesto } from './manifesto.ts'
import type { Relogio } from './relogio.ts'

/** Como o código foi chamado; decide o que ele pode fazer. `formula` é o AuthMode CUSTOM_FUNCTION; `aoAbrir`, LIMITED. */
export type Modo = 'menu' | 'lateral' | 'gatilho' | 'aoAbrir' | 'formula'

/** O que dura de uma chamada para outra: a planilha e o que a pessoa viu. Nada do pacote está aqui. */
export interface Estado {
  readonly pasta: PastaLocal
  readonly manifesto: Manifesto
  readonly fuso: string
  /** O dia e a hora em que cada chamada começa. */
  readonly momento: () => { readonly hoje: string; readonly hora?: string | undefined }
  usuario: string
  /** Os arquivos HTML do pacote, pelo nome sem extensão. */
  readonly paginas: ReadonlyMap<string, string>
  readonly dialogos: Dialogo[]
  readonly menus: Menu[]
  /** Quantas vezes cada serviço foi chamado. */
  readonly chamadas: Record<string, number>
  readonly limites: Limites
  /** As fórmulas dividem um contexto, em vez de um novo para cada chamada. */
  readonly dividirContexto: boolean
  ativa: number | null
  /** A célula em que a pessoa está, na aba ativa; índices a partir de zero. */
  selecao: { readonly linha: number; readonly coluna: number }
  /** O que `CacheService` guarda da pessoa, de uma chamada para outra. */
  readonly guardados: Map<string, string>
  responder(alerta: Alerta): string
  /** O que a pessoa digita quando se pergunta; `null` é cancelar. */
  escrever(pergunta: Pergunta): string | null
  registrar(chamada: { servico: string; argumentos: unknown[] }): void
  /** Funções do pacote que o Google pode chamar por nome. */
  nomes: ReadonlySet<string>
  /** O Sheets recalcula depois de cada escrita, mesmo as que vêm pela API. */
  recalcular(): void
}

/** Tempo máximo de uma chamada, em milésimos. */
export interface Limites {
  readonly formula: number
  readonly acao: number
}

/** O que vale em uma chamada: um contexto novo, com o modo de autorização dela. */
export interface Ambiente {
  readonly estado: Estado
  readonly modo: Modo
  readonly relogio: Relogio
  /** Construtores de dentro do contexto: o que entra no pacote tem de ser feito com eles. */
  readonly interno: Interno
  /** O que não emulamos e foi pedido, ou defeitos nossos: aparecem mesmo que o pacote os engula. */
  readonly falhas: Error[]
  /** Verdadeiro enquanto o pacote é carregado, quando nenhum serviço pode ser chamado. */
  carregando: boolean
  comTrava: boolean
}

export interface Interno {
  readonly Error: ErrorConstructor
  readonly JSON: JSON
  readonly Date: DateConstructor
  readonly Array: ArrayConstructor
  readonly Object: ObjectConstructor
}

/** Copia um valor JSON para dentro do contexto. */
export const paraDentro = (ambiente: Ambiente, valor: unknown): unknown =>
  ambiente.interno.JSON.parse(JSON.stringify(valor))

export const contar = (estado: Estado, nome: string): void => {
  estado.chamadas[nome] = (estado.chamadas[nome] ?? 0) + 1
}
