import { palavras } from '../../planilha/texto.ts'
import { conteudo, el } from '../comum/elementos.ts'
import type { Guias } from './guias.ts'
import type { Secao } from './secao.ts'

/** A caixa que procura em todas as guias: ficam à vista os blocos que têm todas as palavras, sem acento nem caixa. */
export function montarProcura(
  secoes: readonly Secao[],
  guias: Guias,
): { readonly campo: HTMLElement; readonly achados: HTMLElement; focar(): void } {
  const achados = el('p', { role: 'status', class: 'achados' })
  const entrada = el('input', {
    type: 'search',
    id: 'procura',
    autocomplete: 'off',
    placeholder: 'Por exemplo: folha, ciência, 60 dias, herdado',
    aoDigitar: () => procurar(),
  })
  // O texto de cada bloco não muda: prepara-se uma vez, quando se procura pela primeira.
  let textos: ReadonlyMap<HTMLElement, string> | null = null
  return {
    campo: el('div', { class: 'procura' }, el('label', { for: 'procura' }, 'Procurar na ajuda'), entrada),
    achados,
    focar: () => entrada.focus(),
  }

  function procurar(): void {
    textos ??= new Map(secoes.flatMap(s => s.blocos.map(b => [b, ` ${palavras(b.textContent)}`] as const)))
    const pedidas = palavras(entrada.value)
      .split(' ')
      .filter(p => p !== '')
    guias.mostrarTodas(pedidas.length > 0)
    let quantos = 0
    secoes.forEach((secao, i) => {
      const servem = secao.blocos.map(b => pedidas.every(p => textos?.get(b)?.includes(` ${p}`)))
      secao.blocos.forEach((b, j) => {
        b.hidden = !servem[j]
        if (b instanceof HTMLDetailsElement) b.open = pedidas.length > 0 && servem[j] === true
      })
      if (pedidas.length === 0) return
      const daqui = servem.filter(s => s).length
      quantos += daqui
      const painel = guias.paineis[i]
      if (painel !== undefined) painel.hidden = daqui === 0
    })
    conteudo(achados, pedidas.length === 0 ? null : dizer(quantos))
  }
}

const dizer = (n: number): string =>
  n === 0
    ? 'Nada encontrado. Tente outra palavra, ou só o começo dela.'
    : `${n} ${n === 1 ? 'assunto encontrado' : 'assuntos encontrados'}.`
