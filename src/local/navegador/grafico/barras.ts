import { tintaSobre } from '../../../planilha/tinta-sobre.ts'
import type { GraficoVisto } from '../../livro/mensagens.ts'
import { type Eixos, posicao } from './eixos.ts'
import { escreverValor } from './escala.ts'
import { larguraDoTexto } from './texto.ts'
import { LETRA, TINTA, type Traco } from './traco.ts'

/** Quanto da faixa de cada categoria as barras ocupam. */
const OCUPA = 0.72

/** As barras, deitadas ou em pé, lado a lado ou empilhadas, cada uma com o seu número. */
export function barras(g: GraficoVisto, eixos: Eixos): Traco[] {
  const deitado = g.tipo === 'BAR'
  const { area } = eixos
  const banda = (deitado ? area.altura : area.largura) / Math.max(1, g.categorias.length)
  const lado = g.empilhado ? 1 : Math.max(1, g.series.length)
  const grossura = (banda * OCUPA) / lado
  return g.categorias.flatMap((nome, i) => {
    let desde = 0
    return g.series.flatMap((serie, s) => {
      const valor = serie.valores[i] ?? null
      if (valor === null || (g.empilhado && valor === 0)) return []
      const comeco = g.empilhado ? desde : 0
      desde += g.empilhado ? valor : 0
      const recuo = banda * (i + (1 - OCUPA) / 2) + (g.empilhado ? 0 : grossura * s)
      const ret = retangulo(eixos, deitado, comeco, comeco + valor, recuo, grossura)
      const texto = escreverValor(valor, g.formato)
      const barra: Traco = {
        ...ret,
        forma: 'retangulo',
        cor: serie.cor,
        contorno: TINTA.eixo,
        dica: `${nome}${g.series.length > 1 ? ` – ${serie.nome}` : ''}: ${texto}`,
      }
      return serie.rotulos ? [barra, ...rotulo(g, eixos, ret, texto, serie.cor)] : [barra]
    })
  })
}

type Retangulo = { readonly x: number; readonly y: number; readonly largura: number; readonly altura: number }

function retangulo(
  { area, escala }: Eixos,
  deitado: boolean,
  de: number,
  ate: number,
  recuo: number,
  grossura: number,
): Retangulo {
  const [a, b] = [posicao(escala, de), posicao(escala, ate)]
  return deitado
    ? { x: area.x + a * area.largura, y: area.y + recuo, largura: (b - a) * area.largura, altura: grossura }
    : { x: area.x + recuo, y: area.y + (1 - b) * area.altura, largura: grossura, altura: (b - a) * area.altura }
}

/** Na empilhada, dentro do pedaço, se cabe; nas outras, além da ponta, ou dentro quando além não há lugar. */
function rotulo(g: GraficoVisto, { area }: Eixos, r: Retangulo, texto: string, cor: string): Traco[] {
  const largura = larguraDoTexto(texto, LETRA.rotulo)
  const meio = { x: r.x + r.largura / 2, y: r.y + r.altura / 2 + LETRA.rotulo * 0.36 }
  const base = { forma: 'texto', texto, tamanho: LETRA.rotulo } as const
  const dentro: Traco = { ...base, ...meio, cor: tintaSobre(cor), ancora: 'middle' }
  if (g.empilhado) return r.largura >= largura + 2 && r.altura >= LETRA.rotulo ? [dentro] : []
  if (g.tipo === 'BAR') {
    if (r.altura < LETRA.rotulo * 0.8) return []
    const x = r.x + r.largura + 4
    return x + largura <= area.x + area.largura + 14
      ? [{ ...base, x, y: meio.y, cor: TINTA.texto, ancora: 'start' }]
      : [{ ...base, x: r.x + r.largura - 4, y: meio.y, cor: tintaSobre(cor), ancora: 'end' }]
  }
  if (r.largura < largura * 0.8) return []
  return r.y - 4 - LETRA.rotulo >= area.y - 6
    ? [{ ...base, x: meio.x, y: r.y - 4, cor: TINTA.texto, ancora: 'middle' }]
    : [{ ...base, x: meio.x, y: r.y + LETRA.rotulo + 3, cor: tintaSobre(cor), ancora: 'middle' }]
}
