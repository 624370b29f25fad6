import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** As violações das WCAG 2.1 A e AA (e do eMAG, que as segue) que o axe acha: regra, por quê e onde. */
export async function violacoes(pagina: Page | Frame): Promise<string[]> {
  await pagina.evaluate(AXE)
  return pagina.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
    return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} — ${n.target.join(' ')}`))
  })
}

interface Axe {
  run(opcoes: object): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>
}
