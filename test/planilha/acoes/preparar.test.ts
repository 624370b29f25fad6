import { describe, expect, it } from 'vitest'
import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import { planejarPreparo } from '../../../src/planilha/acoes/preparar.ts'
import { aplicar } from '../aplicar.ts'
import { AS_ABAS, folha, pasta } from '../folhas.ts'
import { apurada, CONTEXTO, comCelula, comFolha, daEquipe, folhaDe, preparada } from './pastas.ts'

describe('preparar uma planilha vazia', () => {
  it('cria todas as abas, com a avaliação em branco', () => {
    const plano = planejarPreparo(pasta(), CONTEXTO)
    expect(plano.resultado.novas).toHaveLength(AS_ABAS.length - 1)
    expect(preparada().folhas).toHaveLength(AS_ABAS.length)
    expect(
      folhaDe(preparada(), 'Avaliação 2026-3')
        .valores?.slice(4)
        .flat()
        .every(v => v === null || v === ''),
    ).toBe(true)
    expect(plano.avisos).toEqual([])
  })

  it('de novo, nada muda', () => {
    const plano = planejarPreparo(preparada(), CONTEXTO)
    expect(plano.pedidos).toEqual([])
    expect(plano.mensagem).toBe('A planilha já está preparada; nada mudou.')
  })

  it('depois dela se apura, sem consórcio nenhum', () => {
    expect(planejarApuracao(preparada(), CONTEXTO).resultado.consorcios).toEqual([])
  })
})

describe('preparar a planilha da equipe', () => {
  it('importa a matriz que ela já tem', () => {
    const depois = aplicar(daEquipe(), planejarPreparo(daEquipe(), CONTEXTO).pedidos)
    const nomes = folhaDe(depois, 'Avaliação 2026-3')
      .valores?.slice(4, 9)
      .map(l => l[0])
    expect(nomes).toEqual(['CIS Norte', 'CIS Sul', 'CIS Leste', 'CIS Oeste', 'CIS Centro'])
    expect(folhaDe(depois, 'Matriz da equipe').valores?.[3]?.[0]).toBe('CIS Norte')
  })

  it('já apurada, nada muda: nem as do programa são refeitas', () => {
    const mudada = comFolha(apurada(), 'Avaliação 2026-3', f => comCelula(f, 5, 14, 'Sim'))
    expect(planejarPreparo(mudada, CONTEXTO).pedidos).toEqual([])
  })

  it('para o quadrimestre seguinte, a avaliação nasce com quem está ativo no cadastro, em branco', () => {
    const inativo = comFolha(apurada(), 'Consórcios', f => comCelula(f, 4, 16, '31/12/2026'))
    const contexto = { ...CONTEXTO, quadrimestre: '2027-1', hoje: '2027-01-10' } as const
    // Sem a aba da equipe, que já foi importada.
    const antes = pasta(...inativo.folhas.filter(f => f.titulo !== 'Matriz da equipe'))
    const plano = planejarPreparo(antes, contexto)
    expect(plano.resultado.novas).toEqual(['Avaliação 2027-1', 'Resumo 2027-1'])
    const linhas = folhaDe(aplicar(antes, plano.pedidos), 'Avaliação 2027-1').valores?.slice(4, 9) ?? []
    expect(linhas.map(l => l[0])).toEqual(['CIS Sul', 'CIS Leste', 'CIS Oeste', 'CIS Centro', null])
    expect(linhas.flatMap(l => l.slice(5, 17)).every(v => v === null)).toBe(true)
  })

  it('falta uma aba: só ela nasce, no seu lugar', () => {
    const semPrazos = pasta(...apurada().folhas.filter(f => f.titulo !== 'Prazos'))
    const plano = planejarPreparo(semPrazos, CONTEXTO)
    expect(plano.resultado.novas).toEqual(['Prazos'])
    expect(aplicar(semPrazos, plano.pedidos).folhas.map(f => f.titulo)).toEqual(apurada().folhas.map(f => f.titulo))
  })

  it('as que faltam nascem depois das nossas que as precedem, entre abas da pessoa ou não', () => {
    const titulos = (p: typeof antes) => p.folhas.map(f => f.titulo)
    const nossas = apurada().folhas.filter(f => !['Prazos', 'Resumo 2026-3', 'Registro'].includes(f.titulo))
    const antes = pasta(folha([['ligar']], 'Rascunho'), ...nossas, folha([['x']], 'Anexo'))
    expect(titulos(aplicar(antes, planejarPreparo(antes, CONTEXTO).pedidos))).toEqual([
      'Rascunho',
      ...AS_ABAS,
      'Matriz da equipe',
      'Anexo',
    ])
  })

  it('mudadas as nossas de lugar, a nova segue a que a precede', () => {
    const semPrazos = apurada().folhas.filter(f => f.titulo !== 'Prazos')
    const avaliacao = semPrazos.find(f => f.titulo === 'Avaliação 2026-3')!
    const antes = pasta(...semPrazos.filter(f => f !== avaliacao), avaliacao)
    const depois = aplicar(antes, planejarPreparo(antes, CONTEXTO).pedidos).folhas.map(f => f.titulo)
    expect(depois.slice(-2)).toEqual(['Avaliação 2026-3', 'Prazos'])
  })

  it('a aba Parâmetros de antes ganha no fim os que faltam, e o que a equipe escolheu fica', () => {
    const antiga = comFolha(apurada(), 'Parâmetros', f => {
      const valores = f.valores!.filter(l => l[0] !== 'Quando se reavalia' && l[0] !== 'Eixo do item III')
      return comCelula({ ...f, valores }, 4, 1, '05/12/2024')
    })
    const depois = aplicar(antiga, planejarPreparo(antiga, CONTEXTO).pedidos)
    const linhas = folhaDe(depois, 'Parâmetros').valores!.filter(l => l[0] !== null)
    expect(linhas.slice(-2).map(l => l.slice(0, 2))).toEqual([
      ['Quando se reavalia', 'a qualquer tempo'],
      ['Eixo do item III', 'I'],
    ])
    expect(linhas.filter(l => l[0] === 'Data de publicação').map(l => l[1])).toEqual(['05/12/2024'])
    expect(planejarPreparo(depois, CONTEXTO).pedidos).toEqual([])
  })

  it('aba da pessoa sem matriz fica como está', () => {
    const antes = pasta(folha([['Anotações'], ['ligar']], 'Rascunho'))
    const depois = aplicar(antes, planejarPreparo(antes, CONTEXTO).pedidos)
    expect(
      folhaDe(depois, 'Rascunho')
        .valores?.slice(0, 2)
        .map(l => l[0]),
    ).toEqual(['Anotações', 'ligar'])
  })
})

describe('preparar com consórcios novos no cadastro', () => {
  const comNovos = comFolha(apurada(), 'Consórcios', f =>
    comCelula(comCelula(comCelula(f, 9, 0, 'CIS Recente'), 10, 0, 'CIS Extinto'), 10, 16, '31/10/2026'),
  )
  const plano = planejarPreparo(comNovos, CONTEXTO)
  const depois = aplicar(comNovos, plano.pedidos)
  const linhas = (folhaDe(depois, 'Avaliação 2026-3').valores ?? []).slice(4)

  it('o ativo sem linha ganha uma, em branco, no fim da avaliação; o inativo, não', () => {
    const antes = (folhaDe(comNovos, 'Avaliação 2026-3').valores ?? []).slice(4)
    expect(linhas.map(l => l[0]).filter(n => n !== null)).toEqual([
      'CIS Norte',
      'CIS Sul',
      'CIS Leste',
      'CIS Oeste',
      'CIS Centro',
      'CIS Recente',
    ])
    expect(linhas.slice(0, 5)).toEqual(antes.slice(0, 5))
    expect(linhas[5]?.slice(5, 17).every(v => v === null)).toBe(true)
    expect(plano.resultado.novas).toEqual([])
  })

  it('preparar outra vez não faz nada; apurar já conta quem entrou', () => {
    expect(planejarPreparo(depois, CONTEXTO).pedidos).toEqual([])
    const { resultado, avisos } = planejarApuracao(depois, CONTEXTO)
    expect(resultado.consorcios.map(c => c.nome)).toContain('CIS Recente')
    expect(avisos.map(a => a.codigo)).not.toContain('sem-avaliacao')
  })
})
