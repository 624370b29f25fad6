import { describe, expect, it } from 'vitest'
import { planejarConferencia } from '../../../src/planilha/acoes/conferir.ts'
import { planejarHomologacao } from '../../../src/planilha/acoes/homologar.ts'
import { planejarReabertura } from '../../../src/planilha/acoes/reabrir.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { CONTEXTO, comCelula, comFolha, folhaDe, homologada } from '../acoes/pastas.ts'
import { aplicar } from '../aplicar.ts'

const AVALIACAO = 'Avaliação 2026-3'
const HOMOLOGADA = homologada()
const problemas = (p: Pasta): string[] => planejarConferencia(p, CONTEXTO).problemas.map(x => x.texto)
const consertada = (p: Pasta): Pasta => aplicar(p, planejarConferencia(p, CONTEXTO).conserto)

describe('conferir um quadrimestre homologado', () => {
  it('como foi homologado, não há o que dizer', () => {
    expect(problemas(HOMOLOGADA)).toEqual([])
  })

  it('o que se mudou à mão é dito célula a célula, e o conserto devolve o que foi homologado', () => {
    const mexida = comFolha(HOMOLOGADA, AVALIACAO, f => comCelula(comCelula(f, 4, 5, 'Não'), 5, 17, 100))
    expect(problemas(mexida)).toEqual([
      expect.stringContaining(`${AVALIACAO}!F5: item I de “CIS Norte” mostra “Não”; foi homologado “Sim”`),
      expect.stringContaining(`${AVALIACAO}!R6: Pontos de “CIS Sul” mostra “100”; foi homologado “69”`),
    ])
    const depois = consertada(mexida)
    expect(folhaDe(depois, AVALIACAO).valores).toEqual(folhaDe(HOMOLOGADA, AVALIACAO).valores)
    expect(problemas(depois)).toEqual([])
  })

  it('a proteção que se tirou volta', () => {
    const semProtecao = comFolha(HOMOLOGADA, AVALIACAO, f => ({ ...f, protecoes: [] }))
    expect(problemas(semProtecao)).toEqual([expect.stringContaining('perdeu a proteção')])
    expect(folhaDe(consertada(semProtecao), AVALIACAO).protecoes).toHaveLength(1)
  })

  it('o Histórico mexido é apontado, e só a pessoa pode desfazer', () => {
    const mexido = comFolha(HOMOLOGADA, 'Histórico', f => comCelula(f, 4, 11, 12))
    const { problemas: achados, conserto } = planejarConferencia(mexido, CONTEXTO)
    expect(achados.map(a => [a.aba, a.celula, a.temConserto])).toEqual([['Histórico', 'B5', false]])
    expect(conserto).toEqual([])
  })

  it('o Histórico apagado não se recria vazio, e sem ele não se homologa nem se reabre', () => {
    const sem = { ...HOMOLOGADA, folhas: HOMOLOGADA.folhas.filter(f => f.titulo !== 'Histórico') }
    expect(problemas(sem).join(' ')).toContain('Falta a aba “Histórico”. Já houve homologação: volte a ela')
    expect(consertada(sem).folhas.map(f => f.titulo)).not.toContain('Histórico')
    for (const planejar of [planejarHomologacao, planejarReabertura])
      expect(() => planejar(sem, { ...CONTEXTO, opcoes: { motivo: 'x' } })).toThrow('já houve homologação')
  })

  it('a cópia de uma aba nossa é apontada: não é lida', () => {
    const copia = { ...folhaDe(HOMOLOGADA, AVALIACAO), id: 77, titulo: `Cópia de ${AVALIACAO}`, metadados: {} }
    expect(problemas({ ...HOMOLOGADA, folhas: [...HOMOLOGADA.folhas, copia] })).toEqual([
      expect.stringContaining(`“Cópia de ${AVALIACAO}” é uma cópia de “${AVALIACAO}”: não é lida`),
    ])
  })
})
