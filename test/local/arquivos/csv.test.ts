import { describe, expect, it } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'

const TABELA = [
  ['Consórcio', 'CNPJ', 'Situação; observação, etc.'],
  ['Ação São João', '00.123', 'linha 1\nlinha 2'],
  ['Vale "do" Rio', '=1+1', ' com espaços '],
]
const CODIFICACOES: Readonly<Record<string, (texto: string) => Uint8Array>> = {
  'UTF-8 com BOM': texto => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(texto)]),
  'UTF-8 sem BOM': texto => Buffer.from(texto),
  'UTF-16 com BOM': texto => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(texto, 'utf16le')]),
  'windows-1252': texto => Buffer.from(texto, 'latin1'),
}
const casos = Object.keys(CODIFICACOES).flatMap(codificacao =>
  [';', ',', '\t'].map(separador => ({ codificacao, separador })),
)
const campo = (texto: string, separador: string) =>
  /["\n]/.test(texto) || texto.includes(separador) ? `"${texto.replaceAll('"', '""')}"` : texto
const escrito = (linhas: string[][], separador: string, fim = '\r\n') =>
  linhas.map(linha => linha.map(texto => campo(texto, separador)).join(separador) + fim).join('')
const ler = async (texto: string | Uint8Array, nome = 'Consórcios 2026.csv') => {
  const pasta = await lerArquivo(typeof texto === 'string' ? Buffer.from(texto) : texto, nome)
  return pasta.folhas[0]?.celulas.map(linha => Array.from(linha, celula => celula?.valor ?? null))
}

describe('CSV', () => {
  it.each(casos)('é lido em $codificacao com separador "$separador"', async ({ codificacao, separador }) => {
    const bytes = CODIFICACOES[codificacao]?.(escrito(TABELA, separador)) ?? new Uint8Array()
    expect(await ler(bytes)).toEqual(TABELA)
  })

  it('vira uma aba só, com o nome do arquivo', async () => {
    const pasta = await lerArquivo(Buffer.from('a;b\n1;2\n'), '/tmp/Consórcios 2026.csv')
    expect(pasta.titulo).toBe('Consórcios 2026')
    expect(pasta.folhas).toHaveLength(1)
    expect(pasta.folhas[0]).toMatchObject({ id: 1, titulo: 'Consórcios 2026', linhas: 1000, colunas: 26 })
  })

  it('todo valor continua texto: zeros à esquerda, datas, números e fórmulas', async () => {
    expect(await ler('a;b;c;d\n007;1/2;1,5;=SOMA(A1)\n')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['007', '1/2', '1,5', '=SOMA(A1)'],
    ])
  })

  it('a linha "sep=" manda no separador e não é dado', async () => {
    expect(await ler('sep=|\r\na|b;c\r\n1|2;3\r\n')).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ])
  })

  it('campo vazio é célula vazia, e linhas podem ter tamanhos diferentes', async () => {
    expect(await ler('a;b;c\n1;;3\n4\n;;\n')).toEqual([['a', 'b', 'c'], ['1', null, '3'], ['4'], []])
  })

  it('vírgulas decimais não confundem o separador', async () => {
    expect(await ler('nome;pontos;nota\nA;1,5;2,5\nB;3,5;4,5\n')).toEqual([
      ['nome', 'pontos', 'nota'],
      ['A', '1,5', '2,5'],
      ['B', '3,5', '4,5'],
    ])
  })

  it('um título solto acima da tabela não confunde o separador', async () => {
    expect(await ler('Relatório de consórcios, 2026\n\nnome;pontos\nA;1\n')).toEqual([
      ['Relatório de consórcios, 2026'],
      [],
      ['nome', 'pontos'],
      ['A', '1'],
    ])
  })

  it('uma coluna só, sem quebra no fim, é lida', async () => {
    expect(await ler('nome\nA, B')).toEqual([['nome'], ['A, B']])
  })

  it('quebra de linha de Mac antigo e de Unix dão o mesmo', async () => {
    expect(await ler(escrito(TABELA, ';', '\r'))).toEqual(await ler(escrito(TABELA, ';', '\n')))
  })

  it('uma linha em windows-1252 no meio de um arquivo em UTF-8 não estraga as outras', async () => {
    const bytes = Buffer.concat([
      Buffer.from('nome;obs\nSão João;–\n'),
      Buffer.from('Conceição;é\n', 'latin1'),
      Buffer.from('Três Corações;✓\n'),
    ])
    expect(await ler(bytes)).toEqual([
      ['nome', 'obs'],
      ['São João', '–'],
      ['Conceição', 'é'],
      ['Três Corações', '✓'],
    ])
  })

  it('aspas no meio de um campo são texto, e campos de várias linhas se leem inteiros', async () => {
    expect(await ler('nome;n\nCIS 5" Norte;1\n"um\ndois";2\n')).toEqual([
      ['nome', 'n'],
      ['CIS 5" Norte', '1'],
      ['um\ndois', '2'],
    ])
  })

  it('com extensão errada, o conteúdo decide', async () => {
    expect(await ler('a;b\n1;2\n', 'planilha.xlsx')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
})
