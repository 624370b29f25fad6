import { describe, expect, it } from 'vitest'
import { NaoPodeSerFeito } from '../../../src/planilha/aviso.ts'
import { conferirPedidoDeFicha, conferirPedidoDeGravacao } from '../../../src/planilha/ficha/conferir-pedido.ts'

const HOJE = '2026-11-21'
const motivos = (fazer: () => unknown): readonly string[] => {
  try {
    fazer()
  } catch (erro) {
    if (erro instanceof NaoPodeSerFeito) return erro.motivos
    throw erro
  }
  return []
}
const gravando = (...mudancas: unknown[]): readonly string[] =>
  motivos(() => conferirPedidoDeGravacao({ quadrimestre: '2026-3', consorcio: 'CIS Norte', mudancas }, HOJE))
const mudando = (item: unknown, campo: unknown, depois: unknown, antes: unknown = null): readonly string[] =>
  gravando({ item, campo, antes, depois })

describe('o pedido de ler', () => {
  it.each([undefined, null, {}, { daSelecao: true }, { consorcio: 'CIS', quadrimestre: '2026-3', apontado: null }])(
    '%j é aceito',
    pedido => expect(motivos(() => conferirPedidoDeFicha(pedido))).toEqual([]),
  )

  it.each([
    ['texto', 'o pedido'],
    [['a'], 'o pedido'],
    [{ consorcio: 7 }, 'consorcio'],
    [{ consorcio: ' ' }, 'consorcio'],
    [{ consorcio: 'x'.repeat(1001) }, 'consorcio'],
    [{ quadrimestre: '2026-4' }, 'quadrimestre'],
    [{ quadrimestre: { toString: 1 } }, 'quadrimestre'],
    [{ daSelecao: 'sim' }, 'daSelecao'],
    [{ apontado: 3 }, 'apontado'],
  ])('%j é recusado pelo nome do campo', (pedido, campo) => {
    expect(motivos(() => conferirPedidoDeFicha(pedido))).toEqual([
      expect.stringMatching(`^Pedido inválido: “${campo}” não pode ser`),
    ])
  })
})

describe('o pedido de gravar', () => {
  it.each([
    ['I', 'resposta', 'Sim'],
    ['XII', 'resposta', null],
    ['II', 'link', 'https://cis.example/estatuto?a=1#b'],
    ['II', 'link', ''],
    ['II', 'atualizadoEm', '2024-02-29'],
    ['II', 'verificadoEm', HOJE],
    ['II', 'subrequisitos', ['II-protocolo', 'II-estatuto']],
    ['II', 'subrequisitos', []],
    ['II', 'observacao', 'x'.repeat(50_000)],
    [null, 'avaliadoEm', HOJE],
    [null, 'avaliadoPor', 'Ana'],
  ])('%s, %s: %j é aceito', (item, campo, depois) => expect(mudando(item, campo, depois)).toEqual([]))

  it.each([
    ['XIII', 'resposta', 'Sim', '“mudancas[0].item” não pode ser “XIII”'],
    ['__proto__', 'resposta', 'Sim', '“mudancas[0].item” não pode ser “__proto__”'],
    ['constructor', 'resposta', 'Sim', '“mudancas[0].item” não pode ser “constructor”'],
    [1, 'resposta', 'Sim', '“mudancas[0].item” não pode ser “1”'],
    [undefined, 'resposta', 'Sim', '“mudancas[0].item” não pode ser'],
    ['I', 'avaliadoEm', '2026-11-01', '“mudancas[0].campo” não pode ser “avaliadoEm”'],
    [null, 'resposta', 'Sim', '“mudancas[0].campo” não pode ser “resposta”'],
    ['I', 'toString', 'Sim', '“mudancas[0].campo” não pode ser “toString”'],
    ['I', 'verificadoPor', 'outro', '“mudancas[0].campo” não pode ser “verificadoPor”'],
    ['I', 'resposta', 'sim', 'Item I, Resposta não aceita “sim”. Use Sim ou Não.'],
    ['I', 'resposta', 'Sim (a confirmar)', 'Item I, Resposta não aceita'],
    ['I', 'resposta', true, 'Item I, Resposta não aceita “VERDADEIRO”.'],
    ['I', 'resposta', { toString: 1 }, 'Item I, Resposta não aceita este valor.'],
    ['I', 'link', 'javascript:alert(1)', 'Item I, Link não aceita “javascript:alert(1)”. Use o endereço inteiro'],
    ['I', 'link', 'data:text/html,x', 'Item I, Link não aceita'],
    ['I', 'link', 'cis.example/estatuto', 'Item I, Link não aceita'],
    ['I', 'link', 'https://', 'Item I, Link não aceita'],
    ['I', 'link', 'https://cis.example/a b', 'Item I, Link não aceita'],
    ['I', 'link', 'https://ana:senha@cis.example', 'Item I, Link não aceita'],
    ['I', 'link', ['https://cis.example'], 'Item I, Link não aceita este valor.'],
    ['I', 'atualizadoEm', '2026-02-30', 'Item I, Atualizado em não aceita “2026-02-30”: não é uma data do calendário.'],
    ['I', 'atualizadoEm', '01/11/2026', 'Item I, Atualizado em não aceita'],
    [
      'I',
      'atualizadoEm',
      '1926-11-01',
      'Item I, Atualizado em não aceita “1926-11-01”: 01/11/1926 está fora do período',
    ],
    ['I', 'atualizadoEm', 46_000, 'Item I, Atualizado em não aceita “46000”.'],
    ['I', 'verificadoEm', '2026-11-22', 'Item I, Verificado em é 22/11/2026, que ainda não chegou.'],
    [null, 'avaliadoEm', '2026-11-22', 'Avaliado em é 22/11/2026, que ainda não chegou.'],
    ['I', 'observacao', 'x'.repeat(50_001), 'Item I, Observação tem 50001 letras, e uma célula guarda até 50000.'],
    ['I', 'subrequisitos', 'I-lista', 'Item I, Subrequisitos não aceita “I-lista”.'],
    ['I', 'subrequisitos', ['II-estatuto'], 'Item I, Subrequisitos não tem o subrequisito “II-estatuto”.'],
    ['I', 'subrequisitos', [{}], 'Item I, Subrequisitos não tem o subrequisito este valor.'],
  ])('%s, %s: %j é recusado, e diz qual campo', (item, campo, depois, motivo) => {
    expect(mudando(item, campo, depois)).toEqual([expect.stringContaining(motivo)])
  })

  it('“antes” é o que uma célula guarda, e nada mais', () => {
    for (const antes of ['Sim', 46_000, true, null, '']) expect(mudando('I', 'resposta', 'Não', antes)).toEqual([])
    for (const resto of [{}, { antes: {} }, { antes: ['Sim'] }])
      expect(gravando({ item: 'I', campo: 'resposta', depois: 'Não', ...resto })).toEqual([
        expect.stringContaining('mudancas[0].antes'),
      ])
  })

  it('o mesmo campo duas vezes, ou mais mudanças do que campos há, é recusado', () => {
    const uma = { item: 'I', campo: 'resposta', antes: null, depois: 'Sim' }
    expect(gravando(uma, { ...uma, depois: 'Não' })).toEqual(['Item I, Resposta veio mais de uma vez.'])
    expect(gravando(...Array(75).fill(uma))).toEqual([expect.stringContaining('“mudancas”')])
  })

  it.each([
    [{ consorcio: 'CIS', mudancas: [] }, 'quadrimestre'],
    [{ quadrimestre: '2026-3', mudancas: [] }, 'consorcio'],
    [{ quadrimestre: '2026-3', consorcio: 'CIS' }, 'mudancas'],
    [{ quadrimestre: '2026-3', consorcio: 'CIS', mudancas: [null] }, 'mudancas[0]'],
    [null, 'o pedido'],
  ])('%j é recusado pelo nome do que falta', (pedido, campo) => {
    expect(motivos(() => conferirPedidoDeGravacao(pedido, HOJE))).toEqual([
      expect.stringContaining(`“${campo}” não pode ser`),
    ])
  })

  it('diz todos os motivos, e não só o primeiro', () => {
    expect(
      gravando(
        { item: 'I', campo: 'resposta', antes: null, depois: 'Talvez' },
        { item: 'II', campo: 'link', antes: null, depois: 'ftp://cis.example' },
      ),
    ).toHaveLength(2)
  })

  it('o texto chega sem espaços nas pontas, e o vazio apaga', () => {
    const { mudancas } = conferirPedidoDeGravacao(
      {
        quadrimestre: '2026-3',
        consorcio: 'CIS',
        mudancas: [
          { item: 'I', campo: 'observacao', antes: '', depois: '  vi  ' },
          { item: 'II', campo: 'observacao', antes: 'x', depois: '   ' },
          { item: 'III', campo: 'subrequisitos', antes: null, depois: [] },
        ],
      },
      HOJE,
    )
    expect(mudancas.map(m => m.depois)).toEqual(['vi', null, null])
  })
})
