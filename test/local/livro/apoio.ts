import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ENTRADAS } from '../../../src/google/entradas.ts'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { fixarFuso } from '../../../src/local/execucao/fuso.ts'
import { digitalDe } from '../../../src/local/livro/arquivo/no-disco.ts'
import type { Edicao, FolhaVista, LinhaVista, LivroVisto, Mudanca } from '../../../src/local/livro/mensagens.ts'
import { type LivroServido, type OpcoesDoLivro, servirLivro } from '../../../src/local/livro/servir.ts'
import { criarSessao, type OpcoesDaSessao, type Sessao } from '../../../src/local/livro/sessao.ts'
import { criarVista, type Vista } from '../../../src/local/livro/ver/ver-livro.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, chamar, HOJE, indices, lerTexto, matrizCom, oPacote, RAIZ } from '../../google/apoio.ts'

const criadas: string[] = []

/** Uma pasta só do teste, que some no fim. */
export function pastaNova(): string {
  const pasta = mkdtempSync(join(tmpdir(), 'livro-'))
  criadas.push(pasta)
  return pasta
}

afterAll(() => {
  for (const pasta of criadas) rmSync(pasta, { recursive: true, force: true })
})

/** Uma pasta pequena, já apurada: poucos consórcios, e todas as abas do programa. */
export async function apurada(consorcios = 4): Promise<PastaLocal> {
  const pasta = await lerTexto(matrizCom(consorcios))
  const retorno = chamar(await abrir(pasta), 'apurarQuadrimestre', {})
  if (!retorno.feito) throw new Error(retorno.motivos.join(' '))
  return pasta
}

export async function aSessao(pasta: PastaLocal, resto: Partial<OpcoesDaSessao> = {}): Promise<Sessao> {
  fixarFuso('America/Sao_Paulo')
  const momento = () => ({ hoje: HOJE, hora: '10:00' }) as const
  return criarSessao({ pacote: await oPacote(), entradas: ENTRADAS, pasta, momento, usuario: 'ana', ...resto })
}

/** Uma sessão sobre um pacote escrito no próprio teste. */
export function sessaoCom(codigo: string, pasta: PastaLocal, resto: Partial<OpcoesDaSessao> = {}): Sessao {
  fixarFuso('America/Sao_Paulo')
  const manifesto = JSON.parse(readFileSync(join(RAIZ, 'appsscript.json'), 'utf8'))
  return criarSessao({
    pacote: { codigo: `function onOpen() {}\n${codigo}`, manifesto, paginas: new Map() },
    entradas: [],
    pasta,
    momento: () => ({ hoje: HOJE, hora: '10:00' }),
    usuario: 'ana',
    ...resto,
  })
}

export const edicao = (folha: number, a1: string, texto: string | null): Edicao => {
  const [linha, coluna] = indices(a1)
  return { folha, linha, coluna, texto }
}

export const digitar = (sessao: Sessao, folha: number, a1: string, texto: string | null): Mudanca =>
  sessao.editar([edicao(folha, a1, texto)])

/** O que a página mostra na célula. */
export function vista(sessao: Pick<Sessao, 'ver'>, folha: number, a1: string): LinhaVista[number] {
  const [linha, coluna] = indices(a1)
  return sessao.ver().folhas.find(f => f.id === folha)?.celulas[linha]?.[coluna] ?? {}
}

/** O que a página vê de uma pasta com estas folhas. */
export function verFolhas(...folhas: PastaLocal['folhas']): Vista {
  const vista = criarVista()
  vista.olhar(folhas, HOJE)
  return vista
}

/** A página depois da mudança, como a página a aplica. */
export function comMudanca(livro: Visto, mudanca: Mudanca): Visto {
  const folhas = new Map(livro.folhas.map(f => [f.id, f]))
  for (const mudada of mudanca.folhas) {
    if ('titulo' in mudada) folhas.set(mudada.id, mudada)
    else {
      const antes = folhas.get(mudada.id) as FolhaVista
      const celulas = [...antes.celulas]
      for (const [i, linha] of mudada.linhas) {
        while (celulas.length <= i) celulas.push(null)
        celulas[i] = linha
      }
      while (celulas.at(-1) === null) celulas.pop()
      folhas.set(mudada.id, { ...antes, celulas, graficos: mudada.graficos })
    }
  }
  return {
    ...livro,
    versao: mudanca.versao,
    folhas: (mudanca.ordem ?? livro.folhas.map(f => f.id)).map(id => folhas.get(id) as FolhaVista),
    estilos: [...livro.estilos, ...mudanca.estilos],
    listas: [...livro.listas, ...mudanca.listas],
    desfazer: mudanca.desfazer,
    refazer: mudanca.refazer,
  }
}

type Visto = ReturnType<Sessao['ver']>

/** Grava a pasta em um .xlsx, o lê de volta e o põe no ar. */
export async function servir(
  pasta: PastaLocal,
  caminho = join(pastaNova(), 'matriz.xlsx'),
  resto: Partial<OpcoesDoLivro> = {},
): Promise<LivroServido & { readonly caminho: string }> {
  writeFileSync(caminho, await escreverXlsx(pasta, () => null))
  return { ...(await reabrir(caminho, resto)), caminho }
}

export async function reabrir(caminho: string, resto: Partial<OpcoesDoLivro> = {}): Promise<LivroServido> {
  fixarFuso('America/Sao_Paulo')
  const lido = await digitalDe(caminho)
  const pasta = await lerArquivo(readFileSync(caminho), caminho)
  const arquivo = { caminho, lido, guardar: 'original', detalhe: '' } as const
  return servirLivro({
    raiz: RAIZ,
    pacote: await oPacote(),
    pasta,
    arquivo,
    hoje: HOJE,
    porta: 0,
    usuario: 'ana',
    ...resto,
  })
}

/** Manda como a página manda. */
export async function mandar<T = Mudanca>(livro: LivroServido, caminho: string, corpo: object): Promise<T> {
  const resposta = await fetch(`${livro.endereco}${caminho}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Conformidade': '1' },
    body: JSON.stringify({ janela: 'teste', ...corpo }),
  })
  return resposta.json() as Promise<T>
}

export const oLivro = async (livro: LivroServido): Promise<LivroVisto> =>
  (await fetch(`${livro.endereco}/api/livro`)).json() as Promise<LivroVisto>

/** Espera até que o arquivo esteja no estado dito. */
export function ate(livro: LivroServido, situacao: LivroVisto['arquivo']['situacao']): Promise<LivroVisto['arquivo']> {
  return new Promise(feito => {
    const conferir = (estado: LivroVisto['arquivo']): void => {
      if (estado.situacao !== situacao) return
      parar()
      feito(estado)
    }
    const parar = livro.gravacao.ouvir(conferir)
    conferir(livro.gravacao.estado)
  })
}
