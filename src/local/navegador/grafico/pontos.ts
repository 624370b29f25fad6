import type { GraficoVisto } from '../../livro/mensagens.ts'
import { type Eixos, posicao } from './eixos.ts'
import { escreverValor } from './escala.ts'
import { LETRA, TINTA, type Traco } from './traco.ts'

/** As linhas, com um ponto em cada valor; onde falta valor, a linha se interrompe. */
export function pontos(g: GraficoVisto, { area, escala }: Eixos): Traco[] {
  const banda = area.largura / Math.max(1, g.categorias.length)
  return g.series.flatMap(({ nome, cor, rotulos, valores }) => {
    const lugares = g.categorias.map((categoria, i) => {
      const valor = valores[i] ?? null
      if (valor === null) return null
      const x = area.x + banda * (i + 0.5)
      return { categoria, valor, x, y: area.y + area.altura * (1 - posicao(escala, valor)) }
    })
    const linhas = trechos(lugares).flatMap((trecho): Traco[] =>
      trecho.length < 2 ? [] : [{ forma: 'linha', cor, espessura: 2.5, pontos: trecho.map(l => [l.x, l.y] as const) }],
    )
    const marcas = lugares.flatMap((lugar): Traco[] => {
      if (lugar === null) return []
      const { categoria, valor, x, y } = lugar
      const texto = escreverValor(valor, g.formato)
      const dica = `${categoria}${g.series.length > 1 ? ` – ${nome}` : ''}: ${texto}`
      const acima: Traco = {
        forma: 'texto',
        x,
        y: y - 9,
        texto,
        tamanho: LETRA.rotulo,
        cor: TINTA.texto,
        ancora: 'middle',
      }
      return [{ forma: 'ponto', x, y, raio: 4, cor, dica }, ...(rotulos ? [acima] : [])]
    })
    return [...linhas, ...marcas]
  })
}

function trechos<T>(lugares: readonly (T | null)[]): T[][] {
  const todos: T[][] = [[]]
  for (const lugar of lugares) {
    if (lugar === null) todos.push([])
    else todos[todos.length - 1]!.push(lugar)
  }
  return todos
}
