import { ehSeguro } from '../../../paginas/comum/elementos.ts'
import type { CelulaVista } from '../../livro/mensagens.ts'

/** Para onde a célula leva: o link dela ou, como no Sheets, o endereço que ela tem escrito. */
export function linkDaCelula(celula: CelulaVista | undefined): string | null {
  const endereco = celula?.l ?? celula?.t ?? ''
  return endereco.startsWith('#gid=') || ehSeguro(endereco) ? endereco : null
}
