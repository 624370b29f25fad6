import type { Frame, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixarFuso } from '../../src/local/execucao/fuso.ts'
import type { LivroServido } from '../../src/local/livro/servir.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { oPacote } from '../google/apoio.ts'
import { violacoes } from './acessibilidade.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { abaDeTudo, pastaDeTeste } from './folha-de-teste.ts'
import { apurada, janela, quadro, servir } from './planilha-local.ts'

const celula = (page: Page, a1: string) => page.locator(`[data-celula="${a1}"]`)

describe.skipIf(!TEM_CHROMIUM)('duas janelas e o servidor', () => {
  fixarFuso('America/Sao_Paulo')

  it('o que uma janela muda aparece na outra, que não perde o que está digitando', async () => {
    const livro = await servir(pastaDeTeste(abaDeTudo()))
    const [{ page: uma }, { page: outra }] = [await janela(livro), await janela(livro)]
    await celula(outra, 'G5').click()
    await outra.keyboard.type('pela meta')
    await celula(uma, 'G4').click()
    await uma.keyboard.type('da outra janela')
    await uma.keyboard.press('Enter')
    await expect.poll(() => celula(outra, 'G4').textContent()).toBe('da outra janela')
    await outra.keyboard.type('de')
    await outra.keyboard.press('Enter')
    await expect.poll(() => celula(uma, 'G5').textContent()).toBe('pela metade')
    await Promise.all([uma.context().close(), outra.context().close()])
  })

  it('diz onde gravou e, se o servidor é encerrado, diz o que fazer; quando ele volta, segue de onde ele está', async () => {
    const livro = await servir(pastaDeTeste(abaDeTudo()))
    const { page } = await janela(livro)
    await page.getByText('Gravado em planilha.xlsx').waitFor()
    const porta = Number(new URL(livro.endereco).port)
    await livro.parar()
    await page.getByText('A planilha local foi encerrada. O que foi gravado está em planilha.xlsx.').waitFor()
    await celula(page, 'G5').click()
    await page.keyboard.type('perdido?')
    await page.keyboard.press('Enter')
    await page.getByText('O que você digitou não foi gravado').waitFor()
    const novo = abaDeTudo()
    novo.celulas[4]![0] = { valor: 'de outra sessão' }
    await servir(pastaDeTeste(novo), { porta })
    await expect.poll(() => celula(page, 'A5').textContent(), { timeout: 10_000 }).toBe('de outra sessão')
    expect(await page.getByText('foi encerrada').count()).toBe(0)
    await page.context().close()
  })
})

describe.skipIf(!TEM_CHROMIUM)('as páginas do pacote na planilha local', () => {
  let livro: LivroServido
  let page: Page
  let pasta: PastaLocal | undefined
  beforeEach(async () => {
    pasta ??= await apurada()
    const pacote = await oPacote()
    // Uma função do pacote que falha, como qualquer uma pode falhar no Google.
    const codigo = `${pacote.codigo}\nfunction progressoDaAcao() { throw new Error('não deu') }`
    livro = await servir(pasta, { pacote: { ...pacote, codigo } })
    ;({ page } = await janela(livro))
    return () => page.context().close()
  })
  const pelo = async (item: string): Promise<Frame> => {
    await page.getByRole('menuitem', { name: 'Conformidade' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
    return quadro(page)
  }

  it('a barra lateral abre ao lado, com 300 pixels, e se fecha no X; o foco volta à grade', async () => {
    await pelo('Ficha do consórcio')
    const lateral = page.getByRole('complementary', { name: 'Ficha do consórcio' })
    expect((await lateral.boundingBox())!.width).toBe(300)
    expect(await violacoes(page)).toEqual([])
    await lateral.getByRole('button', { name: 'Fechar a barra lateral' }).click()
    expect(await lateral.count()).toBe(0)
    expect(await page.getByRole('grid').evaluate(e => e === document.activeElement)).toBe(true)
  })

  it('a barra lateral que abre não esconde a célula em que se está; Ctrl+Home volta ao começo da aba', async () => {
    await page.getByRole('tab', { name: 'Avaliação 2026-3' }).click()
    // Quem clica na aba já pode digitar nela.
    await page.keyboard.press('Control+End')
    await pelo('Ficha do consórcio')
    const ativa = page.locator('.celula.ativa')
    const lateral = await page.getByRole('complementary').boundingBox()
    await expect
      .poll(async () => {
        const { x, width } = (await ativa.boundingBox())!
        return x + width
      })
      .toBeLessThanOrEqual(lateral!.x)
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+Home')
    expect(await ativa.getAttribute('data-celula')).toBe('A1')
    await expect.poll(() => page.locator('.rolagem').evaluate(e => [e.scrollLeft, e.scrollTop])).toEqual([0, 0])
    expect(await celula(page, 'F5').isVisible()).toBe(true)
  })

  it('a janela prende o teclado, e Esc a fecha de dentro da página', async () => {
    const frame = await pelo('Ajuda')
    const dialogo = page.getByRole('dialog')
    expect(await dialogo.count()).toBe(1)
    await frame.locator('body').press('Escape')
    await expect.poll(() => dialogo.count()).toBe(0)
    expect(await page.getByRole('grid').evaluate(e => e === document.activeElement)).toBe(true)
  })

  it('google.script.run leva a chamada ao pacote, recusa o que o Google recusa e não deixa a página sair da caixa', async () => {
    const frame = await pelo('Ficha do consórcio')
    const resultado = await frame.evaluate(async () => {
      const { run } = (
        globalThis as unknown as { google: { script: { run: Record<string, (...a: unknown[]) => never> } } }
      ).google.script
      const tentar = (fazer: () => unknown): string => {
        try {
          return String(fazer())
        } catch (erro) {
          return (erro as Error).message
        }
      }
      const chamada = (nome: string, ...argumentos: unknown[]): Promise<unknown> =>
        new Promise((feito, falhou) => {
          const corredor = run['withSuccessHandler']!(feito) as typeof run
          ;(corredor['withFailureHandler']!(falhou) as typeof run)[nome]!(...argumentos)
        })
      return {
        ficha: JSON.stringify(await chamada('lerFicha', {})).length,
        data: tentar(() => run['lerFicha']!({ quando: new Date() })),
        escondida: typeof run['registrar_'],
        gatilho: typeof run['onOpen'],
        erro: await chamada('progressoDaAcao').catch((e: Error) => e.message),
        pai: tentar(() => parent.document.title),
        rede: await fetch('/api/livro').then(
          () => 'saiu',
          () => 'barrada',
        ),
      }
    })
    expect(resultado.ficha).toBeGreaterThan(100)
    expect(resultado.data).toBe('Failed due to illegal value in property: quando')
    expect([resultado.escondida, resultado.gatilho]).toEqual(['undefined', 'undefined'])
    expect(resultado.erro).toBe('não deu')
    expect(resultado.pai).toMatch(/cross-origin/)
    expect(resultado.rede).toBe('barrada')
  })

  it('os gráficos ficam na sua célula, rolam com ela, e dizem o que mostram a quem não os vê', async () => {
    await page.getByRole('tab', { name: 'Resumo 2026-3' }).click()
    const grafico = page.locator('.moldura').first().getByRole('img')
    expect((await grafico.getAttribute('aria-label'))!.length).toBeGreaterThan(40)
    const antes = (await grafico.boundingBox())!
    await page.locator('.rolagem').evaluate(e => e.scrollBy(0, 50))
    expect((await grafico.boundingBox())!.y).toBe(antes.y - 50)
    expect(await violacoes(page)).toEqual([])
  })

  it('a função que leva a uma célula muda a aba, a seleção e a rolagem', async () => {
    const frame = await pelo('Ficha do consórcio')
    await frame.evaluate(() => {
      const { run } = (globalThis as unknown as { google: { script: { run: { irPara(onde: unknown): void } } } }).google
        .script
      run.irPara({ aba: 'Norma', celula: 'B40' })
    })
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Norma')
    expect(await page.locator('.celula.ativa').getAttribute('data-celula')).toBe('B40')
    expect(await celula(page, 'B40').isVisible()).toBe(true)
  })
})
