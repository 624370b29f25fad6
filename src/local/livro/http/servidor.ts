import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { DA_PLANILHA } from './cabecalhos.ts'
import { conferirEscrita, conferirOrigem } from './guarda.ts'
import { Recusa } from './recusa.ts'

/** O que se responde: texto com o seu tipo, ou uma resposta que fica aberta. */
export type Resposta =
  | { readonly tipo: string; readonly texto: string; readonly cabecalhos?: Readonly<Record<string, string>> }
  | { readonly vazio: true }
  | { readonly aberta: (resposta: ServerResponse) => void }

export type Rota = (pedido: IncomingMessage, caminho: string) => Resposta | Promise<Resposta>

/** `metodo caminho` → o que faz; o caminho que acaba em `*` vale por todos os que começam assim. */
export type Rotas = Readonly<Record<string, Rota>>

/** Um servidor que só atende esta máquina e a própria página; tudo o que se recusa é dito em português. */
export function criarServidor(rotas: Rotas, porta: () => number): Server {
  return createServer((pedido, resposta) => {
    void atender(rotas, porta(), pedido, resposta).catch(erro => {
      responderErro(resposta, erro)
    })
  })
}

async function atender(rotas: Rotas, porta: number, pedido: IncomingMessage, resposta: ServerResponse): Promise<void> {
  conferirOrigem(pedido, porta)
  const caminho = (pedido.url ?? '/').split('?')[0] as string
  const rota = acharRota(rotas, pedido.method ?? '', caminho)
  if (pedido.method === 'POST') conferirEscrita(pedido)
  const dada = await rota(pedido, caminho)
  if ('aberta' in dada) {
    resposta.writeHead(200, { ...DA_PLANILHA, 'Content-Type': 'text/event-stream; charset=utf-8' })
    dada.aberta(resposta)
  } else if ('vazio' in dada) resposta.writeHead(204, DA_PLANILHA).end()
  else escrever(resposta, 200, dada.tipo, dada.texto, dada.cabecalhos ?? DA_PLANILHA)
}

function acharRota(rotas: Rotas, metodo: string, caminho: string): Rota {
  const serve = (padrao: string): boolean =>
    padrao.endsWith('*') ? caminho.startsWith(padrao.slice(0, -1)) : padrao === caminho
  const doCaminho = Object.entries(rotas).filter(([chave]) => serve(chave.slice(chave.indexOf(' ') + 1)))
  if (doCaminho.length === 0) throw new Recusa(404, `Não há nada em ${caminho}.`)
  const achada = doCaminho.find(([chave]) => chave.startsWith(`${metodo} `))
  if (achada === undefined) throw new Recusa(405, `${metodo} não serve em ${caminho}.`)
  return achada[1]
}

function responderErro(resposta: ServerResponse, erro: unknown): void {
  if (!(erro instanceof Recusa)) console.error(erro)
  const [codigo, mensagem] =
    erro instanceof Recusa
      ? [erro.codigo, erro.message]
      : [500, `Erro no programa, que não mudou a planilha: ${erro instanceof Error ? erro.message : String(erro)}`]
  if (resposta.headersSent) resposta.destroy()
  else {
    // O resto do que vinha não interessa, e não se espera por ele.
    escrever(resposta, codigo, 'application/json; charset=utf-8', JSON.stringify({ erro: mensagem }), {
      ...DA_PLANILHA,
      Connection: 'close',
    })
  }
}

function escrever(
  resposta: ServerResponse,
  codigo: number,
  tipo: string,
  texto: string,
  cabecalhos: Readonly<Record<string, string>>,
): void {
  resposta.writeHead(codigo, { ...cabecalhos, 'Content-Type': tipo, 'Content-Length': Buffer.byteLength(texto) })
  resposta.end(texto)
}
