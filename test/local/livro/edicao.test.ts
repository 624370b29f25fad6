import { beforeEach, describe, expect, it } from 'vitest'
import type { Sessao } from '../../../src/local/livro/sessao.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { DATA, folha, pasta } from '../execucao/apoio.ts'
import { digitar, edicao, sessaoCom, vista } from './apoio.ts'

const DOBRO = 'function DOBRO(v) { return Array.isArray(v) ? v.map(l => l.map(x => x === "" ? "" : 2 * x)) : 2 * v }'
const lista = (strict: boolean, ...opcoes: string[]) => ({
  condition: { type: 'ONE_OF_LIST' as const, values: opcoes.map(userEnteredValue => ({ userEnteredValue })) },
  strict,
})

let alvo: PastaLocal
let sessao: Sessao
beforeEach(() => {
  alvo = pasta(
    folha(1, 'Dados', [
      ['Título', 10, '=DOBRO(B1:B3)'],
      [{ valor: null, validacao: lista(true, 'Sim', 'Não') }, 20],
      [{ valor: null, validacao: lista(false, 'Sim', 'Não') }, 30],
      [{ valor: null, validacao: { condition: { type: 'DATE_IS_VALID' }, strict: true } }, '=SOMA(B1:B3)'],
    ]),
    folha(2, 'Outra'),
  )
  sessao = sessaoCom(DOBRO, alvo)
})
const celula = (a1: string, id = 1) => {
  const [linha, coluna] = [Number(a1.slice(1)) - 1, a1.charCodeAt(0) - 65]
  return alvo.folhas.find(f => f.id === id)?.celulas[linha]?.[coluna]
}

describe('digitar em uma célula', () => {
  it('guarda o valor, e as fórmulas que a leem respondem', () => {
    const mudanca = digitar(sessao, 1, 'B1', '1.234,5')
    expect(celula('B1')).toMatchObject({ valor: 1234.5 })
    expect(vista(sessao, 1, 'B1')).toMatchObject({ t: '1.234,50', e: '1234,5' })
    expect(vista(sessao, 1, 'C1')).toMatchObject({ t: '2469', c: 1, e: '=DOBRO(B1:B3)' })
    expect(mudanca).toMatchObject({ anterior: 1, versao: 2, recusas: [], desfazer: 'digitar em Dados!B1' })
  })

  it('a data dá o formato de data à célula que não tem nenhum, e não troca o que já há', () => {
    digitar(sessao, 1, 'D1', '22/04/2026')
    expect(celula('D1')).toMatchObject({ valor: serialDoDia('2026-04-22'), formato: DATA })
    expect(vista(sessao, 1, 'D1')).toMatchObject({ t: '22/04/2026' })
    digitar(sessao, 1, 'D1', '5')
    expect(vista(sessao, 1, 'D1')).toMatchObject({ t: '04/01/1900' })
  })

  it('apagar deixa a célula sem nada, e a lista e a nota dela ficam', () => {
    digitar(sessao, 1, 'A2', 'Sim')
    expect(digitar(sessao, 1, 'A2', null)).toMatchObject({ desfazer: 'apagar Dados!A2' })
    expect(celula('A2')).toEqual({ valor: null, validacao: lista(true, 'Sim', 'Não') })
    expect(vista(sessao, 1, 'A2')).toEqual({ x: 0 })
  })

  it('digitar o que já está lá não muda nada: nem versão, nem o que se desfaz', () => {
    expect(digitar(sessao, 1, 'B1', '10')).toMatchObject({ anterior: 1, versao: 1, folhas: [], desfazer: null })
  })

  it('além da borda, a grade cresce', () => {
    digitar(sessao, 2, 'Z40', 'longe')
    expect(alvo.folhas[1]).toMatchObject({ linhas: 40, colunas: 26 })
    expect(sessao.ver().folhas[1]).toMatchObject({ linhas: 40, colunas: 26 })
  })

  it('longe demais se recusa, sem crescer', () => {
    const { recusas } = sessao.editar([
      { folha: 2, linha: 4e9, coluna: 0, texto: 'x' },
      { folha: 2, linha: 0, coluna: 20_000, texto: 'x' },
      { folha: 99, linha: 0, coluna: 0, texto: 'x' },
      { folha: 2, linha: 0, coluna: 0, texto: 'x'.repeat(50_001) },
    ])
    expect(recusas.map(r => r.mensagem)).toEqual([
      'Outra!A4000000001: a planilha passaria de dez milhões de células.',
      'Outra!ACOG1: uma aba tem no máximo 18.278 colunas.',
      'A1: a aba já não existe.',
      'Outra!A1: o texto passa de 50.000 letras.',
    ])
    expect(alvo.folhas[1]).toMatchObject({ linhas: 20, colunas: 10 })
    expect(sessao.versao).toBe(1)
  })
})

describe('a lista e a data que a célula exige', () => {
  it('a lista rígida recusa o que não é dela, e diz onde, o quê e o que aceita', () => {
    const { recusas, versao } = digitar(sessao, 1, 'A2', 'talvez')
    expect(recusas).toEqual([
      {
        onde: { folha: 1, linha: 1, coluna: 0 },
        mensagem: 'Dados!A2: “talvez” não está na lista. Aceita: Sim, Não.',
      },
    ])
    expect([celula('A2')?.valor, versao]).toEqual([null, 1])
  })

  it('aceita a opção em minúsculas, com a grafia da lista', () => {
    digitar(sessao, 1, 'A2', 'não')
    expect(celula('A2')?.valor).toBe('Não')
  })

  it('a lista que só aconselha aceita, e a célula mostra o que há de errado', () => {
    expect(digitar(sessao, 1, 'A3', 'talvez').recusas).toEqual([])
    expect(vista(sessao, 1, 'A3')).toMatchObject({
      t: 'talvez',
      p: 'Este valor não está na lista. Aceita: Sim, Não.',
    })
    digitar(sessao, 1, 'A3', 'Sim')
    expect(vista(sessao, 1, 'A3').p).toBeUndefined()
  })

  it('a célula de data recusa o que não é data', () => {
    expect(digitar(sessao, 1, 'A4', '31/02/2026').recusas[0]?.mensagem).toBe(
      'Dados!A4: “31/02/2026” não é uma data. Use dd/mm/aaaa.',
    )
    expect(digitar(sessao, 1, 'A4', '28/02/2026').recusas).toEqual([])
    expect(digitar(sessao, 1, 'A4', '').recusas).toEqual([])
  })

  it('ao colar, o que se recusa não impede o resto', () => {
    const { recusas, desfazer } = sessao.editar([
      edicao(1, 'A2', 'nunca'),
      edicao(1, 'D2', 'vale'),
      edicao(1, 'D3', 'também'),
    ])
    expect([recusas.length, celula('D2')?.valor, celula('D3')?.valor]).toEqual([1, 'vale', 'também'])
    expect(desfazer).toBe('colar 2 células em Dados')
  })
})

describe('texto hostil', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '\u2028</script>',
    '__proto__',
  ])('“%s” fica como se digitou, e é só texto', texto => {
    digitar(sessao, 1, 'D1', texto)
    expect(celula('D1')?.valor).toBe(texto)
    expect(vista(sessao, 1, 'D1')).toEqual({ t: texto })
  })

  it('=IMPORTXML fica como fórmula que aqui não se calcula: nada sai da máquina', () => {
    digitar(sessao, 1, 'D1', '=IMPORTXML("https://mau.example";"//a")')
    expect(vista(sessao, 1, 'D1')).toMatchObject({ t: '#NAME?', e: '=IMPORTXML("https://mau.example";"//a")' })
  })

  it('só http, https e salto para outra aba viram link', () => {
    const comLink = (uri: string) => ({ valor: 'x', formato: { textFormat: { link: { uri } } } })
    const outra = sessaoCom(
      DOBRO,
      pasta(folha(1, 'Dados', [[comLink('https://a.example/'), comLink('javascript:alert(1)'), comLink('#gid=1')]])),
    )
    expect(['A1', 'B1', 'C1'].map(a => vista(outra, 1, a).l)).toEqual(['https://a.example/', undefined, '#gid=1'])
  })
})
