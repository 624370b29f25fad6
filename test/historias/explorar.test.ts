import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { it } from 'vitest'
import { contagem, historias, viver } from './historia.ts'
import { fases } from './fases.ts'
it('explora', () => {
  const seed = Number(process.env['SEMENTE'] ?? 1)
  fases()
  const conta = contagem()
  const achados = new Map<string, { n: number; ex: string; menor: number }>()
  const t = performance.now()
  const todas = fc.sample(historias, { numRuns: Number(process.env['HISTORIAS'] ?? 300), seed })
  console.log('gerar', performance.now() - t)
  for (const h of todas) {
    try { viver(h, conta) } catch (e) {
      const m = String((e as Error).message)
      const k = m.replace(/[A-Z]+\d+\b/g, 'C').replace(/\d+/g, 'n').replace(/“[^”]*”/g, '“”').slice(0, 110)
      const a = achados.get(k)
      const txt = `${m.slice(0, 600)}\n      fase ${fases()[h.fase % fases().length]!.nome} ${h.passos.map(p => `${p.fazer}(${p.dias}d ${p.a},${p.b},${p.c})`).join(' ')}`
      if (a === undefined) achados.set(k, { n: 1, ex: txt, menor: h.passos.length })
      else { a.n++; if (h.passos.length < a.menor) { a.ex = txt; a.menor = h.passos.length } }
    }
  }
  const s = (performance.now() - t) / 1000
  writeFileSync('/tmp/achados.txt', `${s.toFixed(1)} s ${JSON.stringify({ ...conta, porAcao: Object.fromEntries(conta.porAcao) })}\n` + [...achados.values()].sort((a, b) => b.n - a.n).map(a => `${a.n}x ${a.ex}`).join('\n'))
}, 600000)
