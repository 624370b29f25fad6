import type { Dia } from '../../tempo/dia.ts'

/** O dia e a hora de agora no fuso; com o dia dado, é sempre ele, à hora do relógio. */
export function momentoEm(fuso: string, hoje: Dia | null = null): () => { hoje: Dia; hora: string } {
  // O formato sueco é o ISO: AAAA-MM-DD HH:MM.
  const formatador = new Intl.DateTimeFormat('sv-SE', { timeZone: fuso, dateStyle: 'short', timeStyle: 'short' })
  return () => {
    const [dia, hora] = formatador.format(new Date()).split(' ') as [Dia, string]
    return { hoje: hoje ?? dia, hora }
  }
}
