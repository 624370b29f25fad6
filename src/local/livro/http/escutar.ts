import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A porta de costume, e até onde se procura outra quando ela está ocupada. */
export const PORTA = 8787
const ULTIMA = 8797

/** Nenhuma porta serviu; a mensagem diz o que fazer. */
export class SemPorta extends Error {}

/** Põe o servidor a escutar só nesta máquina e diz em que porta. A que se pede é só ela; sem pedir, a primeira livre. */
export async function escutar(servidor: Server, pedida: number | undefined): Promise<number> {
  const portas = pedida === undefined ? Array.from({ length: ULTIMA - PORTA + 1 }, (_, i) => PORTA + i) : [pedida]
  for (const porta of portas) if (await tentar(servidor, porta)) return (servidor.address() as AddressInfo).port
  throw new SemPorta(
    pedida === undefined
      ? `As portas ${PORTA} a ${ULTIMA} estão todas ocupadas. Feche outra planilha aberta, ou escolha uma: npm start -- --porta 9000`
      : `A porta ${pedida} está ocupada, ou não se pode usar. Escolha outra com --porta.`,
  )
}

const tentar = (servidor: Server, porta: number): Promise<boolean> =>
  new Promise((feito, falhou) => {
    const aoErrar = (erro: NodeJS.ErrnoException): void => {
      servidor.off('listening', aoEscutar)
      if (erro.code === 'EADDRINUSE' || erro.code === 'EACCES') feito(false)
      else falhou(erro)
    }
    const aoEscutar = (): void => {
      servidor.off('error', aoErrar)
      feito(true)
    }
    servidor.once('error', aoErrar)
    servidor.once('listening', aoEscutar)
    servidor.listen(porta, '127.0.0.1')
  })
