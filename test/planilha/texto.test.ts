import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chave, citado, citarNome, comoEscrito, limpo, palavras } from '../../src/planilha/texto.ts'

describe('o texto sem o que não se vê', () => {
  it.each([
    [' Sim ', 'Sim'],
    ['\u00a0Sim\u00a0', 'Sim'],
    ['Sim\n', 'Sim'],
    ['\u200bSim', 'Sim'],
    ['\ufeffSim', 'Sim'],
    ['Con\u00adsórcio', 'Consórcio'],
    ['ＳＩＭ', 'SIM'],
    ['a \t\u00a0 b', 'a b'],
    ['☑\ufe0f', '☑'],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [false, 'false'],
  ])('%j é %j', (digitado, esperado) => {
    expect(limpo(digitado)).toBe(esperado)
  })

  it('limpar de novo não muda nada', () => {
    const pedaco = fc.constantFrom('Sim', 'ã', 'Ｓ', ' ', '\u00a0', '\u200b', '\n', '½', 'º', '\ufe0f')
    fc.assert(
      fc.property(fc.array(pedaco), pedacos => {
        const uma = limpo(pedacos.join(''))
        expect(limpo(uma)).toBe(uma)
      }),
    )
  })
})

describe('o texto como a pessoa o escreveu', () => {
  it.each([
    'CIS 1º de Maio',
    'Consórcio nº 2',
    'ＣＩＳ Norte',
    'CIS  de  dois  espaços',
    'São João d’El-Rei',
    'Não'.normalize('NFD'),
  ])('%s fica como está', nome => {
    expect(comoEscrito(nome)).toBe(nome)
  })

  it.each([
    [' CIS Norte\u00a0', 'CIS Norte'],
    ['\ufeff\u200bCIS Norte\u200b', 'CIS Norte'],
    ['CIS\r\nNorte\n', 'CIS Norte'],
    ['CIS\tNorte', 'CIS Norte'],
    [null, ''],
    [undefined, ''],
    [0, '0'],
  ])('%j, sem o que não se vê nas pontas nem quebras, é %j', (digitado, esperado) => {
    expect(comoEscrito(digitado)).toBe(esperado)
  })

  it('só a comparação não distingue as grafias', () => {
    expect(chave('CIS 1º de Maio')).toBe(chave('cis 1o  de maio'))
  })
})

describe('a forma de comparar', () => {
  it('não distingue acento, caixa, nem como o acento foi gravado', () => {
    expect(chave('NÃO')).toBe('nao')
    expect(chave('Não'.normalize('NFD'))).toBe(chave('Não'.normalize('NFC')))
    expect(chave('Classificação  Final')).toBe('classificacao final')
  })

  it('as palavras não levam pontuação', () => {
    expect(palavras('VII – Gestão de pessoal;')).toBe('vii gestao de pessoal')
    expect(palavras('E-mail')).toBe('e mail')
    expect(palavras('…')).toBe('')
  })
})

describe('o valor citado em uma mensagem', () => {
  it('vem entre aspas, como a pessoa o vê', () => {
    expect(citado(' talvez ')).toBe('“talvez”')
    expect(citado(true)).toBe('“VERDADEIRO”')
    expect(citado(false)).toBe('“FALSO”')
    expect(citado(12)).toBe('“12”')
  })

  it('com até 40 caracteres vem inteiro; com 41, cortado', () => {
    expect(citado('a'.repeat(39))).toBe(`“${'a'.repeat(39)}”`)
    expect(citado('a'.repeat(40))).toBe(`“${'a'.repeat(40)}”`)
    expect(citado('a'.repeat(41))).toBe(`“${'a'.repeat(40)}…”`)
  })

  it('o nome de um consórcio, com até 80, vem inteiro', () => {
    expect(citarNome('c'.repeat(80))).toBe(`“${'c'.repeat(80)}”`)
    expect(citarNome('c'.repeat(81))).toBe(`“${'c'.repeat(80)}…”`)
  })
})
