import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { rodarNoPacote } from '../../src/local/cli/rodar-no-pacote.ts'
import { contarHistoria, QUADRIMESTRE } from '../../src/local/exemplo/contar-historia.ts'
import { HOJE, RAIZ } from '../google/apoio.ts'
import { violacoes } from './acessibilidade.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { janela, type NoNavegador, quadro, servir } from './planilha-local.ts'
import { fotografar } from './retratos.ts'

/** O exemplo que `npm start` abre, tela por tela: cada uma sem reclamação do navegador e sem violação de acessibilidade. */
describe.runIf(TEM_CHROMIUM)('as telas do guia', { timeout: 180_000 }, () => {
  let no: NoNavegador
  beforeAll(async () => {
    const { pasta } = await rodarNoPacote(
      {
        acao: 'apurar',
        planilha: `${RAIZ}src/local/exemplo/matriz.csv`,
        quadrimestre: QUADRIMESTRE,
        hoje: HOJE,
        consertar: false,
        antes: (lida, agir, hoje) => contarHistoria(lida, agir, hoje),
      },
      RAIZ,
    )
    const livro = await servir(pasta, {}, 'Conformidade 2026 (exemplo fictício).xlsx')
    no = await janela(livro, { width: 1280, height: 760 })
  }, 120_000)

  const aba = async (nome: string): Promise<void> => {
    await no.page.getByRole('tab', { name: nome }).first().click()
    await no.page.locator('[role=grid] [data-celula="A1"]').waitFor()
  }
  const escolher = async (item: string): Promise<void> => {
    await no.page.getByRole('menuitem', { name: 'Conformidade' }).click()
    await no.page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  const retratar = async (nome: string): Promise<void> => {
    expect(await violacoes(no.page)).toEqual([])
    const bytes = await fotografar(no.page, nome)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThan(120_000)
    expect(no.reclamacoes).toEqual([])
  }
  const doQuadro = async (page: Page): Promise<void> => {
    expect(await violacoes(await quadro(page))).toEqual([])
  }

  it.each([
    ['inicio', 'Início'],
    ['resumo', 'Resumo 2026-3'],
    ['um-consorcio', 'Um consórcio'],
    ['evolucao', 'Evolução'],
  ])('a aba %s', async (nome, titulo) => {
    await aba(titulo)
    await retratar(nome)
  })

  it('o menu, e as outras abas, também não têm violação', async () => {
    for (const titulo of ['Pendências', 'Prazos', 'Norma', 'Avaliação 2026-3']) {
      await aba(titulo)
      expect(await violacoes(no.page)).toEqual([])
    }
    await no.page.getByRole('menuitem', { name: 'Conformidade' }).click()
    expect(await violacoes(no.page)).toEqual([])
    await no.page.keyboard.press('Escape')
  })

  it('a ficha, ao lado da avaliação', async () => {
    await no.page.locator('[data-celula="A8"]').click()
    await escolher('Ficha do consórcio')
    await (await quadro(no.page)).getByText('Chapada dos Bem-te-vis').first().waitFor()
    await doQuadro(no.page)
    await retratar('ficha')
  })

  it.each([
    ['acao-apurar', 'Apurar quadrimestre'],
    ['acao-recusada', 'Homologar (final)'],
    ['ajuda', 'Ajuda'],
  ])('a janela %s', async (nome, item) => {
    await escolher(item)
    const dialogo = no.page.getByRole('dialog').last()
    await dialogo.waitFor()
    const frame = await (await dialogo.locator('iframe').elementHandle())!.contentFrame()
    await frame!.waitForSelector('#pagina[aria-busy=false], #pagina h2')
    await no.page.waitForTimeout(300)
    expect(await violacoes(frame!)).toEqual([])
    await retratar(nome)
    await no.page.keyboard.press('Escape')
    await dialogo.waitFor({ state: 'hidden' })
  })
})
