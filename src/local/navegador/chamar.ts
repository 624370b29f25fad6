import type { PedidoDeChamada, RespostaDaChamada } from '../livro/mensagens.ts'
import type { Avisos } from './avisar.ts'
import type { Dialogos } from './dialogos.ts'
import { tudoMandado } from './editar.ts'
import type { Planilha } from './planilha.ts'
import type { Chamada } from './quadro.ts'
import { recarregar } from './recarregar.ts'
import { pedir } from './servidor.ts'

/** Chama funções do pacote, por um menu ou por uma página, e mostra o que elas pedirem que se mostre. */
export function criarChamadas(
  planilha: Planilha,
  avisos: Avisos,
  dialogos: () => Dialogos,
): { readonly doMenu: (funcao: string, rotulo: string) => Promise<void>; readonly daPagina: Chamada } {
  async function chamar(
    de: PedidoDeChamada['de'],
    nome: string,
    argumentos: readonly unknown[],
  ): Promise<RespostaDaChamada> {
    await tudoMandado()
    const { folha, selecionada, janela } = planilha
    const selecao = { folha: folha.id, linha: selecionada.ativa.linha, coluna: selecionada.ativa.coluna }
    const pedido: PedidoDeChamada = { janela, de, nome, argumentos, selecao }
    const resposta = await pedir<RespostaDaChamada>('/api/chamar', pedido)
    if (resposta.mudanca !== null && !planilha.receber(resposta.mudanca)) await recarregar(planilha)
    if (resposta.ir !== null) planilha.irPara(resposta.ir)
    for (const dialogo of resposta.dialogos) {
      if (dialogo.tipo === 'lateral') dialogos().abrirLateral(dialogo)
      else if (dialogo.tipo === 'janela') dialogos().abrirJanela(dialogo)
      else avisos.mostrar(dialogo.titulo, dialogo.mensagem, dialogo.segundos)
    }
    return resposta
  }

  return {
    doMenu: async (funcao, rotulo) => {
      avisos.correndo(`Executando “${rotulo}”…`)
      try {
        const { erro } = await chamar('menu', funcao, [])
        if (erro !== undefined) avisos.falhar(erro)
      } catch (erro) {
        avisos.falhar((erro as Error).message)
      } finally {
        avisos.correndo(null)
      }
    },
    daPagina: async (nome, argumentos) => {
      const { devolvido, erro } = await chamar('pagina', nome, argumentos)
      return erro === undefined ? { devolvido } : { erro }
    },
  }
}
