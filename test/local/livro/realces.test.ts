import { describe, expect, it } from 'vitest'
import { criarVista } from '../../../src/local/livro/ver/ver-livro.ts'
import type { RegraCondicional } from '../../../src/planilha/pedido.ts'
import { HOJE } from '../../google/apoio.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { verFolhas } from './apoio.ts'

const preto = { rgbColor: { red: 0, green: 0, blue: 0 } }
const vermelho = { rgbColor: { red: 1, green: 0, blue: 0 } }
const regra = (
  type: RegraCondicional['booleanRule']['condition']['type'],
  valor: string,
  colunas = 2,
): RegraCondicional => ({
  ranges: [{ sheetId: 1, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: colunas }],
  booleanRule: {
    condition: { type, values: [{ userEnteredValue: valor }] },
    format: { backgroundColorStyle: vermelho, textFormat: { bold: true } },
  },
})

describe('os realces', () => {
  const realcadas = (regras: RegraCondicional[], linhas: Parameters<typeof folha>[2]) => {
    const { folhas, estilos } = verFolhas(folha(1, 'Dados', linhas, { regras }))
    return folhas[0]?.celulas.map(l =>
      Object.entries(l ?? {}).flatMap(([j, c]) => (estilos[c.s ?? -1]?.fundo ? [Number(j)] : [])),
    )
  }

  it('texto igual e texto que começa, sem distinguir maiúsculas', () => {
    const linhas = [
      ['Não', 'não conforme'],
      ['NÃO', 'Sim'],
    ]
    expect(realcadas([regra('TEXT_EQ', 'Não')], linhas)).toEqual([[0], [0]])
    expect(realcadas([regra('TEXT_STARTS_WITH', 'não')], linhas)).toEqual([[0, 1], [0]])
  })

  it('a fórmula realça também a célula vazia', () => {
    expect(
      realcadas([regra('CUSTOM_FORMULA', '=AND(LEN($A1)>0;LEN(A1)=0)')], [['nome'], [null, 'x'], ['nome', 'x']]),
    ).toEqual([[1], [], []])
  })

  it('o que não se sabe calcular não realça, e o primeiro manda onde dois valem', () => {
    const segunda = regra('TEXT_EQ', 'x')
    const formato = {
      ...segunda.booleanRule.format,
      backgroundColorStyle: preto,
      textFormat: { bold: false, italic: true },
    }
    const regras = [
      regra('CUSTOM_FORMULA', '=COUNTIF(A:A;A1)>1'),
      regra('TEXT_EQ', 'x'),
      { ...segunda, booleanRule: { ...segunda.booleanRule, format: formato } },
    ]
    const { estilos } = verFolhas(folha(1, 'Dados', [['x']], { regras }))
    expect(estilos).toEqual([{ fundo: '#ff0000', negrito: 1, italico: 1 }])
  })

  it('a regra que olha outra linha se refaz quando essa outra muda', () => {
    const dados = pasta(folha(1, 'Dados', [['x'], ['a'], ['a']], { regras: [regra('CUSTOM_FORMULA', '=A1=A$1')] }))
    const vista = criarVista()
    vista.olhar(dados.folhas, HOJE)
    const [antes] = dados.folhas
    const depois = [{ ...antes!, celulas: [[{ valor: 'a' }], ...antes!.celulas.slice(1)] }]
    const { folhas } = vista.olhar(depois, HOJE)
    expect(folhas[0]).toMatchObject({
      linhas: [
        [0, expect.anything()],
        [1, expect.anything()],
        [2, expect.anything()],
      ],
    })
  })
})
