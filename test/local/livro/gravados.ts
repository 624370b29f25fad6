import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { afterEach } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { LivroServido } from '../../../src/local/livro/servir.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { servir } from './apoio.ts'

/** As planilhas abertas em um teste, que ele não precisa fechar. */
export const abertos: LivroServido[] = []
afterEach(async () => {
  for (const livro of abertos.splice(0)) await livro.parar()
})
export const abrir = async (...args: Parameters<typeof servir>) => {
  const livro = await servir(...args)
  abertos.push(livro)
  return livro
}
export const pequena = () => pasta(folha(1, 'Dados', [['original', '=CONFORMIDADE_QUADRIMESTRE(A1)']]))

export const noArquivo = async (caminho: string, linha = 0, coluna = 0) =>
  (await lerArquivo(readFileSync(caminho), basename(caminho))).folhas[0]?.celulas[linha]?.[coluna]?.valor ?? null

export const aoLado = (caminho: string) => readdirSync(dirname(caminho)).sort()
