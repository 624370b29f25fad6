import { describe, expect, it } from 'vitest'
import { acharAba } from '../../src/planilha/achar-aba.ts'
import { planejarAbertura } from '../../src/planilha/acoes/abrir-quadrimestre.ts'
import { planejarSituacoes } from '../../src/planilha/acoes/situar.ts'
import { cadastroDasPessoas } from '../../src/planilha/cadastro-das-pessoas.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { CONTEXTO, folhaDe } from './acoes/pastas.ts'
import { aplicar } from './aplicar.ts'
import { CABECALHO, doze, folha, pasta } from './folhas.ts'

const TITULOS = ['Consórcio', 'Sigla', 'CNPJ', 'URS', 'Situação', 'Inativo desde']
const cadastro = (titulo: string, ...linhas: Valor[][]) => folha([TITULOS, ...linhas], titulo)

describe('a aba de pessoas preparada fora daqui', () => {
  it.each([
    ['consorcios', 'Consórcios', TITULOS],
    ['notificacoes', 'Notificações', ['Consórcio', 'Referente a', 'Enviada em', 'Ciência em']],
    ['suspensoes', 'Suspensões', ['Consórcio', 'De', 'Até', 'Ato']],
    ['reavaliacoes', 'Reavaliações', ['Consórcio', 'Pedida em', 'Avaliada em', 'Motivo', ...CABECALHO.slice(1)]],
    ['prerequisitos', 'Pré-requisitos', ['Consórcio', 'Requisito', 'Situação', 'Validade']],
  ] as const)('%s: com o nome e os títulos que deve ter, é a nossa', (tipo, titulo, titulos) => {
    const f = folha([[...titulos]], titulo)
    expect(acharAba(pasta(f), tipo, '2026-3')).toBe(f)
    expect(acharAba(pasta(folha([titulos.slice(0, 1)], titulo)), tipo, '2026-3')).toBeNull()
  })

  it('uma matriz chamada “Consórcios” é matriz, e não cadastro', () => {
    const f = folha([['CNPJ', 'URS', ...CABECALHO]], 'Consórcios')
    expect(acharAba(pasta(f), 'consorcios', '2026-3')).toBeNull()
  })
})

describe('o cadastro que a equipe já tem, em aba de qualquer nome', () => {
  const equipe = cadastro(
    'Lista da equipe',
    ['CIS Norte', 'NORTE', null, 'Ubá'],
    ['CIS Sul', 'SUL', null, 'Ubá', 'Inativo', '01/05/2026'],
  )

  it('é dele que o quadrimestre se abre: quem está inativo não entra, e a aba da equipe fica como estava', () => {
    const antes = pasta(equipe)
    const depois = aplicar(antes, planejarAbertura(antes, CONTEXTO).pedidos)
    const nomes = (titulo: string) =>
      folhaDe(depois, titulo)
        .valores!.slice(4)
        .flatMap(l => l[0] ?? [])
    expect(nomes('Avaliação 2026-3')).toEqual(['CIS Norte'])
    expect(nomes('Consórcios')).toEqual(['CIS Norte', 'CIS Sul'])
    expect(
      folhaDe(depois, 'Lista da equipe')
        .valores!.slice(0, 3)
        .map(l => l[0]),
    ).toEqual(['Consórcio', 'CIS Norte', 'CIS Sul'])
    expect(planejarAbertura(depois, CONTEXTO).pedidos).toEqual([])
  })

  it('havendo duas, ou sendo uma matriz, não se adivinha', () => {
    expect(cadastroDasPessoas(pasta(equipe, cadastro('Outra', ['CIS Leste'])))).toBeNull()
    expect(
      cadastroDasPessoas(
        pasta(
          folha([
            ['CNPJ', 'URS', 'Tipo', ...CABECALHO],
            [null, null, null, 'A', ...doze('S')],
          ]),
        ),
      ),
    ).toBeNull()
  })

  it('diz a situação de cada um no dia, também de quem ainda ia sair', () => {
    const estados = (hoje: '2026-04-30' | '2026-05-01') =>
      planejarSituacoes(pasta(equipe), { ...CONTEXTO, hoje }).resultado.consorcios.map(c => c.estado)
    expect(estados('2026-04-30')).toEqual(['em avaliação', 'em avaliação'])
    expect(estados('2026-05-01')).toEqual(['em avaliação', 'inativo'])
  })
})
