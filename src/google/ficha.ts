import { escolherQuadrimestre } from '../planilha/acoes/contexto.ts'
import { NaoPodeSerFeito } from '../planilha/aviso.ts'
import { abasDaFicha } from '../planilha/ficha/avaliacao-da-ficha.ts'
import { conferirPedidoDeFicha, conferirPedidoDeGravacao } from '../planilha/ficha/conferir-pedido.ts'
import type { Selecao } from '../planilha/ficha/escolher-consorcio.ts'
import type { Ficha, FichaGravada, PedidoDeFicha, PedidoDeGravacao } from '../planilha/ficha/ficha.ts'
import { montarFicha } from '../planilha/ficha/montar-ficha.ts'
import { planejarGravacao } from '../planilha/ficha/planejar-gravacao.ts'
import { reunir } from '../planilha/reunir.ts'
import { hoje, usuario } from './ambiente.ts'
import { apanhandoFalhas, emPortugues, tentar } from './falhas.ts'
import { pagina } from './pagina.ts'
import { comValores, gravar, lerEstrutura } from './planilha.ts'
import type { Feito, Recusa } from './retorno.ts'
import { comTrava } from './trava.ts'

const TITULO = 'Ficha do consórcio'

/**
 * Abre a barra lateral; é a página que pede os dados, para que se veja logo que algo está acontecendo. A falha ao abrir não
 * tem onde se mostrar senão no aviso do próprio Google: por isso se lança.
 */
export function abrirFicha(): Feito {
  try {
    SpreadsheetApp.getUi().showSidebar(pagina('Ficha', {}).setTitle(TITULO))
  } catch (erro) {
    throw new Error(emPortugues(erro))
  }
  return { feito: true, mensagem: 'Ficha aberta.', avisos: [], resultado: null, abas: { novas: [], refeitas: [] } }
}

/** O que a barra lateral mostra de um consórcio: duas leituras, nenhuma escrita. */
export function lerFicha(pedido?: PedidoDeFicha): { readonly feito: true; readonly ficha: Ficha } | Recusa {
  return apanhandoFalhas(() => {
    const conferido = conferirPedidoDeFicha(pedido)
    exigirPlanilha()
    return tentar(() => {
      const estrutura = lerEstrutura()
      const quadrimestre = escolherQuadrimestre(estrutura, conferido.quadrimestre, hoje())
      const pasta = comValores(estrutura, abasDaFicha(estrutura, quadrimestre))
      const dados = reunir(pasta, quadrimestre, hoje())
      return {
        feito: true as const,
        ficha: montarFicha(pasta, dados, conferido, conferido.daSelecao ? selecao() : null),
      }
    })
  })
}

/** Grava o que mudou na ficha: com trava, relendo antes, e tudo em uma escrita. Repetir não muda nada. */
export function salvarFicha(pedido: PedidoDeGravacao): ({ readonly feito: true } & FichaGravada) | Recusa {
  return apanhandoFalhas(() => {
    const conferido = conferirPedidoDeGravacao(pedido, hoje())
    exigirPlanilha()
    return comTrava(() =>
      tentar(() => {
        const estrutura = lerEstrutura()
        const quadrimestre = escolherQuadrimestre(estrutura, conferido.quadrimestre, hoje())
        const pasta = comValores(estrutura, abasDaFicha(estrutura, quadrimestre))
        const { pedidos, ...resto } = planejarGravacao(pasta, conferido, { hoje: hoje(), quem: usuario() })
        gravar(pasta, pedidos)
        return { feito: true as const, ...resto }
      }),
    )
  })
}

/** Fora de uma planilha aberta (um endereço público do projeto, por exemplo) nada se lê nem se escreve. */
function exigirPlanilha(): void {
  if ((SpreadsheetApp.getActive() as GoogleAppsScript.Spreadsheet.Spreadsheet | null) === null)
    throw new NaoPodeSerFeito(['Abra a ficha pelo menu Conformidade da planilha.'])
}

/** Onde a pessoa está; em uma aba só de gráfico, em lugar nenhum. */
function selecao(): Selecao | null {
  const celula = SpreadsheetApp.getActive().getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null
  return celula === null ? null : { folha: celula.getSheet().getSheetId(), linha: celula.getRow() - 1 }
}
