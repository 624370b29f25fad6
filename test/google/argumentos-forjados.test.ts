import { beforeAll, describe, expect, it } from 'vitest'
import { ACOES, type NomeDeAcao } from '../../src/google/catalogo-das-acoes.ts'
import type { Recusa } from '../../src/google/retorno.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import { type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { abrir, retrato } from './apoio.ts'

const TEMPO = 120_000

let casos: ReadonlyMap<string, Caso>
beforeAll(async () => {
  casos = await casosDoCiclo(3)
}, TEMPO)

const noPonto = async (acao: NomeDeAcao): Promise<{ execucao: Execucao }> => {
  const { pasta, hoje } = casos.get(acao)!
  return { execucao: await abrir(structuredClone(pasta), { hoje }) }
}
const escritas = (e: Execucao): number => e.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0

/** I12: de uma página se chama qualquer função da lista, com qualquer coisa. */
describe('argumentos forjados', () => {
  const ENORME = 'x'.repeat(1024 * 1024)
  const FORJADOS: readonly (readonly [string, unknown])[] = [
    ['um número', 5],
    ['um texto', 'apurarQuadrimestre'],
    ['um texto de 1 MB', ENORME],
    ['falso', false],
    ['uma lista', [{ quadrimestre: '2026-1' }]],
    ['opção que não há', { senha: 'x' }],
    ['opção com nome de protótipo', JSON.parse('{"constructor":{"prototype":1},"toString":2}')],
    ['opção com nome enorme', { [ENORME]: 1 }],
    ['muitas opções', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`o${i}`, i]))],
    ['quadrimestre que é número', { quadrimestre: 20261 }],
    ['quadrimestre que é objeto', { quadrimestre: { $ne: 1 } }],
    ['quadrimestre de 1 MB', { quadrimestre: ENORME }],
    ['quadrimestre com fórmula', { quadrimestre: '=IMPORTXML("http://x")' }],
    ['previsto que é lista', { previsto: ['a'] }],
    ['previsto de 1 MB', { previsto: ENORME }],
  ]
  const INGLES = /\b(the|is|not|undefined|null|invalid|error|object|function|cannot|read)\b/i

  const recusado = (retorno: unknown, dado: string): void => {
    expect(retorno, dado).toMatchObject({ feito: false })
    const { motivos } = retorno as Recusa
    expect(motivos.length, dado).toBeGreaterThan(0)
    for (const motivo of motivos) {
      expect(motivo, dado).toMatch(/[.?]$/)
      expect(motivo, dado).not.toMatch(INGLES)
      expect(motivo.length, dado).toBeLessThanOrEqual(400)
    }
  }

  it.each(ACOES.map(a => a.nome))(
    '%s recusa tudo o que não entende, sem escrever nada',
    async nome => {
      const { pasta, hoje } = casos.get('notificarConsorcios')!
      const alvo = structuredClone(pasta)
      const execucao = await abrir(alvo, { hoje })
      const antes = structuredClone(retrato(alvo))
      for (const [dado, argumento] of FORJADOS) recusado(execucao.chamar(nome, [argumento], 'lateral'), dado)
      for (const opcao of ['motivo', 'consorcio', 'em', 'repetir', 'preliminar', 'consertar'])
        for (const valor of [{}, 7, [], ENORME]) recusado(execucao.chamar(nome, [{ [opcao]: valor }], 'lateral'), opcao)
      expect(retrato(alvo)).toEqual(antes)
      expect(escritas(execucao)).toBe(0)
      expect(execucao.dialogos).toEqual([])
    },
    TEMPO,
  )

  it('o dia em que se age é o do relógio: só quem consulta diz outro', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    for (const { nome, campos } of ACOES) {
      const aceita = (campos as readonly string[]).includes('em')
      if (!aceita) recusado(execucao.chamar(nome, [{ em: '2025-09-05' }], 'lateral'), nome)
    }
    recusado(execucao.chamar('consultarSituacao', [{ em: '2026-02-30' }], 'lateral'), 'dia que não existe')
    expect(execucao.chamar('consultarSituacao', [{ em: '2026-04-28' }], 'lateral')).toMatchObject({ feito: true })
    expect(escritas(execucao)).toBe(0)
  })

  it('preverAcao só conhece as ações da tabela', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    const nomes = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'onOpen', 'mostrarAjuda', '', ENORME]
    for (const acao of [...nomes, 0, null, [], {}, ['apurarQuadrimestre']])
      recusado(execucao.chamar('preverAcao', [{ acao }], 'lateral'), String(acao).slice(0, 20))
    for (const pedido of [undefined, null, 3, 'apurarQuadrimestre', [], [['acao', 'x']]])
      recusado(execucao.chamar('preverAcao', [pedido], 'lateral'), String(pedido))
    for (const [dado, opcoes] of FORJADOS)
      recusado(execucao.chamar('preverAcao', [{ acao: 'reabrirQuadrimestre', opcoes }], 'lateral'), dado)
    expect(escritas(execucao)).toBe(0)
  })

  it('irPara só aceita uma aba e um endereço', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    const lugares = [
      undefined,
      null,
      1,
      'Prazos!A1',
      [],
      {},
      { aba: 'Prazos' },
      { aba: 5, celula: 'A1' },
      { aba: ENORME, celula: 'A1' },
      { aba: 'Prazos', celula: 'A0' },
      { aba: 'Prazos', celula: 'a1' },
      { aba: 'Prazos', celula: 'A1:B2' },
      { aba: 'Prazos', celula: 'AAAA1' },
      { aba: 'Prazos', celula: ENORME },
      { aba: '__proto__', celula: 'A1' },
      { aba: 'constructor', celula: 'A1' },
    ]
    for (const onde of lugares)
      recusado(execucao.chamar('irPara', [onde], 'lateral'), JSON.stringify(onde)?.slice(0, 40))
    expect(execucao.ativa).toBeNull()
  })

  it('progressoDaAcao não olha o que lhe mandam', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    for (const dado of [1, ENORME, { chave: 'outra' }, ['x']])
      expect(execucao.chamar('progressoDaAcao', [dado], 'lateral')).toBeNull()
  })
})
