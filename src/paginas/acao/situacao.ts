import type { Feito } from '../../google/retorno.ts'
import type { SituacaoEmJson, SituacoesEmJson } from '../../planilha/acoes/situar.ts'
import { chave } from '../../planilha/texto.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { listaDeAvisos } from './avisos.ts'
import { botaoDeCopiar } from './copiar.ts'

/** Em que estado está cada consórcio; o porquê, passo a passo, quando se pede. */
export function mostrarSituacoes({ resultado, mensagem, avisos }: Feito): HTMLElement[] {
  const { consorcios, hoje } = resultado as SituacoesEmJson
  const linhas = consorcios.map(c => ({ busca: chave(`${c.nome} ${c.estado}`), elementos: linhasDe(c) }))
  const achados = el('p', { role: 'status', class: 'leve' })
  const filtro = el('input', {
    type: 'search',
    id: 'filtro',
    autocomplete: 'off',
    // Enter enviaria o formulário, e a consulta recomeçaria sem o que se procura.
    aoTeclar: evento => (evento as KeyboardEvent).key === 'Enter' && evento.preventDefault(),
    aoDigitar: () => {
      const pedido = chave(filtro.value)
      let quantos = 0
      for (const { busca, elementos } of linhas) {
        const serve = busca.includes(pedido)
        if (serve) quantos++
        elementos.mostrar(serve)
      }
      conteudo(achados, pedido === '' ? null : `${quantos} de ${linhas.length}`)
    },
  })
  const titulos = ['Consórcio', 'Situação', 'Pontos', 'Prazo', 'Impedido desde', 'Por quê']
  return [
    el(
      'section',
      { class: 'cartao' },
      el('h2', {}, `Situação em ${emBarras(hoje)}`),
      el('p', { class: 'mensagem' }, mensagem),
    ),
    el('div', { class: 'campo' }, el('label', { for: 'filtro' }, 'Procurar consórcio ou situação'), filtro, achados),
    el(
      'div',
      { class: 'rolavel', tabindex: 0, role: 'region', 'aria-label': 'Situação de cada consórcio' },
      el(
        'table',
        { class: 'situacoes' },
        el('thead', {}, el('tr', {}, ...titulos.map(t => el('th', { scope: 'col' }, t)))),
        el('tbody', {}, ...linhas.flatMap(l => l.elementos.todos)),
      ),
    ),
    ...[listaDeAvisos(avisos)].flatMap(l => l ?? []),
    botaoDeCopiar('Copiar a tabela', () =>
      [titulos.slice(0, -1), ...consorcios.map(celulas)].map(l => l.map(semFormula).join('\t')).join('\n'),
    ),
  ]
}

/** Colado em uma planilha, um nome que começa por “=” seria uma fórmula. */
const semFormula = (texto: string): string => (/^[=+@-]/.test(texto) ? `'${texto}` : texto)

const celulas = (c: SituacaoEmJson): string[] => [
  c.nome,
  c.estado,
  c.pontos === null ? '—' : String(c.pontos),
  c.prazo === null ? '—' : emBarras(c.prazo),
  c.desde === null ? '—' : emBarras(c.desde),
]

function linhasDe(c: SituacaoEmJson): { readonly todos: HTMLElement[]; mostrar(mostra: boolean): void } {
  const [nome = '', ...outras] = celulas(c)
  const porque = el(
    'tr',
    { class: 'porque', hidden: true },
    el(
      'td',
      { colspan: 6 },
      el('ul', {}, ...[...c.passos, ...c.alertas.map(a => `Conferir: ${a}`)].map(p => el('li', {}, p))),
      c.provisoes.length > 0 && el('p', { class: 'leve' }, c.provisoes.join('; ')),
    ),
  )
  const botao = el(
    'button',
    {
      type: 'button',
      'aria-expanded': 'false',
      'aria-label': `Ver por que ${nome} está em: ${c.estado}`,
      aoClicar: () => {
        porque.hidden = !porque.hidden
        botao.setAttribute('aria-expanded', String(!porque.hidden))
      },
    },
    'Ver',
  )
  const linha = el(
    'tr',
    { class: c.impedido ? 'impedido' : null },
    el('th', { scope: 'row' }, nome),
    ...outras.map(t => el('td', {}, t)),
    el('td', {}, botao),
  )
  return {
    todos: [linha, porque],
    mostrar: mostra => {
      linha.hidden = !mostra
      if (!mostra) {
        porque.hidden = true
        botao.setAttribute('aria-expanded', 'false')
      }
    },
  }
}
