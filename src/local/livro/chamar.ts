import type { Entrada } from '../../google/entrada.ts'
import type { Dialogo } from '../execucao/dialogo.ts'
import type { Execucao } from '../execucao/executar.ts'
import type { DialogoVisto, PedidoDeChamada, RespostaDaChamada, Selecao } from './mensagens.ts'
import type { Quadros } from './quadros.ts'

export type Chamada = Omit<RespostaDaChamada, 'mudanca'>

/**
 * Chama uma função do pacote como o item de menu ou a página (`google.script.run`) a chamaria no Google: só as que eles
 * alcançam, uma de cada vez, com os argumentos copiados. O erro volta escrito, e nunca derruba quem chamou.
 */
export function chamarNoPacote(
  execucao: Execucao,
  { de, nome, argumentos, selecao }: Pick<PedidoDeChamada, 'de' | 'nome' | 'argumentos' | 'selecao'>,
  entradas: readonly Entrada[],
  quadros: Quadros,
  usuario: string,
): Chamada {
  if (!nomesAlcancaveis(de, entradas).includes(nome))
    return { erro: `Script function not found: ${nome}`, dialogos: [], ir: null }
  execucao.situar(selecao, usuario)
  execucao.esquecerDialogos()
  const ondeEstava = execucao.selecao
  let resultado: { devolvido?: unknown; erro?: string }
  try {
    const devolvido = execucao.chamar(nome, argumentos, de === 'menu' ? 'menu' : 'lateral')
    resultado = devolvido === undefined ? {} : { devolvido }
  } catch (erro) {
    resultado = { erro: erro instanceof Error ? erro.message : String(erro) }
  }
  const presa = execucao.dialogos.find(d => d.tipo === 'alerta' || d.tipo === 'pergunta')
  if (presa !== undefined && resultado.erro === undefined) resultado = { erro: caixaQueEspera(presa.mensagem) }
  return {
    ...resultado,
    dialogos: execucao.dialogos.flatMap(d => dialogoVisto(d, quadros) ?? []),
    ir: paraOnde(execucao, selecao, ondeEstava),
  }
}

/** As funções que cada um alcança: o menu, os seus itens; a página, também as que são só dela. */
export const nomesAlcancaveis = (de: PedidoDeChamada['de'], entradas: readonly Entrada[]): string[] =>
  entradas.filter(e => e.tipo === 'menu' || (de === 'pagina' && e.tipo === 'lateral')).map(e => e.nome)

/** Uma caixa que espera resposta pararia tudo: o pacote não as usa, e usá-la é defeito que tem de aparecer. */
export const caixaQueEspera = (mensagem: string): string =>
  `O pacote abriu uma caixa que espera resposta (“${mensagem}”), e a planilha local não as tem: use uma página.`

function paraOnde(execucao: Execucao, selecao: Selecao, ondeEstava: object): Selecao | null {
  const folha = execucao.ativa ?? selecao.folha
  if (folha === selecao.folha && execucao.selecao === ondeEstava) return null
  return { folha, ...execucao.selecao }
}

function dialogoVisto(dialogo: Dialogo, quadros: Quadros): DialogoVisto | undefined {
  if (dialogo.tipo === 'aviso') return dialogo
  if (dialogo.tipo !== 'lateral' && dialogo.tipo !== 'janela') return undefined
  const { html, ...resto } = dialogo
  return { ...resto, quadro: quadros.guardar(html) } as DialogoVisto
}
