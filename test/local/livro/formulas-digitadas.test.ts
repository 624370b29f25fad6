import { beforeEach, describe, expect, it } from 'vitest'
import type { Sessao } from '../../../src/local/livro/sessao.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { digitar, sessaoCom, vista } from './apoio.ts'

const DOBRO = 'function DOBRO(v) { return Array.isArray(v) ? v.map(l => l.map(x => x === "" ? "" : 2 * x)) : 2 * v }'
let alvo: PastaLocal
let sessao: Sessao
beforeEach(() => {
  alvo = pasta(
    folha(1, 'Dados', [
      ['Título', 10, '=DOBRO(B1:B3)'],
      [null, 20],
      [null, 30],
      [null, '=SOMA(B1:B3)'],
    ]),
  )
  sessao = sessaoCom(DOBRO, alvo)
})
const celula = (a1: string, id = 1) => {
  const [linha, coluna] = [Number(a1.slice(1)) - 1, a1.charCodeAt(0) - 65]
  return alvo.folhas.find(f => f.id === id)?.celulas[linha]?.[coluna]
}

describe('fórmulas', () => {
  it('a do pacote calcula e derrama, e as células derramadas dizem que são calculadas', () => {
    digitar(sessao, 1, 'F1', '=DOBRO(B1:B3)')
    expect(['F1', 'F2', 'F3'].map(a => vista(sessao, 1, a))).toEqual([
      { t: '20', e: '=DOBRO(B1:B3)', s: 0, c: 1 },
      { t: '40', e: '', s: 0, c: 1 },
      { t: '60', e: '', s: 0, c: 1 },
    ])
  })

  it('a que não é nossa diz que não é calculada aqui, e nunca inventa um valor', () => {
    expect(vista(sessao, 1, 'B4')).toMatchObject({
      t: '#NAME?',
      p: 'Fórmula não suportada na execução local, e sem resultado guardado.',
    })
  })

  it('a que não se entende em português se recusa, e explica', () => {
    const { recusas } = digitar(sessao, 1, 'F1', '=DOBRO(B1,B2)')
    expect(recusas[0]?.mensagem).toContain(
      'a fórmula “=DOBRO(B1,B2)” não se entende. Separe os argumentos com ponto e vírgula',
    )
    expect(celula('F1')).toBeUndefined()
  })

  it('a que veio do arquivo se mostra em português, e digitada de volta é a mesma', () => {
    const doArquivo = { valor: null, formula: '=IF(B1>1.5,"a,b",SUM(B1:B3))', calculado: 'a,b' }
    const outra = sessaoCom(DOBRO, pasta(folha(1, 'Dados', [[doArquivo]])))
    expect(vista(outra, 1, 'A1')).toMatchObject({ t: 'a,b', e: '=IF(B1>1,5;"a,b";SUM(B1:B3))' })
    expect(digitar(outra, 1, 'A1', '=IF(B1>1,5;"a,b";SUM(B1:B3))')).toMatchObject({ versao: 1, recusas: [] })
  })

  it('digitar no caminho do resultado dá #REF! na fórmula; apagar devolve o resultado', () => {
    digitar(sessao, 1, 'C2', 'no meio')
    expect(vista(sessao, 1, 'C1')).toMatchObject({ t: '#REF!', p: expect.stringContaining('C2') })
    expect(vista(sessao, 1, 'C2')).toMatchObject({ t: 'no meio' })
    expect(vista(sessao, 1, 'C3')).toEqual({})
    digitar(sessao, 1, 'C2', null)
    expect(['C1', 'C2', 'C3'].map(a => vista(sessao, 1, a).t)).toEqual(['20', '40', '60'])
  })

  it('desfazer o que se digitou no caminho devolve o resultado', () => {
    digitar(sessao, 1, 'C2', 'no meio')
    sessao.desfazer()
    expect(['C1', 'C2', 'C3'].map(a => vista(sessao, 1, a).t)).toEqual(['20', '40', '60'])
  })

  it('apagar uma célula derramada não muda nada', () => {
    expect(digitar(sessao, 1, 'C2', null)).toMatchObject({ versao: 1 })
    expect(vista(sessao, 1, 'C2').t).toBe('40')
  })

  it('apagar a fórmula leva o que ela derramou', () => {
    digitar(sessao, 1, 'C1', null)
    expect(['C1', 'C2', 'C3'].map(a => vista(sessao, 1, a))).toEqual([{}, {}, {}])
  })
})
