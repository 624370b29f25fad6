import { describe, expect, it } from 'vitest'
import { ACOES } from '../../src/google/catalogo-das-acoes.ts'
import { ENTRADAS_DAS_FORMULAS } from '../../src/google/entradas-das-formulas.ts'
import { INTERPRETACOES } from '../../src/norma/interpretacoes.ts'
import { IDS_DOS_ITENS, ITENS, pontosDoItem } from '../../src/norma/itens.ts'
import { abrir, chamadasAoSheets, HOJE, lerTexto, matrizCom } from '../google/apoio.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { comFoco, fechamentos, pelaJanela, semReparos, texto } from './dialogos-apoio.ts'
import type { Aberta } from './pagina-do-pacote.ts'

const TEMPO = 60_000

async function ajuda(): Promise<Aberta> {
  const execucao = await abrir(await lerTexto(matrizCom(1)))
  const aberta = await pelaJanela(execucao, 'mostrarAjuda')
  expect(chamadasAoSheets(execucao)).toBe(0)
  return aberta
}

const guia = ({ page }: Aberta, nome: string): Promise<void> =>
  page.getByRole('tab', { name: nome, exact: true }).click()
const GUIAS = ['Como usar', 'Itens', 'Classificação e prazos', 'Leituras adotadas', 'Fórmulas', 'Atalhos']

describe.skipIf(!TEM_CHROMIUM)('a ajuda', { timeout: TEMPO }, () => {
  it('cada guia é acessível, também a 200 %, e não chama o servidor', async () => {
    const aberta = await ajuda()
    for (const nome of GUIAS) {
      await guia(aberta, nome)
      await semReparos(aberta)
    }
    await aberta.page.setViewportSize({ width: 410, height: 310 })
    for (const nome of GUIAS) {
      await guia(aberta, nome)
      await semReparos(aberta)
    }
    expect(aberta.chamadas).toEqual([])
  })

  it('mostra cada item com os pontos, o texto literal dos dois dispositivos e o que se confere', async () => {
    const aberta = await ajuda()
    await guia(aberta, 'Itens')
    for (const id of IDS_DOS_ITENS) {
      const { rotulo, dispositivo, artigo7, subrequisitos } = ITENS[id]
      const item = aberta.page.locator('details', { hasText: `${id} – ${rotulo}` }).first()
      await item.locator('summary').click()
      const dito = await item.innerText()
      expect(dito).toContain(`${pontosDoItem(id, HOJE)} pontos`)
      for (const { texto: literal, citacao } of [dispositivo, artigo7]) {
        expect(dito).toContain(`“${literal.split(' | ').join('” · “')}”`)
        expect(dito).toContain(citacao)
      }
      for (const grupo of subrequisitos) for (const s of grupo) expect(dito).toContain(s.texto)
    }
    await semReparos(aberta)
  })

  it('mostra cada ação do menu, cada leitura adotada e cada fórmula como se digita', async () => {
    const aberta = await ajuda()
    for (const { rotulo, oQueFaz } of ACOES) {
      expect(await texto(aberta.page)).toContain(rotulo)
      expect(await texto(aberta.page)).toContain(oQueFaz)
    }
    await guia(aberta, 'Leituras adotadas')
    for (const { problema } of INTERPRETACOES) expect(await texto(aberta.page)).toContain(problema)
    await guia(aberta, 'Fórmulas')
    for (const { nome, parametros } of ENTRADAS_DAS_FORMULAS)
      expect(await texto(aberta.page)).toContain(`=${nome}(${parametros.map(p => p.exemplo).join('; ')})`)
  })

  it('procura em tudo, sem acento nem caixa, e abre o que achou; apagada a procura, volta à guia', async () => {
    const aberta = await ajuda()
    const { page } = aberta
    expect(await comFoco(page)).toBe('procura')
    await page.keyboard.type('FOLHA mens')
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ assuntos? encontrados?\.$/)
    expect(await page.locator('details:visible').first().getAttribute('open')).toBe('')
    expect(await texto(page)).toContain('VII – Gestão de pessoal')
    expect(await texto(page)).not.toContain('XI – Atas')
    expect(await page.getByRole('tab').count()).toBe(0)
    await semReparos(aberta)
    await page.locator('#procura').fill('zebra listrada')
    expect(await page.getByRole('status').innerText()).toContain('Nada encontrado')
    await page.locator('#procura').fill('')
    expect(await page.getByRole('tab').count()).toBe(GUIAS.length)
    expect(await texto(page)).toContain('Um quadrimestre, do começo ao fim')
  })

  it('Esc apaga o que se procura, e só então fecha', async () => {
    const { page } = await ajuda()
    await page.keyboard.type('folha')
    await page.keyboard.press('Escape')
    expect(await page.locator('#procura').inputValue()).toBe('')
    expect(await fechamentos(page)).toBe(0)
    await page.keyboard.press('Escape')
    expect(await fechamentos(page)).toBe(1)
  })

  it('as guias se percorrem com as setas', async () => {
    const { page } = await ajuda()
    await page.getByRole('tab', { name: 'Como usar' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await comFoco(page)).toBe('Itens')
    expect(await page.getByRole('tabpanel').innerText()).toContain('O que vale pontos')
    await page.keyboard.press('End')
    expect(await comFoco(page)).toBe('Atalhos')
    await page.keyboard.press('ArrowRight')
    expect(await comFoco(page)).toBe('Como usar')
    await page.keyboard.press('ArrowLeft')
    expect(await comFoco(page)).toBe('Atalhos')
  })
})
