import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixarFuso } from '../../src/local/execucao/fuso.ts'
import type { LivroServido } from '../../src/local/livro/servir.ts'
import { folhaChamada, visto } from '../google/apoio.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { abaDeTudo, pastaDeTeste, protegida } from './folha-de-teste.ts'
import { janela, servir } from './planilha-local.ts'

const celula = (page: Page, a1: string) => page.locator(`[data-celula="${a1}"]`)

describe.skipIf(!TEM_CHROMIUM)('o teclado e a área de transferência na planilha local', () => {
  fixarFuso('America/Sao_Paulo')
  let livro: LivroServido
  let page: Page
  beforeEach(async () => {
    livro = await servir(pastaDeTeste(abaDeTudo(), protegida()))
    const aberta = await janela(livro)
    page = aberta.page
    return async () => {
      expect(aberta.reclamacoes).toEqual([])
      await page.context().close()
    }
  })
  const guardado = (a1: string) => visto(folhaChamada(livro.sessao.pasta, 'De tudo'), a1)
  const teclas = async (...quais: string[]) => {
    for (const tecla of quais) await page.keyboard.press(tecla)
  }
  const nome = () => page.getByRole('textbox', { name: /^Caixa de nome/ }).inputValue()
  const areaDeTransferencia = () => page.evaluate(() => navigator.clipboard.readText())
  const por = (texto: string) => page.evaluate(t => navigator.clipboard.writeText(t), texto)

  it('as setas andam, com Shift selecionam, com Ctrl saltam; a mescla é uma célula só', async () => {
    await celula(page, 'D4').click()
    await teclas('ArrowRight')
    expect(await nome()).toBe('E3')
    await teclas('ArrowDown')
    expect(await nome()).toBe('E5')
    await teclas('Control+Home', 'ArrowDown', 'ArrowDown', 'Control+ArrowDown')
    expect(await nome()).toBe('A300')
    expect(await celula(page, 'A300').getAttribute('aria-selected')).toBe('true')
    await teclas('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowRight')
    expect(await nome()).toBe('A1:B2')
    expect(await page.locator('[aria-selected=true][data-celula]').count()).toBe(4)
    await teclas('Control+End')
    expect(await nome()).toBe('E300')
    await teclas('Home', 'PageUp')
    expect(Number((await nome()).slice(1))).toBeLessThan(290)
  })

  it('o leitor de tela acompanha a célula ativa', async () => {
    await celula(page, 'B2').click()
    const grade = page.getByRole('grid')
    const ativa = page.locator(`#${await grade.getAttribute('aria-activedescendant')}`)
    expect(await ativa.getAttribute('data-celula')).toBe('B2')
    expect(await ativa.getAttribute('aria-description')).toContain('ainda não avaliado')
    expect(await page.getByRole('columnheader', { name: 'B, Resposta' }).count()).toBe(1)
    await page.locator('.rolagem').evaluate(e => e.scrollTo(0, 5000))
    expect(await grade.getAttribute('aria-activedescendant')).toBe(await celula(page, 'B2').getAttribute('id'))
  })

  it('copia um bloco como as outras planilhas o leem, e cola o que elas copiam', async () => {
    await por('um\t"duas\nlinhas"\r\n3,5\t\r\n')
    await celula(page, 'G5').click()
    await teclas('Control+v')
    await expect.poll(() => [guardado('G5'), guardado('H5'), guardado('G6')]).toEqual(['um', 'duas\nlinhas', 3.5])
    expect(await nome()).toBe('G5:H6')
    await teclas('Control+c')
    expect(await areaDeTransferencia()).toBe('um\t"duas\nlinhas"\n3,5\t')
    await teclas('Control+z')
    await expect.poll(() => guardado('G5')).toBe(null)
  })

  it('um valor só enche a seleção; recortar tira de onde estava, em um passo só', async () => {
    await por('Sim')
    await celula(page, 'B4').click()
    await celula(page, 'B7').click({ modifiers: ['Shift'], position: { x: 10, y: 8 } })
    await teclas('Control+v')
    await expect.poll(() => ['B4', 'B5', 'B6', 'B7'].map(guardado)).toEqual(['Sim', 'Sim', 'Sim', 'Sim'])
    await celula(page, 'C5').click()
    await teclas('Control+x')
    await celula(page, 'H5').click()
    await teclas('Control+v')
    await expect.poll(() => [guardado('C5'), guardado('H5')]).toEqual([null, 5])
    await teclas('Control+z')
    await expect.poll(() => [guardado('C5'), guardado('H5')]).toEqual([5, null])
  })

  it('colar além da última linha aumenta a aba', async () => {
    await por('a\nb\nc')
    await celula(page, 'G3').click()
    await teclas('Control+ArrowDown', 'Control+v')
    await expect.poll(() => [guardado('G300'), guardado('G302')]).toEqual(['a', 'c'])
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('302')
  })

  it('o endereço escrito na célula se abre da nota dela, ou com Alt+Enter', async () => {
    await celula(page, 'G5').click()
    await page.keyboard.type('https://norte.example/x')
    await teclas('Enter', 'ArrowUp')
    const abrir = page.getByText('Abrir o endereço')
    expect(await abrir.getAttribute('href')).toBe('https://norte.example/x')
    await page.keyboard.type('javascript:alert(1)')
    await teclas('Enter', 'ArrowUp')
    expect(await abrir.count()).toBe(0)
  })

  it('Ctrl+F acha sem acento nem maiúscula, conta, anda, e procura também nas outras abas', async () => {
    await teclas('Control+f')
    await page.keyboard.type('CONSORCIO 29')
    await page.getByText('1 de 11').waitFor()
    expect(await nome()).toBe('A29')
    await teclas('Enter')
    expect(await nome()).toBe('A290')
    await teclas('Shift+Enter', 'Shift+Enter')
    expect(await nome()).toBe('A299')
    await page.getByRole('searchbox').fill('do programa')
    await page.getByText('Nada achado').waitFor()
    await page.getByLabel('Todas as abas').check()
    await page.getByText('1 de 1').waitFor()
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Protegida')
    await teclas('Escape')
    expect(await page.getByRole('searchbox').count()).toBe(0)
    expect(await page.getByRole('grid').evaluate(e => e === document.activeElement)).toBe(true)
  })

  it('troca de aba e volta, cada uma com a sua seleção; F6 sai da grade', async () => {
    await celula(page, 'C7').click()
    await teclas('Control+Shift+PageDown')
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Protegida')
    expect(await nome()).toBe('A1')
    await teclas('Control+Shift+PageUp')
    expect(await nome()).toBe('C7')
    await teclas('F6')
    expect(await page.getByRole('tab', { selected: true }).evaluate(e => e === document.activeElement)).toBe(true)
    await teclas('F6')
    expect(await page.getByRole('menuitem', { name: 'Editar' }).evaluate(e => e === document.activeElement)).toBe(true)
    await teclas('Enter', 'End')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Atalhos')
    await teclas('Escape', 'ArrowRight', 'ArrowDown')
    expect(await page.getByRole('menu', { name: 'Conformidade' }).count()).toBe(1)
  })

  it('a caixa de nome leva à célula; a barra mostra e edita o que ela guarda', async () => {
    await page.getByRole('textbox', { name: /^Caixa de nome/ }).fill('c250')
    await teclas('Enter')
    expect(await celula(page, 'C250').isVisible()).toBe(true)
    const barra = page.getByRole('textbox', { name: 'Conteúdo da célula' })
    expect(await barra.inputValue()).toBe('250')
    await barra.fill('=1+1')
    await teclas('Enter')
    await expect.poll(() => folhaChamada(livro.sessao.pasta, 'De tudo').celulas[249]?.[2]?.formula).toBe('=1+1')
    await page.getByRole('textbox', { name: /^Caixa de nome/ }).fill('nada disso')
    await teclas('Enter')
    await page.getByText('não é uma célula desta planilha').waitFor()
  })
})
