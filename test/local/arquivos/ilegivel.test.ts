import { write as escreverSheetJs, utils } from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { ArquivoIlegivel } from '../../../src/local/arquivos/arquivo-ilegivel.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { comEntrada } from './zip-mexido.ts'

const livro = () => utils.book_new(utils.aoa_to_sheet([['Consórcio'], ['A']]), 'Aba')
const xlsx = () => new Uint8Array(escreverSheetJs(livro(), { type: 'array', bookType: 'xlsx', compression: true }))
const ods = () => new Uint8Array(escreverSheetJs(livro(), { type: 'array', bookType: 'ods' }))
const comSenha = () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } })
const recusa = async (bytes: Uint8Array, nome: string) => {
  const erro = await lerArquivo(bytes, nome).catch((causa: unknown) => causa)
  expect(erro).toBeInstanceOf(ArquivoIlegivel)
  const mensagem = (erro as Error).message
  expect(mensagem).toContain(`"${nome}"`)
  expect(mensagem).toContain('São aceitos .xlsx, .ods e .csv.')
  return mensagem
}

describe('arquivo que não dá para ler é recusado com o que foi achado e o que fazer', () => {
  it('vazio', async () => expect(await recusa(new Uint8Array(), 'a.xlsx')).toContain('está vazio (0 bytes)'))

  it.each([10, 200, 1000, 2000])('.xlsx cortado a %i bytes do fim', async bytes => {
    const inteiro = xlsx()
    expect(await recusa(inteiro.slice(0, inteiro.length - bytes), 'a.xlsx')).toContain('está incompleto')
  })

  it('.xlsx com um byte trocado no meio do conteúdo', async () => {
    const inteiro = xlsx()
    inteiro.fill(0xff, 200, 400)
    expect(await recusa(inteiro, 'a.xlsx')).toContain('está danificado')
  })

  it('.xlsx com senha', async () => expect(await recusa(await comSenha(), 'a.xlsx')).toContain('protegido por senha'))

  it('.ods com senha', async () => {
    const manifesto = '<manifest:encryption-data/></manifest:manifest>'
    const cifrado = comEntrada(ods(), '/META-INF/manifest.xml', texto =>
      texto.replace('</manifest:manifest>', manifesto),
    )
    expect(await recusa(cifrado, 'a.ods')).toContain('protegido por senha')
  })

  it.each(['<html><table><tr><td>1</td></tr></table></html>', '\ufeff  <!DOCTYPE html><body>', '<TABLE border=1>'])(
    'HTML com nome de planilha: %s',
    async html => expect(await recusa(Buffer.from(html), 'relatorio.xls')).toContain('página da internet (HTML)'),
  )

  it('PDF', async () => expect(await recusa(Buffer.from('%PDF-1.7 …'), 'a.csv')).toContain('é um PDF'))

  it('atalho do Google', async () =>
    expect(await recusa(Buffer.from('{"url":"https://docs.google.com/x","doc_id":"1"}'), 'a.gsheet')).toContain(
      'atalho',
    ))

  it('bytes que não são texto', async () =>
    expect(await recusa(Uint8Array.from([1, 2, 0, 0, 9, 200, 0]), 'a.csv')).toContain('não é uma planilha'))

  it.each([
    ['na primeira', '"nome;n\nA;1\n', 1],
    ['no meio', 'nome;n\nA;1\n"B;2\nC;3\n', 3],
    ['depois de um campo de duas linhas', 'nome;n\n"um\ndois";1\n"B;2\nC;3\n', 4],
    ['na última', 'nome;n\nA;"1', 2],
  ])('CSV com uma aspa que não fecha, %s: diz a linha dela', async (_, texto, linha) => {
    const erro = await lerArquivo(Buffer.from(texto), 'a.csv').catch((causa: unknown) => causa)
    expect(erro).toBeInstanceOf(ArquivoIlegivel)
    expect((erro as Error).message).toContain(`tem, na linha ${linha}, uma aspa (") que abre e não fecha`)
  })

  it('pacote OLE que não é planilha', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
    expect(await recusa(ole, 'a.xls')).toContain('danificado ou não é uma planilha')
  })
})
