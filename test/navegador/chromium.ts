import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'

const NOMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const SEM_REDE = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage']
const SEM_CONVERSA = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Há um Chromium nesta máquina? No CI tem de haver: lá a falta dele é falha, não desculpa. */
export const TEM_CHROMIUM = process.env['CI'] === 'true' || caminho() !== undefined
if (!TEM_CHROMIUM) console.warn('Chromium não encontrado: os testes das páginas foram pulados.')

let aberto: Promise<Browser> | undefined

/** O navegador do arquivo de teste: abre na primeira vez e fecha no fim. */
export function oNavegador(): Promise<Browser> {
  aberto ??= chromium.launch({ executablePath: caminho() ?? 'chromium', args: [...SEM_REDE, ...SEM_CONVERSA] })
  return aberto
}

afterAll(async () => {
  await (await aberto)?.close()
})

function caminho(): string | undefined {
  const pastas = (process.env['PATH'] ?? '').split(delimiter)
  return NOMES.flatMap(nome => pastas.map(p => join(p, nome))).find(existsSync)
}
