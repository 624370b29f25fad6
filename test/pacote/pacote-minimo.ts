import type { Entrada } from '../../src/google/entradas.ts'
import { conferirPacote } from '../../src/local/pacote/conferir-pacote.ts'
import { declararEntradas } from '../../src/local/pacote/declarar.ts'

export const FORMULA: Entrada = {
  nome: 'PONTOS',
  tipo: 'formula',
  descricao: 'Soma.',
  parametros: [{ nome: 'itens', exemplo: 'F4:Q', texto: 'As respostas.' }],
}
export const MENU: Entrada = { nome: 'apurar', tipo: 'menu', descricao: 'Apura.', parametros: [] }
export const PLANILHAS = 'https://www.googleapis.com/auth/spreadsheets'
export const BASE = { timeZone: 'America/Sao_Paulo', runtimeVersion: 'V8', oauthScopes: [] as string[] }

/** Um pacote mínimo com o corpo dado dentro de `apurar`. */
export const pacote = (corpo = '', carga = '') => `var App_ = (() => {
  ${carga}
  function apurar() { ${corpo} }
  function PONTOS(itens) { return itens }
  return { apurar, PONTOS }
})()
${declararEntradas([MENU, FORMULA])}`

export const conferir = (codigo: string, manifesto: object = BASE, entradas = [MENU, FORMULA]) =>
  conferirPacote({ codigo, manifesto, entradas })

export const problemas = (codigo: string, manifesto: object = BASE, entradas?: Entrada[]): string => {
  try {
    conferir(codigo, manifesto, entradas)
    return ''
  } catch (erro) {
    return (erro as Error).message
  }
}
