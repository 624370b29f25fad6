import { describe, expect, it } from 'vitest'
import { planejarAbertura } from '../../../src/planilha/acoes/abrir-quadrimestre.ts'
import type { Contexto } from '../../../src/planilha/acoes/contexto.ts'
import { planejarPreparo } from '../../../src/planilha/acoes/preparar.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { aplicar } from '../aplicar.ts'
import { apurada, CONTEXTO, comCelula, comFolha, folhaDe } from './pastas.ts'

const SEGUINTE: Contexto = { ...CONTEXTO, quadrimestre: '2027-1', hoje: '2027-01-10' }
const REPETINDO: Contexto = { ...SEGUINTE, opcoes: { repetir: true } }
const AVALIACAO = 'Avaliação 2027-1'

/** Preparada para o seguinte: a avaliação já tem os cinco, em branco. Quatro deles têm alguma resposta anterior; o CIS Oeste, nenhuma. */
const jaPreparada = (): Pasta => aplicar(apurada(), planejarPreparo(apurada(), SEGUINTE).pedidos)

const nomes = (p: Pasta): unknown[] => (folhaDe(p, AVALIACAO).valores ?? []).slice(4).map(l => l[0])
const respostasDe = (p: Pasta, nome: string): unknown[] =>
  (folhaDe(p, AVALIACAO).valores ?? []).find(l => l[0] === nome)?.slice(5, 17) ?? []

describe('trazer as respostas anteriores para quem já está na avaliação', () => {
  it('não as traz, mas diz de quantos e como trazê-las', () => {
    const plano = planejarAbertura(jaPreparada(), REPETINDO)
    expect(plano.mensagem).toContain(
      '4 consórcios já estavam na avaliação, sem respostas, e ficaram como estavam: para trazer as anteriores, apague as linhas deles na aba “Avaliação 2027-1” e abra o quadrimestre de novo.',
    )
    expect(plano.resultado.incluidos).toEqual([])
  })

  it('com a linha apagada, como a mensagem diz, as respostas vêm como propostas', () => {
    const linha = nomes(jaPreparada()).indexOf('CIS Norte') + 4
    const apagada = comFolha(jaPreparada(), AVALIACAO, f => ({
      ...f,
      valores: (f.valores ?? []).map((l, i) => (i === linha ? l.map(() => null) : l)),
    }))
    const plano = planejarAbertura(apagada, REPETINDO)
    expect(plano.resultado.incluidos).toEqual(['CIS Norte'])
    expect(plano.mensagem).toContain('3 consórcios já estavam na avaliação')
    expect(respostasDe(aplicar(apagada, plano.pedidos), 'CIS Norte')).toEqual(Array(12).fill('Sim (a confirmar)'))
  })

  it('quem já tem uma resposta não se conta; sem pedir para repetir, nada se diz', () => {
    const linha = nomes(jaPreparada()).indexOf('CIS Norte') + 4
    const comUma = comFolha(jaPreparada(), AVALIACAO, f => comCelula(f, linha, 5, 'Sim'))
    expect(planejarAbertura(comUma, REPETINDO).mensagem).toContain('3 consórcios já estavam')
    expect(planejarAbertura(jaPreparada(), SEGUINTE).mensagem).not.toContain('já estava')
  })

  it('quem acaba de entrar não se conta', () => {
    expect(planejarAbertura(apurada(), REPETINDO).mensagem).not.toContain('já estava')
  })

  it('no aberto, abrir de novo não muda nada', () => {
    const aberta = aplicar(apurada(), planejarAbertura(apurada(), SEGUINTE).pedidos)
    const plano = planejarAbertura(aberta, SEGUINTE)
    expect(plano.pedidos).toEqual([])
    expect(plano.mensagem).toContain('O quadrimestre 2027-1 já está aberto; nada mudou.')
  })
})
