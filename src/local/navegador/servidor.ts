import type { Evento, Recusado } from '../livro/mensagens.ts'

/** O servidor local não respondeu: foi encerrado, ou está caindo. */
export class SemResposta extends Error {}

/** Pede ao servidor da planilha local; o que ele recusa vem como exceção, com a frase dele. */
export async function pedir<T>(caminho: string, corpo?: unknown): Promise<T> {
  const resposta = await fetch(caminho, corpo === undefined ? {} : comCorpo(corpo)).catch(() => {
    throw new SemResposta('A planilha local não respondeu.')
  })
  if (resposta.ok) return (await resposta.json()) as T
  const { erro } = (await resposta.json().catch(() => ({}))) as Partial<Recusado>
  throw new Error(erro ?? `A planilha local respondeu ${resposta.status} a ${caminho}.`)
}

// O cabeçalho próprio prova que o pedido é desta página: outro site não pode mandá-lo.
const comCorpo = (corpo: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Conformidade': '1' },
  body: JSON.stringify(corpo),
})

interface Ouvintes {
  readonly aoReceber: (evento: Evento) => void
  readonly aoCair: () => void
  /** Voltou depois de cair. */
  readonly aoVoltar: () => void
}

const ESPERA = 1_000

/** Acompanha o que as outras janelas fazem; se o servidor cai, tenta de novo até ele voltar. */
export function acompanhar(janela: string, { aoReceber, aoCair, aoVoltar }: Ouvintes): void {
  let caido = false
  const ligar = (): void => {
    const fonte = new EventSource(`/api/eventos?janela=${encodeURIComponent(janela)}`)
    fonte.onopen = () => {
      if (caido) aoVoltar()
      caido = false
    }
    fonte.onmessage = ({ data }: MessageEvent<string>) => aoReceber(JSON.parse(data) as Evento)
    fonte.onerror = () => {
      // O navegador desiste de uma conexão recusada: quem insiste somos nós.
      fonte.close()
      if (!caido) aoCair()
      caido = true
      setTimeout(ligar, ESPERA)
    }
  }
  ligar()
}
