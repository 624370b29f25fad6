import { CFB } from '@e965/xlsx'

/** O mesmo zip com o texto de uma entrada trocado e as somas de verificação refeitas. */
export function comEntrada(bytes: Uint8Array, nome: string, trocar: (texto: string) => string): Uint8Array {
  const zip = CFB.read(bytes, { type: 'buffer' })
  const entrada = CFB.find(zip, nome)
  if (!entrada) throw new Error(`${nome} não está no zip`)
  const antes = Buffer.from(entrada.content as Uint8Array).toString('utf8')
  const depois = trocar(antes)
  if (depois === antes) throw new Error(`${nome} não mudou`)
  entrada.content = Buffer.from(depois)
  entrada.size = entrada.content.length
  return new Uint8Array(CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true } as never) as Buffer)
}
