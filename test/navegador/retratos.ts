import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { RAIZ } from '../google/apoio.ts'

/** `npm run retratos` refaz as telas do guia do README; nos testes, só se prova que se deixam fotografar. */
const DESTINO = join(RAIZ, process.env['MODE'] === 'retratos' ? 'src/local/exemplo/telas' : 'dist/telas')

/** Fotografa a tela em WebP, que o navegador comprime ele mesmo; devolve quantos bytes ficaram. */
export async function fotografar(page: Page, nome: string): Promise<number> {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const oficina = await page.context().newPage()
  const webp = await oficina.evaluate(async base64 => {
    const imagem = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const tela = document.createElement('canvas')
    tela.width = imagem.width
    tela.height = imagem.height
    tela.getContext('2d')?.drawImage(imagem, 0, 0)
    return tela.toDataURL('image/webp', 0.5).replace(/^.*,/, '')
  }, png.toString('base64'))
  await oficina.close()
  mkdirSync(DESTINO, { recursive: true })
  const bytes = Buffer.from(webp, 'base64')
  writeFileSync(join(DESTINO, `${nome}.webp`), bytes)
  return bytes.length
}
