import { lerA1 } from '../../arquivos/intervalo-a1.ts'
import { contem, type Lugar } from '../area.ts'
import { celulaDe } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import { alternarCaixa } from './caixa.ts'
import type { Editor } from './editor.ts'
import type { Grade } from './grade.ts'
import type { Ponto } from './lugares.ts'

interface Arrasto {
  readonly onde: Ponto['onde']
  readonly de: Lugar
  readonly relogio: ReturnType<typeof setInterval>
  readonly primeiro: PointerEvent
  ultimo: PointerEvent
  /** A mão treme: até uns pixels ainda é um clique. */
  comecou: boolean
}

const TREMOR = 4

/** Com o ponteiro parado além da borda, a grade continua rolando. */
const PASSO_DA_ROLAGEM = 50

/** O ponteiro: clicar, arrastar, Shift+clique, letras e números, a seta da lista, links e clique duplo. */
export function ligarRato(planilha: Planilha, grade: Grade, editor: Editor): void {
  const { painel } = grade
  const rolagem = painel.querySelector('.rolagem') as HTMLElement
  let arrasto: Arrasto | null = null

  rolagem.addEventListener('pointerdown', evento => {
    const alvo = evento.target as Element
    // A barra de rolagem e o gráfico não são células.
    if (alvo === rolagem || alvo.closest('.moldura') !== null) return
    if (editor.aberto) editor.confirmar()
    const { onde, lugar } = grade.em(evento)
    grade.focar()
    // O botão direito dentro do que está selecionado não o desfaz.
    if (evento.button !== 0 && onde === 'celula' && contem(planilha.selecionada.area, lugar)) return
    // Sem o padrão do navegador, que selecionaria texto e tiraria o foco; o link precisa dele.
    if (alvo.closest('a') === null) evento.preventDefault()
    const de = evento.shiftKey ? planilha.selecionada.ancora : lugar
    selecionar(onde, de, lugar)
    if (alvo.closest('.seta') !== null) editor.abrir('corrigir', true)
    else if (evento.pointerType === 'mouse' && evento.button === 0)
      arrasto = {
        onde,
        de,
        primeiro: evento,
        ultimo: evento,
        comecou: false,
        relogio: setInterval(arrastar, PASSO_DA_ROLAGEM),
      }
  })
  document.addEventListener('pointermove', evento => {
    if (arrasto === null) return
    arrasto.ultimo = evento
    const { clientX, clientY } = arrasto.primeiro
    arrasto.comecou ||= Math.hypot(evento.clientX - clientX, evento.clientY - clientY) > TREMOR
    if (evento.buttons === 0) soltar()
    else arrastar()
  })
  document.addEventListener('pointerup', soltar)
  rolagem.addEventListener('dblclick', evento => {
    if (grade.em(evento).onde !== 'celula' || (evento.target as Element).closest('.moldura, a, .seta') !== null) return
    if (editor.aberto || alternarCaixa(planilha)) return
    editor.abrir('corrigir', celulaDe(planilha.folha, planilha.selecionada.ativa)?.x !== undefined)
  })
  rolagem.addEventListener('click', evento => {
    const destino = (evento.target as Element).closest('a')?.getAttribute('href') ?? ''
    if (!destino.startsWith('#gid=')) return
    evento.preventDefault()
    seguirParaAba(planilha, destino)
    grade.focar()
  })

  function soltar(): void {
    clearInterval(arrasto?.relogio)
    arrasto = null
  }

  function arrastar(): void {
    if (arrasto === null || !arrasto.comecou) return
    const { left, top, right, bottom } = rolagem.getBoundingClientRect()
    const { clientX, clientY } = arrasto.ultimo
    const alem = (ponto: number, de: number, ate: number): number => Math.min(0, ponto - de) + Math.max(0, ponto - ate)
    const [x, y] = [alem(clientX, left, right), alem(clientY, top, bottom)]
    if (x !== 0 || y !== 0) grade.rolar(x, y)
    const dentro = {
      clientX: Math.min(Math.max(clientX, left), right),
      clientY: Math.min(Math.max(clientY, top), bottom),
    }
    const { lugar } = grade.em(dentro)
    const { ancora, ponta } = planilha.selecionada
    if (
      arrasto.onde !== 'celula' ||
      lugar.linha !== ponta.linha ||
      lugar.coluna !== ponta.coluna ||
      ancora !== arrasto.de
    )
      selecionar(arrasto.onde, arrasto.de, lugar)
  }

  function selecionar(onde: Ponto['onde'], de: Lugar, ate: Lugar): void {
    const { linhas, colunas } = planilha.folha
    const fim = { linha: linhas - 1, coluna: colunas - 1 }
    if (onde === 'celula') planilha.selecionar(de, ate)
    else if (onde === 'linha') planilha.selecionarArea({ ...de, coluna: 0 }, { ...fim, linha: ate.linha })
    else if (onde === 'coluna') planilha.selecionarArea({ ...de, linha: 0 }, { ...fim, coluna: ate.coluna })
    else planilha.selecionarArea({ linha: 0, coluna: 0 }, fim)
  }
}

/** `#gid=ID` ou `#gid=ID&range=B7`. */
export function seguirParaAba(planilha: Planilha, destino: string): void {
  const [, id, celula] = /^#gid=(\d+)(?:&range=([A-Z]+\d+))?/.exec(destino) ?? []
  if (id === undefined) return
  planilha.abrir(Number(id))
  const area = celula === undefined ? null : lerA1(celula)
  if (area !== null) planilha.irPara({ folha: Number(id), linha: area.linha, coluna: area.coluna })
}
