import { describe, expect, it } from 'vitest'
import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { aplicar } from '../aplicar.ts'
import { apurada, CONTEXTO, comCelula, comFolha, folhaDe } from './pastas.ts'

const APURADA = apurada()
const escrever = (p: Pasta, titulo: string, linha: number, valores: readonly Valor[]): Pasta =>
  comFolha(p, titulo, f => valores.reduce((g, v, c) => (v === null ? g : comCelula(g, linha, c, v)), f))
const textos = (p: Pasta, titulo: string): string => (folhaDe(p, titulo).valores ?? []).flat().join('\n')

describe('o prazo do resultado de um quadrimestre anterior', () => {
  // CIS Leste está Em avaliação: três respostas, todas Sim.
  const comAntiga = escrever(APURADA, 'Notificações', 5, ['CIS Leste', '2026-2', null, '13/09/2026'])
  const leste = (p: Pasta) => planejarApuracao(p, CONTEXTO).resultado.consorcios[2]

  it('continua a correr enquanto o resultado novo não é certo, e Prazos diz de qual é', () => {
    expect(leste(APURADA)?.prazos.adequacao).toBeNull()
    expect(leste(comAntiga)).toMatchObject({ classificacao: 'Em avaliação', prazos: { adequacao: '2026-11-12' } })
    const depois = aplicar(comAntiga, planejarApuracao(comAntiga, CONTEXTO).pedidos)
    expect(textos(depois, 'Prazos')).toContain('Prazo do resultado de 2026-2, até haver resultado novo.')
  })

  it.each([
    ['Sim', 'Conforme'],
    ['Não', 'Não conforme'],
  ])('acaba quando o novo é certo: o resto %s, %s', (resposta, classificacao) => {
    const respondida = escrever(comAntiga, 'Avaliação 2026-3', 6, [
      ...Array<null>(8).fill(null),
      ...Array<string>(9).fill(resposta),
    ])
    expect(leste(respondida)).toMatchObject({ nome: 'CIS Leste', classificacao, prazos: { adequacao: null } })
  })

  it('a notificação do quadrimestre abre o seu próprio prazo, mesmo com o resultado certo', () => {
    const certa = escrever(APURADA, 'Notificações', 4, ['CIS Sul', '2026-3', null, '20/09/2026'])
    expect(planejarApuracao(certa, CONTEXTO).resultado.consorcios[1]?.prazos.adequacao).toBe('2026-11-19')
  })

  it('notificar de novo não abre segundo prazo: vale a primeira ciência', () => {
    const duas = escrever(APURADA, 'Notificações', 5, ['CIS Sul', '2026-3', null, '20/10/2026'])
    expect(planejarApuracao(duas, CONTEXTO).resultado.consorcios[1]?.prazos.adequacao).toBe('2026-11-12')
  })
})

describe('o prazo que chega a um ano de feriados incompletos', () => {
  const com2027 = (() => {
    const p = escrever(APURADA, 'Notificações', 4, ['CIS Sul', '2026-3', null, '03/11/2026'])
    const vazia = folhaDe(p, 'Feriados').valores!.findIndex((l, i) => i > 3 && (l[0] ?? null) === null)
    return escrever(p, 'Feriados', vazia, ['01/01/2027', 'Confraternização Universal', 'nacional', null, 'Sim', 'x'])
  })()
  const plano = planejarApuracao(com2027, CONTEXTO)

  it('é avisado, e não passa por completo', () => {
    expect(plano.avisos.filter(a => a.codigo === 'feriados-ausentes').map(a => a.mensagem)).toEqual([
      'Feriados!A4: a lista de 2027 está incompleta (faltam feriados nacionais), e algum prazo chega a ele. Complete-a e confirme os prazos.',
    ])
  })

  it('Prazos manda confirmar e o Início manda cadastrar', () => {
    const depois = aplicar(com2027, plano.pedidos)
    expect(textos(depois, 'Prazos')).toContain('CONFIRMAR: a lista de feriados de 2027 está incompleta.')
    expect(textos(depois, 'Início')).toContain('Cadastre os feriados de 2027 (aba Feriados)')
  })

  it('o ano completo não é avisado', () => {
    expect(planejarApuracao(APURADA, CONTEXTO).avisos).toEqual([])
  })
})
