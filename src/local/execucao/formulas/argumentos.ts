import type { CelulaLocal, ErroDeCelula, FolhaLocal } from '../../pasta-local.ts'
import type { Interno } from '../ambiente.ts'
import { instanteNoFuso, partesDoSerial } from '../data-no-fuso.ts'
import { efetivo, ehData, ehErro } from '../sheets/celula-efetiva.ts'
import type { Retangulo } from '../sheets/faixa.ts'
import { type Argumento, ehReferencia } from './analisar.ts'
import { folhaDaReferencia, noRetangulo } from './referencia.ts'

/**
 * Argumentos já lidos da planilha, ainda fora do contexto do pacote e comparáveis como texto:
 * vazio é `''`, erro é o seu texto, e data é `{ serial }`, à espera do `Date` de dentro.
 */
export type Lido = string | number | boolean | { readonly serial: number }
export type ArgumentoLido = Lido | undefined | readonly (readonly Lido[])[]

/** Referência que não existe é erro: a função nem chega a ser chamada. */
export function lerArgumentos(
  argumentos: readonly Argumento[],
  folhas: readonly FolhaLocal[],
  atual: number,
): ArgumentoLido[] | ErroDeCelula {
  const lidos: ArgumentoLido[] = []
  for (const argumento of argumentos) {
    if (!ehReferencia(argumento)) {
      lidos.push(argumento === null ? '' : argumento)
      continue
    }
    const folha = folhaDaReferencia(argumento, folhas, atual)
    if (folha === undefined) return { erro: '#REF!', mensagem: `Unresolved sheet name '${argumento.aba}'.` }
    const faixa = noRetangulo(argumento, folha)
    if (faixa === undefined) return { erro: '#REF!', mensagem: 'Reference does not exist.' }
    lidos.push(lerFaixa(folha, faixa))
  }
  return lidos
}

/** Leva os argumentos para dentro do contexto: listas e datas feitas com os construtores dele. */
export function levarParaDentro(argumentos: readonly ArgumentoLido[], interno: Interno, fuso: string): unknown[] {
  const data = (serial: number) => new interno.Date(instanteNoFuso(partesDoSerial(serial), fuso))
  const levar = (lido: Lido | undefined) => (typeof lido === 'object' ? data(lido.serial) : lido)
  return argumentos.map(argumento => {
    if (!Array.isArray(argumento)) return levar(argumento as Lido | undefined)
    const matriz = new interno.Array<unknown>()
    for (const linha of argumento as readonly (readonly Lido[])[]) {
      const dentro = new interno.Array<unknown>()
      for (const lido of linha) dentro.push(levar(lido))
      matriz.push(dentro)
    }
    return matriz
  })
}

/** Uma célula só chega como valor; mais de uma, como matriz do tamanho do intervalo. */
function lerFaixa(folha: FolhaLocal, faixa: Retangulo): Lido | Lido[][] {
  if (faixa.ateLinha - faixa.linha === 1 && faixa.ateColuna - faixa.coluna === 1) {
    return lerCelula(folha.celulas[faixa.linha]?.[faixa.coluna])
  }
  const matriz: Lido[][] = []
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    const linha = folha.celulas[i]
    const lida: Lido[] = []
    for (let j = faixa.coluna; j < faixa.ateColuna; j++) lida.push(lerCelula(linha?.[j]))
    matriz.push(lida)
  }
  return matriz
}

function lerCelula(celula: CelulaLocal | undefined): Lido {
  if (celula === undefined) return ''
  const valor = efetivo(celula)
  if (valor === null) return ''
  if (ehErro(valor)) return valor.erro
  return typeof valor === 'number' && ehData(celula) ? { serial: valor } : valor
}
