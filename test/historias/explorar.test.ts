import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { it } from 'vitest'
import { contagem, historias, viver } from './historia.ts'
import { fases } from './fases.ts'
import { Session } from 'node:inspector/promises'
it('explora', async () => {
  const s0 = new Session(); s0.connect(); if (process.env['PERFIL']) { await s0.post('Profiler.enable'); await s0.post('Profiler.setSamplingInterval', { interval: 500 }); await s0.post('Profiler.start') }
  const seed = Number(process.env['SEMENTE'] ?? 1)
  fases()
  const conta = contagem()
  const achados = new Map<string, { n: number; ex: string; menor: number }>()
  const t = performance.now()
  const cpu0 = process.cpuUsage().user
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
  if (process.env['PERFIL']) { const { profile } = await s0.post('Profiler.stop'); writeFileSync('/tmp/p.cpuprofile', JSON.stringify(profile)) }
  const s = (performance.now() - t) / 1000
  writeFileSync(`/tmp/achados-${seed}.txt`, `cpu ${((process.cpuUsage().user - cpu0) / 1e6).toFixed(1)} ${s.toFixed(1)} s ${JSON.stringify({ ...conta, porAcao: Object.fromEntries(conta.porAcao) })}\n` + [...achados.values()].sort((a, b) => b.n - a.n).map(a => `${a.n}x ${a.ex}`).join('\n'))
}, 600000)
