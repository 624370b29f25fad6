import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comPonte } from '../../../src/local/livro/http/paginas.ts'
import { montarRecursos } from '../../../src/local/livro/http/recursos.ts'
import type { Evento, RespostaDaChamada } from '../../../src/local/livro/mensagens.ts'
import type { LivroServido } from '../../../src/local/livro/servir.ts'
import { RAIZ } from '../../google/apoio.ts'
import { apurada, mandar, oLivro, servir } from './apoio.ts'
import { pedirCru } from './pedido-cru.ts'

let livro: LivroServido
beforeAll(async () => {
  livro = await servir(await apurada())
})
afterAll(() => livro.parar())

const pedir = (caminho: string) => pedirCru(livro.endereco, 'GET', caminho)

describe('o que as páginas podem', () => {
  it('tudo vem com os cabeçalhos de segurança, também os erros', async () => {
    for (const caminho of ['/', '/api/livro', '/favicon.ico', '/nada']) {
      expect((await pedir(caminho)).cabecalhos, caminho).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
    }
  })

  it('a casca é pequena, em português, e não traz script dentro dela', async () => {
    const { texto, cabecalhos } = await pedir('/')
    expect(texto).toMatch(/<html lang="pt-BR">/)
    expect(texto).not.toMatch(/<script(?![^>]*src=)/)
    expect(cabecalhos['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  })

  it('a página do pacote vem isolada, sem rede, com a ponte antes dela e os nomes que pode chamar', async () => {
    const selecao = { folha: 1, linha: 0, coluna: 0 }
    const corpo = { de: 'menu', nome: 'mostrarAjuda', argumentos: [], selecao }
    const { dialogos } = await mandar<RespostaDaChamada>(livro, '/api/chamar', corpo)
    const [janela] = dialogos
    const { texto, cabecalhos } = await pedir(janela?.tipo === 'janela' ? janela.quadro : '')
    const politica = String(cabecalhos['content-security-policy'])
    expect(politica).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox allow-scripts/)
    expect(politica).not.toMatch(/allow-same-origin|connect-src|https:/)
    const { ponte } = await montarRecursos(RAIZ)
    expect(ponte).toContain('google')
    const [, script = ''] = /<head><script>([\s\S]*?)<\/script>/.exec(texto) ?? []
    expect(script).toMatch(/^window\.__nomes = \["/)
    expect(script).toContain('"apurarQuadrimestre"')
    expect(script).not.toContain('CONFORMIDADE_')
  })

  it('nada do código da ponte fecha o script antes da hora', () => {
    const html = comPonte('<html><head><title>x</title></head></html>', 'var a = "</script><!-- $& $1"', ['a</script>'])
    expect(html).toBe(
      '<html><head><script>window.__nomes = ["a<\\/script>"];\nvar a = "<\\/script>\\x3C!-- $& $1"</script><title>x</title></head></html>',
    )
  })
})

describe('os eventos', () => {
  it('contam a todas as janelas, na ordem, o que cada uma fez e como está o arquivo', async () => {
    const parar = new AbortController()
    const ouvir = async (): Promise<Evento[]> => {
      const recebidos: Evento[] = []
      const { body } = await fetch(`${livro.endereco}/api/eventos`, { signal: parar.signal })
      void (async () => {
        let resto = ''
        for await (const pedaco of body!.pipeThrough(new TextDecoderStream())) {
          const blocos = (resto + pedaco).split('\n\n')
          resto = blocos.pop() ?? ''
          for (const b of blocos) if (b.startsWith('data: ')) recebidos.push(JSON.parse(b.slice(6)))
        }
      })().catch(() => undefined)
      return recebidos
    }
    const [uma, outra] = await Promise.all([ouvir(), ouvir()])
    const { versao, folhas } = await oLivro(livro)
    const alvo = folhas.find(f => f.titulo.startsWith('Avaliação'))!
    const feita = await mandar(livro, '/api/editar', {
      edicoes: [{ folha: alvo.id, linha: 4, coluna: 5, texto: 'Não' }],
    })
    await mandar(livro, '/api/desfazer', {})
    const das = (e: Evento[]) => e.flatMap(x => (x.tipo === 'mudanca' ? [x.mudanca.versao] : []))
    await expect
      .poll(() => [das(uma), das(outra)])
      .toEqual([
        [versao + 1, versao + 2],
        [versao + 1, versao + 2],
      ])
    expect(uma[0]).toEqual({ tipo: 'ligado', sessao: livro.sessao.id, versao })
    expect(uma[1]).toMatchObject({ tipo: 'arquivo' })
    expect(outra.find(e => e.tipo === 'mudanca')).toEqual({ tipo: 'mudanca', mudanca: feita })
    parar.abort()
  })
})
