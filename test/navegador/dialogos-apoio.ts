import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import { chamar } from '../google/apoio.ts'
import { violacoes } from './acessibilidade.ts'
import { type Aberta, abrirPagina } from './pagina-do-pacote.ts'

/** Escolhe a ação no menu e abre a janela dela, do tamanho que o Google daria. */
export async function pelaJanela(execucao: Execucao, funcao: string): Promise<Aberta> {
  chamar(execucao, funcao)
  const janela = execucao.dialogos.at(-1)
  if (janela?.tipo !== 'janela') throw new Error(`${funcao} não abriu janela`)
  const aberta = await abrirPagina(execucao, janela.largura ?? 0, janela.altura ?? 0)
  await parada(aberta.page)
  return aberta
}

/** Espera que a página tenha a resposta do que pediu. */
export const parada = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('main') !== null && !document.querySelector('.esperando, .progresso'),
  )

/** Aperta a tecla e espera a resposta. */
export async function tecla(page: Page, qual: string): Promise<void> {
  await page.keyboard.press(qual)
  await parada(page)
}

export const texto = (page: Page): Promise<string> => page.locator('main').innerText()
export const comFoco = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement?.id || '')

/** Nada reclamou, o axe não acha nada, e nada passa da largura. */
export async function semReparos({ page, reclamacoes }: Aberta): Promise<void> {
  expect(await violacoes(page)).toEqual([])
  expect(reclamacoes).toEqual([])
  const sobra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(sobra).toBe(0)
}

export const fechamentos = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { fechamentos: number }).fechamentos)
