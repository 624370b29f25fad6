import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixarFuso } from '../../src/local/execucao/fuso.ts'
import type { LivroServido } from '../../src/local/livro/servir.ts'
import { folhaChamada, visto } from '../google/apoio.ts'
import { violacoes } from './acessibilidade.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { apurada, janela, servir } from './planilha-local.ts'

describe.skipIf(!TEM_CHROMIUM)('os gráficos na planilha local', () => {
  fixarFuso('America/Sao_Paulo')
  let livro: LivroServido
  let page: Page
  let reclamacoes: string[]
  beforeAll(async () => {
    livro = await servir(await apurada())
    ;({ page, reclamacoes } = await janela(livro))
    return () => page.context().close()
  }, 120_000)

  const irPara = async (aba: string): Promise<void> => {
    await page.getByRole('tab', { name: aba }).first().click()
    await page.locator('svg.grafico').first().waitFor()
  }
  /** O que se lê ao parar em cima de cada barra. */
  const dicas = (): Promise<string[]> =>
    page.locator('svg.grafico rect title').evaluateAll(titulos => titulos.map(t => t.textContent ?? ''))

  it('quem não vê ouve a descrição, com os números; e o axe não acha nada', async () => {
    await irPara('Resumo 2026-3')
    const grafico = page.getByRole('img', { name: /74 consórcios por classificação: 50 Conforme, 17 Não conforme/ })
    expect(await grafico.count()).toBe(1)
    expect(await grafico.locator('text').allTextContents()).toEqual(
      expect.arrayContaining(['Consórcios por classificação', 'Fonte: Avaliação 2026-3, apurada em 21/11/2026', '50']),
    )
    expect(await dicas()).toContain('Conforme (67,6%): 50')
    expect(await violacoes(page)).toEqual([])
    expect(reclamacoes).toEqual([])
  })

  it('escolhido outro consórcio, as barras mudam na hora', async () => {
    await irPara('Um consórcio')
    const antes = await dicas()
    const nome = String(visto(folhaChamada(livro.sessao.pasta, 'Avaliação 2026-3'), 'A10'))
    await page.locator('[data-celula="B4"]').click()
    await page.keyboard.type(nome)
    await page.keyboard.press('Enter')
    const total = (): unknown => visto(folhaChamada(livro.sessao.pasta, 'Um consórcio'), 'E13')
    await expect.poll(dicas).not.toEqual(antes)
    const obtidos = (await dicas()).flatMap(d => Number(/ – Obtidos: (\d+)$/.exec(d)?.[1] ?? 0))
    expect(obtidos.reduce((soma, n) => soma + n, 0)).toBe(total())
    expect(reclamacoes).toEqual([])
  })
})
