/**
 * Decodifica o texto de um CSV: BOM de UTF-8 ou UTF-16, UTF-8 sem BOM, e por fim windows-1252 (o Excel brasileiro).
 * A última decisão é linha a linha: um trecho colado em outra codificação não estraga o resto do arquivo.
 */
export function decodificarCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const semFimDeDos = bytes.at(-1) === FIM_DE_ARQUIVO_DO_DOS ? bytes.subarray(0, -1) : bytes
  return (
    emUtf8(semFimDeDos) ??
    linhas(semFimDeDos)
      .map(linha => emUtf8(linha) ?? emWindows1252(linha))
      .join('')
  )
}

const FIM_DE_ARQUIVO_DO_DOS = 0x1a
const QUEBRA = 0x0a

function emUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Bytes que não formam UTF-8: só pode ser uma codificação de um byte por letra.
    return null
  }
}

const emWindows1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

function linhas(bytes: Uint8Array): Uint8Array[] {
  const partes: Uint8Array[] = []
  for (let inicio = 0; inicio < bytes.length; ) {
    const quebra = bytes.indexOf(QUEBRA, inicio)
    const fim = quebra === -1 ? bytes.length : quebra + 1
    partes.push(bytes.subarray(inicio, fim))
    inicio = fim
  }
  return partes
}
