import { el } from '../../../paginas/comum/elementos.ts'
import { endereco } from '../../../planilha/celula.ts'
import type { CelulaVista, FolhaVista } from '../../livro/mensagens.ts'
import { contem, type Lugar } from '../area.ts'
import type { Retangulo } from './lugares.ts'

export type Campo = HTMLTextAreaElement | HTMLInputElement

/** O campo em que se edita, com a letra da célula. */
export function criarCampo({ linha, coluna }: Lugar, comLista: boolean, celula: CelulaVista | undefined): Campo {
  const rotulo = `Editar ${endereco(linha, coluna)}`
  const campo = comLista
    ? el('input', {
        type: 'text',
        role: 'combobox',
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-label': rotulo,
        'aria-autocomplete': 'list',
        'aria-controls': 'opcoes',
        'aria-expanded': 'false',
      })
    : el('textarea', { 'aria-label': rotulo, rows: 1, spellcheck: 'false' })
  campo.classList.add('celula', ...(celula?.s === undefined ? [] : [`e${celula.s}`]))
  return campo
}

const MARGEM = 24

/** Em cima da célula e, se o texto não cabe, maior que ela, até a borda do painel. */
export function encaixar(caixa: HTMLElement, campo: Campo, celula: Retangulo, painel: HTMLElement): void {
  const { x, y, largura, altura } = celula
  caixa.style.left = `${x - 1}px`
  caixa.style.top = `${y - 1}px`
  campo.style.width = `${largura + 1}px`
  campo.style.height = `${altura + 1}px`
  const maisLargo = Math.max(largura, painel.clientWidth - x - MARGEM)
  if (campo.scrollWidth > campo.clientWidth) campo.style.width = `${Math.min(campo.scrollWidth + 12, maisLargo)}px`
  const maisAlto = Math.max(altura, painel.clientHeight - y - MARGEM)
  if (campo.scrollHeight > campo.clientHeight) campo.style.height = `${Math.min(campo.scrollHeight + 4, maisAlto)}px`
}

/** A lista embaixo do campo ou, faltando espaço, em cima dele; nunca para fora do painel. */
export function acomodar(lista: HTMLElement, caixa: HTMLElement, campo: Campo, painel: HTMLElement): void {
  const { offsetLeft: x, offsetTop: y } = caixa
  const abaixo = painel.clientHeight - y - caixa.offsetHeight - MARGEM
  const emCima = abaixo < ALTURA_QUE_BASTA && y > abaixo
  lista.style.maxHeight = `${Math.min(MAIOR_LISTA, Math.max(emCima ? y - MARGEM : abaixo, 60))}px`
  lista.style.left = `${Math.min(0, painel.clientWidth - x - lista.offsetWidth - MARGEM)}px`
  lista.style.top = emCima ? 'auto' : '100%'
  lista.style.bottom = emCima ? '100%' : 'auto'
  lista.style.minWidth = `${campo.offsetWidth}px`
}

const ALTURA_QUE_BASTA = 150
const MAIOR_LISTA = 264

/** O que se diz antes que a pessoa escreva onde talvez não deva. */
export function avisoAoEditar(
  { protegida, livres = [] }: FolhaVista,
  lugar: Lugar,
  celula: CelulaVista | undefined,
): string | null {
  if (celula?.c === 1) return 'Calculada por fórmula: o que você escrever aqui a interrompe.'
  if (protegida === null || livres.some(area => contem(area, lugar))) return null
  return 'Aba protegida: antes de gravar, o programa pergunta.'
}
