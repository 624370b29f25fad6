import type { DaPagina, DaPlanilha } from './conversa.ts'
import { criarCorredor } from './corredor.ts'

/**
 * O `google.script` das páginas, no quadro em que a planilha local as abre. O servidor põe este texto no começo da página, com a
 * lista das funções que se podem chamar em `window.__nomes`; quem leva a chamada até ele é a janela da planilha.
 */
const { __nomes: nomes = [] } = globalThis as { __nomes?: readonly string[] }
const esperando = new Map<number, { feito: (valor: unknown) => void; falhou: (erro: Error) => void }>()
let ultima = 0

const dizer = (mensagem: DaPagina): void => parent.postMessage(mensagem, '*')

addEventListener('message', ({ source, data }: MessageEvent<DaPlanilha>) => {
  if (source !== parent) return
  const quem = esperando.get(data.n)
  esperando.delete(data.n)
  if (data.erro === undefined) quem?.feito(data.devolvido)
  else quem?.falhou(Object.assign(new Error(data.erro), { name: 'ScriptError' }))
})

const run = criarCorredor(
  nomes,
  (nome, argumentos) =>
    new Promise((feito, falhou) => {
      const n = ++ultima
      esperando.set(n, { feito, falhou })
      dizer({ tipo: 'chamar', n, nome, argumentos })
    }),
)

const host = {
  close: (): void => dizer({ tipo: 'fechar' }),
  setWidth: (pixels: number): void => dizer({ tipo: 'largura', pixels }),
  setHeight: (pixels: number): void => dizer({ tipo: 'altura', pixels }),
  editor: { focus: (): void => dizer({ tipo: 'focar' }) },
}

Object.assign(globalThis, { google: { script: { run, host } } })

// O teclado não atravessa quadros: a página diz à planilha quando Esc e F6 eram para ela.
addEventListener('keydown', evento => {
  if (evento.defaultPrevented) return
  if (evento.key === 'Escape') dizer({ tipo: 'esc' })
  if (evento.key === 'F6') {
    evento.preventDefault()
    dizer({ tipo: 'sair' })
  }
})
