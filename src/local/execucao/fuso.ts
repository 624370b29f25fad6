/** Põe o processo no fuso do manifesto: no Apps Script, `Date` fala sempre no fuso do script. */
export function fixarFuso(fuso: string): void {
  process.env['TZ'] = fuso
  exigirFuso(fuso)
}

export function exigirFuso(fuso: string | undefined): asserts fuso is string {
  if (fuso === undefined) throw new Error('O manifesto não tem timeZone.')
  const doProcesso = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (doProcesso !== fuso) {
    throw new Error(`O processo está no fuso ${doProcesso} e o manifesto pede ${fuso}: chame fixarFuso antes.`)
  }
}
