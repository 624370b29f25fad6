import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Entrada } from '../../google/entrada.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Pacote } from '../cli/empacotar.ts'
import { criarExecucao } from '../execucao/executar.ts'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { caixaQueEspera, chamarNoPacote } from './chamar.ts'
import { escreverEdicoes } from './editar/escrever-edicoes.ts'
import type { Edicao, LivroVisto, Mudanca, PedidoDeChamada, RespostaDaChamada } from './mensagens.ts'
import { criarPilhas, type Passo } from './pilhas.ts'
import { criarQuadros, type Quadros } from './quadros.ts'
import { rotuloDaChamada, rotuloDasEdicoes } from './rotulos.ts'
import { criarVista } from './ver/ver-livro.ts'

export interface OpcoesDaSessao {
  readonly pacote: Pick<Pacote, 'codigo' | 'manifesto' | 'paginas'>
  /** As funções que se alcançam do menu e das páginas. */
  readonly entradas: readonly Entrada[]
  readonly pasta: PastaLocal
  /** O dia e a hora de agora, a cada chamada. */
  readonly momento: () => { readonly hoje: Dia; readonly hora: string }
  readonly usuario?: string
  /** O que já se fez ao abrir, e que também se pode desfazer. */
  readonly jaFeito?: { readonly rotulo: string; readonly antes: readonly FolhaLocal[] }
}

/** A planilha aberta: uma só, para todas as janelas. Tudo que a muda passa por aqui, e soma um à versão. */
export interface Sessao {
  readonly id: string
  readonly versao: number
  readonly pasta: PastaLocal
  readonly quadros: Quadros
  ver(): Omit<LivroVisto, 'arquivo' | 'titulo'>
  editar(edicoes: readonly Edicao[]): Mudanca
  desfazer(): Mudanca
  refazer(): Mudanca
  chamar(pedido: Omit<PedidoDeChamada, 'janela'>): RespostaDaChamada
  /** Avisa de cada mudança, na ordem; devolve como deixar de avisar. */
  ouvir(ouvinte: (mudanca: Mudanca) => void): () => void
}

export function criarSessao(opcoes: OpcoesDaSessao): Sessao {
  const { pasta, momento, entradas } = opcoes
  const usuario = opcoes.usuario ?? contaDaMaquina()
  const recusarCaixa = ({ mensagem }: { mensagem: string }): never => {
    throw new Error(caixaQueEspera(mensagem))
  }
  const execucao = criarExecucao({
    ...opcoes.pacote,
    pasta,
    ...momento(),
    momento,
    usuario,
    responder: recusarCaixa,
    escrever: recusarCaixa,
    dividirContexto: true,
  })
  execucao.chamar('onOpen', [], 'aoAbrir')
  const pilhas = criarPilhas()
  if (opcoes.jaFeito) pilhas.fez({ ...opcoes.jaFeito, depois: pasta.folhas })
  const quadros = criarQuadros()
  const vista = criarVista()
  vista.olhar(pasta.folhas, momento().hoje)
  const ouvintes = new Set<(mudanca: Mudanca) => void>()
  const id = randomUUID()
  let versao = 1

  /** O que as janelas têm de saber depois de feito; nada, quando a pasta é a mesma. */
  const contar = (mudou: boolean, recusas: Mudanca['recusas'] = []): Mudanca => {
    const anterior = versao
    const visto = mudou ? vista.olhar(pasta.folhas, momento().hoje) : NADA
    if (mudou) versao++
    const mudanca = { anterior, versao, ...visto, desfazer: pilhas.desfazer, refazer: pilhas.refazer, recusas }
    if (mudou) for (const ouvinte of ouvintes) ouvinte({ ...mudanca, recusas: [] })
    return mudanca
  }
  const voltar = (passo: Passo | undefined, para: 'antes' | 'depois'): Mudanca => {
    if (passo !== undefined) pasta.folhas = passo[para] as FolhaLocal[]
    return contar(passo !== undefined)
  }

  return {
    id,
    get versao() {
      return versao
    },
    pasta,
    quadros,
    ver: () => ({
      sessao: id,
      versao,
      usuario,
      folhas: vista.folhas,
      estilos: vista.estilos,
      listas: vista.listas,
      menus: execucao.menus,
      desfazer: pilhas.desfazer,
      refazer: pilhas.refazer,
    }),
    editar: edicoes => {
      const antes = pasta.folhas
      const { mudadas, recusas } = escreverEdicoes(pasta, edicoes, momento().hoje)
      if (mudadas.length === 0) return contar(false, recusas)
      try {
        execucao.recalcular({ antes, mudadas })
      } catch (erro) {
        // Um defeito nosso não deixa a planilha com fórmulas velhas ao lado de valores novos.
        pasta.folhas = antes
        throw erro
      }
      const apagou = edicoes.every(e => e.texto === null || e.texto === '')
      pilhas.fez({ rotulo: rotuloDasEdicoes(mudadas, apagou, antes), antes, depois: pasta.folhas })
      return contar(true, recusas)
    },
    desfazer: () => voltar(pilhas.desfaz(), 'antes'),
    refazer: () => voltar(pilhas.refaz(), 'depois'),
    chamar: pedido => {
      const antes = pasta.folhas
      const resposta = chamarNoPacote(execucao, pedido, entradas, quadros, usuario)
      const mudou = pasta.folhas !== antes
      if (mudou) {
        const rotulo = rotuloDaChamada(pedido.nome, execucao.menus, entradas)
        pilhas.fez({ rotulo, antes, depois: pasta.folhas })
      }
      return { ...resposta, mudanca: mudou ? contar(true) : null }
    },
    ouvir: ouvinte => {
      ouvintes.add(ouvinte)
      return () => ouvintes.delete(ouvinte)
    },
  }
}

const NADA: Pick<Mudanca, 'folhas' | 'estilos' | 'listas'> = { folhas: [], estilos: [], listas: [] }

/** O nome da conta na máquina; há ambientes em que ela não tem nome. */
function contaDaMaquina(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
