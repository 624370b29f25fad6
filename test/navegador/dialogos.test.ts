import { beforeAll, describe, expect, it } from 'vitest'
import { ACOES, type NomeDeAcao } from '../../src/google/catalogo-das-acoes.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { idDaAba } from '../../src/planilha/abas/identidade.ts'
import { abrir, chamar, escrever, folhaChamada, lerTexto, matrizCom } from '../google/apoio.ts'
import { type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { comFoco, fechamentos, parada, pelaJanela, semReparos, tecla, texto } from './dialogos-apoio.ts'

const TEMPO = 120_000
let casos: ReadonlyMap<string, Caso>

async function noPonto(acao: NomeDeAcao): Promise<{ pasta: PastaLocal; execucao: Execucao }> {
  const { pasta: original, hoje } = casos.get(acao)!
  const pasta = structuredClone(original)
  return { pasta, execucao: await abrir(pasta, { hoje }) }
}

const escritas = (e: Execucao): number => e.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0

describe.skipIf(!TEM_CHROMIUM)('as janelas das ações', { timeout: TEMPO }, () => {
  beforeAll(async () => {
    casos = await casosDoCiclo(3)
  }, TEMPO)

  it.each(ACOES.map(a => a.nome))(
    '%s abre a sua janela, sem escrever nada, acessível também em tela de metade do tamanho',
    async nome => {
      const { pasta, hoje } = casos.get(nome) ?? casos.get('notificarConsorcios')!
      const execucao = await abrir(structuredClone(pasta), { hoje })
      const aberta = await pelaJanela(execucao, nome)
      expect(await texto(aberta.page)).toContain(ACOES.find(a => a.nome === nome)?.oQueFaz)
      await semReparos(aberta)
      const { width, height } = aberta.page.viewportSize()!
      await aberta.page.setViewportSize({ width: Math.floor(width / 2), height: Math.floor(height / 2) })
      await semReparos(aberta)
      expect(escritas(execucao)).toBe(0)
    },
  )

  it.each(['abrirQuadrimestre', 'reabrirQuadrimestre', 'conferirPlanilha'] as const)(
    'o que cabe na janela de %s não rola',
    async nome => {
      const { execucao } = await noPonto(nome)
      const { page } = await pelaJanela(execucao, nome)
      const sobra = await page.evaluate(() => document.documentElement.scrollHeight - globalThis.innerHeight)
      expect(sobra).toBe(0)
    },
  )

  it('só com o teclado: vê o que será feito, confirma, lê o que foi feito e fecha', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    const aberta = await pelaJanela(execucao, 'homologarQuadrimestre')
    const { page } = aberta
    expect(await texto(page)).toMatch(
      /ficará assim[\s\S]*3 consórcios \(1 Conforme, 2 Não conforme\)[\s\S]*abas atualizadas: /,
    )
    expect(await comFoco(page)).toBe('Homologar')
    await tecla(page, 'Enter')
    expect(await texto(page)).toMatch(/Feito[\s\S]*3 consórcios \(1 Conforme, 2 Não conforme\)/)
    expect(escritas(execucao)).toBe(1)
    await semReparos(aberta)
    expect(await comFoco(page)).toBe('Fechar')
    await page.keyboard.press('Enter')
    expect(await fechamentos(page)).toBe(1)
  })

  it('o que se exige pergunta-se antes: sem o motivo não se reabre, com ele se vê o que ficará', async () => {
    const { execucao } = await noPonto('reabrirQuadrimestre')
    const aberta = await pelaJanela(execucao, 'reabrirQuadrimestre')
    const { page } = aberta
    expect(await comFoco(page)).toBe('motivo')
    await tecla(page, 'Enter')
    expect(await texto(page)).toContain('Preencha “Por que reabrir?”')
    await page.keyboard.type('O rateio estava publicado')
    await tecla(page, 'Enter')
    expect(await texto(page)).toContain('reaberto em 02/05/2026: O rateio estava publicado.')
    // Mudado o motivo, o que se viu já não vale: é preciso ver de novo.
    await page.locator('#motivo').fill('Outro motivo')
    expect(await page.locator('.rodape .principal').innerText()).toBe('Continuar')
    await tecla(page, 'Enter')
    expect(escritas(execucao)).toBe(0)
    expect(await comFoco(page)).toBe('Reabrir')
    await tecla(page, 'Enter')
    expect(await texto(page)).toMatch(/Feito[\s\S]*Outro motivo/)
    await semReparos(aberta)
  })

  it('Esc fecha sem fazer nada', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    const { page } = await pelaJanela(execucao, 'homologarQuadrimestre')
    await page.keyboard.press('Escape')
    expect(await fechamentos(page)).toBe(1)
    expect(escritas(execucao)).toBe(0)
  })

  it('escolhido outro quadrimestre, prevê de novo', async () => {
    const { execucao } = await noPonto('abrirQuadrimestre')
    const { page } = await pelaJanela(execucao, 'abrirQuadrimestre')
    expect(await texto(page)).toContain('Quadrimestre 2026-1 aberto')
    await page.locator('#quadrimestre').selectOption('2026-2')
    await parada(page)
    expect(await texto(page)).toContain('Quadrimestre 2026-2 aberto')
    await page.locator('#repetir').check()
    await parada(page)
    expect(await page.locator('#repetir').isChecked()).toBe(true)
    expect(await page.locator('#quadrimestre').inputValue()).toBe('2026-2')
  })

  it('se alguém mexe na planilha enquanto a pessoa lê, mostra o que mudou e pergunta de novo', async () => {
    const { pasta, execucao } = await noPonto('homologarQuadrimestre')
    const aberta = await pelaJanela(execucao, 'homologarQuadrimestre')
    const { page } = aberta
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'K6', { valor: 'Sim' })
    await tecla(page, 'Enter')
    expect(escritas(execucao)).toBe(0)
    expect(await page.getByRole('alert').innerText()).toContain('A planilha mudou')
    expect(await texto(page)).toContain('2 Conforme, 1 Não conforme')
    await semReparos(aberta)
    await tecla(page, 'Enter')
    expect(await texto(page)).toMatch(/Feito[\s\S]*2 Conforme, 1 Não conforme/)
  })

  it('o que falta diz onde, e o botão leva à célula e fecha a janela', async () => {
    const { pasta, execucao } = await noPonto('homologarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'G6', { valor: null })
    const aberta = await pelaJanela(execucao, 'homologarQuadrimestre')
    expect(await texto(aberta.page)).toMatch(/nada foi mudado[\s\S]*“CIS 2”: sem resposta II/)
    await semReparos(aberta)
    await aberta.page.getByRole('button', { name: 'Ir para Avaliação 2026-1!G6' }).click()
    await aberta.page.waitForFunction(() => (globalThis as unknown as { fechamentos: number }).fechamentos === 1)
    expect(execucao.ativa).toBe(idDaAba('avaliacao', '2026-1'))
    expect(execucao.selecao).toEqual({ linha: 5, coluna: 6 })
  })

  it('se a aba sumiu enquanto se lia, diz isso e não fecha', async () => {
    const { pasta, execucao } = await noPonto('homologarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'G6', { valor: null })
    const { page } = await pelaJanela(execucao, 'homologarQuadrimestre')
    pasta.folhas = pasta.folhas.filter(f => f.titulo !== 'Avaliação 2026-1')
    await page.getByRole('button', { name: 'Ir para Avaliação 2026-1!G6' }).click()
    await page.getByText('Não há aba “Avaliação 2026-1”').waitFor()
    expect(await fechamentos(page)).toBe(0)
  })

  it('estrutura quebrada que tem conserto: conserta ali mesmo e segue', async () => {
    const { pasta, execucao } = await noPonto('apurarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'H4', { valor: 'outra coisa' })
    const aberta = await pelaJanela(execucao, 'apurarQuadrimestre')
    const { page } = aberta
    expect(await texto(page)).toContain('Falta a coluna do item III')
    const botao = page.getByRole('button', { name: 'Consertar e tentar de novo' })
    await botao.waitFor()
    await semReparos(aberta)
    await botao.click()
    await page.getByText('Se você confirmar').waitFor()
    expect(escritas(execucao)).toBe(1)
  })

  it('mais de vinte avisos: os primeiros, a conta, e todos quando se pede', async () => {
    const csv = matrizCom(30).replaceAll(';Sim;', ';talvez;')
    const aberta = await pelaJanela(await abrir(await lerTexto(csv)), 'apurarQuadrimestre')
    const { page } = aberta
    const itens = page.locator('.grupo.atencao .itens li')
    expect(await itens.count()).toBe(20)
    const botao = page.getByRole('button', { name: /^Ver todos os \d+$/ })
    const quantos = Number(/\d+/.exec(await botao.innerText())?.[0])
    await botao.click()
    expect(await itens.count()).toBe(quantos)
    expect(quantos).toBeGreaterThan(20)
    await semReparos(aberta)
  })

  it.each(['apurarQuadrimestre', 'homologarQuadrimestre', 'consultarSituacao', 'consultarAptidao'])(
    'I03, I04: nome hostil aparece como texto na janela de %s',
    async acao => {
      const linhas = HOSTIS.map(n => `"${n.replaceAll('"', '""')}";${n.includes('"') ? 'talvez' : n};Sim`)
      const pasta = await lerTexto(['Consórcio;I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII', ...linhas].join('\n'))
      chamar(await abrir(pasta), 'apurarQuadrimestre', {})
      const aberta = await pelaJanela(await abrir(pasta), acao)
      const { page } = aberta
      if (acao === 'consultarAptidao') {
        for (const [i, nome] of HOSTIS.entries()) {
          await page.locator('#consorcio').selectOption({ index: i + 1 })
          await expect
            .poll(() => page.locator('#texto-da-aptidao').inputValue())
            .toContain(nome.replace('\u2028', '').trim())
        }
      }
      expect(await page.locator('main img, main script, main a').count()).toBe(0)
      await semReparos(aberta)
    },
  )

  it('a janela de uma ação que não há diz isso', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    chamar(execucao, 'homologarQuadrimestre')
    const { html } = execucao.dialogos.at(-1) as { html: string }
    const outra = html.replace('&quot;homologarQuadrimestre&quot;', '&quot;constructor&quot;')
    expect(outra).not.toBe(html)
    Object.assign(execucao.dialogos.at(-1)!, { html: outra })
    const { abrirPagina } = await import('./pagina-do-pacote.ts')
    const aberta = await abrirPagina(execucao, 600, 540)
    expect(await texto(aberta.page)).toContain('Esta ação não existe')
    await semReparos(aberta)
  })
})

const HOSTIS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</textarea></script><script>alert(1)</script>\u2028',
  'javascript:alert(1)',
]
