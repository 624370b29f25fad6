import type { Frame, Locator, Page } from 'playwright-core'

/** O que a pessoa faz na planilha local: escolhe no menu, abre uma aba, digita em uma célula. */

export const celula = (page: Page, a1: string): Locator => page.locator(`[role=grid] [data-celula="${a1}"]`)

/** Escolhe no menu Conformidade e espera que a página aberta tenha o que mostrar. */
export async function noMenu(page: Page, item: string): Promise<Frame> {
  await page.getByRole('menuitem', { name: 'Conformidade' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  const elemento = await page.waitForSelector(`iframe[title="${item === 'Ajuda' ? 'Conformidade — ajuda' : item}"]`)
  const quadro = (await elemento.contentFrame())!
  await respondida(quadro)
  return quadro
}

/** A página tem a resposta do que pediu. */
export const respondida = (quadro: Frame): Promise<unknown> =>
  quadro.waitForFunction(
    () => document.querySelector('main') !== null && !document.querySelector('.esperando, .progresso'),
  )

/** Aperta o botão de fazer, espera o relatório e o lê. */
export async function confirmar(quadro: Frame): Promise<string> {
  await quadro.locator('.rodape .principal').click()
  await respondida(quadro)
  return quadro.locator('main').innerText()
}

/** Fecha a janela pelo teclado. */
export async function fecharJanela(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
}

export const abrirAba = (page: Page, titulo: string): Promise<void> =>
  page.getByRole('tab', { name: titulo, exact: true }).click()

/** Põe o bloco na área de transferência e o cola a partir da célula. */
export async function colarEm(page: Page, a1: string, bloco: string): Promise<void> {
  await page.evaluate(texto => navigator.clipboard.writeText(texto), bloco)
  await celula(page, a1).click({ position: { x: 8, y: 8 } })
  await page.keyboard.press('Control+v')
}

/** O que há embaixo do título, na linha 4, de cima para baixo. */
export async function coluna(page: Page, titulo: string): Promise<string[]> {
  const cabecalho = page.locator('[role=grid] [data-celula$="4"]').getByText(titulo, { exact: true })
  const letra = (await cabecalho.getAttribute('data-celula'))!.replace('4', '')
  const todas = await page.locator(`[role=grid] [data-celula^="${letra}"]`).all()
  const lidas = await Promise.all(todas.map(async c => [await c.getAttribute('data-celula'), await c.textContent()]))
  return lidas.flatMap(([a1, texto]) => (Number(a1?.slice(letra.length)) > 4 ? [texto ?? ''] : []))
}
