import { describe, expect, it } from 'vitest'
import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import { planejarPreparo } from '../../../src/planilha/acoes/preparar.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { aplicar } from '../aplicar.ts'
import { pasta } from '../folhas.ts'
import { CONTEXTO, comCelula, comFolha, folhaDe, matrizDaEquipe } from './pastas.ts'

/** Uma planilha preparada para o quadrimestre anterior, com um consórcio já cadastrado e notificado. */
const ANTERIOR = { ...CONTEXTO, quadrimestre: '2026-2' } as const
const vazia = (): Pasta => aplicar(pasta(), planejarPreparo(pasta(), ANTERIOR).pedidos)
const escrita = (f: Folha, linha: number, valores: readonly (string | null)[]): Folha =>
  valores.reduce((g, v, c) => (v === null ? g : comCelula(g, linha, c, v)), f)
const comNorte = (): Pasta =>
  comFolha(
    comFolha(vazia(), 'Consórcios', f =>
      escrita(f, 4, ['CIS Norte', null, '11.222.333/0001-81', 'SAMU', null, 'Januária']),
    ),
    'Notificações',
    f => escrita(f, 4, ['CIS Norte', '2026-2', null, '20/06/2026', 'SEI', '1320.01']),
  )
const comMatriz = (p: Pasta): Pasta => ({
  ...p,
  folhas: [...p.folhas, { ...matrizDaEquipe(), titulo: 'Matriz 2026-3' }],
})

const antes = comMatriz(comNorte())
const plano = planejarApuracao(antes, CONTEXTO)
const depois = aplicar(antes, plano.pedidos)
const linhas = (titulo: string, p = depois) => (folhaDe(p, titulo).valores ?? []).slice(4).filter(l => l[0] != null)

describe('importar a matriz numa planilha já preparada', () => {
  it('os consórcios novos entram no fim do cadastro, com o que a matriz diz deles', () => {
    expect(linhas('Consórcios').map(l => [l[0], l[2], l[3], l[5], l[6]])).toEqual([
      ['CIS Norte', '11.222.333/0001-81', 'SAMU', 'Januária', null],
      ['CIS Sul', '12.ABC.345/01DE-35', 'Generalista', 'Ubá', 'Norte'],
      ['CIS Leste', null, 'Generalista', 'Januária', 'Norte'],
      ['CIS Oeste', null, 'Generalista', 'Pirapora', 'Norte'],
      ['CIS Centro', null, 'Generalista', 'Montes Claros', 'Norte'],
    ])
  })

  it('as ciências novas entram no fim das notificações, e as antigas ficam', () => {
    expect(linhas('Notificações').map(l => l.slice(0, 6))).toEqual([
      ['CIS Norte', '2026-2', null, '20/06/2026', 'SEI', '1320.01'],
      ['CIS Sul', '2026-3', null, serialDoDia('2026-09-13'), null, null],
    ])
  })

  it('a segunda apuração dá o mesmo resultado, sem aviso novo, e não muda nada', () => {
    const segunda = planejarApuracao(depois, CONTEXTO)
    expect(segunda.resultado).toEqual(plano.resultado)
    expect(segunda.pedidos).toEqual([])
    expect(plano.resultado.consorcios[1]?.prazos.adequacao).toBe('2026-11-12')
  })

  it('preparar em vez de apurar importa o mesmo, uma vez só', () => {
    const preparo = planejarPreparo(antes, CONTEXTO)
    const preparada = aplicar(antes, preparo.pedidos)
    for (const titulo of ['Consórcios', 'Notificações']) expect(linhas(titulo, preparada)).toEqual(linhas(titulo))
    expect(planejarPreparo(preparada, CONTEXTO).pedidos).toEqual([])
    expect(planejarApuracao(preparada, CONTEXTO).resultado).toEqual(plano.resultado)
  })

  it('quem já tem notificação do quadrimestre não ganha outra', () => {
    const comSul = comFolha(antes, 'Notificações', f => escrita(f, 5, ['CIS Sul', '2026-3', null, '20/09/2026']))
    const apurada = aplicar(comSul, planejarApuracao(comSul, CONTEXTO).pedidos)
    expect(linhas('Notificações', apurada).map(l => [l[0], l[3]])).toEqual([
      ['CIS Norte', '20/06/2026'],
      ['CIS Sul', '20/09/2026'],
    ])
  })

  it('com as colunas trocadas de lugar, cada valor vai para a sua', () => {
    const trocar = <T>(l: readonly T[]): T[] => [l[0]!, l[3]!, l[2]!, l[1]!, ...l.slice(4)]
    const trocadas = comFolha(antes, 'Notificações', f => ({
      ...f,
      valores: f.valores!.map(trocar),
      digitadas: f.digitadas!.map(trocar),
    }))
    const apurada = aplicar(trocadas, planejarApuracao(trocadas, CONTEXTO).pedidos)
    expect(linhas('Notificações', apurada).at(-1)?.slice(0, 4)).toEqual([
      'CIS Sul',
      serialDoDia('2026-09-13'),
      null,
      '2026-3',
    ])
    expect(planejarApuracao(apurada, CONTEXTO).pedidos).toEqual([])
  })
})

describe('importar a matriz numa planilha preparada e ainda sem cadastro', () => {
  const p = comMatriz(vazia())
  const primeira = planejarApuracao(p, CONTEXTO)
  const cheia = aplicar(p, primeira.pedidos)

  it('o cadastro vazio recebe os cinco', () => {
    expect(linhas('Consórcios', p)).toEqual([])
    expect(linhas('Consórcios', cheia).map(l => l[0])).toEqual([
      'CIS Norte',
      'CIS Sul',
      'CIS Leste',
      'CIS Oeste',
      'CIS Centro',
    ])
  })

  it('a segunda apuração não avisa de ninguém fora do cadastro, nem muda nada', () => {
    const segunda = planejarApuracao(cheia, CONTEXTO)
    expect(segunda.avisos).toEqual([])
    expect(segunda.pedidos).toEqual([])
    expect(segunda.resultado).toEqual(primeira.resultado)
  })
})
