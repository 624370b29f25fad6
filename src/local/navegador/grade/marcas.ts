import type { AreaVista } from '../../livro/mensagens.ts'
import { contem, ehUmaSo, type Lugar } from '../area.ts'
import { chave, type Selecionada } from '../planilha.ts'
import type { LinhaDesenhada } from './linha.ts'
import type { Visao } from './visao.ts'

export interface Marcadas {
  readonly folha: number
  readonly selecionada: Selecionada
  readonly achadas: ReadonlySet<string>
}

/** Põe em cada célula de uma linha as marcas da seleção e da busca. */
export function marcarLinha(desenhada: LinhaDesenhada, { folha, selecionada, achadas }: Marcadas, visao: Visao): void {
  const linha = Number(desenhada.elemento.getAttribute('aria-rowindex')) - 1
  const { area, ativa } = selecionada
  const umaSo = ehUmaSo(area, visao.folha.mesclas)
  for (const [coluna, celula] of desenhada.celulas) {
    const { classList } = celula
    const aqui = contem(area, { linha, coluna })
    const estava = celula.getAttribute('aria-selected') === 'true'
    if (aqui || estava) {
      const mescla = visao.mesclas.em(linha, coluna)
      celula.setAttribute('aria-selected', String(aqui))
      classList.toggle('sel', aqui && !umaSo)
      classList.toggle('sel-cima', aqui && linha === area.linha)
      classList.toggle('sel-baixo', aqui && (mescla?.ateLinha ?? linha + 1) === area.ateLinha)
      classList.toggle('sel-antes', aqui && coluna === area.coluna)
      classList.toggle('sel-depois', aqui && (mescla?.ateColuna ?? coluna + 1) === area.ateColuna)
    }
    classList.toggle('ativa', ehA(ativa, linha, coluna))
    if (achadas.size > 0 || classList.contains('achada'))
      classList.toggle('achada', achadas.has(chave({ folha, linha, coluna })))
  }
}

/** As letras e os números do que está selecionado ficam azuis. */
export function marcarTitulos(
  letras: ReadonlyMap<number, HTMLElement>,
  linhas: ReadonlyMap<number, LinhaDesenhada>,
  area: AreaVista,
): void {
  for (const [c, letra] of letras) letra.classList.toggle('marcada', c >= area.coluna && c < area.ateColuna)
  for (const [l, { numero }] of linhas) numero.classList.toggle('marcada', l >= area.linha && l < area.ateLinha)
}

const ehA = (lugar: Lugar, linha: number, coluna: number): boolean => lugar.linha === linha && lugar.coluna === coluna
