import { crc32, inflateRawSync } from 'node:zlib'

/** Um arquivo guardado dentro do zip, como o diretório do fim do zip o descreve. */
export interface EntradaDoZip {
  readonly nome: string
  readonly tamanho: number
  readonly comprimido: number
  readonly metodo: number
  readonly soma: number
  readonly posicao: number
  readonly cifrada: boolean
}

/** Lista as entradas pelo diretório central; `null` quando ele não existe ou está cortado (arquivo incompleto). */
export function entradasDoZip(bytes: Uint8Array): EntradaDoZip[] | null {
  const dados = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fim = fimDoDiretorio(dados)
  if (fim === null) return null
  const entradas: EntradaDoZip[] = []
  let posicao = dados.getUint32(fim + 16, true)
  for (let i = dados.getUint16(fim + 10, true); i > 0; i--) {
    if (posicao + 46 > dados.byteLength || dados.getUint32(posicao, true) !== ASSINATURA_DE_ENTRADA) return null
    const tamanhoDoNome = dados.getUint16(posicao + 28, true)
    entradas.push({
      nome: new TextDecoder().decode(bytes.subarray(posicao + 46, posicao + 46 + tamanhoDoNome)),
      cifrada: (dados.getUint16(posicao + 8, true) & 1) === 1,
      metodo: dados.getUint16(posicao + 10, true),
      soma: dados.getUint32(posicao + 16, true),
      comprimido: dados.getUint32(posicao + 20, true),
      tamanho: dados.getUint32(posicao + 24, true),
      posicao: dados.getUint32(posicao + 42, true),
    })
    posicao += 46 + tamanhoDoNome + dados.getUint16(posicao + 30, true) + dados.getUint16(posicao + 32, true)
  }
  return entradas
}

/** O conteúdo de uma entrada. O limite é o tamanho declarado: um zip que mente não enche a memória. */
export function extrair(bytes: Uint8Array, entrada: EntradaDoZip): Uint8Array {
  const dados = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const inicio =
    entrada.posicao + 30 + dados.getUint16(entrada.posicao + 26, true) + dados.getUint16(entrada.posicao + 28, true)
  const conteudo = bytes.subarray(inicio, inicio + entrada.comprimido)
  if (entrada.metodo === SEM_COMPRESSAO) return conteudo
  return inflateRawSync(conteudo, { maxOutputLength: Math.max(1, entrada.tamanho) })
}

/** Todo o conteúdo bate com a soma de verificação? O leitor de planilhas não confere, e devolveria abas vazias. */
export function integro(bytes: Uint8Array, entradas: readonly EntradaDoZip[]): boolean {
  return entradas.every(entrada => {
    try {
      const conteudo = extrair(bytes, entrada)
      return conteudo.length === entrada.tamanho && crc32(conteudo) === entrada.soma
    } catch {
      return false
    }
  })
}

/** O texto (UTF-8) de um arquivo do zip; vazio quando não existe. */
export function textoDoZip(bytes: Uint8Array, entradas: readonly EntradaDoZip[], nome: string): string {
  const entrada = entradas.find(candidata => candidata.nome === nome)
  return entrada ? new TextDecoder().decode(extrair(bytes, entrada)) : ''
}

const ASSINATURA_DE_ENTRADA = 0x02014b50
const ASSINATURA_DO_FIM = 0x06054b50
const TAMANHO_DO_FIM = 22
const MAIOR_COMENTARIO = 0xffff
const SEM_COMPRESSAO = 0

function fimDoDiretorio(dados: DataView): number | null {
  const ultimo = dados.byteLength - TAMANHO_DO_FIM
  for (let i = ultimo; i >= Math.max(0, ultimo - MAIOR_COMENTARIO); i--) {
    if (dados.getUint32(i, true) === ASSINATURA_DO_FIM) return i
  }
  return null
}
