import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { formatoVisivel } from '../../../src/local/arquivos/formato-visivel.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import { folhaCom, pastaCom, pastaDeExemplo } from './exemplo.ts'

const semImpressao = () => null
const voltar = async (pasta: PastaLocal) => lerArquivo(await escreverXlsx(pasta, semImpressao), `${pasta.titulo}.xlsx`)

/** Só o que a pessoa vê, na mesma forma antes e depois: a aparência opaca vira o formato que ela mostra. */
function visivel(folha: FolhaLocal, folhas: readonly FolhaLocal[]) {
  const { doArquivo: _, celulas, ...resto } = folha
  const vistas = celulas.map(linha =>
    linha.map(celula => {
      const { formatoDoArquivo: _opaco, formato: _formato, ...conteudo } = celula
      return { ...conteudo, formato: formatoVisivel(celula, folhas) }
    }),
  )
  return { ...resto, celulas: vistas }
}
const tudo = (pasta: PastaLocal) => ({ ...pasta, folhas: pasta.folhas.map(folha => visivel(folha, pasta.folhas)) })

describe('a pasta escrita em .xlsx e lida de novo', () => {
  it('é a mesma: valores, fórmulas, notas, listas, links, regras, medidas e identificadores', async () => {
    const pasta = pastaDeExemplo()
    expect(tudo(await voltar(pasta))).toEqual(tudo(pasta))
  })

  it('é a mesma também na segunda volta', async () => {
    const lida = await voltar(pastaDeExemplo())
    expect(tudo(await voltar(lida))).toEqual(tudo(pastaDeExemplo()))
  })

  it('dá sempre os mesmos bytes', async () => {
    const [a, b] = [
      await escreverXlsx(pastaDeExemplo(), semImpressao),
      await escreverXlsx(pastaDeExemplo(), semImpressao),
    ]
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true)
  })

  it.each([
    ['fórmula digitada como texto', '=1+1'],
    ['texto com sinal', '+55 31 3333-3333'],
    ['texto com arroba', '@fulano'],
    ['texto de erro', '#REF!'],
    ['número com zeros à esquerda', '007'],
    ['espaços nas pontas', '  Sim  '],
    ['espaço rígido nas pontas', '\u00a0Sim\u00a0'],
    ['espaço de largura zero', '\u200bNão\u200b'],
    ['quebra de linha', 'linha 1\nlinha 2\n'],
    ['emoji', '👩🏽‍⚕️ saúde 😀'],
    ['código que o xlsx decodifica', '_x0041_ e _x005F_'],
    ['sinais de XML', '<b>"a" & \'b\' &amp; ]]></b>'],
    ['nome que engana objetos', '__proto__'],
    ['texto de 50.000 letras', 'ação '.repeat(10_000)],
  ])('guarda o texto como foi digitado: %s', async (_, texto) => {
    const volta = await voltar(pastaCom(folhaCom('Aba', [[{ valor: texto }]])))
    expect(volta.folhas[0]?.celulas[0]?.[0]).toEqual({ valor: texto })
  })

  it.each(['&lt;b&gt; &amp; _x0041_', ' com espaços ', 'a\nb'])(
    'guarda o texto que uma fórmula deu: %s',
    async calculado => {
      const celula = { valor: null, formula: '=CONFORMIDADE_PENDENCIAS(F4:Q)', calculado }
      const volta = await voltar(pastaCom(folhaCom('Aba', [[celula]])))
      expect(volta.folhas[0]?.celulas[0]?.[0]).toMatchObject(celula)
    },
  )
})
