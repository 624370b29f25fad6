import type { AreaVista } from '../livro/mensagens.ts'

export interface Lugar {
  readonly linha: number
  readonly coluna: number
}

export const areaEntre = (a: Lugar, b: Lugar): AreaVista => ({
  linha: Math.min(a.linha, b.linha),
  coluna: Math.min(a.coluna, b.coluna),
  ateLinha: Math.max(a.linha, b.linha) + 1,
  ateColuna: Math.max(a.coluna, b.coluna) + 1,
})

export const contem = (area: AreaVista, { linha, coluna }: Lugar): boolean =>
  linha >= area.linha && linha < area.ateLinha && coluna >= area.coluna && coluna < area.ateColuna

/** A célula mesclada que cobre o lugar, se houver. */
export const mesclaEm = (mesclas: readonly AreaVista[], lugar: Lugar): AreaVista | undefined =>
  mesclas.find(mescla => contem(mescla, lugar))

/** A área de uma célula: a da mescla que a cobre, ou só ela. */
export const areaDe = (mesclas: readonly AreaVista[], lugar: Lugar): AreaVista =>
  mesclaEm(mesclas, lugar) ?? areaEntre(lugar, lugar)

/** O lugar, ou o canto da mescla que o cobre. */
export function canto(mesclas: readonly AreaVista[], lugar: Lugar): Lugar {
  const mescla = mesclaEm(mesclas, lugar)
  return mescla === undefined ? lugar : { linha: mescla.linha, coluna: mescla.coluna }
}

/** A área, aumentada até não cortar nenhuma mescla. */
export function semCortar(area: AreaVista, mesclas: readonly AreaVista[]): AreaVista {
  const tocada = mesclas.find(m => seTocam(area, m) && !dentro(m, area))
  return tocada === undefined ? area : semCortar(uniao(area, tocada), mesclas)
}

export const numeroDeCelulas = (area: AreaVista): number =>
  (area.ateLinha - area.linha) * (area.ateColuna - area.coluna)

/** A área inteira é uma célula só, mesclada ou não? */
export const ehUmaSo = (area: AreaVista, mesclas: readonly AreaVista[]): boolean =>
  numeroDeCelulas(area) === 1 || mesclas.some(m => dentro(area, m))

const seTocam = (a: AreaVista, b: AreaVista): boolean =>
  a.linha < b.ateLinha && b.linha < a.ateLinha && a.coluna < b.ateColuna && b.coluna < a.ateColuna

const dentro = (menor: AreaVista, maior: AreaVista): boolean =>
  menor.linha >= maior.linha &&
  menor.ateLinha <= maior.ateLinha &&
  menor.coluna >= maior.coluna &&
  menor.ateColuna <= maior.ateColuna

const uniao = (a: AreaVista, b: AreaVista): AreaVista => ({
  linha: Math.min(a.linha, b.linha),
  coluna: Math.min(a.coluna, b.coluna),
  ateLinha: Math.max(a.ateLinha, b.ateLinha),
  ateColuna: Math.max(a.ateColuna, b.ateColuna),
})
