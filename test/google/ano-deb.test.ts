import { it } from 'vitest'
import { writeFileSync, readFileSync } from 'node:fs'
import { abrir, chamar } from '/work/main/test/google/apoio.ts'
import * as A from '/work/main/test/google/ano.ts'
import { ler, digitar } from './digitar.ts'
it('x', async () => {
  const ano = await A.novoAno()
  const { pasta } = ano
  ;(ano as any).agir = async (acao: string, hoje: string, o: any = {}) => { const t = performance.now(); const e = await abrir(pasta, { hoje }); const t1 = performance.now(); const r = chamar(e, acao, o) as any; console.log(acao, hoje, Math.round(t1 - t), Math.round(performance.now() - t1), r.mensagem ?? r.motivos); return r }
  await A.segundoDe2025(ano); await A.reavaliacoesDaSerra(ano); await A.terceiroDe2025(ano)
  await A.primeiroDe2026(ano)
  console.log(ler(pasta, 'Avaliação 2026-1', 'Consórcio', 'I', 'II', 'IV', 'Avaliado em', 'Anterior'))
})
