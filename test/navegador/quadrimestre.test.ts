import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACOES } from '../../src/google/catalogo-das-acoes.ts'
import { abrir, chamar, lerTexto, matrizCom } from '../google/apoio.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { abrirAba, celula, colarEm, coluna, confirmar, fecharJanela, noMenu, respondida } from './pelo-menu.ts'
import { janela, servir } from './planilha-local.ts'

const POR_EXTENSO: Readonly<Record<string, string>> = { S: 'Sim', N: 'Não', P: 'parcial' }

/** Um quadrimestre inteiro pelo menu da planilha no navegador: cada etapa parte do que a anterior deixou. */
describe.skipIf(!TEM_CHROMIUM)('um quadrimestre no navegador, do menu à notificação', { timeout: 60_000 }, () => {
  let page: Page
  let reclamacoes: string[]
  const usadas: string[] = []

  beforeAll(async () => {
    const pasta = await lerTexto(matrizCom(4))
    const antes = await abrir(pasta, { hoje: '2026-08-20' })
    for (const nome of ['apurarQuadrimestre', 'homologarQuadrimestre']) chamar(antes, nome, { quadrimestre: '2026-2' })
    // Alguém apagou uma aba.
    pasta.folhas = pasta.folhas.filter(f => f.titulo !== 'Suspensões')
    ;({ page, reclamacoes } = await janela(await servir(pasta)))
  }, 60_000)
  afterAll(() => page?.context().close())

  /** Abre a janela da ação; responde o que ela pergunta; lê o que será feito. */
  async function prever(acao: string, responder?: (quadro: Frame) => Promise<unknown>): Promise<[Frame, string]> {
    const quadro = await noMenu(page, acao)
    usadas.push(acao)
    await responder?.(quadro)
    await respondida(quadro)
    return [quadro, await quadro.locator('main').innerText()]
  }
  /** A ação inteira: o que será feito é o que se relata; a janela se fecha. */
  async function fazer(acao: string, diz: string, responder?: (quadro: Frame) => Promise<unknown>): Promise<void> {
    const [quadro, previsto] = await prever(acao, responder)
    expect(previsto).toMatch(/Se você confirmar, ficará assim/)
    expect(previsto).toContain(diz)
    const relato = await confirmar(quadro)
    expect(relato).toMatch(/Feito\n/)
    expect(relato).toContain(diz)
    await fecharJanela(page)
  }
  const vistas = (...onde: string[]): Promise<(string | null)[]> =>
    Promise.all(onde.map(a1 => celula(page, a1).textContent()))
  const ve = (a1: string, texto: string | RegExp): Promise<void> =>
    expect.poll(() => celula(page, a1).textContent()).toMatch(texto)
  const abas = (): Promise<string[]> => page.getByRole('tab').allTextContents()

  it('prepara a planilha: volta a aba que se apagou', async () => {
    await fazer('Preparar planilha', '1 aba nova', q => q.locator('#quadrimestre').selectOption('2026-2'))
    await expect.poll(abas).toContain('Suspensões')
  })

  it('abre o quadrimestre com as respostas anteriores por confirmar, que ainda não contam', async () => {
    await fazer('Abrir quadrimestre', '4 consórcios incluídos', q => q.locator('#repetir').check())
    await expect.poll(abas).toContain('Avaliação 2026-3')
    await abrirAba(page, 'Avaliação 2026-3')
    expect(await vistas('F5', 'R5', 'V5')).toEqual(['Sim (a confirmar)', '', '2026-2: 100, Conforme'])
  })

  it('confirma as propostas de um consórcio só', async () => {
    await fazer('Confirmar propostas', 'Consórcio 1: 12 propostas confirmadas', q =>
      q.locator('#consorcio').selectOption({ label: 'Consórcio 1 (12 propostas)' }),
    )
    await ve('R5', '100')
    expect(await vistas('E5', 'F5', 'S5')).toEqual(['ana@exemplo.example', 'Sim', 'Conforme'])
    expect(await vistas('F6', 'R6')).toEqual(['Sim (a confirmar)', ''])
  })

  it('cola as respostas dos outros e apura: o que não se entende é apontado, e não vira Não', async () => {
    await colarEm(
      page,
      'F6',
      'SSSSSSSSSSSS\nNNSSNSSSSSSS\nSSSSSNNNPSSS'.replace(/.(?=.)/g, '$&\t').replace(/\w/g, l => POR_EXTENSO[l]!),
    )
    await ve('R8', 'Corrigir: IX')
    expect(await vistas('R6', 'R7', 'S7')).toEqual(['100', '64', 'Não conforme'])
    await fazer('Apurar quadrimestre', '2 Conforme, 1 Não conforme, 1 Em avaliação')
    await abrirAba(page, 'Resumo 2026-3')
    expect(await vistas('A4', 'B4', 'C4', 'D4')).toEqual(['4', '2', '1', '1'])
  })

  it('a homologação recusada leva à célula; corrigida ela, registra o preliminar', async () => {
    const [quadro, recusa] = await prever('Homologar (preliminar)')
    expect(recusa).toMatch(/nada foi mudado[\s\S]*“Consórcio 4”: sem resposta IX/)
    expect(recusa).not.toContain('consertar')
    expect(await quadro.evaluate(() => document.scrollingElement!.scrollTop)).toBe(0)
    await quadro.getByRole('button', { name: 'Ir para Avaliação 2026-3!N8' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('.celula.ativa').getAttribute('data-celula')).toBe('N8')
    await page.keyboard.type('n')
    await page.keyboard.press('Enter')
    await ve('R8', '69')
    await fazer('Homologar (preliminar)', '2 Conforme, 2 Não conforme')
    await abrirAba(page, 'Início')
    expect(await celula(page, 'A6').textContent()).toContain('preliminar')
  })

  it('confere a planilha: a fórmula interrompida é apontada e consertada', async () => {
    await abrirAba(page, 'Avaliação 2026-3')
    await celula(page, 'R6').click()
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    // Outro Enter, de quem digita sem olhar, não interrompe a fórmula.
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await vistas('R6', 'R7')).toEqual(['100', '64'])
    await celula(page, 'R6').click()
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Escrever mesmo assim' }).click()
    await ve('R6', '99')
    const [quadro, problemas] = await prever('Conferir planilha')
    expect(problemas).toMatch(/1 problema encontrado[\s\S]*R6 = “99”/)
    expect(await confirmar(quadro)).toContain('1 problema consertado')
    await fecharJanela(page)
    await ve('R6', '100')
    const [, depois] = await prever('Conferir planilha')
    expect(depois).toContain('A planilha está inteira')
    await fecharJanela(page)
  })

  it('aplica a contestação deferida, homologa e congela a avaliação', async () => {
    await abrirAba(page, 'Solicitações')
    const pedido = ['21/11/2026', 'Consórcio 4', 'Contestação', 'VIII', 'Consórcio', 'Publicado', 'Ana', '', 'Deferida']
    await colarEm(page, 'A5', [...pedido, 'Página conferida'].join('\t'))
    await ve('J5', 'Página conferida')
    await fazer('Aplicar contestações', 'Consórcio 4, item VIII: Não → Sim. Decidiu Ana: Página conferida.')
    await fazer('Homologar (final)', '3 Conforme, 1 Não conforme')
    await abrirAba(page, 'Avaliação 2026-3')
    expect(await vistas('M8', 'R8', 'S8')).toEqual(['Sim', '75', 'Conforme'])
    await celula(page, 'F5').click()
    await page.keyboard.type('n')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'A aba “Avaliação 2026-3” é protegida' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await vistas('F5')).toEqual(['Sim'])
  })

  it('notifica quem ficou abaixo do limiar', async () => {
    await fazer('Notificar', '1 notificação preparada')
    await abrirAba(page, 'Notificações')
    expect(await vistas('A5', 'B5', 'C5', 'A6')).toEqual(['Consórcio 3', '2026-3', '21/11/2026', ''])
    expect(await celula(page, 'H5').textContent()).toContain('Basta publicar I para alcançar 70 pontos')
  })

  it('reabre com o motivo e homologa outra vez, com as duas versões no Histórico', async () => {
    await fazer('Reabrir quadrimestre', 'reaberto em 21/11/2026: O rateio estava publicado', async q => {
      await q.locator('#motivo').fill('O rateio estava publicado')
      await q.locator('#motivo').press('Enter')
    })
    await fazer('Homologar (final)', '3 Conforme, 1 Não conforme')
    await abrirAba(page, 'Histórico')
    const fases = await coluna(page, 'Fase')
    const quatro = (fase: string): string[] => Array<string>(4).fill(fase)
    const vezes = [...quatro('Final'), ...quatro('Preliminar'), ...quatro('Final'), 'Reaberto', ...quatro('Final')]
    expect(fases.filter(f => f !== '')).toEqual(vezes)
  })

  it('reavalia a pedido: sem data não homologa; com ela, o consórcio volta a conforme', async () => {
    await abrirAba(page, 'Solicitações')
    await colarEm(page, 'A6', ['21/11/2026', 'Consórcio 3', 'Reavaliação', '', 'Consórcio', 'Publicou'].join('\t'))
    await ve('F6', 'Publicou')
    await fazer('Iniciar reavaliações', 'Consórcio 3')
    const [, falta] = await prever('Homologar reavaliações')
    expect(falta).toMatch(/Nada a mudar[\s\S]*reavaliação sem data em “Avaliada em”/)
    await fecharJanela(page)
    await abrirAba(page, 'Reavaliações')
    expect(await vistas('A5', 'E5', 'Q5')).toEqual(['Consórcio 3', 'Não', '64'])
    await colarEm(page, 'C5', '21/11/2026')
    await colarEm(page, 'E5', 'Sim')
    await ve('Q5', '76')
    await fazer('Homologar reavaliações', 'Consórcio 3')
  })

  it('consulta a situação e a aptidão do que se homologou', async () => {
    const [, texto] = await prever('Situação dos consórcios')
    expect(texto).toContain('4 consórcios: 4 conforme. Impedidos: 0.')
    await fecharJanela(page)
    const [quadro] = await prever('Consulta de aptidão')
    await quadro.locator('#consorcio').selectOption('Consórcio 3')
    await respondida(quadro)
    expect(await quadro.locator('main').innerText()).toContain('Sem impedimento pelo Programa')
    await fecharJanela(page)
  })

  it('em Um consórcio, escolhe-se por uma parte do nome, sem que a proteção da aba pergunte nada', async () => {
    await abrirAba(page, 'Um consórcio')
    await celula(page, 'B4').click()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.type('órcio 3')
    await page.keyboard.press('Enter')
    await ve('B4', 'Consórcio 3')
    await ve('B12', '64')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('tudo o que o menu oferece foi usado, e o navegador não reclamou de nada', () => {
    expect(new Set(usadas)).toEqual(new Set(ACOES.map(a => a.rotulo)))
    expect(reclamacoes).toEqual([])
  })
})
