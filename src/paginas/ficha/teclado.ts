import { SUBREQUISITOS } from '../../norma/subrequisitos.ts'
import { focarNaPlanilha } from '../comum/servidor.ts'
import type { Guarda } from './estado.ts'
import type { ItemNaTela } from './item.ts'
import { type Edicao, vizinho } from './responder.ts'
import type { Sessao } from './sessao.ts'
import { emOrdem } from './subrequisitos.ts'

interface Alvos {
  readonly guarda: Guarda
  readonly edicao: Edicao
  readonly sessao: Sessao
  readonly item: () => ItemNaTela
  readonly procurar: () => void
  readonly ajuda: () => void
}

/** As teclas de `teclas.ts`. Enquanto se digita em um campo, só as de gravar e a que sai dele. */
export function ouvirTeclado(alvos: Alvos): void {
  document.addEventListener('keydown', evento => {
    if (document.querySelector('dialog[open]') !== null) return
    const { key, ctrlKey, metaKey, altKey } = evento
    if ((ctrlKey || metaKey) && !altKey) {
      if (key.toLowerCase() !== 's' && key !== 'Enter') return
      evento.preventDefault()
      void alvos.sessao.gravar()
      return
    }
    if (digitando(evento.target)) {
      if (key === 'Escape') alvos.item().focar()
      return
    }
    const fazer = altKey ? COM_ALT[key] : (DE_UMA_TECLA[key.toLowerCase()] ?? subrequisito(key))
    if (fazer === undefined) return
    evento.preventDefault()
    fazer(alvos)
  })
}

type Fazer = (alvos: Alvos) => void

const mover =
  (passo: 1 | -1): Fazer =>
  ({ guarda, edicao, item }) => {
    edicao.irAoItem(vizinho(guarda.ver().atual, passo), true)
    item().focar()
  }

const noItem =
  (fazer: (edicao: Edicao, item: ReturnType<Guarda['ver']>['atual']) => void): Fazer =>
  ({ guarda, edicao, item }) => {
    fazer(edicao, guarda.ver().atual)
    item().focar()
  }

/** Abre o item, para que o campo exista na tela, e vai a ele. */
const aoCampo =
  (ir: (item: ItemNaTela) => void): Fazer =>
  ({ guarda, edicao, item }) => {
    edicao.irAoItem(guarda.ver().atual, true)
    ir(item())
  }

const proximo: Fazer = ({ sessao }) => void sessao.proximo()
const anterior: Fazer = ({ sessao }) => void sessao.anterior()

const DE_UMA_TECLA: Readonly<Record<string, Fazer>> = {
  arrowdown: mover(1),
  j: mover(1),
  arrowup: mover(-1),
  k: mover(-1),
  s: noItem((edicao, item) => edicao.responder(item, 'Sim')),
  n: noItem((edicao, item) => edicao.responder(item, 'Não')),
  '0': noItem((edicao, item) => edicao.responder(item, null)),
  backspace: noItem((edicao, item) => edicao.responder(item, null)),
  delete: noItem((edicao, item) => edicao.responder(item, null)),
  c: noItem((edicao, item) => edicao.conferir(item)),
  i: noItem((edicao, item) => edicao.repetirLink(item)),
  e: aoCampo(item => item.focarNoLink()),
  d: aoCampo(item => item.focarNaData()),
  l: ({ item }) => item().abrirLink(),
  r: aoCampo(item => item.alternarNorma()),
  p: proximo,
  a: anterior,
  b: ({ procurar }) => procurar(),
  '/': ({ procurar }) => procurar(),
  '?': ({ ajuda }) => ajuda(),
  escape: () => focarNaPlanilha(),
}

const COM_ALT: Readonly<Record<string, Fazer>> = { ArrowRight: proximo, ArrowLeft: anterior }

function subrequisito(tecla: string): Fazer | undefined {
  if (!/^[1-9]$/.test(tecla)) return undefined
  return ({ guarda, edicao }) => {
    const { atual } = guarda.ver()
    const qual = emOrdem(SUBREQUISITOS[atual])[Number(tecla) - 1]
    if (qual !== undefined) edicao.marcar(atual, qual.id)
  }
}

/** Caixas de marcar e botões não recebem texto: neles as teclas valem. */
const digitando = (alvo: EventTarget | null): boolean =>
  alvo instanceof HTMLTextAreaElement || (alvo instanceof HTMLInputElement && alvo.type !== 'checkbox')
