import { readFileSync } from 'node:fs'
import { type Dia, dia } from '../../src/tempo/dia.ts'

/** As linhas de `test/casos/<arquivo>`, por título de coluna. Separador `;`; aspas só em volta da célula. */
export function lerCasos(arquivo: string): Record<string, string>[] {
  const texto = readFileSync(new URL(`../casos/${arquivo}`, import.meta.url), 'utf8')
  const [titulos = [], ...linhas] = texto.trimEnd().split('\n').map(celulas)
  return linhas.map(linha => Object.fromEntries(titulos.map((titulo, i) => [titulo, linha[i] ?? ''])))
}

/** "19/02/2026" → o dia; vazio → `null`. */
export function diaEscrito(texto: string): Dia | null {
  if (texto === '') return null
  const [doMes, mes, ano] = texto.split('/').map(Number)
  return dia(ano!, mes!, doMes!)
}

export function celulas(linha: string): string[] {
  return [...linha.matchAll(/(?:^|;)(?:"([^"]*)"|([^;]*))/g)].map(([, comAspas, sem]) => comAspas ?? sem ?? '')
}
