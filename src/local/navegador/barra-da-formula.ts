import { el } from '../../paginas/comum/elementos.ts'
import { endereco } from '../../planilha/celula.ts'
import { ehUmaSo } from './area.ts'
import { editar } from './editar.ts'
import { type Editor, textoParaEditar } from './grade/editor.ts'
import type { Grade } from './grade/grade.ts'
import type { Navegacao } from './grade/navegar.ts'
import { lerDestino, nomeDaArea } from './ir-para.ts'
import { chave, type Planilha } from './planilha.ts'

/** A caixa de nome, que leva a uma célula, e a barra que mostra e edita o que a célula guarda. */
export function criarBarraDaFormula(
  planilha: Planilha,
  grade: Grade,
  editor: Editor,
  navegacao: Navegacao,
): HTMLElement {
  const nome = el('input', {
    type: 'text',
    class: 'nome',
    'aria-label': 'Caixa de nome: célula ou intervalo',
    spellcheck: 'false',
  })
  const formula = el('textarea', { class: 'formula', rows: 1, 'aria-label': 'Conteúdo da célula', spellcheck: 'false' })
  /** A célula que se edita pela barra. */
  let alvo: { folha: number; linha: number; coluna: number; antes: string } | null = null

  function mostrar(): void {
    if (alvo !== null) return
    const { folha, selecionada } = planilha
    const { area, ativa } = selecionada
    if (document.activeElement !== nome)
      nome.value = ehUmaSo(area, folha.mesclas) ? endereco(ativa.linha, ativa.coluna) : nomeDaArea(area)
    formula.value = editor.aberto ? editor.texto : textoParaEditar(planilha, ativa)
    crescer()
  }

  const crescer = (): void => {
    formula.style.height = ''
    if (document.activeElement === formula)
      formula.style.height = `${Math.min(formula.scrollHeight + 2, ALTURA_MAXIMA)}px`
  }

  function mostrarNaCelula(): void {
    if (alvo === null || alvo.folha !== planilha.folha.id) return
    planilha.pendentes.set(chave(alvo), formula.value)
    planilha.dizer('linhas', [alvo.linha])
  }

  function terminar(gravar: boolean): void {
    if (alvo === null) return
    const { antes, ...lugar } = alvo
    const texto = formula.value
    alvo = null
    planilha.pendentes.delete(chave(lugar))
    planilha.dizer('linhas', [lugar.linha])
    if (gravar && texto !== antes) void editar(planilha, [{ ...lugar, texto: texto === '' ? null : texto }])
    mostrar()
  }

  formula.addEventListener('focus', () => {
    const { folha, selecionada } = planilha
    alvo = { folha: folha.id, ...selecionada.ativa, antes: textoParaEditar(planilha, selecionada.ativa) }
    if (editor.aberto) {
      formula.value = editor.texto
      editor.cancelar()
      mostrarNaCelula()
    }
    crescer()
  })
  formula.addEventListener('input', () => {
    crescer()
    mostrarNaCelula()
  })
  formula.addEventListener('blur', () => {
    terminar(true)
    crescer()
  })
  formula.addEventListener('keydown', evento => {
    if (evento.isComposing || !['Enter', 'Tab', 'Escape'].includes(evento.key)) return
    if (evento.key === 'Enter' && (evento.altKey || evento.ctrlKey)) return
    evento.preventDefault()
    evento.stopPropagation()
    terminar(evento.key !== 'Escape')
    grade.focar()
    if (evento.key === 'Enter') navegacao.seguir({ linhas: evento.shiftKey ? -1 : 1, colunas: 0 })
    if (evento.key === 'Tab') navegacao.seguir({ linhas: 0, colunas: evento.shiftKey ? -1 : 1 })
  })
  nome.addEventListener('focus', () => nome.select())
  nome.addEventListener('blur', mostrar)
  nome.addEventListener('keydown', evento => {
    if (evento.key !== 'Enter' && evento.key !== 'Escape') return
    evento.preventDefault()
    const destino = evento.key === 'Enter' ? lerDestino(nome.value, planilha.livro.folhas, planilha.folha) : null
    if (evento.key === 'Enter' && destino === null)
      planilha.dizer('falha', `“${nome.value}” não é uma célula desta planilha. Escreva como F5, B2:D9 ou Aba!F5.`)
    grade.focar()
    if (destino === null) return mostrar()
    const { folha, area } = destino
    planilha.irPara({ folha: folha.id, linha: area.linha, coluna: area.coluna })
    planilha.selecionarArea(area, { linha: area.ateLinha - 1, coluna: area.ateColuna - 1 })
  })
  for (const assunto of ['folha', 'selecao', 'linhas'] as const) planilha.ouvir(assunto, mostrar)
  editor.aoDigitar(mostrar)
  mostrar()
  return el('div', { class: 'barra' }, nome, el('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'), formula)
}

const ALTURA_MAXIMA = 160
