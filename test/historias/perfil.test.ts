import { Session } from 'node:inspector/promises'
import { test } from 'vitest'
import { planejar } from './acoes.ts'
import { fases } from './fases.ts'
test('perfil', async () => {
  const f = fases()[7]!
  for (let i = 0; i < 20; i++) planejar(f.abas, 'situacao', f.hoje)
  for (const acao of ['situacao', 'apurar'] as const) {
  const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 200 }); await s.post('Profiler.start')
  const t = performance.now()
  for (let i = 0; i < 40; i++) planejar(f.abas, acao, f.hoje)
  console.log(acao, (performance.now() - t) / 40)
  const { profile } = await s.post('Profiler.stop')
  const self = new Map<string, number>(); const byId = new Map(profile.nodes.map(n => [n.id, n]))
  const total = new Map<string, number>(); const parent = new Map<number, number>(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
  const nome = (n: any) => `${n.callFrame.functionName} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber}`
  profile.samples!.forEach((id, i) => { const d = profile.timeDeltas![i]!; const n = byId.get(id)!; self.set(nome(n), (self.get(nome(n)) ?? 0) + d)
    const vistos = new Set<string>(); for (let p: number | undefined = id; p !== undefined; p = parent.get(p)) { const k = nome(byId.get(p)!); if (vistos.has(k)) continue; vistos.add(k); total.set(k, (total.get(k) ?? 0) + d) } })
  console.log('SELF', [...self].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => `${(v / 40000).toFixed(2)} ${k}`).join('\n'))
  console.log('TOTAL', [...total].sort((a, b) => b[1] - a[1]).slice(0, 50).map(([k, v]) => `${(v / 40000).toFixed(2)} ${k}`).join('\n'))
  }
})
