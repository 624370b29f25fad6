import '../comum/comum.css'
import './ficha.css'
import './cabecalho.css'
import './painel.css'
import './item.css'
import './rodape.css'
import './janela.css'
// Por último: o que muda com a altura da janela vale sobre o resto.
import './baixa.css'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { respostasContadas } from '../../planilha/ficha/contar.ts'
import { conteudo, el, raiz } from '../comum/elementos.ts'
import { criarCabecalho } from './cabecalho.ts'
import { type Estado, guardar, INICIAL } from './estado.ts'
import { criarItem } from './item.ts'
import { criarPainel, resumoFalado } from './painel.ts'
import { criarProcura } from './procura.ts'
import { comoFicam } from './rascunho.ts'
import { criarEdicao, type Edicao, TROCANDO } from './responder.ts'
import { criarRodape } from './rodape.ts'
import { criarSessao, temOQueGravar } from './sessao.ts'
import { ouvirTeclado } from './teclado.ts'
import { criarAjuda } from './teclas.ts'

const guarda = guardar(INICIAL, (estado, antes) => desenhar(estado, antes))
const sessao = criarSessao(guarda)
const semGravar = criarEdicao(guarda)
const edicao: Edicao = {
  ...semGravar,
  // Quem insiste já decidiu: grava-se logo.
  insistirNoMeu: (item, campo) => {
    semGravar.insistirNoMeu(item, campo)
    void sessao.gravar()
  },
}
const procura = criarProcura(id => void sessao.irAoConsorcio(id))
const ajuda = criarAjuda()
const procurar = (): void => {
  const { ficha, ocupado } = guarda.ver()
  if (ficha !== null && ocupado === '') procura.abrir(ficha)
}
const cabecalho = criarCabecalho(guarda, edicao, sessao, procurar)
const painel = criarPainel()
const itens = IDS_DOS_ITENS.map(id => criarItem(id, edicao))
const rodape = criarRodape(edicao, sessao, ajuda.abrir)
const falado = el('p', { class: 'so-leitor', 'aria-live': 'polite' })
const espera = el('p', {})
const tentar = el(
  'button',
  { type: 'button', class: 'principal', aoClicar: () => void sessao.abrir() },
  'Tentar de novo',
)
/** Antes da primeira leitura, e quando ela não pôde ser feita. */
const semFicha = el('div', { class: 'espera' }, el('h1', {}, 'Ficha do consórcio'), espera, tentar)
const lista = el('div', { class: 'itens' }, ...itens.map(i => i.elemento))

conteudo(
  raiz(),
  cabecalho.elemento,
  painel.elemento,
  el('main', { 'aria-label': 'Os doze itens do Art. 7º' }, semFicha, lista, falado),
  rodape.elemento,
  procura.elemento,
  ajuda.elemento,
)

function desenhar(estado: Estado, antes: Estado): void {
  const { ficha } = estado
  const partes = [cabecalho.elemento, painel.elemento, lista]
  for (const parte of partes) parte.hidden = ficha === null
  tentar.hidden = estado.ocupado !== ''
  semFicha.hidden = ficha !== null
  espera.textContent = estado.ocupado
  raiz().setAttribute('aria-busy', String(estado.ocupado !== ''))
  raiz().toggleAttribute('data-trocando', estado.ocupado === TROCANDO)
  rodape.pintar(estado)
  if (ficha === null) return
  const comFicha = { ...estado, ficha }
  const ficam = comoFicam(ficha, estado.rascunho)
  const respostas = respostasContadas(ficam, ficha)
  cabecalho.pintar(comFicha)
  painel.pintar(ficha, respostas)
  for (const [i, item] of itens.entries()) item.pintar(comFicha, ficam[i]!)
  if (estado.rascunho !== antes.rascunho) falado.textContent = resumoFalado(ficha, respostas)
  if (ficha.consorcio.id !== antes.ficha?.consorcio.id) aoTrocar(estado)
}

/** Outra ficha começa do alto, com o teclado no primeiro item por responder. */
function aoTrocar({ ficha, atual }: Estado): void {
  scrollTo(0, 0)
  falado.textContent = `Ficha de ${ficha?.consorcio.nome ?? ''}.`
  if (document.hasFocus()) itens[IDS_DOS_ITENS.indexOf(atual)]?.focar(atual !== IDS_DOS_ITENS[0])
}

ouvirTeclado({
  guarda,
  edicao,
  sessao,
  item: () => itens[IDS_DOS_ITENS.indexOf(guarda.ver().atual)]!,
  procurar,
  ajuda: ajuda.abrir,
})
addEventListener('focus', () => void sessao.seguirAPlanilha())
addEventListener('beforeunload', evento => {
  if (temOQueGravar(guarda.ver())) evento.preventDefault()
})
desenhar(INICIAL, INICIAL)
void sessao.abrir()
