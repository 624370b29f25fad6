import { existsSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { gravarInteiro, mesmoArquivo } from '../arquivos/gravar.ts'

/** Grava sem tocar no arquivo de entrada e sem apagar o que alguém possa ter editado: o de antes ganha outro nome. */
export async function gravarSemPerder(saida: string, bytes: Uint8Array, entrada: string): Promise<string> {
  if (await mesmoArquivo(saida, entrada)) {
    const outra = livre(saida)
    await gravarInteiro(outra, bytes)
    return outra
  }
  if (existsSync(saida) && !Buffer.from(bytes).equals(await readFile(saida))) await porDeLado(saida)
  await gravarInteiro(saida, bytes)
  return saida
}

/** O arquivo passa a se chamar `X — anterior.xlsx`. */
export async function porDeLado(caminho: string): Promise<void> {
  await rename(caminho, livre(caminho.replace(/\.xlsx$/i, ' — anterior.xlsx')))
}

function livre(caminho: string): string {
  if (!existsSync(caminho)) return caminho
  for (let n = 2; ; n++) {
    const outro = caminho.replace(/\.xlsx$/i, ` ${n}.xlsx`)
    if (!existsSync(outro)) return outro
  }
}
