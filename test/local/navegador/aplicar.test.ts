import { describe, expect, it } from 'vitest'
import type { Mudanca } from '../../../src/local/livro/mensagens.ts'
import { type Aplicada, aplicar } from '../../../src/local/navegador/aplicar.ts'
import { folhaVista, livroVisto } from './folha.ts'

const LIVRO = livroVisto(folhaVista([['a'], ['b']]), folhaVista([['c']], { id: 2, titulo: 'Resumo' }))
const mudanca = (resto: Partial<Mudanca>): Mudanca => ({
  anterior: 5,
  versao: 6,
  folhas: [],
  estilos: [],
  listas: [],
  desfazer: null,
  refazer: null,
  recusas: [],
  ...resto,
})

describe('aplicar uma mudança', () => {
  it('troca só as linhas mudadas, e diz quais repintar', () => {
    const depois = aplicar(
      LIVRO,
      mudanca({
        folhas: [
          {
            id: 1,
            linhas: [
              [0, null],
              [3, { 2: { t: 'nova' } }],
            ],
            graficos: [],
          },
        ],
        estilos: [{ italico: 1 }],
      }),
    ) as Aplicada
    expect(depois.livro.folhas[0]!.celulas).toEqual([null, { 0: { t: 'b' } }, null, { 2: { t: 'nova' } }])
    expect(depois.livro.estilos).toEqual([{ negrito: 1 }, { italico: 1 }])
    expect([...depois.repintar]).toEqual([[1, [0, 3]]])
    expect(depois.guias).toBe(false)
    expect(depois.livro.versao).toBe(6)
    // O de antes fica como era: quem o guarda não é surpreendido.
    expect(LIVRO.folhas[0]!.celulas[0]).toEqual({ 0: { t: 'a' } })
  })

  it('a aba que veio inteira substitui a anterior; a nova entra na ordem dita, e a que saiu dela some', () => {
    const nova = folhaVista([['d']], { id: 3, titulo: 'Nova' })
    const depois = aplicar(LIVRO, mudanca({ folhas: [nova], ordem: [3, 1] })) as Aplicada
    expect(depois.livro.folhas.map(f => f.titulo)).toEqual(['Nova', 'Avaliação'])
    expect(depois.guias).toBe(true)
  })

  it('a que já se aplicou é velha: a resposta e o evento trazem a mesma', () => {
    expect(aplicar(LIVRO, mudanca({ anterior: 4, versao: 5 }))).toBe('velha')
    expect(aplicar(LIVRO, mudanca({ anterior: 2, versao: 3 }))).toBe('velha')
  })

  it('perdida alguma antes desta, é preciso reler tudo', () => {
    expect(aplicar(LIVRO, mudanca({ anterior: 6, versao: 7 }))).toBe('faltam')
    expect(aplicar(LIVRO, mudanca({ ordem: [1, 2, 9] }))).toBe('faltam')
    expect(aplicar(LIVRO, mudanca({ folhas: [{ id: 9, linhas: [], graficos: [] }] }))).toBe('faltam')
  })
})
