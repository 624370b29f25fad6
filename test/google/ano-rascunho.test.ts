import { it } from 'vitest'
import * as A from './ano.ts'
it('tudo', async () => {
  const ano = await A.novoAno()
  const m = (r: unknown) => console.log(JSON.stringify(r, (k, v) => (k === 'consorcios' ? undefined : v)).slice(0, 1800))
  const show = (o: Record<string, A.Feito>) => { for (const [k, f] of Object.entries(o)) { console.log(k, f.mensagem); console.log(f.avisos.map(a => '   ' + a.codigo + ' ' + a.mensagem).join('\n')) } }
  console.time('2025-2'); show(await A.segundoDe2025(ano)); console.timeEnd('2025-2')
  show(Object.fromEntries((await A.reavaliacoesDaSerra(ano)).entries()) as never)
  show(await A.terceiroDe2025(ano)); show(await A.primeiroDe2026(ano))
  for (const n of [A.VALE, A.SERRA, A.MATA, A.CAMPO, A.MANSO, A.PEDRA, A.LAGOA, A.REDE]) for (const em of ['2025-05-10','2025-09-04','2025-09-05','2025-09-20','2025-10-07','2025-10-29','2025-11-04','2025-11-05','2025-11-10','2025-11-17','2025-11-18','2025-11-21','2025-11-22','2026-01-11','2026-01-12','2026-01-20','2026-03-23','2026-03-24','2026-04-10','2026-04-22','2026-05-04','2026-05-05','2026-05-11','2026-05-22'])
    console.log(n, em, JSON.stringify(await ano.situacao(n, em)))
  console.log(ano.historico('Nº','Consórcio','Referente a','Fase','Versão','Homologado em','Respostas','Pontos','Classificação','Efeito','Situação','Motivo').map(l=>l.join('|')).join('\n'))
})
