import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { ENTRADAS } from '../../google/entradas.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Pacote } from '../cli/empacotar.ts'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { criarEscritor } from './arquivo/escritor.ts'
import { criarGravacao, type Destino, type Gravacao } from './arquivo/gravacao.ts'
import { nomesAlcancaveis } from './chamar.ts'
import { DO_QUADRO } from './http/cabecalhos.ts'
import { conferirChamada, conferirEdicao, conferirVolta } from './http/conferir-pedido.ts'
import { lerCorpo } from './http/corpo.ts'
import { escutar } from './http/escutar.ts'
import { criarEventos } from './http/eventos.ts'
import { CASCA, comPonte } from './http/paginas.ts'
import { montarRecursos } from './http/recursos.ts'
import { Recusa } from './http/recusa.ts'
import { criarServidor, type Resposta, type Rotas } from './http/servidor.ts'
import type { EstadoDoArquivo, LivroVisto } from './mensagens.ts'
import { momentoEm } from './relogio.ts'
import { criarSessao, type Sessao } from './sessao.ts'

export interface OpcoesDoLivro {
  /** A pasta do projeto: de lá se monta o código do navegador. */
  readonly raiz: string
  readonly pacote: Pick<Pacote, 'codigo' | 'manifesto' | 'paginas'>
  readonly pasta: PastaLocal
  readonly arquivo: Destino
  /** O dia em que tudo se passa; sem ele, o de hoje. */
  readonly hoje?: Dia | null
  readonly usuario?: string
  /** Só esta porta (0: qualquer uma livre); sem ela, a 8787 ou a primeira livre depois. */
  readonly porta?: number
  /** O que já se fez ao abrir, e que também se pode desfazer. */
  readonly jaFeito?: { readonly rotulo: string; readonly antes: readonly FolhaLocal[] }
}

export interface LivroServido {
  /** `http://127.0.0.1:8787`. */
  readonly endereco: string
  readonly sessao: Sessao
  readonly gravacao: Gravacao
  /** Grava o que falta, fecha, e diz como ficou o arquivo. */
  parar(): Promise<EstadoDoArquivo>
}

/** Abre a planilha local para o navegador desta máquina, e fica gravando o que mudar até `parar`. */
export async function servirLivro(opcoes: OpcoesDoLivro): Promise<LivroServido> {
  // Montam-se enquanto a planilha se prepara: quem os pede primeiro espera por eles.
  const recursos = montarRecursos(opcoes.raiz)
  recursos.catch(() => undefined)
  const escritor = await criarEscritor(opcoes.raiz)
  const momento = momentoEm(opcoes.pacote.manifesto.timeZone ?? FUSO_PADRAO, opcoes.hoje)
  const quando = (): string => {
    const { hoje, hora } = momento()
    return `${hoje} ${hora.replace(':', 'h')}`
  }
  const sessao = criarSessao({ ...opcoes, entradas: ENTRADAS, momento })
  const gravacao = criarGravacao(opcoes.pasta, opcoes.arquivo, escritor, quando)
  escritor.preparar(opcoes.pasta)
  const eventos = criarEventos()
  sessao.ouvir(mudanca => {
    eventos.contar({ tipo: 'mudanca', mudanca })
    gravacao.mudou()
  })
  gravacao.ouvir(arquivo => eventos.contar({ tipo: 'arquivo', arquivo }))

  const livro = (): LivroVisto => ({
    ...sessao.ver(),
    titulo: basename(gravacao.caminho, '.xlsx'),
    arquivo: gravacao.estado,
  })
  const rotas: Rotas = {
    'GET /': () => texto('text/html', CASCA),
    'GET /livro.js': async () => texto('text/javascript', (await recursos).js),
    'GET /livro.css': async () => texto('text/css', (await recursos).css),
    'GET /ponte.js': async () => texto('text/javascript', (await recursos).ponte),
    'GET /favicon.ico': () => ({ vazio: true }),
    'GET /api/livro': () => json(livro()),
    'GET /api/eventos': () => ({
      aberta: resposta =>
        eventos.ligar(resposta, [
          { tipo: 'ligado', sessao: sessao.id, versao: sessao.versao },
          { tipo: 'arquivo', arquivo: gravacao.estado },
        ]),
    }),
    'POST /api/editar': async pedido => json(sessao.editar(conferirEdicao(await lerCorpo(pedido)).edicoes)),
    'POST /api/desfazer': async pedido => json(conferirVolta(await lerCorpo(pedido)) && sessao.desfazer()),
    'POST /api/refazer': async pedido => json(conferirVolta(await lerCorpo(pedido)) && sessao.refazer()),
    'POST /api/chamar': async pedido => json(sessao.chamar(conferirChamada(await lerCorpo(pedido)))),
    'GET /quadro/*': async (_, caminho) => {
      const html = sessao.quadros.ler(caminho.slice('/quadro/'.length))
      if (html === undefined) throw new Recusa(404, 'Esta página já foi fechada: abra-a de novo pelo menu.')
      const tipo = 'text/html; charset=utf-8'
      return {
        tipo,
        texto: comPonte(html, (await recursos).ponte, nomesAlcancaveis('pagina', ENTRADAS)),
        cabecalhos: DO_QUADRO,
      }
    },
  }
  let porta = 0
  const servidor = criarServidor(rotas, () => porta)
  porta = await escutar(servidor, opcoes.porta)
  return {
    endereco: `http://127.0.0.1:${porta}`,
    sessao,
    gravacao,
    parar: async () => {
      const fechado = new Promise(feito => servidor.close(feito))
      eventos.fechar()
      servidor.closeAllConnections()
      await fechado
      const fim = await gravacao.terminar([dirname(opcoes.arquivo.caminho), join(opcoes.raiz, 'saida'), tmpdir()])
      await escritor.parar()
      return fim
    },
  }
}

const FUSO_PADRAO = 'America/Sao_Paulo'

const texto = (tipo: string, conteudo: string): Resposta => ({ tipo: `${tipo}; charset=utf-8`, texto: conteudo })
const json = (valor: unknown): Resposta => texto('application/json', JSON.stringify(valor))
