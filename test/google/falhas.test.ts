import { describe, expect, it } from 'vitest'
import type { Execucao, OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { abrir, chamar, folhaChamada, lerTexto, matrizCom, retrato } from './apoio.ts'

const SERVICOS = [
  'Sheets.Spreadsheets.get',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  'Sheets.Spreadsheets.batchUpdate',
]

/** Falha nas primeiras `vezes` em que o serviço é chamado, antes de fazer qualquer coisa. */
function falhando(servico: string, vezes: number, mensagem: string): Pick<OpcoesDeExecucao, 'registrar'> {
  let restam = vezes
  return {
    registrar: chamada => {
      if (chamada.servico !== servico || restam === 0) return
      restam--
      throw Object.assign(new Error(mensagem), { name: 'GoogleJsonResponseException' })
    },
  }
}

/** A próxima escrita chega inteira à pasta, e só então a chamada falha: é a resposta que se perde. */
function perderAResposta(pasta: PastaLocal): void {
  let folhas = pasta.folhas
  let perder = true
  Object.defineProperty(pasta, 'folhas', {
    get: () => folhas,
    set: novas => {
      folhas = novas
      if (!perder) return
      perder = false
      throw Object.assign(new Error('Service unavailable'), { name: 'GoogleJsonResponseException' })
    },
  })
}

const apurar = (e: Execucao): ReturnType<typeof chamar> => chamar(e, 'apurarQuadrimestre', {})
const motivos = (r: ReturnType<typeof chamar>): string => (r.feito ? '' : r.motivos.join('\n'))
const nova = (): Promise<PastaLocal> => lerTexto(matrizCom(3))

describe('falhas do serviço de planilhas', () => {
  it.each(SERVICOS)('%s recusado uma vez por excesso: a ação recomeça e termina', async servico => {
    const pasta = await nova()
    const execucao = await abrir(pasta, falhando(servico, 1, 'Quota exceeded for quota metric (429)'))
    expect(chamar(execucao, 'apurarQuadrimestre', {}).feito).toBe(true)
    expect(folhaChamada(pasta, 'Registro').celulas.filter(l => l?.[2]?.valor === 'Apurar quadrimestre')).toHaveLength(1)
  })

  it.each(SERVICOS)('%s sempre recusado: nada muda, e a mensagem é em português', async servico => {
    const pasta = await nova()
    const antes = structuredClone(retrato(pasta))
    const execucao = await abrir(
      pasta,
      falhando(servico, Number.POSITIVE_INFINITY, 'Quota exceeded for quota metric (429)'),
    )
    const retorno = apurar(execucao)
    expect(motivos(retorno)).toContain('Espere um minuto')
    expect(retorno).toMatchObject({ garantia: expect.stringContaining('Nada fica pela metade') })
    expect(retrato(pasta)).toEqual(antes)
    expect(execucao.chamadas['Lock.releaseLock']).toBe(1)
  })

  it('sem permissão, não insiste e diz o que pedir', async () => {
    const pasta = await nova()
    const execucao = await abrir(
      pasta,
      falhando(SERVICOS[2]!, Number.POSITIVE_INFINITY, 'The caller does not have permission (403)'),
    )
    expect(motivos(apurar(execucao))).toContain('Peça acesso de editor')
    expect(execucao.chamadas['Sheets.Spreadsheets.batchUpdate']).toBe(1)
  })

  it('escrita feita cuja resposta se perdeu: recomeça, vê que já está feita e não repete', async () => {
    const pasta = await nova()
    const execucao = await abrir(pasta)
    perderAResposta(pasta)
    expect(chamar(execucao, 'apurarQuadrimestre', {})).toMatchObject({
      feito: true,
      mensagem: expect.stringContaining('Nada mudou'),
    })
    expect(folhaChamada(pasta, 'Registro').celulas.filter(l => l?.[2]?.valor === 'Apurar quadrimestre')).toHaveLength(1)
  })

  it('a trava que não se solta não desfaz o que já foi escrito', async () => {
    const pasta = await nova()
    const execucao = await abrir(pasta, falhando('Lock.releaseLock', 1, 'Service unavailable'))
    expect(chamar(execucao, 'apurarQuadrimestre', {}).feito).toBe(true)
    const segunda = await abrir(pasta)
    chamar(segunda, 'apurarQuadrimestre', {})
    expect(segunda.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
  })
})
