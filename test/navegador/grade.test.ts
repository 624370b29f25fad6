import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixarFuso } from '../../src/local/execucao/fuso.ts'
import type { LivroServido } from '../../src/local/livro/servir.ts'
import { folhaChamada, visto } from '../google/apoio.ts'
import { violacoes } from './acessibilidade.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { abaDeTudo, pastaDeTeste, protegida } from './folha-de-teste.ts'
import { janela, servir } from './planilha-local.ts'

const celula = (page: Page, a1: string) => page.locator(`[data-celula="${a1}"]`)
const ativa = (page: Page) => page.locator('.celula.ativa').getAttribute('data-celula')

describe.skipIf(!TEM_CHROMIUM)('a grade da planilha local', () => {
  fixarFuso('America/Sao_Paulo')
  let livro: LivroServido
  let page: Page
  let reclamacoes: string[]
  beforeEach(async () => {
    livro = await servir(pastaDeTeste(abaDeTudo(), protegida()))
    ;({ page, reclamacoes } = await janela(livro))
    return async () => {
      expect(reclamacoes).toEqual([])
      await page.context().close()
    }
  })
  const guardado = (a1: string, aba = 'De tudo') => visto(folhaChamada(livro.sessao.pasta, aba), a1)

  it('mostra o que a aba tem: texto que transborda, quebra, mescla, nota, congeladas, e só as linhas à vista', async () => {
    expect(
      await celula(page, 'A1')
        .locator('.solto')
        .evaluate(e => e.scrollWidth <= e.clientWidth),
    ).toBe(true)
    expect((await celula(page, 'D3').boundingBox())!.height).toBeGreaterThan(40)
    const mesclada = (await celula(page, 'E3').boundingBox())!
    expect(mesclada.width).toBe(200)
    expect(await celula(page, 'F4').count()).toBe(0)
    expect(await page.locator('[role=row]').count()).toBeLessThan(80)
    await celula(page, 'B2').hover()
    await page.locator('.balao.nota').waitFor()
    expect(await page.locator('.balao.nota').textContent()).toContain('ainda não avaliado')
    await page.locator('.rolagem').evaluate(e => e.scrollTo(0, 4000))
    await celula(page, 'C200').waitFor()
    expect(await celula(page, 'B2').boundingBox()).toMatchObject({ y: expect.closeTo(153, -1) })
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('300')
  })

  it('texto hostil é texto', async () => {
    expect(await celula(page, 'D8').textContent()).toBe('<img src=x onerror="alert(1)">')
    expect(await page.locator('[role=grid] img').count()).toBe(0)
  })

  it('digitar substitui, Enter grava e desce, F2 corrige, Esc desiste, Delete apaga', async () => {
    await celula(page, 'G5').click()
    await page.keyboard.type('novo')
    await page.keyboard.press('Enter')
    expect(await ativa(page)).toBe('G6')
    await expect.poll(() => guardado('G5')).toBe('novo')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('F2')
    await page.keyboard.type(' e mais')
    await page.keyboard.press('Tab')
    expect(await ativa(page)).toBe('H5')
    await expect.poll(() => guardado('G5')).toBe('novo e mais')
    await celula(page, 'G5').click()
    await page.keyboard.type('descartado')
    await page.keyboard.press('Escape')
    expect(await celula(page, 'G5').textContent()).toBe('novo e mais')
    await page.keyboard.press('Delete')
    await expect.poll(() => guardado('G5')).toBe(null)
    await page.keyboard.press('Control+z')
    await expect.poll(() => guardado('G5')).toBe('novo e mais')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => guardado('G5')).toBe(null)
  })

  it('a lista se abre pela seta, por Enter ou por Alt+↓, e o que se digita a filtra', async () => {
    await celula(page, 'B4').hover()
    await celula(page, 'B4').locator('.seta').click()
    expect(await page.getByRole('option').allTextContents()).toEqual(['Sim', 'Não', 'Não se aplica'])
    await page.getByRole('option', { name: 'Não', exact: true }).click()
    await expect.poll(() => guardado('B4')).toBe('Não')
    await celula(page, 'B5').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => guardado('B5')).toBe('Não')
    expect(await ativa(page)).toBe('B6')
    await page.keyboard.type('nao se')
    expect(await page.getByRole('option').allTextContents()).toEqual(['Não se aplica'])
    await page.keyboard.press('Enter')
    await expect.poll(() => guardado('B6')).toBe('Não se aplica')
  })

  it('o que a lista não aceita é dito junto da célula, e o valor anterior fica', async () => {
    await celula(page, 'B4').click()
    await page.keyboard.type('talvez')
    await page.keyboard.press('Enter')
    const aviso = page.locator('.balao.recusa')
    await aviso.getByText('não está na lista').waitFor()
    expect(await aviso.getAttribute('role')).toBe('alert')
    expect(await celula(page, 'B4').textContent()).toBe('')
    expect(guardado('B4')).toBe(null)
    await page.keyboard.press('Escape')
    expect(await aviso.isVisible()).toBe(false)
  })

  it('a aba protegida avisa antes da primeira edição, e só dela', async () => {
    await page.getByRole('tab', { name: 'Protegida' }).click()
    await celula(page, 'A2').click()
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click()
    expect(guardado('A2', 'Protegida')).toBe(null)
    await celula(page, 'A2').click()
    await page.keyboard.type('y')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Editar mesmo assim' }).click()
    await expect.poll(() => guardado('A2', 'Protegida')).toBe('y')
    await page.keyboard.type('z')
    await page.keyboard.press('Enter')
    await expect.poll(() => guardado('A3', 'Protegida')).toBe('z')
  })

  it('o link de outra aba leva a ela; o de fora abre sem contar de onde veio', async () => {
    const fora = celula(page, 'D6').locator('a')
    expect(await fora.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await fora.getAttribute('target')).toBe('_blank')
    await celula(page, 'D7').locator('a').click()
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Protegida')
  })

  it('sem nenhuma violação de acessibilidade, com a grade, a lista, o menu e a busca abertos', async () => {
    expect(await violacoes(page)).toEqual([])
    await celula(page, 'B4').click()
    await page.keyboard.press('Alt+ArrowDown')
    expect(await violacoes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menuitem', { name: 'Editar' }).click()
    expect(await violacoes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('cons')
    expect(await violacoes(page)).toEqual([])
  })
})
