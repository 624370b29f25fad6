import { abasALer, type Contexto, escolherQuadrimestre } from '../planilha/acoes/contexto.ts'
import { type Aviso, NaoPodeSerFeito } from '../planilha/aviso.ts'
import type { Pasta } from '../planilha/pasta.ts'
import type { Pedido } from '../planilha/pedido.ts'
import { ehDia } from '../tempo/dia.ts'
import { agora, hoje, usuario } from './ambiente.ts'
import { emPortugues, passageiro } from './falhas.ts'
import { comValores, gravar, lerEstrutura } from './planilha.ts'
import { comTrava } from './trava.ts'

/** O que todo comando devolve a quem o chamou: feito, com o resultado; ou não, com os motivos. Só valores simples. */
export type Retorno =
  | { readonly feito: true; readonly mensagem: string; readonly avisos: readonly Aviso[]; readonly resultado: unknown }
  | { readonly feito: false; readonly motivos: readonly string[] }

/** O que quem chama pode pedir; vem de fora, e cada valor se confere. */
export interface Opcoes {
  readonly quadrimestre?: unknown
  readonly preliminar?: unknown
  readonly motivo?: unknown
  readonly repetir?: unknown
  readonly consorcio?: unknown
  /** O dia da consulta, AAAA-MM-DD; sem ele, hoje. */
  readonly em?: unknown
}

interface Decisao {
  readonly pedidos: readonly Pedido[]
  readonly mensagem: string
  readonly avisos: readonly Aviso[]
  readonly resultado: unknown
}

type Planejar = (pasta: Pasta, contexto: Contexto) => Decisao

/** O mesmo que `executar`, depois de a pessoa ver o que vai mudar e concordar. Chamada com opções, já concordou. */
export function executarConfirmando(
  titulo: string,
  opcoes: Opcoes | undefined,
  planejar: Planejar,
  perguntadas: Opcoes = {},
): Retorno {
  if (opcoes !== undefined) return executar(titulo, opcoes, planejar)
  return mostrandoFalhas(titulo, () => {
    const ui = SpreadsheetApp.getUi()
    const { pedidos, mensagem } = tentar(() => {
      const { pasta, contexto } = situar(lerEstrutura(), undefined, false, perguntadas)
      return planejar(comValores(pasta, abasALer(pasta, contexto.quadrimestre)), contexto)
    })
    const pergunta = `Se você confirmar, ficará assim:\n\n${mensagem}`
    const concorda = pedidos.length === 0 || ui.alert(titulo, pergunta, ui.ButtonSet.YES_NO) === ui.Button.YES
    return concorda
      ? executar(titulo, undefined, planejar, false, perguntadas)
      : { feito: false, motivos: ['Não confirmado; nada mudou.'] }
  })
}

/** Pergunta um texto; `null` se a pessoa desiste. */
export function perguntar(titulo: string, pergunta: string): string | null {
  const ui = SpreadsheetApp.getUi()
  const resposta = ui.prompt(titulo, pergunta, ui.ButtonSet.OK_CANCEL)
  return resposta.getSelectedButton() === ui.Button.OK ? resposta.getResponseText() : null
}

/** Uma leitura, um plano, uma escrita: com trava, e do começo outra vez se o serviço falhar de passagem (aplicar duas vezes é aplicar uma). */
export function executar(
  titulo: string,
  opcoes: Opcoes | undefined,
  planejar: Planejar,
  novo = false,
  perguntadas: Opcoes = {},
): Retorno {
  return mostrandoFalhas(titulo, () => {
    const decisao = comTrava(() =>
      tentar(() => {
        const { pasta, contexto } = situar(lerEstrutura(), opcoes, novo, perguntadas)
        const lida = comValores(pasta, abasALer(pasta, contexto.quadrimestre))
        const planejada = planejar(lida, contexto)
        gravar(lida, planejada.pedidos)
        return planejada
      }),
    )
    mostrar(titulo, decisao)
    return { feito: true, mensagem: decisao.mensagem, avisos: decisao.avisos, resultado: decisao.resultado }
  })
}

/** O contexto da ação. Chamada com opções (e não pelo menu), a aba que está aberta não diz nada do que se quer. */
export function situar(
  lida: Pasta,
  opcoes: Opcoes | undefined,
  novo = false,
  perguntadas: Opcoes = {},
): { pasta: Pasta; contexto: Contexto } {
  const pedidas = { ...opcoes, ...perguntadas }
  const dia = typeof pedidas.em === 'string' && ehDia(pedidas.em) ? pedidas.em : hoje()
  const pasta = opcoes === undefined ? lida : { ...lida, ativa: null }
  const quadrimestre = escolherQuadrimestre(pasta, pedidas.quadrimestre, dia, novo)
  return { pasta, contexto: { hoje: dia, quem: usuario(), quando: agora(), quadrimestre, opcoes: conferidas(pedidas) } }
}

/** O que vem de fora só passa na forma que as ações esperam. */
function conferidas({ preliminar, motivo, repetir, consorcio }: Opcoes): Contexto['opcoes'] {
  return {
    preliminar: preliminar === true,
    repetir: repetir === true,
    ...(typeof motivo === 'string' ? { motivo } : {}),
    ...(typeof consorcio === 'string' ? { consorcio } : {}),
  }
}

/** Chama, e o que falhar vira texto em português na tela e no retorno. É o único lugar que apanha exceções. */
export function mostrandoFalhas(titulo: string, fazer: () => Retorno): Retorno {
  try {
    return fazer()
  } catch (erro) {
    const recusa = erro instanceof NaoPodeSerFeito
    if (!recusa) console.error(erro instanceof Error ? (erro.stack ?? erro.message) : String(erro))
    const motivos = recusa ? erro.motivos : [emPortugues(erro)]
    const ui = SpreadsheetApp.getUi()
    // Da recusa se sabe que nada mudou; da falha do serviço, só que não ficou pela metade.
    const [fim, resto] = recusa ? ['nada foi mudado', []] : ['não terminou', [PELA_METADE]]
    ui.alert(`${titulo}: ${fim}`, [...osPrimeiros(motivos), ...resto].join('\n\n'), ui.ButtonSet.OK)
    return { feito: false, motivos }
  }
}

const PELA_METADE = 'Nada fica pela metade: ou a ação foi inteira, ou não foi feita. Repeti-la não faz mal.'

const TENTATIVAS = 4

/** Repete do começo, com espera crescente, enquanto a falha for passageira. */
export function tentar<T>(fazer: () => T): T {
  for (let vez = 1; ; vez++) {
    try {
      return fazer()
    } catch (erro) {
      if (vez === TENTATIVAS || erro instanceof NaoPodeSerFeito || !passageiro(erro)) throw erro
      Utilities.sleep(1000 * 2 ** vez)
    }
  }
}

const MAXIMO_DE_AVISOS = 20

/** Mais que isto não se lê em uma caixa de diálogo. */
const osPrimeiros = (textos: readonly string[]): string[] =>
  textos.length <= MAXIMO_DE_AVISOS
    ? [...textos]
    : [...textos.slice(0, MAXIMO_DE_AVISOS), `… e mais ${textos.length - MAXIMO_DE_AVISOS}.`]

function mostrar(titulo: string, { mensagem, avisos }: Decisao): void {
  const ui = SpreadsheetApp.getUi()
  const mostrados = osPrimeiros(avisos.map(a => `• ${a.mensagem}`))
  const lista = avisos.length === 0 ? [] : ['', `Avisos (${avisos.length}):`, ...mostrados]
  ui.alert(titulo, [mensagem, ...lista].join('\n'), ui.ButtonSet.OK)
}
