/// <reference types="@maxim_mazurok/gapi.client.sheets-v4" />
import type { Pedido, TipoDePedido } from '../../src/planilha/pedido.ts'

/**
 * Prova, na compilação, de que cada pedido nosso existe nos tipos que o Google publica (gerados do documento de
 * descoberta da Sheets API v4): mesmos campos em toda a profundidade, mesmos tipos, mesmas palavras de enumeração.
 * Nada aqui roda; se uma linha não compila, um pedido nosso não é um pedido do Google.
 */
type DoGoogle = gapi.client.sheets.Request

/** Sem `readonly`, que os tipos do Google não têm, em toda a profundidade. */
type Mutavel<T> = T extends readonly (infer E)[]
  ? Mutavel<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutavel<T[K]> }
    : T

type Presente<T> = Exclude<T, null | undefined>

/** O caminho de cada campo de `N` que `G` não tem; `never` quando não há nenhum. Reparte as uniões dos dois lados. */
type ChavesExtras<N, G, Caminho extends string = ''> = N extends readonly (infer E)[]
  ? Presente<G> extends readonly (infer F)[]
    ? ChavesExtras<Presente<E>, Presente<F>, `${Caminho}[]`>
    : `${Caminho} (não é lista)`
  : N extends object
    ? {
        [K in keyof N & string]-?: K extends keyof G
          ? ChavesExtras<Presente<N[K]>, Presente<G[K]>, `${Caminho}.${K}`>
          : `${Caminho}.${K}`
      }[keyof N & string]
    : never

type Provado<N> = [ChavesExtras<N, DoGoogle>] extends [never]
  ? [Mutavel<N>] extends [DoGoogle]
    ? true
    : 'há um valor ou uma palavra de enumeração que o Google não aceita'
  : ChavesExtras<N, DoGoogle>

type Vale<T extends true> = T
type ValemTodos<T extends Readonly<Record<TipoDePedido, true>>> = T

/** Um por um, para que o erro diga em que pedido está. */
export type CadaPedido = ValemTodos<{
  [T in TipoDePedido]: Provado<Extract<Pedido, { readonly [K in T]: unknown }>>
}>
export type TodosOsPedidos = Vale<Provado<Pedido>>

/** O nome de cada pedido é um campo de `Request`. */
export type OsNomesSaoDoGoogle = Vale<[TipoDePedido] extends [keyof DoGoogle] ? true : false>

// A prova falha mesmo: o que segue precisa dar erro, ou esta página não compila.
type Propriedades<P> = { readonly addSheet: { readonly properties: P } }
type Regra<R> = { readonly setDataValidation: { readonly rule: { readonly condition: R } } }
type Valores<V> = Regra<{ readonly type: 'ONE_OF_LIST'; readonly values: readonly V[] }>

export type CampoCerto = Vale<Provado<Propriedades<{ readonly title: string }>>>
// @ts-expect-error campo escrito errado, dentro de um objeto
export type CampoErrado = Vale<Provado<Propriedades<{ readonly titulo: string }>>>
// @ts-expect-error campo opcional escrito errado, ao lado de um certo
export type OpcionalErrado = Vale<Provado<Propriedades<{ readonly title: string; readonly indice?: number }>>>
// @ts-expect-error campo certo com tipo errado
export type TipoErrado = Vale<Provado<Propriedades<{ readonly sheetId: string }>>>

export type PalavraCerta = Vale<Provado<Regra<{ readonly type: 'ONE_OF_LIST' }>>>
// @ts-expect-error palavra de enumeração que não existe
export type PalavraErrada = Vale<Provado<Regra<{ readonly type: 'ONE_OF_LISTS' }>>>
// @ts-expect-error uma palavra errada entre certas
export type UmaPalavraErrada = Vale<Provado<Regra<{ readonly type: 'ONE_OF_LIST' | 'IS_DATE' }>>>

export type DentroDaLista = Vale<Provado<Valores<{ readonly userEnteredValue: string }>>>
// @ts-expect-error campo escrito errado, dentro de uma lista
export type DentroDaListaErrado = Vale<Provado<Valores<{ readonly userEntered: string }>>>
// @ts-expect-error lista onde o Google quer um objeto
export type ListaErrada = Vale<Provado<Propriedades<readonly { readonly title: string }[]>>>
// @ts-expect-error pedido que o Google não conhece
export type PedidoErrado = Vale<Provado<{ readonly addTab: { readonly properties: { readonly title: string } } }>>
// @ts-expect-error um pedido errado no meio de certos
export type UmErradoNaUniao = Vale<Provado<Pedido | Propriedades<{ readonly titulo: string }>>>

// Um corpo por pedido: o Google recusa o que traz dois.
type Cabe<T> = [T] extends [Pedido] ? true : false
type DeProtecao = { readonly deleteProtectedRange: { readonly protectedRangeId: number } }
type DeGrafico = { readonly deleteEmbeddedObject: { readonly objectId: number } }
export type UmCorpo = Vale<Cabe<DeProtecao | DeGrafico>>
// @ts-expect-error dois corpos no mesmo pedido
export type DoisCorpos = Vale<Cabe<DeProtecao & DeGrafico>>
// @ts-expect-error nenhum corpo
export type SemCorpo = Vale<Cabe<object>>
