import { describe, expect, it } from 'vitest'
import type { ResultadoEmJson } from '../../src/apuracao/para-json.ts'
import { escreverXlsx } from '../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../src/local/arquivos/ler.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { impressaoDaAba } from '../../src/planilha/impressao.ts'
import { abrir, chamar, escrever, folhaChamada, lerExemplo, lerTexto, matrizCom, retrato, visto } from './apoio.ts'

const ABA = 'Um consórcio'
const apurar = (e: Execucao) => chamar(e, 'apurarQuadrimestre', {})
const aba = (pasta: PastaLocal) => folhaChamada(pasta, ABA)

/** Cada informação da ficha, pelo nome: as tabelas da esquerda. */
function ficha(pasta: PastaLocal): Record<string, unknown> {
  const folha = aba(pasta)
  return Object.fromEntries(
    Array.from({ length: folha.linhas }, (_, i) => [String(visto(folha, `A${i + 1}`)), visto(folha, `B${i + 1}`)]),
  )
}

/** A tabela dos eixos, do título ao total. */
function eixos(pasta: PastaLocal): unknown[][] {
  const folha = aba(pasta)
  return Array.from({ length: 7 }, (_, i) => ['D', 'E', 'F', 'G', 'H', 'I'].map(c => visto(folha, `${c}${7 + i}`)))
}

function escolher(pasta: PastaLocal, execucao: Execucao, nome: string): void {
  escrever(aba(pasta), 'B4', { valor: nome })
  execucao.recalcular()
}

async function apurada(): Promise<{ pasta: PastaLocal; execucao: Execucao; resultado: ResultadoEmJson }> {
  const pasta = await lerExemplo()
  const execucao = await abrir(pasta)
  const { resultado } = apurar(execucao) as { resultado: ResultadoEmJson }
  return { pasta, execucao, resultado }
}

describe('a ficha de um consórcio, pelo pacote que vai ao Google', () => {
  it('escolhido outro, as tabelas mudam na hora e dizem o mesmo que a apuração', async () => {
    const { pasta, execucao, resultado } = await apurada()
    const ilegiveis = ['Vale dos Pintassilgos', 'Serra dos Pequizeiros']
    const legiveis = resultado.consorcios.filter(c => !ilegiveis.some(nome => c.nome.includes(nome)))
    for (const c of [legiveis[0]!, ...legiveis.filter((_, i) => i % 13 === 5)]) {
      escolher(pasta, execucao, c.nome)
      const emBranco = c.naoAvaliados.length === IDS_DOS_ITENS.length
      const lida = ficha(pasta)
      expect([lida['Pontos'], lida['Classificação']]).toEqual(emBranco ? ['—', '—'] : [c.pontos, c.classificacao])
      for (const [item, resposta] of Object.entries(c.respostas)) {
        const linha = Object.keys(lida).find(k => k.startsWith(`${item} – `))
        expect(lida[linha!]).toBe(resposta ?? 'A avaliar')
      }
      const [titulos, ...linhas] = eixos(pasta)
      expect(titulos).toEqual(['Eixo', 'Obtidos', 'Não publica', 'A avaliar', 'Possíveis', 'Obtido (%)'])
      expect(linhas.slice(0, 5).map(l => l[1])).toEqual(Object.values(c.eixos))
      expect(linhas[5]).toEqual([
        'Total',
        c.pontos ?? 0,
        expect.anything(),
        expect.anything(),
        100,
        (c.pontos ?? 0) / 100,
      ])
    }
  })

  it('uma resposta na Avaliação muda a ficha de quem está escolhido', async () => {
    const pasta = await lerTexto(matrizCom(3))
    const execucao = await abrir(pasta)
    apurar(execucao)
    expect(ficha(pasta)['I – Entes']).toBe('Sim')
    escrever(folhaChamada(pasta, 'Avaliação 2026-3'), 'F5', { valor: 'Não' })
    execucao.recalcular()
    expect(ficha(pasta)).toMatchObject({ 'I – Entes': 'Não', Pontos: 88 })
    expect(eixos(pasta)[1]).toEqual(['I – Transparência', 33, 12, 0, 45, 33 / 45])
  })

  it('apurar outra vez guarda quem estava escolhido e não escreve nada', async () => {
    const { pasta, execucao, resultado } = await apurada()
    const { nome } = resultado.consorcios[9]!
    escolher(pasta, execucao, nome)
    const antes = structuredClone(retrato(pasta))
    const outra = await abrir(pasta)
    apurar(outra)
    expect(outra.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
    expect(retrato(pasta)).toEqual(antes)
    expect(visto(aba(pasta), 'B4')).toBe(nome)
  })

  it('refeita por haver um consórcio a mais, guarda a escolha, as fórmulas e o gráfico', async () => {
    const pasta = await lerTexto(matrizCom(3))
    const execucao = await abrir(pasta)
    apurar(execucao)
    escolher(pasta, execucao, 'Consórcio 2')
    const grafico = aba(pasta).graficos[0]
    const avaliacao = folhaChamada(pasta, 'Avaliação 2026-3')
    escrever(avaliacao, 'A8', { valor: 'Consórcio 4' })
    apurar(await abrir(pasta))
    expect(visto(aba(pasta), 'B4')).toBe('Consórcio 2')
    expect(aba(pasta).graficos).toEqual([grafico])
    expect(aba(pasta).celulas[3]?.[1]?.validacao?.condition).toMatchObject({ values: { length: 4 } })
    expect(ficha(pasta)['Pontos']).toBe(100)
  })

  it('quem não está na avaliação é apontado na ficha, e o gráfico fica sem barras', async () => {
    const pasta = await lerTexto(matrizCom(2))
    const execucao = await abrir(pasta)
    apurar(execucao)
    escolher(pasta, execucao, 'Consórcio 9')
    expect(eixos(pasta)[1]).toEqual(['Corrigir: não achei “Consórcio 9”', '', '', '', '', ''])
    escolher(pasta, execucao, 'consorcio 2')
    expect(eixos(pasta)[6]?.[1]).toBe(100)
  })

  it('gravada e lida de volta, a ficha é a mesma, com as datas escritas como datas', async () => {
    const { pasta, execucao } = await apurada()
    execucao.recalcular()
    const bytes = await escreverXlsx(pasta, impressaoDaAba)
    const volta = await lerArquivo(bytes, 'ficha.xlsx')
    const lida = await abrir(volta)
    expect(ficha(volta)).toEqual(ficha(pasta))
    lida.recalcular()
    expect(ficha(volta)).toEqual(ficha(pasta))
    expect(ficha(volta)['Fim da adaptação']).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
    expect(eixos(volta)).toEqual(eixos(pasta))
    expect(aba(volta).graficos).toEqual(aba(pasta).graficos)
  })
})
