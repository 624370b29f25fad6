import type { IdItem } from '../../../src/norma/itens.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { Campo } from '../../../src/planilha/ficha/campos.ts'
import type { Selecao } from '../../../src/planilha/ficha/escolher-consorcio.ts'
import type { Ficha, Mudanca, PedidoDeFicha } from '../../../src/planilha/ficha/ficha.ts'
import { montarFicha } from '../../../src/planilha/ficha/montar-ficha.ts'
import { type Gravacao, planejarGravacao } from '../../../src/planilha/ficha/planejar-gravacao.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { comCelula, comFolha, folhaDe } from '../acoes/pastas.ts'
import { aplicar } from '../aplicar.ts'

export const HOJE: Dia = '2026-11-21'
export const ANA = 'ana@exemplo.example'

export const fichaDe = (p: Pasta, pedido: PedidoDeFicha = {}, selecao: Selecao | null = null): Ficha =>
  montarFicha(p, reunir(p, '2026-3', HOJE), pedido, selecao)

export const itemDe = (ficha: Ficha, id: IdItem): Ficha['itens'][number] => ficha.itens.find(i => i.id === id)!

/** A mudança como a página a manda: com o que a ficha mostrava. */
export const mudanca = (ficha: Ficha, item: IdItem | null, campo: Campo, depois: Mudanca['depois']): Mudanca => ({
  item,
  campo,
  antes: item === null ? ficha.celulas[campo as 'avaliadoEm'] : itemDe(ficha, item).celulas[campo as 'link'],
  depois,
})

export const planejar = (p: Pasta, consorcio: string, mudancas: readonly Mudanca[], quem = ANA): Gravacao =>
  planejarGravacao(p, { quadrimestre: '2026-3', consorcio, mudancas }, { hoje: HOJE, quem })

/** Grava o que se viu na própria pasta, e devolve a pasta depois. */
export function gravada(
  p: Pasta,
  consorcio: string,
  ...quais: readonly (readonly [IdItem | null, Campo, Mudanca['depois']])[]
): { pasta: Pasta; plano: Gravacao } {
  const ficha = fichaDe(p, { consorcio })
  const plano = planejar(
    p,
    consorcio,
    quais.map(([item, campo, depois]) => mudanca(ficha, item, campo, depois)),
  )
  return { pasta: aplicar(p, plano.pedidos), plano }
}

/** Alguém digita na planilha, na linha que já diz `onde`. */
export function digitado(
  p: Pasta,
  aba: string,
  onde: Readonly<Record<string, Valor>>,
  valores: Readonly<Record<string, Valor>>,
): Pasta {
  const linha = linhaOnde(folhaDe(p, aba), onde)
  return comFolha(p, aba, f =>
    Object.entries(valores).reduce((g, [titulo, valor]) => comCelula(g, linha, coluna(g, titulo), valor), f),
  )
}

/** O que se vê em uma coluna, na linha que já diz `onde`. */
export function visto(p: Pasta, aba: string, titulo: string, onde: Readonly<Record<string, Valor>>): Valor {
  const folha = folhaDe(p, aba)
  return folha.valores?.[linhaOnde(folha, onde)]?.[coluna(folha, titulo)] ?? null
}

/** Quantas células são diferentes, por aba. */
export function celulasMudadas(antes: Pasta, depois: Pasta): Record<string, number> {
  const contagens = depois.folhas.map(f => {
    const de = antes.folhas.find(a => a.id === f.id)?.valores ?? []
    const linhas = Math.max(de.length, f.valores?.length ?? 0)
    let n = 0
    for (let l = 0; l < linhas; l++) {
      const [a, b] = [de[l] ?? [], f.valores?.[l] ?? []]
      for (let c = 0; c < Math.max(a.length, b.length); c++) if ((a[c] || null) !== (b[c] || null)) n++
    }
    return [f.titulo, n] as const
  })
  return Object.fromEntries(contagens.filter(([, n]) => n > 0))
}

const cabecalho = (f: Folha): number =>
  (f.valores ?? []).findIndex(l => l.includes('Consórcio') || l.includes('Parâmetro'))

/** As colunas dos itens se acham pelo numeral: "VII" é "VII – Pessoal e folha". */
function coluna(f: Folha, titulo: string): number {
  const titulos = (f.valores?.[cabecalho(f)] ?? []).map(String)
  const onde = titulos.findIndex(t => t === titulo || t.startsWith(`${titulo} – `))
  if (onde === -1) throw new Error(`${f.titulo} não tem a coluna ${titulo}: ${titulos.join(', ')}`)
  return onde
}

function linhaOnde(f: Folha, onde: Readonly<Record<string, Valor>>): number {
  const achada = (f.valores ?? []).findIndex(
    (l, i) => i > cabecalho(f) && Object.entries(onde).every(([titulo, valor]) => l[coluna(f, titulo)] === valor),
  )
  if (achada === -1) throw new Error(`${f.titulo} não tem a linha ${JSON.stringify(onde)}`)
  return achada
}
