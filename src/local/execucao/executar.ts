import vm from 'node:vm'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import type { Estado, Limites, Modo } from './ambiente.ts'
import { clonar } from './clonar.ts'
import { abrirContexto, type Contexto, passouDoTempo } from './contexto.ts'
import type { Alerta, Dialogo, Menu, Pergunta } from './dialogo.ts'
import type { Argumento } from './formulas/analisar.ts'
import { criarCalculadora } from './formulas/calcular.ts'
import type { Calculavel } from './formulas/calculavel.ts'
import type { Ancora } from './formulas/derramar.ts'
import type { Resultado } from './formulas/resultado.ts'
import { exigirFuso } from './fuso.ts'
import type { Manifesto } from './manifesto.ts'
import { recalcular } from './recalcular.ts'
import { recalcularParte } from './recalcular-parte.ts'

export interface OpcoesDeExecucao {
  readonly codigo: string
  /** Os arquivos HTML do pacote, pelo nome sem extensão. */
  readonly paginas?: ReadonlyMap<string, string>
  /** appsscript.json já lido. */
  readonly manifesto: Manifesto
  readonly pasta: PastaLocal
  /** Dia em que tudo se passa, AAAA-MM-DD. */
  readonly hoje: string
  /** Hora em que tudo começa, HH:MM; sem ela, meio-dia. */
  readonly hora?: string
  /** O dia e a hora de cada chamada, para quem fica aberto; vale no lugar de `hoje` e `hora`. */
  readonly momento?: () => { readonly hoje: string; readonly hora?: string }
  readonly usuario?: string
  /** Responde aos alertas que têm mais de um botão. */
  readonly responder?: (alerta: Alerta) => string
  /** Responde às perguntas de texto; `null` cancela. */
  readonly escrever?: (pergunta: Pergunta) => string | null
  readonly registrar?: (chamada: { servico: string; argumentos: unknown[] }) => void
  /** Aba em que a pessoa está; sem ela, a primeira visível. */
  readonly ativa?: number
  readonly limites?: Limites
  /** As fórmulas dividem um contexto: para quem digita e espera a resposta. Sem isto, um novo para cada chamada, como no Google. */
  readonly dividirContexto?: boolean
}

export interface Execucao {
  /** Chama uma função do pacote, como o menu, a barra lateral, um acionador ou a abertura da planilha. */
  chamar(nome: string, argumentos: readonly unknown[], modo: Exclude<Modo, 'formula'>): unknown
  /** Calcula uma fórmula sem escrevê-la; o erro vem como matriz de uma célula. */
  formula(nome: string, argumentos: readonly Argumento[], folhaAtual: number): Resultado
  /**
   * Refaz as fórmulas depois que alguém mexeu na pasta sem passar pelo pacote. Dito que só mudou o valor destas células, desde
   * estas folhas, refaz só as que dependem delas.
   */
  recalcular(so?: { readonly antes: readonly FolhaLocal[]; readonly mudadas: readonly Ancora[] }): void
  readonly dialogos: readonly Dialogo[]
  /** Quem fica aberto já mostrou os que houve. */
  esquecerDialogos(): void
  readonly menus: readonly Menu[]
  readonly chamadas: Readonly<Record<string, number>>
  readonly ativa: number | null
  readonly selecao: { readonly linha: number; readonly coluna: number }
  /** Diz onde está, e quem é, a pessoa que faz a próxima chamada. */
  situar(onde: { readonly folha: number; readonly linha: number; readonly coluna: number }, usuario?: string): void
}

export function criarExecucao(opcoes: OpcoesDeExecucao): Execucao {
  const { manifesto, pasta } = opcoes
  exigirFuso(manifesto.timeZone)
  const roteiro = new vm.Script(opcoes.codigo, { filename: 'Codigo.js' })
  // De cada versão da pasta, as fórmulas e o que cada uma tomou: quem desfaz volta a uma versão de antes.
  const conhecidas = new WeakMap<readonly FolhaLocal[], readonly Calculavel[]>()
  const estado: Estado = {
    pasta,
    manifesto,
    fuso: manifesto.timeZone,
    momento: opcoes.momento ?? (() => ({ hoje: opcoes.hoje, hora: opcoes.hora })),
    paginas: opcoes.paginas ?? new Map(),
    usuario: opcoes.usuario ?? '',
    dialogos: [],
    menus: [],
    chamadas: {},
    limites: opcoes.limites ?? LIMITES_DO_GOOGLE,
    dividirContexto: opcoes.dividirContexto ?? false,
    ativa: opcoes.ativa ?? null,
    selecao: { linha: 0, coluna: 0 },
    guardados: new Map(),
    responder: alerta => (alerta.botoes === 'OK' ? 'OK' : (opcoes.responder ?? semResposta)(alerta)),
    escrever: opcoes.escrever ?? (() => null),
    registrar: opcoes.registrar ?? (() => undefined),
    nomes: new Set(),
    recalcular: () => {
      const calculaveis = recalcular(pasta, calculadora)
      conhecidas.set(pasta.folhas, calculaveis)
    },
  }
  estado.nomes = new Set(abrirContexto(roteiro, estado, 'menu').nomes)
  const calculadora = criarCalculadora(roteiro, estado)
  estado.recalcular()

  return {
    chamar: (nome, argumentos, modo) => {
      if (!estado.nomes.has(nome)) throw new Error(`Script function not found: ${nome}`)
      return chamar(abrirContexto(roteiro, estado, modo), nome, argumentos)
    },
    formula: (nome, argumentos, folhaAtual) => {
      const declarado = calculadora.nomeNoPacote(nome)
      if (declarado === undefined) return [[{ erro: '#NAME?', mensagem: `Unknown function: '${nome}'.` }]]
      return calculadora.calcular(declarado, argumentos, pasta.folhas, folhaAtual)
    },
    recalcular: so => {
      const calculaveis = so && conhecidas.get(so.antes)
      if (calculaveis && recalcularParte(pasta, { folhas: so.antes, calculaveis }, so.mudadas, calculadora))
        conhecidas.set(pasta.folhas, calculaveis)
      else estado.recalcular()
    },
    dialogos: estado.dialogos,
    esquecerDialogos: () => {
      estado.dialogos.length = 0
    },
    menus: estado.menus,
    chamadas: estado.chamadas,
    get ativa() {
      return estado.ativa
    },
    get selecao() {
      return estado.selecao
    },
    situar: ({ folha, linha, coluna }, usuario) => {
      estado.ativa = folha
      estado.selecao = { linha, coluna }
      if (usuario !== undefined) estado.usuario = usuario
    },
  }
}

/** Seis minutos por execução e trinta segundos por função personalizada. */
const LIMITES_DO_GOOGLE: Limites = { acao: 360_000, formula: 30_000 }

function semResposta({ mensagem }: Alerta): never {
  throw new Error(`o alerta "${mensagem}" pede uma escolha e a execução não tem quem responda`)
}

function chamar(contexto: Contexto, nome: string, argumentos: readonly unknown[]): unknown {
  const { falhas, interno } = contexto.ambiente
  try {
    const dentro = argumentos.map(a => clonar(a, interno))
    const devolvido = clonar(contexto.chamar(nome, dentro))
    // Falta ou defeito nosso que o pacote engoliu não pode passar por sucesso.
    if (falhas[0] !== undefined) throw falhas[0]
    return devolvido
  } catch (erro) {
    if (falhas[0] !== undefined) throw falhas[0]
    if (passouDoTempo(erro)) throw new Error('Exceeded maximum execution time')
    throw paraFora(erro)
  }
}

/** O erro do pacote nasceu em outro contexto: refeito aqui, `instanceof Error` vale para quem chama. */
function paraFora(erro: unknown): Error {
  if (erro instanceof Error) return erro
  const { message, name, stack } = (typeof erro === 'object' && erro !== null ? erro : {}) as Partial<Error>
  const fora = new Error(message ?? String(erro))
  fora.name = name ?? 'Error'
  if (stack !== undefined) fora.stack = stack
  return fora
}
