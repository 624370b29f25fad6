import { sha256 as resumo } from '@noble/hashes/sha2.js'

/** SHA-256 de um texto (UTF-8), em hexadecimal minúsculo. */
export function sha256(texto: string): string {
  // O Apps Script não tem TextEncoder: os bytes saem da forma percentual, que é UTF-8. Um substituto solto não tem forma.
  const percentual = encodeURIComponent(texto.replace(SUBSTITUTO_SOLTO, '\ufffd'))
  const bytes: number[] = []
  for (let i = 0; i < percentual.length; i++) {
    if (percentual[i] !== '%') bytes.push(percentual.charCodeAt(i))
    else {
      bytes.push(Number.parseInt(percentual.slice(i + 1, i + 3), 16))
      i += 2
    }
  }
  return Array.from(resumo(Uint8Array.from(bytes)), b => b.toString(16).padStart(2, '0')).join('')
}

const SUBSTITUTO_SOLTO = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
