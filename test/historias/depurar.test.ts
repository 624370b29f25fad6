import { it } from 'vitest'
import { planejar } from './acoes.ts'
import { CONSORCIOS, comLinha } from './fases.ts'
import { abaDeValores, aplicadas } from './planilha.ts'
it('depura', () => {
  let abas = aplicadas([abaDeValores(79, 'Página1', [])], planejar([abaDeValores(79, 'Página1', [])], 'preparar', '2026-01-03').pedidos)
  for (const [nome, , urs] of CONSORCIOS) abas = comLinha(abas, 'Consórcios', { Consórcio: nome, URS: urs })
  abas = aplicadas(abas, planejar(abas, 'abrir', '2026-01-05').pedidos)
  const p = planejar(abas, 'abrir', '2026-01-05')
  const ids = new Set(JSON.stringify(p.pedidos).match(/"sheetId":\d+/g))
  console.log([...ids].map(a => abas.find(f => `"sheetId":${f.id}` === a)?.titulo))
  console.log(p.pedidos.map(x => JSON.stringify(x).slice(0, 500)).slice(0, 5).join('\n'))
  const f = abas.find(f => f.titulo === 'Início')!
  for (const pd of p.pedidos) if (pd.updateCells?.range.sheetId === f.id) pd.updateCells.rows.forEach((r, i) => r.values.forEach((c, j) => {
    const l = (pd.updateCells!.range.startRowIndex ?? 0) + i
    const v = c.userEnteredValue?.stringValue ?? c.userEnteredValue?.numberValue ?? null
    const a = f.celulas[l]?.[j]?.valor ?? null
    if (v !== a) console.log(l, j, 'era', a, 'quer', v)
  }))
})
