import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Evento, LivroVisto, Mudanca } from '../../../src/local/livro/mensagens.ts'
import { RAIZ } from './apoio.ts'

/** `npm start` com a planilha no ar, como a pessoa o deixa em um terminal. */
export interface Aberto {
  readonly endereco: string
  readonly processo: ChildProcess
  /** O que se leu na tela até agora. */
  tela(): string
  livro(): Promise<LivroVisto>
  digitar(aba: string, linha: number, coluna: number, texto: string): Promise<Mudanca>
  /** Espera o arquivo ficar no estado dito. */
  ate(situacao: LivroVisto['arquivo']['situacao']): Promise<void>
  encerrar(sinal?: NodeJS.Signals): Promise<number | null>
}

export async function abrirPlanilha(...argumentos: string[]): Promise<Aberto> {
  const porta = argumentos.includes('--porta') ? [] : ['--porta', String(await portaLivre())]
  const linha = ['src/local/arranque/rodar.mjs', 'iniciar', '--sem-abrir', ...porta, ...argumentos]
  const processo = spawn(process.execPath, linha, { cwd: RAIZ })
  let tela = ''
  for (const saida of [processo.stdout, processo.stderr]) {
    saida.on('data', d => {
      tela += d
    })
  }
  const fim = new Promise<number | null>(feito => processo.on('close', feito))
  const endereco = await new Promise<string>((feito, falhou) => {
    const conferir = (): void => {
      const [, achado] = /Planilha aberta em (\S+) \(Ctrl\+C encerra\)/.exec(tela) ?? []
      if (achado !== undefined) feito(achado)
    }
    processo.stdout.on('data', conferir)
    void fim.then(() => falhou(new Error(`encerrou antes de abrir:\n${tela}`)))
  })
  const livro = async () => (await fetch(`${endereco}/api/livro`)).json() as Promise<LivroVisto>
  return {
    endereco,
    processo,
    tela: () => tela,
    livro,
    digitar: async (aba, l, coluna, texto) => {
      const folha = (await livro()).folhas.find(f => f.titulo === aba)?.id
      const resposta = await fetch(`${endereco}/api/editar`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Conformidade': '1' },
        body: JSON.stringify({ janela: 'teste', edicoes: [{ folha, linha: l, coluna, texto }] }),
      })
      return resposta.json() as Promise<Mudanca>
    },
    ate: async situacao => {
      const { body } = await fetch(`${endereco}/api/eventos`)
      let resto = ''
      for await (const pedaco of body!.pipeThrough(new TextDecoderStream())) {
        const blocos = (resto + pedaco).split('\n\n')
        resto = blocos.pop() ?? ''
        const eventos = blocos.filter(b => b.startsWith('data: ')).map(b => JSON.parse(b.slice(6)) as Evento)
        if (eventos.some(e => e.tipo === 'arquivo' && e.arquivo.situacao === situacao)) return
      }
    },
    encerrar: (sinal = 'SIGINT') => {
      processo.kill(sinal)
      return fim
    },
  }
}

export function portaLivre(): Promise<number> {
  return new Promise(feito => {
    const servidor = createServer().listen(0, '127.0.0.1', () => {
      const { port } = servidor.address() as { port: number }
      servidor.close(() => feito(port))
    })
  })
}
