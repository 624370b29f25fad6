import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { Selecao } from '../livro/mensagens.ts'
import { achar, aPartirDe } from './achar.ts'
import type { Grade } from './grade/grade.ts'
import { icone } from './icone.ts'
import { chave, type Planilha } from './planilha.ts'

/** A barra de Ctrl+F: nesta aba ou em todas; Enter e Shift+Enter andam, Esc fecha. */
export function criarLocalizar(planilha: Planilha, grade: Grade): { readonly elemento: HTMLElement; abrir(): void } {
  const campo = el('input', {
    type: 'search',
    'aria-label': 'Localizar na planilha',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const todas = el('input', { type: 'checkbox', id: 'em-todas' })
  const contagem = el('span', { class: 'contagem', role: 'status' })
  const elemento = el(
    'div',
    { class: 'localizar', role: 'search', hidden: true, aoTeclar: evento => tecla(evento as KeyboardEvent) },
    campo,
    contagem,
    botao('acima', 'Anterior', () => andar(-1)),
    botao('abaixo', 'Próxima', () => andar(1)),
    el('label', { for: 'em-todas' }, todas, ' Todas as abas'),
    botao('fechar', 'Fechar a busca', fechar),
  )
  let achados: Selecao[] = []
  let atual = -1

  function buscar(): void {
    const { livro, folha } = planilha
    achados = achar(todas.checked ? livro.folhas : [folha], campo.value)
    grade.destacar(new Set(achados.map(chave)))
  }

  function buscarDaqui(): void {
    buscar()
    const { livro, folha, selecionada } = planilha
    const aqui = { folha: folha.id, ...selecionada.ativa }
    const ordem = livro.folhas.map(f => f.id)
    atual = achados.length === 0 ? -1 : aPartirDe(achados, ordem, aqui)
    irAoAtual()
  }

  function andar(passo: 1 | -1): void {
    if (achados.length === 0) return
    atual = (atual + passo + achados.length) % achados.length
    irAoAtual()
  }

  function irAoAtual(): void {
    const achado = achados[atual]
    if (achado !== undefined) planilha.irPara(achado)
    dizer()
  }

  const dizer = (): void =>
    conteudo(
      contagem,
      campo.value.trim() === '' ? '' : achados.length === 0 ? 'Nada achado' : `${atual + 1} de ${achados.length}`,
    )

  function fechar(): void {
    elemento.hidden = true
    grade.destacar(new Set())
    grade.focar()
  }

  function tecla(evento: KeyboardEvent): void {
    if (evento.key === 'Escape') fechar()
    else if (evento.key === 'Enter' && evento.target === campo) andar(evento.shiftKey ? -1 : 1)
    else return
    evento.preventDefault()
    evento.stopPropagation()
  }

  campo.addEventListener('input', buscarDaqui)
  todas.addEventListener('change', buscarDaqui)
  for (const assunto of ['linhas', 'folha'] as const) {
    planilha.ouvir(assunto, () => {
      if (elemento.hidden) return
      buscar()
      atual = Math.min(atual, achados.length - 1)
      dizer()
    })
  }
  return {
    elemento,
    abrir: () => {
      elemento.hidden = false
      campo.focus()
      campo.select()
      if (campo.value !== '') buscarDaqui()
    },
  }
}

const botao = (nome: Parameters<typeof icone>[0], rotulo: string, aoClicar: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'botao-de-icone', 'aria-label': rotulo, title: rotulo, aoClicar }, icone(nome))
