import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { escutar, PORTA } from '../../../src/local/livro/http/escutar.ts'
import type { LivroServido } from '../../../src/local/livro/servir.ts'
import { apurada, oLivro, servir } from './apoio.ts'
import { pedirCru } from './pedido-cru.ts'

let livro: LivroServido
let porta: string
beforeAll(async () => {
  livro = await servir(await apurada())
  porta = new URL(livro.endereco).port
})
afterAll(() => livro.parar())

const NOSSO = { 'Content-Type': 'application/json', 'X-Conformidade': '1' }
const EDITAR = JSON.stringify({ janela: 'a', edicoes: [{ folha: 1, linha: 0, coluna: 30, texto: 'x' }] })

const pedir = (...pedido: Pedido) => pedirCru(livro.endereco, ...pedido)
type Pedido = [metodo: string, caminho: string, cabecalhos?: Record<string, string>, corpo?: string | Buffer]
const erroDe = (texto: string): string => (JSON.parse(texto) as { erro: string }).erro

describe('quem pode falar com a planilha local', () => {
  it.each(['mau.example', 'mau.example:8787', '127.0.0.1', '127.0.0.1:1', '0.0.0.0:8787', 'localhost.mau.example'])(
    'recusa o Host %s, também para ler: o endereço de outro site pode ter sido trocado pelo desta máquina',
    async host => {
      const { codigo, texto } = await pedir('GET', '/api/livro', { Host: host })
      expect([codigo, erroDe(texto)]).toEqual([403, expect.stringContaining('só atende http://127.0.0.1:')])
    },
  )

  it('atende por 127.0.0.1 e por localhost', async () => {
    for (const nome of ['127.0.0.1', 'localhost', 'LOCALHOST'])
      expect((await pedir('GET', '/', { Host: `${nome}:${porta}` })).codigo).toBe(200)
  })

  it.each(['https://mau.example', 'null', 'http://127.0.0.1:1', 'http://localhost', 'https://127.0.0.1'])(
    'recusa a origem %s',
    async origem => {
      const cabecalhos = { ...NOSSO, Origin: origem }
      expect((await pedir('POST', '/api/editar', cabecalhos, EDITAR)).codigo).toBe(403)
      expect((await pedir('GET', '/api/livro', cabecalhos)).codigo).toBe(403)
    },
  )

  it('recusa o que o navegador diz vir de outro site, mesmo sem origem', async () => {
    for (const de of ['cross-site', 'same-site'])
      expect((await pedir('GET', '/api/livro', { 'Sec-Fetch-Site': de, 'Sec-Fetch-Mode': 'no-cors' })).codigo).toBe(403)
    expect((await pedir('GET', '/api/livro', { 'Sec-Fetch-Site': 'same-origin' })).codigo).toBe(200)
    expect((await pedir('GET', '/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' })).codigo).toBe(200)
  })

  it.each([
    ['sem o cabeçalho da página', { 'Content-Type': 'application/json' }, 403],
    ['com ele errado', { 'Content-Type': 'application/json', 'X-Conformidade': '0' }, 403],
    ['com tipo de formulário', { 'Content-Type': 'text/plain', 'X-Conformidade': '1' }, 415],
    ['sem tipo', { 'X-Conformidade': '1' }, 415],
  ])('recusa escrever %s', async (_, cabecalhos, esperado) => {
    const versao = livro.sessao.versao
    const { codigo, texto } = await pedir('POST', '/api/editar', cabecalhos, EDITAR)
    expect([codigo, livro.sessao.versao]).toEqual([esperado, versao])
    expect(erroDe(texto)).not.toBe('')
  })

  it('com a porta de costume ocupada, procura a próxima; a que se pede é só ela', async () => {
    const ocupante = createServer()
    await new Promise<void>(feito => {
      ocupante.once('listening', feito)
      // Se já há quem a ocupe, serve do mesmo jeito.
      ocupante.once('error', () => feito())
      ocupante.listen(PORTA, '127.0.0.1')
    })
    const servidor = createServer()
    const achada = await escutar(servidor, undefined)
    expect(achada).toBeGreaterThan(PORTA)
    expect(achada).toBeLessThan(PORTA + 11)
    await expect(escutar(createServer(), achada)).rejects.toThrow(`A porta ${achada} está ocupada`)
    servidor.close()
    ocupante.close()
  })

  it('só escuta nesta máquina', () => {
    expect(livro.endereco).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })
})

describe('pedidos que não se entendem', () => {
  it.each([
    ['GET', '/nada', 404],
    ['GET', '/livro.js/../../package.json', 404],
    ['GET', '/../package.json', 404],
    ['GET', '/quadro/nao-existe', 404],
    ['GET', '/api/editar', 405],
    ['DELETE', '/api/livro', 405],
    ['PUT', '/', 405],
    ['OPTIONS', '/api/editar', 405],
  ])('%s %s responde %d, em português', async (metodo, caminho, esperado) => {
    const { codigo, texto } = await pedir(metodo, caminho)
    expect(codigo).toBe(esperado)
    expect(erroDe(texto)).toMatch(/^(Não há nada em|Esta página já foi fechada|\w+ não serve em)/)
  })

  it.each([
    '',
    'não é json',
    '[]',
    'null',
    '{}',
    '{"janela":"a","edicoes":[]}',
    '{"janela":"a","edicoes":[{"folha":1,"linha":-1,"coluna":0,"texto":"x"}]}',
    '{"janela":"a","edicoes":[{"folha":1,"linha":0.5,"coluna":0,"texto":"x"}]}',
    '{"janela":"a","edicoes":[{"folha":1,"linha":0,"coluna":0,"texto":5}]}',
    '{"janela":1,"edicoes":[{"folha":1,"linha":0,"coluna":0,"texto":"x"}]}',
  ])('o corpo %s se recusa com 400, e nada muda', async corpo => {
    const versao = livro.sessao.versao
    const { codigo, texto } = await pedir('POST', '/api/editar', NOSSO, corpo)
    expect([codigo, livro.sessao.versao]).toEqual([400, versao])
    expect(erroDe(texto)).toMatch(/^O pedido não/)
  })

  it.each([
    '{"janela":"a","de":"fora","nome":"x","argumentos":[],"selecao":{"folha":1,"linha":0,"coluna":0}}',
    '{"janela":"a","de":"menu","nome":"x","argumentos":{},"selecao":{"folha":1,"linha":0,"coluna":0}}',
    '{"janela":"a","de":"menu","nome":"x","argumentos":[]}',
  ])('a chamada %s se recusa com 400', async corpo => {
    expect((await pedir('POST', '/api/chamar', NOSSO, corpo)).codigo).toBe(400)
  })

  it('mais de 20 MB se recusa, diga-se o tamanho ou não', async () => {
    const grande = Buffer.alloc(21 * 1024 * 1024, 32)
    const dito = { ...NOSSO, 'Content-Length': String(grande.length) }
    const aosPedacos = { ...NOSSO, 'Transfer-Encoding': 'chunked' }
    for (const cabecalhos of [dito, aosPedacos]) {
      // Quem recusa não espera o resto: a resposta chega, ou a ligação cai antes.
      const { codigo } = await pedir('POST', '/api/editar', cabecalhos, grande).catch(() => ({ codigo: 413 }))
      expect(codigo).toBe(413)
    }
    expect((await oLivro(livro)).versao).toBe(livro.sessao.versao)
  })
})
