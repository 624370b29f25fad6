import { afterEach, describe, expect, it, vi } from 'vitest'
import { CHAMADAS_SIMULTANEAS, type Corredor, criarCorredor } from '../../../src/local/navegador/corredor.ts'
import { levar } from '../../../src/local/navegador/levar.ts'

describe('o que google.script.run leva ao servidor', () => {
  it('leva primitivos, listas e objetos simples, copiados', () => {
    const objeto = { nome: 'Norte', itens: ['I', 2, true, null], dentro: { a: { b: 'c' } } }
    const [levado] = levar([objeto])
    expect(levado).toEqual(objeto)
    expect(levado).not.toBe(objeto)
  })

  it('undefined vira nulo em lista e entre os argumentos, e some de objeto', () => {
    expect(levar([undefined, [1, undefined], { a: undefined, b: 1 }])).toEqual([null, [1, null], { b: 1 }])
    // biome-ignore lint/suspicious/noSparseArray: o buraco é o caso.
    expect(levar([[1, , 3]])).toEqual([[1, null, 3]])
  })

  it('o que não é número em JSON vira nulo', () => {
    expect(levar([Number.NaN, Number.POSITIVE_INFINITY, -0.5])).toEqual([null, null, -0.5])
  })

  it('objeto sem protótipo é simples', () => {
    expect(levar([Object.assign(Object.create(null), { a: 1 })])).toEqual([{ a: 1 }])
  })

  class Ponto {
    x = 1
  }
  it.each([
    ['uma data', new Date(0)],
    ['uma função', () => 1],
    ['uma instância de classe', new Ponto()],
    ['um mapa', new Map()],
    ['um conjunto', new Set()],
    ['uma expressão regular', /a/],
    ['um erro', new Error('x')],
    ['um texto encaixotado', Object('x')],
    ['um símbolo', Symbol('x')],
    ['um inteiro grande', 1n],
  ])('recusa %s, na raiz ou lá dentro, dizendo em que propriedade', (_, valor) => {
    expect(() => levar(['a', valor])).toThrow('Failed due to illegal value in property: 1')
    expect(() => levar([{ fundo: [{ data: valor }] }])).toThrow('Failed due to illegal value in property: data')
  })

  it('recusa o que contém a si mesmo, mas aceita o que só se repete', () => {
    const laco: Record<string, unknown> = {}
    laco['eu'] = [laco]
    expect(() => levar([laco])).toThrow('illegal value')
    const repetido = { a: 1 }
    expect(levar([[repetido, repetido]])).toEqual([[{ a: 1 }, { a: 1 }]])
  })
})

type Solto = Corredor & Readonly<Record<string, (...argumentos: unknown[]) => unknown>>

/** Um corredor cujas chamadas o teste responde quando quer. */
function corredorDeTeste(nomes: string[]): {
  run: Solto
  chamadas: { nome: string; argumentos: unknown[]; feito: (v: unknown) => void; falhou: (e: Error) => void }[]
} {
  const chamadas: ReturnType<typeof corredorDeTeste>['chamadas'] = []
  const run = criarCorredor(
    nomes,
    (nome, argumentos) => new Promise((feito, falhou) => chamadas.push({ nome, argumentos, feito, falhou })),
  )
  return { run: run as Solto, chamadas }
}

const logo = (): Promise<void> => new Promise(depois => setTimeout(depois))

describe('google.script.run', () => {
  afterEach(() => vi.restoreAllMocks())

  it('chama pelo nome, não devolve nada, e entrega a resposta a quem a espera, com o objeto dele', async () => {
    const { run, chamadas } = corredorDeTeste(['lerFicha'])
    const feito = vi.fn()
    const devolvido = (run.withSuccessHandler(feito).withUserObject({ id: 7 }) as Solto)['lerFicha']!('Norte', 3)
    expect(devolvido).toBeUndefined()
    await logo()
    expect(chamadas).toMatchObject([{ nome: 'lerFicha', argumentos: ['Norte', 3] }])
    chamadas[0]!.feito({ pontos: 70 })
    await logo()
    expect(feito).toHaveBeenCalledWith({ pontos: 70 }, { id: 7 })
  })

  it('o erro vai a quem trata falhas; sem ninguém, ao console', async () => {
    const { run, chamadas } = corredorDeTeste(['gravar'])
    const falhou = vi.fn()
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {})
    ;(run.withFailureHandler(falhou) as Solto)['gravar']!()
    run['gravar']!()
    await logo()
    chamadas.map(c => c.falhou(new Error('não deu')))
    await logo()
    expect(falhou).toHaveBeenCalledTimes(1)
    expect(falhou.mock.calls[0]![0]).toMatchObject({ message: 'não deu' })
    expect(console).toHaveBeenCalledTimes(1)
  })

  it('cada with… devolve outro corredor, e não muda o anterior', async () => {
    const { run, chamadas } = corredorDeTeste(['ler'])
    const feito = vi.fn()
    expect(run.withSuccessHandler(feito)).not.toBe(run)
    run['ler']!()
    await logo()
    chamadas[0]!.feito(1)
    await logo()
    expect(feito).not.toHaveBeenCalled()
  })

  it('nome que não existe, ou que termina em _, não é função', () => {
    const { run } = corredorDeTeste(['ler', 'segredo_'])
    expect(() => run['segredo_']!()).toThrow(TypeError)
    expect(() => run['outro']!()).toThrow(TypeError)
    expect(typeof run['ler']).toBe('function')
  })

  it('argumento que não se pode levar falha na hora, e nada é chamado', async () => {
    const { run, chamadas } = corredorDeTeste(['ler'])
    expect(() => run['ler']!(new Date())).toThrow('Failed due to illegal value in property: 0')
    await logo()
    expect(chamadas).toEqual([])
  })

  it('no máximo dez ao mesmo tempo; as outras esperam a vez, na ordem', async () => {
    const { run, chamadas } = corredorDeTeste(['ler'])
    for (let i = 0; i < CHAMADAS_SIMULTANEAS + 2; i++) run['ler']!(i)
    await logo()
    expect(chamadas).toHaveLength(CHAMADAS_SIMULTANEAS)
    chamadas[3]!.falhou(new Error('esta também libera a vez'))
    vi.spyOn(globalThis.console, 'error').mockImplementation(() => {})
    await logo()
    expect(chamadas).toHaveLength(CHAMADAS_SIMULTANEAS + 1)
    chamadas[0]!.feito(null)
    await logo()
    expect(chamadas.map(c => c.argumentos[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})
