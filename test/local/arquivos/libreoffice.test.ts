import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import { folhaCom, pastaCom, pastaDeExemplo } from './exemplo.ts'
import { salvarNoLibreOffice, TEM_LIBREOFFICE } from './libreoffice.ts'

const UM_MINUTO = 60_000
const escrever = (pasta: PastaLocal) => escreverXlsx(pasta, () => null)

/** Valor, fórmula e nota de cada célula com conteúdo. */
function conteudo(folha: FolhaLocal | undefined) {
  const de = ({ valor, formula, calculado, derramada, nota }: CelulaLocal) => ({
    valor,
    formula,
    calculado,
    derramada,
    nota,
  })
  const cheia = (celula: CelulaLocal) => celula.valor !== null || celula.calculado !== undefined || celula.nota
  const linhas = (folha?.celulas ?? []).map(linha => linha.map(celula => (cheia(celula) ? de(celula) : null)))
  return linhas.flatMap((linha, l) => linha.flatMap((celula, c) => (celula ? [{ em: `${l},${c}`, ...celula }] : [])))
}

describe.skipIf(!TEM_LIBREOFFICE)('troca com o LibreOffice', { timeout: UM_MINUTO }, () => {
  it.each(['xlsx', 'ods'])(
    'o arquivo escrito, aberto e salvo lá em .%s, volta com os mesmos valores e fórmulas',
    async formato => {
      const salvo = salvarNoLibreOffice(await escrever(pastaDeExemplo()), 'xlsx', formato)
      const volta = await lerArquivo(salvo, `Exemplo.${formato}`)
      expect(volta.folhas.map(conteudo)).toEqual(pastaDeExemplo().folhas.map(conteudo))
      expect(volta.folhas.map(({ id, titulo, oculta }) => ({ id, titulo, oculta }))).toEqual([
        { id: 1026, titulo: 'Avaliação 2026-3', oculta: false },
        { id: 77, titulo: 'Resumo', oculta: false },
        { id: 3, titulo: 'Parâmetros', oculta: true },
      ])
      expect(volta.folhas[0]?.metadados).toEqual([{ id: 5, chave: 'digital', valor: 'a1b2c3' }])
      expect(volta.folhas[0]?.mesclas).toEqual(pastaDeExemplo().folhas[0]?.mesclas)
    },
  )

  it('salvo lá em .xlsx, volta também com regras, listas, links, larguras e gráfico', async () => {
    const salvo = salvarNoLibreOffice(await escrever(pastaDeExemplo()), 'xlsx', 'xlsx')
    const [avaliacao, resumo] = (await lerArquivo(salvo, 'Exemplo.xlsx')).folhas
    const [esperada, resumoEsperado] = pastaDeExemplo().folhas
    expect(avaliacao?.regras).toEqual(esperada?.regras)
    expect(avaliacao?.larguras).toEqual(esperada?.larguras)
    expect(avaliacao?.celulas[2]?.[2]?.validacao).toEqual(esperada?.celulas[2]?.[2]?.validacao)
    expect(avaliacao?.celulas[2]?.[1]?.validacao).toEqual(esperada?.celulas[2]?.[1]?.validacao)
    expect(resumo?.graficos).toEqual(resumoEsperado?.graficos)
  })

  it.each(['xlsx', 'ods'])('textos difíceis voltam iguais de .%s', async formato => {
    const textos = [
      '=1+1',
      '+55 31',
      '#REF!',
      '007',
      '\u00a0Sim\u00a0',
      '  dois  espaços ',
      'a\nb',
      '😀 & <b>',
      '_x0041_',
      '1/2',
      'TRUE',
      '__proto__',
    ]
    const pasta = pastaCom(
      folhaCom(
        'Aba',
        textos.map(valor => [{ valor }]),
      ),
    )
    const volta = await lerArquivo(salvarNoLibreOffice(await escrever(pasta), 'xlsx', formato), `a.${formato}`)
    expect(volta.folhas[0]?.celulas.map(linha => linha[0]?.valor)).toEqual(textos)
  })

  it.each(['xlsx', 'ods'])(
    'fórmulas do Google com aspas e ponto e vírgula no texto voltam iguais de .%s',
    async formato => {
      const formula = '=CONFORMIDADE_FALTAM(F4:Q;"a;b|c";"d ""e"" [f]")'
      const calculados = [
        true,
        false,
        13.5,
        -2,
        'Sim; não',
        '',
        null,
        { erro: '#REF!', mensagem: 'A fórmula aponta para uma célula que não existe mais.' },
      ] as const
      const derramadas = calculados.map((calculado): CelulaLocal[] => [{ valor: null, calculado, derramada: true }])
      const pasta = pastaCom(folhaCom('Aba', [[{ valor: null, formula, calculado: 'Faltam' }], ...derramadas]))
      const volta = await lerArquivo(salvarNoLibreOffice(await escrever(pasta), 'xlsx', formato), `a.${formato}`)
      expect(volta.folhas[0]?.celulas[0]?.[0]).toMatchObject({ formula, calculado: 'Faltam' })
      expect(volta.folhas[0]?.celulas.slice(1).map(linha => linha[0]?.calculado)).toEqual(calculados)
    },
  )

  it.each(['xlsx', 'ods', 'xls'])(
    'um CSV aberto e salvo lá em .%s é lido com números, datas e textos',
    async formato => {
      const csv = 'Consórcio,Avaliado em,Pontos\nAção São João,05/12/2024,76\n"Vale, do Rio",29/02/2028,"13,5"\n'
      const volta = await lerArquivo(salvarNoLibreOffice(csv, 'csv', formato), `a.${formato}`)
      expect(volta.folhas[0]?.celulas.map(linha => linha.map(celula => celula.valor))).toEqual([
        ['Consórcio', 'Avaliado em', 'Pontos'],
        ['Ação São João', 45_631, 76],
        ['Vale, do Rio', 46_812, 13.5],
      ])
    },
  )
})
