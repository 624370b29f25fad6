import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { folhaCom, pastaCom, pastaDeExemplo } from './exemplo.ts'
import { comEntrada } from './zip-mexido.ts'

const PROPRIEDADES = '/docProps/custom.xml'
const exemplo = () => escreverXlsx(pastaDeExemplo(), () => null)
const mexido = async (trocar: (xml: string) => string, entrada = PROPRIEDADES) =>
  (await lerArquivo(comEntrada(await exemplo(), entrada, trocar), 'a.xlsx')).folhas

describe('o que fica guardado nas propriedades do arquivo', () => {
  it('sem as propriedades, as abas ganham identificadores em ordem e os valores ficam todos', async () => {
    const folhas = await mexido(xml => xml.replace(/<property[\s\S]*<\/property>/, ''))
    expect(folhas.map(folha => folha.id)).toEqual([1, 2, 3])
    expect(folhas[0]?.celulas[2]?.[0]?.valor).toBe('Consórcio Alto Rio Doce')
    expect(folhas[0]?.regras).toHaveLength(3)
  })

  it.each([
    ['JSON cortado', (xml: string) => xml.replaceAll('{&quot;id', '{id').replaceAll('{"id', '{id')],
    ['identificador que não é número', (xml: string) => xml.replace(/"id":\d+|&quot;id&quot;:\d+/g, '"id":"x"')],
    ['listas trocadas por textos', (xml: string) => xml.replace('"protecoes":[', '"protecoes":"x","y":[')],
  ])('propriedade estragada (%s) não derruba a leitura', async (_, trocar) => {
    const folhas = await mexido(trocar)
    expect(folhas.map(folha => folha.titulo)).toEqual(['Avaliação 2026-3', 'Resumo', 'Parâmetros'])
    expect(new Set(folhas.map(folha => folha.id)).size).toBe(3)
  })

  it('aba renomeada fora daqui é reconhecida pelo conteúdo e mantém identificador e metadados', async () => {
    const folhas = await mexido(
      xml => xml.replace('name="Avaliação 2026-3"', 'name="Minha avaliação"'),
      '/xl/workbook.xml',
    )
    expect(folhas[0]).toMatchObject({ id: 1026, titulo: 'Minha avaliação', metadados: [{ chave: 'digital' }] })
  })

  it('aba nova da pessoa no lugar de uma que sumiu não herda nada dela', async () => {
    const pasta = pastaCom(
      folhaCom('Resumo', [[{ valor: 'nosso' }]], { id: 77 }),
      folhaCom('Outra', [[{ valor: 'x' }]], { id: 2 }),
    )
    const bytes = await escreverXlsx(pasta, () => null)
    const trocado = comEntrada(bytes, '/xl/workbook.xml', xml => xml.replace('name="Resumo"', 'name="Da pessoa"'))
    const outro = comEntrada(trocado, '/xl/sharedStrings.xml', xml => xml.replace('nosso', 'da pessoa'))
    const { folhas } = await lerArquivo(outro, 'a.xlsx')
    expect(folhas[0]).toMatchObject({ titulo: 'Da pessoa', id: 1 })
  })

  it('abas com o mesmo identificador guardado: a primeira fica com ele', async () => {
    const pasta = pastaCom(folhaCom('A', [[{ valor: 1 }]], { id: 7 }), folhaCom('B', [[{ valor: 2 }]], { id: 7 }))
    const { folhas } = await lerArquivo(await escreverXlsx(pasta, () => null), 'a.xlsx')
    expect(folhas.map(folha => folha.id)).toEqual([7, 1])
  })

  it('gráfico apagado no arquivo não volta', async () => {
    const folhas = await mexido(
      xml => xml.replace(/<xdr:twoCellAnchor[\s\S]*<\/xdr:twoCellAnchor>/, ''),
      '/xl/drawings/drawing2.xml',
    )
    expect(folhas[1]?.graficos).toEqual([])
  })
})
