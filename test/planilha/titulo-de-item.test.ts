import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS, type IdItem, ITENS } from '../../src/norma/itens.ts'
import { itemPeloNumeral, itemPeloTitulo as peloTitulo } from '../../src/planilha/titulo-de-item.ts'

const itemPeloTitulo = (titulo: unknown): IdItem | null => peloTitulo(titulo)?.id ?? null

const NUMERAIS_DE_UM_SINAL = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ']

describe('o numeral romano que começa o título', () => {
  it.each(IDS_DOS_ITENS)('%s, em todas as grafias', id => {
    const i = IDS_DOS_ITENS.indexOf(id)
    const { rotulo, curto } = ITENS[id]
    const grafias = [
      id,
      id.toLowerCase(),
      `${id}.`,
      `${id})`,
      `${id}:`,
      ` ${id} `,
      `\u00a0${id}\u00a0– ${curto}`,
      `${id} – ${rotulo}`,
      `${id} - ${rotulo}`,
      `${id}-${rotulo}`,
      `${id}— ${rotulo}`,
      `${id}\n${rotulo}`,
      `${id} ${rotulo}`,
      `Item ${id}`,
      `ITEM ${id} – ${curto}`,
      `item ${id.toLowerCase()}.`,
      `Inciso ${id}`,
      NUMERAIS_DE_UM_SINAL[i]!,
      `${NUMERAIS_DE_UM_SINAL[i]} – ${curto}`,
      NUMERAIS_DE_UM_SINAL[i]!.toLowerCase(),
      `Item ${i + 1}`,
      `item ${i + 1} – ${curto}`,
      `Item nº ${i + 1}`,
      `Inciso ${i + 1}`,
    ]
    expect(grafias.filter(g => itemPeloNumeral(g) !== id)).toEqual([])
  })

  it.each([
    'Identificação',
    'Indicador',
    'Valor',
    'Valor (R$)',
    'E-mail',
    'Vínculo',
    'Vigência',
    'Ixora',
    'Xavier',
    'Consórcio',
    'CNPJ',
    'Município',
    'Item',
    'Itens',
    'Item 0',
    'Item 13',
    'Item 123',
    'XIII',
    'IIII',
    'VIIII',
    'X1',
    'Ⅼ',
    'Observação do item VII',
    '7',
    '',
    null,
    7,
  ])('%j não é de item nenhum', titulo => {
    expect(itemPeloNumeral(titulo)).toBeNull()
  })

  it('"X" sozinho é o item X', () => {
    expect(itemPeloNumeral('X')).toBe('X')
  })
})

describe('o texto da norma no lugar do numeral', () => {
  const semNumeral = (texto: string): string => texto.replace(/^[IVX]+\s*[–-]\s*/, '').replace(/ \| \d+$/, '')

  it.each(IDS_DOS_ITENS)('%s: o do Quadro 2, o do Art. 7º, o título curto e cada apelido', id => {
    const { rotulo, curto, apelidos, dispositivo, artigo7 } = ITENS[id]
    const titulos = [rotulo, curto, ...apelidos, semNumeral(dispositivo.texto), semNumeral(artigo7.texto)]
    expect(titulos.filter(t => itemPeloTitulo(t) !== id)).toEqual([])
  })

  it.each(IDS_DOS_ITENS)('%s: em maiúsculas, sem acento e com os pontos entre parênteses', id => {
    const { rotulo, curto } = ITENS[id]
    const grafias = [rotulo.toUpperCase(), rotulo.normalize('NFD'), `${curto} (12 pontos)`, `${rotulo} (3 pts)`]
    expect(grafias.filter(t => itemPeloTitulo(t) !== id)).toEqual([])
  })

  it.each<[string, IdItem]>([
    ['Lista atualizada dos entes', 'I'],
    ['Protocolo de intenções e/ou contrato de consórcio', 'II'],
    ['Gestão de pessoal, incluindo folha de pagamento', 'VII'],
    ['Atas de assembleia realizadas no quadrimestre', 'XI'],
  ])('o começo ou o quase todo: %s', (titulo, id) => {
    expect(itemPeloTitulo(titulo)).toBe(id)
  })

  it.each([
    'Consórcio',
    'CNPJ',
    'Identificação',
    'Valor',
    'E-mail',
    'Vínculo',
    'Ixora',
    'X',
    'URS',
    'Observações',
    'Atas e licitações',
    'Saúde',
    'de',
    '',
  ])('%j não diz de que item é', titulo => {
    expect(itemPeloTitulo(titulo)).toBeNull()
  })

  it('o título que junta dois itens não é de nenhum: não se adivinha', () => {
    // O título do I é uma palavra do texto do III ("… rateio dos entes consorciados"): juntos, são o III.
    const doIII = new Set<IdItem>(['I', 'III'])
    const pares = IDS_DOS_ITENS.flatMap(a => IDS_DOS_ITENS.filter(b => b !== a).map(b => [a, b] as const)).filter(
      par => !par.every(id => doIII.has(id)),
    )
    const adivinhados = pares.filter(([a, b]) => itemPeloTitulo(`${ITENS[a].curto} / ${ITENS[b].curto}`) !== null)
    expect(adivinhados).toEqual([])
  })

  it('nenhum apelido serve a dois itens', () => {
    const todos = IDS_DOS_ITENS.flatMap(id => [...ITENS[id].apelidos])
    expect(new Set(todos).size).toBe(todos.length)
  })
})

describe('qualquer título', () => {
  it('é de um item, ou de nenhum', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), titulo => {
        for (const id of [itemPeloNumeral(titulo), itemPeloTitulo(titulo)])
          if (id !== null) expect(IDS_DOS_ITENS).toContain(id)
      }),
    )
  })
})
