import type { Mescla } from './pasta.ts'
import type { Intervalo } from './pedido.ts'

/** Um retângulo na forma da API; fim infinito vai até a borda da grade. */
export function intervalo(sheetId: number, m: Mescla): Intervalo {
  return {
    sheetId,
    startRowIndex: m.linha,
    ...(Number.isFinite(m.ateLinha) ? { endRowIndex: m.ateLinha } : {}),
    startColumnIndex: m.coluna,
    ...(Number.isFinite(m.ateColuna) ? { endColumnIndex: m.ateColuna } : {}),
  }
}
