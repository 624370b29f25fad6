import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { type LivroServido, type OpcoesDoLivro, servirLivro } from '../../src/local/livro/servir.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { abrir, chamar, HOJE, lerExemplo, oPacote, RAIZ } from '../google/apoio.ts'
import { oNavegador } from './chromium.ts'

export interface NoNavegador {
  readonly page: Page
  /** O que o navegador reclamou, e cada janela dele que um texto conseguiu abrir. */
  readonly reclamacoes: string[]
}

const ANA = 'ana@exemplo.example'
const abertos: LivroServido[] = []
afterAll(async () => {
  await Promise.all(abertos.map(livro => livro.parar()))
})

/** A matriz de exemplo já apurada: 74 consórcios e todas as abas. */
export async function apurada(): Promise<PastaLocal> {
  const pasta = await lerExemplo()
  chamar(await abrir(pasta), 'apurarQuadrimestre', {})
  return pasta
}

/** A planilha local no ar, sobre um arquivo de uma pasta que é só do teste. */
export async function servir(
  pasta: PastaLocal,
  mais: Partial<OpcoesDoLivro> = {},
  nome = 'planilha.xlsx',
): Promise<LivroServido> {
  const caminho = join(mkdtempSync(join(tmpdir(), 'planilha-local-')), nome)
  const arquivo = { caminho, lido: null, guardar: null, detalhe: '' }
  const pacote = await oPacote()
  const livro = await servirLivro({ raiz: RAIZ, pacote, pasta, arquivo, hoje: HOJE, usuario: ANA, porta: 0, ...mais })
  abertos.push(livro)
  return livro
}

/** Outra janela do navegador na mesma planilha. */
export async function janela(livro: LivroServido, tamanho = { width: 1280, height: 800 }): Promise<NoNavegador> {
  const contexto = await (await oNavegador()).newContext({ viewport: tamanho, locale: 'pt-BR' })
  await contexto.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await contexto.newPage()
  const reclamacoes: string[] = []
  page.on('pageerror', e => reclamacoes.push(e.message))
  page.on('console', m => m.type() === 'error' && reclamacoes.push(m.text()))
  page.on('dialog', d => {
    reclamacoes.push(`janela do navegador: ${d.message()}`)
    void d.dismiss()
  })
  await page.goto(livro.endereco)
  await page.locator('[role=grid] [data-celula="A1"]').waitFor()
  return { page, reclamacoes }
}

/** A barra lateral ou o diálogo que está aberto: o que se acha dentro do quadro dele. */
export async function quadro(page: Page): Promise<Frame> {
  const elemento = await page.waitForSelector('iframe')
  const frame = await elemento.contentFrame()
  if (frame === null) throw new Error('o quadro não tem página')
  await frame.waitForSelector('#pagina > *')
  return frame
}
