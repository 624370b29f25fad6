import { request } from 'node:http'

/** Um pedido como nenhum navegador o faria: todos os cabeçalhos são os que se dizem. */
export function pedirCru(
  endereco: string,
  metodo: string,
  caminho: string,
  cabecalhos: Record<string, string> = {},
  corpo?: string | Buffer,
): Promise<{ codigo: number; texto: string; cabecalhos: NodeJS.Dict<string | string[]> }> {
  return new Promise((feito, falhou) => {
    const pedido = request(`${endereco}${caminho}`, { method: metodo, headers: cabecalhos }, resposta => {
      let texto = ''
      resposta.on('data', d => {
        texto += d
      })
      resposta.on('end', () => feito({ codigo: resposta.statusCode ?? 0, texto, cabecalhos: resposta.headers }))
    })
    pedido.on('error', falhou)
    pedido.end(corpo)
  })
}
