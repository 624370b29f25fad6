import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { TIPOS_DE_ABA, tituloDaAba } from '../abas/identidade.ts'
import { acharAba, quadrimestresAvaliados } from '../achar-aba.ts'
import { LINHAS_DE_PROCURA } from '../cabecalho.ts'
import type { Folha, Pasta } from '../pasta.ts'
import { limpo } from '../texto.ts'
import type { Problema } from './problema.ts'

/** As cópias das nossas abas: não são lidas, e o que se digita nelas não conta. */
export function problemasDasCopias(pasta: Pasta, quadrimestre: Quadrimestre): Problema[] {
  const quadrimestres = [...new Set([quadrimestre, ...quadrimestresAvaliados(pasta)])]
  const nossas = new Set<Folha | null>(quadrimestres.flatMap(q => TIPOS_DE_ABA.map(tipo => acharAba(pasta, tipo, q))))
  return pasta.folhas.flatMap(folha => {
    const assinada = (folha.valores ?? [])
      .slice(0, LINHAS_DE_PROCURA)
      .map(l => limpo(l[0]))
      .find(t => ASSINADA.test(t))
    if (assinada === undefined || nossas.has(folha)) return []
    const original = assinada.replace(ASSINADA, '')
    const deOutroQuadrimestre = /^Resumo \d/.test(original) && original !== tituloDaAba('resumo', quadrimestre)
    if (deOutroQuadrimestre && folha.titulo === original) return []
    const texto = `A aba “${folha.titulo}” é uma cópia de “${original}”: não é lida, e o que se digitar nela não conta. Apague-a, ou mude o texto da primeira célula.`
    return [{ aba: folha.titulo, celula: 'A1', texto, temConserto: false, conserto: [] }]
  })
}

const ASSINADA = / — Programa de Conformidade.*$/
