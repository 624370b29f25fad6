import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACOES } from '../../src/google/catalogo-das-acoes.ts'
import type { LivroServido } from '../../src/local/livro/servir.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { abrir, chamar, escrever, folhaChamada, lerTexto, Q } from '../google/apoio.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { abrirAba, celula, colarEm, fecharJanela, noMenu } from './pelo-menu.ts'
import { janela, servir } from './planilha-local.ts'

const HOSTIS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  'antes\u2028depois',
  '\u202Eoirártnoc oa',
  '👩‍⚕️🏥 <b>emoji</b>',
  // Por último: a linha dela é mais alta que a tela.
  'ê'.repeat(5000),
]
const FORMULA = '=IMPORTXML("http://fora.example/x";"//a")'

describe.skipIf(!TEM_CHROMIUM)('o texto hostil só se lê', { timeout: 30_000 }, () => {
  let livro: LivroServido
  let page: Page
  let reclamacoes: string[]
  /** O que saiu desta página para outro lugar, e as páginas que se abriram. */
  const paraFora: string[] = []

  beforeAll(async () => {
    const linhas = HOSTIS.map(h => [`"${h.replaceAll('"', '""')}"`, ...IDS_DOS_ITENS.map(() => 'Sim')].join(';'))
    const pasta = await lerTexto([['Consórcio', ...IDS_DOS_ITENS].join(';'), ...linhas].join('\n'))
    chamar(await abrir(pasta), 'apurarQuadrimestre', {})
    for (const [i, h] of HOSTIS.entries())
      escrever(folhaChamada(pasta, 'Solicitações'), `F${i + 5}`, { valor: null, nota: h })
    livro = await servir(pasta)
    ;({ page, reclamacoes } = await janela(livro))
    page.setDefaultTimeout(5000)
    page.on('request', r => !r.url().startsWith(livro.endereco) && paraFora.push(r.url()))
    page.context().on('page', nova => paraFora.push(nova.url()))
  }, 60_000)
  afterAll(() => page?.context().close())

  /** Nada rodou, nada saiu, e todo link é de http ou https. */
  async function ileso(): Promise<void> {
    const quadros = page.frames().filter(q => q.url() !== 'about:blank')
    const protocolos = await Promise.all(
      quadros.map(q => q.evaluate(() => [...document.querySelectorAll('a')].map(a => a.protocol))),
    )
    expect(protocolos.flat().filter(p => p !== 'http:' && p !== 'https:')).toEqual([])
    const intrusos = await Promise.all(
      quadros.map(q => q.evaluate(() => document.querySelectorAll('img, [onerror], [onload], svg[onload]').length)),
    )
    expect(intrusos.filter(n => n > 0)).toEqual([])
    expect(paraFora).toEqual([])
    expect(reclamacoes).toEqual([])
  }
  const digitar = async (onde: Page, a1: string, valor: string): Promise<void> => {
    await celula(onde, a1).click({ position: { x: 8, y: 8 } })
    await onde.keyboard.press('F2')
    await onde.keyboard.insertText(valor)
    await onde.keyboard.press('Enter')
  }
  const emColuna = HOSTIS.join('\n')
  const texto = (a1: string): Promise<string | null> => celula(page, a1).textContent()

  it.each([
    ['o nome do consórcio', 'Consórcios', 'A5'],
    ['o site', 'Consórcios', 'H5'],
    ['o link da evidência', 'Evidências', 'D5'],
    ['a observação', 'Evidências', 'I5'],
    ['a descrição', 'Solicitações', 'F5'],
    ['um parâmetro', 'Parâmetros', 'B5'],
  ])('%s, que se colou, vê-se na grade e na barra da fórmula como se escreveu', async (_oQue, aba, a1) => {
    await abrirAba(page, aba)
    await colarEm(page, a1, emColuna)
    const [letra, linha] = [a1[0], Number(a1.slice(1))]
    const lidas = () => Promise.all(HOSTIS.map((_h, i) => texto(`${letra}${linha + i}`)))
    await expect.poll(lidas).toEqual(HOSTIS)
    await celula(page, a1).click({ position: { x: 8, y: 8 } })
    expect(await page.getByLabel('Conteúdo da célula').inputValue()).toBe(HOSTIS[0])
    await ileso()
  })

  it('digitado na célula, e como fórmula que buscaria na rede', async () => {
    await abrirAba(page, 'Solicitações')
    await digitar(page, 'J5', HOSTIS[1]!)
    await digitar(page, 'J6', FORMULA)
    await expect.poll(() => texto('J5')).toBe(HOSTIS[1])
    await expect.poll(() => texto('J6')).toMatch(/^#/)
    await ileso()
  })

  it('na nota e na busca', async () => {
    await abrirAba(page, 'Solicitações')
    for (const [i, h] of HOSTIS.entries()) {
      await celula(page, `F${i + 5}`).click({ position: { x: 8, y: 8 } })
      await expect.poll(() => page.locator('.balao.nota').textContent()).toContain(h)
      await ileso()
    }
    await page.keyboard.press('Control+f')
    for (const h of HOSTIS.slice(0, -1)) {
      await page.getByRole('searchbox').fill(h)
      await page.getByText(/^\d+ de \d+$/).waitFor()
      await ileso()
    }
    await page.keyboard.press('Escape')
  })

  it('na ficha: o nome, o link, a observação, e a procura', async () => {
    await abrirAba(page, `Avaliação ${Q}`)
    for (const linha of [5, 6, 8]) {
      await celula(page, `A${linha}`).click({ position: { x: 8, y: 8 } })
      const ficha = await noMenu(page, 'Ficha do consórcio')
      await expect.poll(() => ficha.locator('h1').first().textContent()).toBe(HOSTIS[linha - 5])
      await ficha.locator('body').press('e')
      await page.keyboard.insertText('javascript:alert(1)')
      await page.keyboard.press('Control+s')
      await ficha.getByRole('alert').or(ficha.locator('.recado')).filter({ hasText: /\S/ }).first().waitFor()
      await ileso()
      await page.getByRole('button', { name: 'Fechar a barra lateral' }).click()
    }
  })

  it.each([...ACOES.map(a => a.rotulo), 'Ajuda'])('na janela %s', async rotulo => {
    await noMenu(page, rotulo)
    await ileso()
    await fecharJanela(page)
  })

  it('em duas janelas: cada uma fica com o que as duas fizeram, em células diferentes e na mesma', async () => {
    const { page: outra, reclamacoes: daOutra } = await janela(livro)
    await abrirAba(page, 'Suspensões')
    await abrirAba(outra, 'Suspensões')
    await Promise.all([digitar(page, 'D5', HOSTIS[0]!), digitar(outra, 'D6', HOSTIS[1]!)])
    for (const uma of [page, outra])
      await expect
        .poll(() => Promise.all(['D5', 'D6'].map(a1 => celula(uma, a1).textContent())))
        .toEqual([HOSTIS[0], HOSTIS[1]])
    await Promise.all([digitar(page, 'D7', 'de uma'), digitar(outra, 'D7', 'de outra')])
    const vistas = (): Promise<(string | null)[]> =>
      Promise.all([page, outra].map(uma => celula(uma, 'D7').textContent()))
    await expect.poll(async () => new Set(await vistas()).size).toBe(1)
    expect(['de uma', 'de outra']).toContain((await vistas())[0])
    expect(daOutra).toEqual([])
    await outra.context().close()
    await ileso()
  })
})
