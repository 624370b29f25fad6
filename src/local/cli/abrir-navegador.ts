import { spawn } from 'node:child_process'

/** Pede ao sistema que abra o endereço no navegador da pessoa. Se ele não puder, o endereço já está na tela. */
export function abrirNavegador(endereco: string): void {
  const [comando, argumentos] = COMANDOS[process.platform] ?? ['xdg-open', [endereco]]
  const processo = spawn(comando, argumentos.length === 0 ? [endereco] : [...argumentos, endereco], OPCOES)
  processo.on('error', () => undefined)
  processo.unref()
}

const OPCOES = { stdio: 'ignore', detached: true } as const
const COMANDOS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  // `start` é do interpretador; o primeiro argumento entre aspas seria o título da janela.
  win32: ['cmd', ['/c', 'start', '""']],
  linux: ['xdg-open', []],
}

/** Há alguém olhando: terminal de verdade, e não uma rotina. */
export const temAlguem = (): boolean => process.stdout.isTTY === true && !process.env['CI']
