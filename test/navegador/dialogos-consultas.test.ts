import { beforeAll, describe, expect, it } from 'vitest'
import type { NomeDeAcao } from '../../src/google/catalogo-das-acoes.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { abrir, escrever, folhaChamada } from '../google/apoio.ts'
import { type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { comFoco, parada, pelaJanela, semReparos, tecla, texto } from './dialogos-apoio.ts'

const TEMPO = 120_000
let casos: ReadonlyMap<string, Caso>

async function noPonto(acao: NomeDeAcao): Promise<{ pasta: PastaLocal; execucao: Execucao }> {
  const { pasta: original, hoje } = casos.get(acao)!
  const pasta = structuredClone(original)
  return { pasta, execucao: await abrir(pasta, { hoje }) }
}

const escritas = (e: Execucao): number => e.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0

describe.skipIf(!TEM_CHROMIUM)(
  'as janelas das consultas, e o que se vê enquanto se espera e quando falha',
  { timeout: TEMPO },
  () => {
    beforeAll(async () => {
      casos = await casosDoCiclo(3)
    }, TEMPO)

    it('Conferir mostra cada problema e conserta o que se vê', async () => {
      const { pasta, execucao } = await noPonto('conferirPlanilha')
      const aberta = await pelaJanela(execucao, 'conferirPlanilha')
      const { page } = aberta
      expect(await texto(page)).toMatch(/1 problema encontrado[\s\S]*perdeu a fórmula em R4/)
      expect(escritas(execucao)).toBe(0)
      expect(await comFoco(page)).toBe('Consertar')
      await tecla(page, 'Enter')
      expect(await texto(page)).toContain('1 problema consertado')
      await semReparos(aberta)
      expect(folhaChamada(pasta, 'Avaliação 2026-1').celulas[3]?.[17]?.formula).toBe('=CONFORMIDADE_SCORE(F4:Q)')
    })

    it('a consulta de aptidão dá o texto para o processo, que se copia', async () => {
      const { pasta, hoje } = casos.get('notificarConsorcios')!
      const execucao = await abrir(structuredClone(pasta), { hoje })
      const aberta = await pelaJanela(execucao, 'consultarAptidao')
      const { page } = aberta
      expect(await comFoco(page)).toContain('Escolha')
      await page.locator('#consorcio').selectOption('CIS 2')
      await page.locator('#texto-da-aptidao').waitFor()
      expect(await texto(page)).toContain('Impedido pelo Programa')
      const dado = await page.locator('#texto-da-aptidao').inputValue()
      expect(dado).toMatch(/IMPEDIDO[\s\S]*Hash desta consulta/)
      await page.getByRole('button', { name: 'Copiar o texto' }).click()
      await page.getByText('Copiado.').waitFor()
      await semReparos(aberta)
      expect(escritas(execucao)).toBe(0)
    })

    it('a consulta de aptidão aberta de cima de um consórcio já o mostra, e escrever outro nome o troca', async () => {
      const { pasta, hoje } = casos.get('notificarConsorcios')!
      const muitos = structuredClone(pasta)
      const nome = (n: number): string => `Consórcio Intermunicipal de Saúde da Microrregião do Alto Vale Número ${n}`
      for (let n = 1; n <= 12; n++) escrever(folhaChamada(muitos, 'Consórcios'), `A${n + 10}`, { valor: nome(n) })
      const execucao = await abrir(muitos, { hoje })
      execucao.situar({ folha: folhaChamada(muitos, 'Consórcios').id, linha: 12, coluna: 1 })
      const { page } = await pelaJanela(execucao, 'consultarAptidao')
      const campo = page.locator('#consorcio')
      expect(await campo.inputValue()).toBe(nome(3))
      expect(await campo.getAttribute('title')).toBe(nome(3))
      expect(await comFoco(page)).toBe('consorcio')
      await page.keyboard.type('CIS 2')
      expect(await campo.inputValue()).toBe('CIS 2')
      expect(await campo.getAttribute('title')).toBe('CIS 2')
      await parada(page)
      expect(await texto(page)).toContain('Impedido pelo Programa')
    })

    it('a situação de cada um se procura, e o porquê se abre', async () => {
      const { pasta, hoje } = casos.get('notificarConsorcios')!
      const aberta = await pelaJanela(await abrir(structuredClone(pasta), { hoje }), 'consultarSituacao')
      const { page } = aberta
      expect(await texto(page)).toContain('Impedidos: 2')
      await page.getByLabel('Procurar consórcio').fill('CIENCIA')
      expect(await texto(page)).toContain('2 de 3')
      await page.getByRole('button', { name: /Ver por que CIS 2/ }).click()
      expect(await texto(page)).toContain('Impedido temporariamente desde 28/04/2026 (Art. 11, II).')
      await semReparos(aberta)
    })

    it('enquanto a ação corre, a barra diz o passo e há quanto tempo', async () => {
      const { execucao } = await noPonto('homologarQuadrimestre')
      const aberta = await pelaJanela(execucao, 'homologarQuadrimestre')
      const { page } = aberta
      await page.evaluate(() => {
        const mundo = globalThis as unknown as { chamarNoServidor: (nome: string) => Promise<unknown> }
        mundo.chamarNoServidor = async nome =>
          nome === 'progressoDaAcao'
            ? { valor: { acao: 'homologarQuadrimestre', passo: 2, de: 4, texto: 'lendo a planilha' } }
            : new Promise(() => {})
      })
      await page.keyboard.press('Enter')
      const barra = page.getByRole('progressbar')
      expect(await barra.getAttribute('aria-valuenow')).toBeNull()
      await page.getByText('2 de 4: lendo a planilha').waitFor()
      expect(await barra.getAttribute('aria-valuenow')).toBe('2')
      expect(await barra.getAttribute('aria-valuemax')).toBe('4')
      expect(await barra.getAttribute('aria-valuetext')).toBe('2 de 4: lendo a planilha')
      await page.getByText(/há \d+ s/).waitFor()
      await semReparos(aberta)
    })

    it('a resposta que não chega não se dá por feita nem por perdida, e se tenta de novo', async () => {
      const { execucao } = await noPonto('homologarQuadrimestre')
      const aberta = await pelaJanela(execucao, 'homologarQuadrimestre')
      const { page } = aberta
      await page.evaluate(() => {
        const mundo = globalThis as unknown as { chamarNoServidor: unknown }
        const real = mundo.chamarNoServidor
        mundo.chamarNoServidor = async () => {
          mundo.chamarNoServidor = real
          return { erro: 'NetworkError: Connection failure due to HTTP 0' }
        }
      })
      await tecla(page, 'Enter')
      expect(await texto(page)).toMatch(/Não terminou[\s\S]*pela metade não ficou/)
      await semReparos(aberta)
      expect(await comFoco(page)).toBe('Tentar de novo')
      await tecla(page, 'Enter')
      await tecla(page, 'Enter')
      expect(await texto(page)).toContain('Feito')
    })

    it('a falha do serviço diz que nada ficou pela metade, com o detalhe para copiar', async () => {
      const { pasta, hoje } = casos.get('apurarQuadrimestre')!
      let falhar = false
      const execucao = await abrir(structuredClone(pasta), {
        hoje,
        registrar: ({ servico }) => {
          if (falhar && servico === 'Sheets.Spreadsheets.batchUpdate')
            throw Object.assign(new Error('The caller does not have permission (403)'), { name: 'Exception' })
        },
      })
      const aberta = await pelaJanela(execucao, 'apurarQuadrimestre')
      falhar = true
      await tecla(aberta.page, 'Enter')
      expect(await texto(aberta.page)).toMatch(/Não terminou[\s\S]*Peça acesso de editor[\s\S]*Nada fica pela metade/)
      await aberta.page.getByRole('button', { name: 'Copiar detalhes' }).click()
      await aberta.page.getByText('Copiado.').waitFor()
      await semReparos(aberta)
    })
  },
)
