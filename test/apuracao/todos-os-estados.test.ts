import { expect, test } from 'vitest'
import { classificar } from '../../src/apuracao/classificar.ts'
import { pontosPorEixo } from '../../src/apuracao/eixos.ts'
import { naoAvaliados, pendencias } from '../../src/apuracao/pendencias.ts'
import { pontosQueFaltam } from '../../src/apuracao/pontos-que-faltam.ts'
import { pontuar } from '../../src/apuracao/pontuar.ts'
import type { Resposta } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../src/norma/itens.ts'
import { EM } from './exemplares.ts'
import { ESTADOS, MINIMO_CONFORME, respostaDoEstado, todosOsEstados } from './oraculo.ts'

const DE_CERTEZA = { 1: 'Conforme', 0: 'Não conforme', [-1]: 'Em avaliação' } as const
const NADA_RESPONDIDO = ESTADOS - 1

test('nos 531.441 estados de doze respostas, pontos, mínimo, máximo e classificação são os da força bruta', () => {
  const oraculo = todosOsEstados()
  const divergentes: string[] = []
  const contagem: Record<string, number> = {}
  const respostas = {} as Record<IdItem, Resposta>
  for (let estado = 0; estado < ESTADOS; estado++) {
    for (const [i, item] of IDS_DOS_ITENS.entries()) respostas[item] = respostaDoEstado(estado, i)
    const pontuacao = pontuar(respostas, EM)
    const classificacao = classificar(pontuacao, EM)
    const minimo = oraculo.minimo[estado]!
    const nada = estado === NADA_RESPONDIDO
    const certo =
      pontuacao.pontos === (nada ? null : minimo) &&
      pontuacao.minimo === minimo &&
      pontuacao.maximo === oraculo.maximo[estado] &&
      pontosQueFaltam(pontuacao, EM) === (nada ? null : Math.max(0, MINIMO_CONFORME - minimo)) &&
      classificacao === (nada ? 'Não avaliado' : DE_CERTEZA[oraculo.sempre[estado] as 1 | 0 | -1])
    if (!certo && divergentes.length < 10) divergentes.push(JSON.stringify({ respostas, pontuacao, classificacao }))
    const completo = pontuacao.minimo === pontuacao.maximo ? 'completo' : 'incompleto'
    contagem[`${classificacao}, ${completo}`] = (contagem[`${classificacao}, ${completo}`] ?? 0) + 1
  }
  expect(divergentes).toEqual([])
  expect(contagem['Conforme, completo']).toBe(508)
  expect(contagem['Não conforme, completo']).toBe(3588)
  expect(contagem['Não avaliado, incompleto']).toBe(1)
  expect(Object.values(contagem).reduce((a, b) => a + b, 0)).toBe(531_441)
})

test('nos 531.441 estados, parcelas, pendências e itens por avaliar repartem os doze itens na ordem da Deliberação', () => {
  const divergentes: number[] = []
  const respostas = {} as Record<IdItem, Resposta>
  for (let estado = 0; estado < ESTADOS; estado++) {
    for (const [i, item] of IDS_DOS_ITENS.entries()) respostas[item] = respostaDoEstado(estado, i)
    const partes: Record<string, readonly IdItem[]> = {
      Sim: pontuar(respostas, EM).parcelas.map(p => p.item),
      Não: pendencias(respostas),
      null: naoAvaliados(respostas),
    }
    const proximo: Record<string, number> = { Sim: 0, Não: 0, null: 0 }
    const certo = IDS_DOS_ITENS.every(item => {
      const resposta = `${respostas[item]}`
      const posicao = proximo[resposta]!
      proximo[resposta] = posicao + 1
      return partes[resposta]![posicao] === item
    })
    const tamanho = partes['Sim']!.length + partes['Não']!.length + partes['null']!.length
    if (!certo || tamanho !== IDS_DOS_ITENS.length) divergentes.push(estado)
  }
  expect(divergentes).toEqual([])
})

test('nas 4.096 combinações completas, a soma dos eixos é a pontuação, com o item III no eixo I ou no III', () => {
  for (let mascara = 0; mascara < 4096; mascara++) {
    const respostas = Object.fromEntries(
      IDS_DOS_ITENS.map((item, i) => [item, (mascara >> i) & 1 ? 'Sim' : 'Não']),
    ) as Record<IdItem, Resposta>
    const { pontos } = pontuar(respostas, EM)
    for (const doItemIII of ['I', 'III'] as const) {
      const soma = Object.values(pontosPorEixo(respostas, EM, doItemIII)).reduce((a, b) => a + b, 0)
      if (soma !== pontos) expect.fail(`${JSON.stringify(respostas)}: eixos ${soma}, pontos ${pontos}`)
    }
  }
})
