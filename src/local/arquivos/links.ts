import type { Hyperlink } from 'hucre'
import type { FolhaLocal } from '../pasta-local.ts'
import { tituloCitado } from './intervalo-a1.ts'

/** O Excel recusa endereços maiores que isto. */
const MAIOR_ENDERECO = 2079

/** O link do Sheets no xlsx: `#gid=ID` vira um salto para a aba. `null` quando a aba não existe. */
export function linkParaArquivo(uri: string, nomes: ReadonlyMap<number, string>): Hyperlink | null {
  const aba = /^#gid=(\d+)/.exec(uri)
  if (!aba) return uri.length <= MAIOR_ENDERECO ? { target: uri } : null
  const nome = nomes.get(Number(aba[1]))
  return nome === undefined ? null : { target: '', location: `${tituloCitado(nome)}!A1` }
}

/** O inverso: o salto para uma aba volta a ser `#gid=ID`, que não muda quando a aba muda de nome. */
export function enderecoDoLink(link: Hyperlink, folhas: readonly FolhaLocal[]): string {
  const destino = link.location ?? link.target
  const aba = /^#?(?:'((?:[^']|'')*)'|([^'!#/:]+))[!.]\$?[A-Z]+\$?\d+$/i.exec(destino)
  const titulo = (aba?.[1]?.replaceAll("''", "'") ?? aba?.[2] ?? '').toLowerCase()
  const folha = aba && folhas.find(candidata => candidata.titulo.toLowerCase() === titulo)
  return folha ? `#gid=${folha.id}` : destino
}
