import { describe, expect, it } from 'vitest'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { abrir, chamar, escrever, folhaChamada, lerTexto, matrizCom, visto } from './apoio.ts'

const AVALIACAO = 'Avaliação 2026-3'

async function apurada(): Promise<PastaLocal> {
  const pasta = await lerTexto(matrizCom(3))
  chamar(await abrir(pasta), 'apurarQuadrimestre', {})
  return pasta
}

interface Achado {
  problemas: { aba: string; celula: string; texto: string; temConserto: boolean }[]
  consertado: boolean
}
const achado = (e: Execucao, opcoes: object): Achado =>
  (chamar(e, 'conferirPlanilha', opcoes) as unknown as { resultado: Achado }).resultado
const conferir = async (pasta: PastaLocal): Promise<Achado> => achado(await abrir(pasta), {})
const consertar = async (pasta: PastaLocal): Promise<Achado> => achado(await abrir(pasta), { consertar: true })

describe('Conferir planilha', () => {
  it('em planilha inteira não acha nada, e não pergunta nada', async () => {
    const execucao = await abrir(await apurada())
    expect(achado(execucao, {})).toEqual({ problemas: [], consertado: false })
    expect(execucao.dialogos).toEqual([])
  })

  it('acha a fórmula que se apagou, e só a repõe se a pessoa pedir', async () => {
    const pasta = await apurada()
    escrever(folhaChamada(pasta, AVALIACAO), 'R4', {
      valor: 'Pontos',
      formula: undefined as never,
      calculado: undefined as never,
    })
    delete folhaChamada(pasta, AVALIACAO).celulas[3]![17]!.formula
    const semPedir = await conferir(pasta)
    expect(semPedir.problemas).toMatchObject([{ aba: AVALIACAO, celula: 'R4', temConserto: true }])
    expect(semPedir.consertado).toBe(false)
    expect((await consertar(pasta)).consertado).toBe(true)
    expect(folhaChamada(pasta, AVALIACAO).celulas[3]![17]!.formula).toBe('=CONFORMIDADE_SCORE(F4:Q)')
    expect(visto(folhaChamada(pasta, AVALIACAO), 'R5')).toBe(100)
    expect((await conferir(pasta)).problemas).toEqual([])
  })

  it('acha o que se digitou por cima de um resultado; o conserto o tira e o anota no Registro', async () => {
    const pasta = await apurada()
    escrever(folhaChamada(pasta, AVALIACAO), 'S6', { valor: 'Conforme (revisto)' })
    const { problemas, consertado } = await consertar(pasta)
    expect(problemas).toMatchObject([{ celula: 'S6', texto: expect.stringContaining('Conforme (revisto)') }])
    expect(consertado).toBe(true)
    expect(visto(folhaChamada(pasta, AVALIACAO), 'S6')).toBe('Conforme')
    expect(JSON.stringify(folhaChamada(pasta, 'Registro').celulas)).toContain('Conforme (revisto)')
  })

  it('acha a coluna de item que falta e a repõe vazia, à direita; o resto não sai do lugar', async () => {
    const pasta = await apurada()
    const folha = folhaChamada(pasta, AVALIACAO)
    const antes = folha.celulas.map(l => l?.map(c => c?.valor ?? null))
    escrever(folha, 'H4', { valor: 'outra coisa' })
    const { problemas } = await consertar(pasta)
    expect(problemas.map(p => p.texto).join('\n')).toContain('Falta a coluna “III – ')
    const depois = folhaChamada(pasta, AVALIACAO).celulas
    expect(depois[3]!.some(c => String(c?.valor).startsWith('III – '))).toBe(true)
    expect([4, 5, 6].map(l => depois[l]!.slice(0, 17).map(c => c?.valor ?? null))).toEqual(
      [4, 5, 6].map(l => Array.from({ length: 17 }, (_, c) => antes[l]![c] ?? null)),
    )
  })

  it('acha a lista de escolha que se perdeu e a repõe', async () => {
    const pasta = await apurada()
    delete folhaChamada(pasta, AVALIACAO).celulas[4]![5]!.validacao
    expect((await consertar(pasta)).problemas).toMatchObject([{ aba: AVALIACAO, celula: 'F5' }])
    expect(folhaChamada(pasta, AVALIACAO).celulas[4]![5]!.validacao?.condition.type).toBe('ONE_OF_LIST')
    expect(visto(folhaChamada(pasta, AVALIACAO), 'F5')).toBe('Sim')
  })

  it('acha a aba que se apagou e a proteção que se tirou', async () => {
    const pasta = await apurada()
    pasta.folhas = pasta.folhas.filter(f => f.titulo !== 'Feriados')
    folhaChamada(pasta, 'Prazos').protecoes = []
    const { problemas } = await consertar(pasta)
    expect(problemas.map(p => p.aba)).toEqual(['Prazos', 'Feriados'])
    expect(folhaChamada(pasta, 'Feriados').celulas.length).toBeGreaterThan(20)
    expect(folhaChamada(pasta, 'Prazos').protecoes).toHaveLength(1)
    expect((await conferir(pasta)).problemas).toEqual([])
  })

  it('coluna que só mudou de lugar não é problema, e as fórmulas seguem certas', async () => {
    const pasta = await apurada()
    const folha = folhaChamada(pasta, AVALIACAO)
    for (const linha of folha.celulas.slice(3)) {
      if (linha === undefined) continue
      const [f, g] = [linha[5], linha[6]]
      linha[5] = g!
      linha[6] = f!
    }
    expect((await conferir(pasta)).problemas).toEqual([])
  })

  it('coluna repetida é da pessoa: diz as duas células e não conserta', async () => {
    const pasta = await apurada()
    escrever(folhaChamada(pasta, AVALIACAO), 'G4', { valor: 'I – de novo' })
    const { problemas } = await conferir(pasta)
    expect(problemas.find(p => !p.temConserto)?.texto).toMatch(/F4 e G4/)
  })
})
