import { beforeAll, describe, expect, it } from 'vitest'
import type { Execucao, OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { ACOES_DO_CICLO, type Caso, casosDoCiclo, QUE_CONFIRMAM } from '../historias/no-pacote.ts'
import { abrir, chamadasAoSheets, chamar, retrato } from './apoio.ts'

const TEMPO = 300_000
const SIM: Partial<OpcoesDeExecucao> = { responder: () => 'YES' }

async function executada(
  { acao, hoje }: Caso,
  pasta: PastaLocal,
  argumentos: readonly unknown[],
  resto: Partial<OpcoesDeExecucao> = SIM,
): Promise<{ execucao: Execucao; retorno: ReturnType<typeof chamar> }> {
  const execucao = await abrir(pasta, { hoje, ...resto })
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
      expect(chamadasAoSheets(primeira.execucao)).toBe(3)
      const segunda = await executada(caso, pasta, [caso.opcoes])
      expect(segunda.retorno.feito).toBe(true)
      expect(escritas(segunda.execucao)).toBe(0)
      expect(chamadasAoSheets(segunda.execucao)).toBeLessThanOrEqual(2)
    },
    TEMPO,
  )
})

describe('pelo menu, sem opções', () => {
  let casos: ReadonlyMap<string, Caso>
  beforeAll(async () => {
    casos = await casosDoCiclo(3)
  }, TEMPO)

  const semOpcoes = (caso: Caso): Partial<OpcoesDeExecucao> => ({ escrever: () => caso.digita ?? null })

  it.each(ACOES_DO_CICLO)(
    '%s, confirmada e com o que se pergunta digitado, dá a mesma planilha que com opções',
    async acao => {
      const caso = casos.get(acao)!
      const comOpcoes = structuredClone(caso.pasta)
      const fora = await executada(caso, comOpcoes, [caso.opcoes])
      const doMenu = structuredClone(caso.pasta)
      const { retorno, execucao } = await executada(caso, doMenu, [], { ...SIM, ...semOpcoes(caso) })
      expect(retorno).toEqual(fora.retorno)
      expect(retrato(doMenu)).toEqual(retrato(comOpcoes))
      expect(escritas(execucao)).toBe(1)
    },
    TEMPO,
  )

  it.each(QUE_CONFIRMAM)(
    '%s, se a pessoa diz que não, não escreve nada',
    async acao => {
      const caso = casos.get(acao)!
      const pasta = structuredClone(caso.pasta)
      const execucao = await abrir(pasta, { hoje: caso.hoje, responder: () => 'NO', ...semOpcoes(caso) })
      const antes = structuredClone(retrato(pasta))
      const retorno = chamar(execucao, acao)
      expect(escritas(execucao)).toBe(0)
      expect(retrato(pasta)).toEqual(antes)
      expect(JSON.stringify(retorno)).not.toContain('"consertado":true')
    },
    TEMPO,
  )

  it.each(['reabrirQuadrimestre', 'confirmarPropostas'])(
    '%s, se a pessoa desiste da pergunta, nem lê a planilha',
    async acao => {
      const caso = casos.get(acao)!
      const execucao = await abrir(structuredClone(caso.pasta), { hoje: caso.hoje, escrever: () => null })
      expect(chamar(execucao, acao)).toEqual({ feito: false, motivos: ['Cancelado; nada mudou.'] })
      expect(chamadasAoSheets(execucao)).toBe(0)
    },
    TEMPO,
  )
})
