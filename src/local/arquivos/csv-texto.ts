/** Decodifica o texto de um CSV: BOM de UTF-8 ou UTF-16, UTF-8 sem BOM, e por fim windows-1252 (o Excel brasileiro). */
export function decodificarCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Bytes que não formam UTF-8: só pode ser uma codificação de um byte por letra.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
