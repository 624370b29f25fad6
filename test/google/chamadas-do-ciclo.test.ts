import { beforeAll, describe, expect, it } from 'vitest'
import type { AcaoPrevista } from '../../src/google/prever.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { ACOES_DO_CICLO, type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { abrir, chamadasAoSheets, chamar, retrato } from './apoio.ts'

const TEMPO = 300_000

async function executada(
  { acao, hoje }: Caso,
  pasta: PastaLocal,
  argumentos: readonly unknown[],
): Promise<{ execucao: Execucao; retorno: ReturnType<typeof chamar> }> {
  const execucao = await abrir(pasta, { hoje })
  return { execucao, retorno: chamar(execucao, acao, ...argumentos) }
}

const escritas = (e: Execucao): number => e.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0

/** As que escrevem mais, com os 853 municípios que o Estado tem. */
const AS_MAIORES = ACOES_DO_CICLO.filter(a => a === 'abrirQuadrimestre' || a === 'homologarQuadrimestre')

describe.each([
  [3, ACOES_DO_CICLO],
  [74, ACOES_DO_CICLO],
  [853, AS_MAIORES],
] as const)('cada ação do ciclo, com %i consórcios', (n, acoes) => {
  let casos: ReadonlyMap<string, Caso>
  beforeAll(async () => {
    casos = await casosDoCiclo(n)
  }, TEMPO)

  it.each(acoes)(
    '%s faz no máximo três chamadas ao Sheets, uma só de escrita; de novo, duas e nenhuma escrita',
    async acao => {
      const caso = casos.get(acao)!
      const pasta = structuredClone(caso.pasta)
      const primeira = await executada(caso, pasta, [caso.opcoes])
      expect(primeira.retorno.feito).toBe(true)
      expect(escritas(primeira.execucao)).toBe(1)
      // Conferir lê tudo de uma vez; as outras, a estrutura e depois os valores.
      expect(chamadasAoSheets(primeira.execucao)).toBe(acao === 'conferirPlanilha' ? 2 : 3)
      const segunda = await executada(caso, pasta, [caso.opcoes])
      expect(segunda.retorno.feito).toBe(true)
      expect(escritas(segunda.execucao)).toBe(0)
      expect(chamadasAoSheets(segunda.execucao)).toBeLessThanOrEqual(2)
    },
    TEMPO,
  )
})

describe('pelo menu, e pela janela que ele abre', () => {
  let casos: ReadonlyMap<string, Caso>
  beforeAll(async () => {
    casos = await casosDoCiclo(3)
  }, TEMPO)

  const prever = (execucao: Execucao, { acao, opcoes }: Caso): AcaoPrevista =>
    execucao.chamar('preverAcao', [{ acao, opcoes }], 'lateral') as AcaoPrevista

  it.each(ACOES_DO_CICLO)(
    '%s, sem opções, só abre a janela: nem lê a planilha',
    async acao => {
      const caso = casos.get(acao)!
      const { execucao, retorno } = await executada(caso, structuredClone(caso.pasta), [])
      expect(retorno).toMatchObject({ feito: true, mensagem: expect.stringContaining('aberta') })
      expect(chamadasAoSheets(execucao)).toBe(0)
      expect(execucao.dialogos).toMatchObject([{ tipo: 'janela', html: expect.stringContaining(acao) }])
    },
    TEMPO,
  )

  it.each(ACOES_DO_CICLO.filter(a => a !== 'conferirPlanilha'))(
    '%s, prevista com duas leituras e confirmada como foi vista, dá a mesma planilha que de fora',
    async acao => {
      const caso = casos.get(acao)!
      const comOpcoes = structuredClone(caso.pasta)
      const fora = await executada(caso, comOpcoes, [caso.opcoes])
      const daJanela = structuredClone(caso.pasta)
      const { hoje } = caso
      const antes = await abrir(daJanela, { hoje })
      const retratoDeAntes = structuredClone(retrato(daJanela))
      const { previsao, recusa, quadrimestre } = prever(antes, caso)
      expect(recusa).toBeNull()
      expect(previsao).toMatchObject({ mudaAlgo: true })
      expect([chamadasAoSheets(antes), escritas(antes)]).toEqual([2, 0])
      expect(retrato(daJanela)).toEqual(retratoDeAntes)
      const opcoes = { ...caso.opcoes, quadrimestre, previsto: previsao?.mensagem }
      const { retorno, execucao } = await executada(caso, daJanela, [opcoes])
      expect(retorno).toEqual(fora.retorno)
      expect(retorno).toMatchObject({ mensagem: previsao?.mensagem, abas: previsao?.abas })
      expect(retrato(daJanela)).toEqual(retrato(comOpcoes))
      expect([chamadasAoSheets(execucao), escritas(execucao)]).toEqual([3, 1])
    },
    TEMPO,
  )
})
