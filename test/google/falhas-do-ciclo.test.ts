import { beforeAll, describe, expect, it } from 'vitest'
import type { Execucao, OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { ACOES_DO_CICLO, type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { linhasDeDados } from '../historias/tabela.ts'
import { abrir, chamar, retrato } from './apoio.ts'

const TEMPO = 300_000
const EXCESSO = 'Quota exceeded for quota metric (429)'
const TEMPORARIA = 'Service unavailable'

type Registrar = NonNullable<OpcoesDeExecucao['registrar']>

/** Os serviços de que uma ação depende; a tela e as contas de data não saem da máquina da pessoa. */
const VARRIDOS =
  /^(Sheets\.|Lock\.|LockService\.|Session\.|User\.|SpreadsheetApp\.getActive$|Spreadsheet\.|CacheService\.|Cache\.)/

const falha = (mensagem: string): Error => Object.assign(new Error(mensagem), { name: 'GoogleJsonResponseException' })

/** Anota cada serviço chamado, na ordem; a chamada de número `qual` falha antes de fazer qualquer coisa. */
function falhandoNa(qual: number | null, sempre: boolean): { registrar: Registrar; chamados: string[] } {
  const chamados: string[] = []
  let alvo: string | null = null
  const registrar: Registrar = ({ servico }) => {
    if (!VARRIDOS.test(servico) || deFormula()) return
    chamados.push(servico)
    if (chamados.length - 1 === qual) {
      alvo = servico
      throw falha(EXCESSO)
    }
    if (sempre && servico === alvo) throw falha(EXCESSO)
  }
  return { registrar, chamados }
}

/** As fórmulas se recalculam a cada escrita, cada uma em outra execução: o que se faz falhar é a ação. */
function deFormula(): boolean {
  const limite = Error.stackTraceLimit
  Error.stackTraceLimit = 100
  const { stack = '' } = new Error()
  Error.stackTraceLimit = limite
  return stack.includes('/execucao/formulas/')
}

/** A próxima escrita chega inteira à pasta, e só então a chamada falha: é a resposta que se perde. */
function perderAResposta(pasta: PastaLocal, execucao: () => Execucao): void {
  let folhas = pasta.folhas
  let perder = true
  Object.defineProperty(pasta, 'folhas', {
    configurable: true,
    enumerable: true,
    get: () => folhas,
    set: novas => {
      folhas = novas
      if (!perder) return
      perder = false
      execucao().recalcular()
      throw falha(TEMPORARIA)
    },
  })
}

const executar = async (caso: Caso, pasta: PastaLocal, registrar?: Registrar): Promise<Execucao> =>
  abrir(pasta, { hoje: caso.hoje, ...(registrar === undefined ? {} : { registrar }) })

const SO_CRESCEM = ['Histórico', 'Registro', 'Notificações', 'Evidências', 'Reavaliações']

/** Quantas linhas há em cada aba em que uma ação repetida poderia duplicar. */
const linhas = (pasta: PastaLocal): Record<string, number> =>
  Object.fromEntries(
    SO_CRESCEM.map(titulo => {
      const folha = pasta.folhas.find(f => f.titulo === titulo)
      return [titulo, folha === undefined ? 0 : linhasDeDados(folha).length]
    }),
  )

interface Preparado {
  readonly caso: Caso
  readonly antes: unknown
  readonly depois: unknown
  readonly linhasDepois: Record<string, number>
  readonly chamados: readonly string[]
}

async function preparar(caso: Caso): Promise<Preparado> {
  // A execução recalcula as fórmulas ao abrir: o retrato de antes é o de depois disso.
  const aberta = structuredClone(caso.pasta)
  await executar(caso, aberta)
  const antes = structuredClone(retrato(aberta))
  const pasta = structuredClone(caso.pasta)
  const { registrar, chamados } = falhandoNa(null, false)
  const execucao = await executar(caso, pasta, registrar)
  expect(chamar(execucao, caso.acao, caso.opcoes).feito).toBe(true)
  const depois = structuredClone(retrato(pasta))
  expect(depois).not.toEqual(antes)
  return { caso, antes, depois, linhasDepois: linhas(pasta), chamados }
}

/** A trava que se tomou foi solta. */
function travaSolta(execucao: Execucao): void {
  if (execucao.chamadas['Sheets.Spreadsheets.batchUpdate'] !== undefined)
    expect(execucao.chamadas['Lock.releaseLock']).toBe(1)
}

const emPortugues = (motivos: readonly string[]): boolean =>
  motivos.every(m => /^(O Google recusou|O serviço de planilhas|Outra pessoa|Falta permissão)/.test(m))

/** Chamada de novo, sem falhas, termina, e a planilha é a que seria se nada tivesse falhado. */
async function deNovo({ caso, depois, linhasDepois }: Preparado, pasta: PastaLocal): Promise<void> {
  const retorno = chamar(await executar(caso, pasta), caso.acao, caso.opcoes)
  expect(retorno.feito).toBe(true)
  expect(linhas(pasta)).toEqual(linhasDepois)
  expect(retrato(pasta)).toEqual(depois)
}

describe.each(ACOES_DO_CICLO)('%s, quando um serviço falha', acao => {
  let preparado: Preparado
  beforeAll(async () => {
    casos ??= await casosDoCiclo(3)
    preparado = await preparar(casos.get(acao)!)
  }, TEMPO)

  it(
    'cada chamada recusada uma vez: termina inteira, ou nada muda e se diz por quê; de novo, não duplica',
    async () => {
      const { caso, antes, depois, chamados } = preparado
      for (const [i, servico] of chamados.entries()) {
        const pasta = structuredClone(caso.pasta)
        const execucao = await executar(caso, pasta, falhandoNa(i, false).registrar)
        const retorno = chamar(execucao, caso.acao, caso.opcoes)
        if (retorno.feito) expect(semQuem(retrato(pasta)), servico).toEqual(semQuem(depois))
        else {
          expect(retrato(pasta), servico).toEqual(antes)
          expect(emPortugues(retorno.motivos), retorno.motivos.join('\n')).toBe(true)
        }
        travaSolta(execucao)
        if (!retorno.feito) await deNovo(preparado, pasta)
      }
    },
    TEMPO,
  )

  it(
    'cada chamada ao Sheets sempre recusada: nada muda, a mensagem é em português, a trava é solta; depois, termina',
    async () => {
      const { caso, antes, chamados } = preparado
      for (const [i, servico] of chamados.entries()) {
        if (!servico.startsWith('Sheets.')) continue
        const pasta = structuredClone(caso.pasta)
        const execucao = await executar(caso, pasta, falhandoNa(i, true).registrar)
        const retorno = chamar(execucao, caso.acao, caso.opcoes)
        expect(retorno.feito, servico).toBe(false)
        expect(retrato(pasta), servico).toEqual(antes)
        expect(retorno.feito || emPortugues(retorno.motivos)).toBe(true)
        expect(retorno).toMatchObject({
          garantia: expect.stringContaining('Nada fica pela metade: ou a ação foi inteira, ou não foi feita'),
        })
        travaSolta(execucao)
        await deNovo(preparado, pasta)
      }
    },
    TEMPO,
  )

  it(
    'a escrita feita cuja resposta se perde: a planilha fica como depois, e nada se duplica',
    async () => {
      const { caso, depois, linhasDepois } = preparado
      const pasta = structuredClone(caso.pasta)
      const execucao = await executar(caso, pasta)
      perderAResposta(pasta, () => execucao)
      const retorno = chamar(execucao, caso.acao, caso.opcoes)
      expect(retorno.feito).toBe(true)
      expect(linhas(pasta)).toEqual(linhasDepois)
      expect(retrato(pasta)).toEqual(depois)
      travaSolta(execucao)
    },
    TEMPO,
  )
})

let casos: ReadonlyMap<string, Caso> | undefined

/** Sem saber quem é, a ação se faz e o diz no lugar do nome: só isso muda. */
const semQuem = (retrato: unknown): unknown =>
  JSON.parse(
    JSON.stringify(retrato)
      .replaceAll('ana@exemplo.example', 'QUEM')
      .replaceAll('usuário não identificado', 'QUEM')
      .replace(/[0-9a-f]{64}/g, 'HASH')
      .replace(/Registro [0-9a-f]{12}/g, 'Registro HASH'),
  )
