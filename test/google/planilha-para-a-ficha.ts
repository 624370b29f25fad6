import type { Execucao, OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import type { CelulaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../src/norma/itens.ts'
import type { Ficha, FichaGravada, Mudanca, PedidoDeFicha } from '../../src/planilha/ficha/ficha.ts'
import { acharColuna, linhasDeDados } from '../historias/tabela.ts'
import { abrir, chamar, folhaChamada, lerTexto } from './apoio.ts'
import { digitar } from './digitar.ts'

export const NORTE = 'Consórcio de Saúde do Norte (exemplo)'
export const SUL = 'Consórcio de Saúde do Sul (exemplo)'
export const LESTE = 'Consórcio de Saúde do Leste (exemplo)'
export const QUANDO = '2026-11-21'
export const DE_AGORA = '2026-3'

const CABECALHO = ['Consórcio', 'Sigla', 'CNPJ', 'URS', 'Site', ...IDS_DOS_ITENS].join(';')
const linha = (nome: string, sigla: string, cnpj: string, urs: string, escritas: string): string =>
  [nome, sigla, cnpj, urs, `https://${sigla.toLowerCase()}.example`]
    .concat([...escritas].map(l => (l === 'S' ? 'Sim' : 'Não')))
    .join(';')

/** Três consórcios com um quadrimestre homologado (e as evidências dele) e o seguinte aberto, em branco. */
export async function paraAFicha(): Promise<PastaLocal> {
  const pasta = await lerTexto(
    [
      CABECALHO,
      linha(NORTE, 'CISNORTE', '11.222.333/0001-81', 'Montes Claros', 'SSSSSSSSSSSS'),
      linha(SUL, 'CISSUL', '12.ABC.345/01DE-35', 'Varginha', 'SSSSSNNSSNNN'),
      linha(LESTE, 'CISLESTE', '', 'Manhuaçu', 'SSSNNNNNNNNN'),
    ].join('\n'),
  )
  const fazer = async (acao: string, hoje: string, opcoes: Record<string, unknown>): Promise<void> => {
    const retorno = chamar(await abrir(pasta, { hoje }), acao, opcoes)
    if (!retorno.feito) throw new Error(`${acao}: ${retorno.motivos.join(' ')}`)
  }
  await fazer('apurarQuadrimestre', '2026-08-01', { quadrimestre: '2026-2' })
  await fazer('abrirQuadrimestre', '2026-08-01', { quadrimestre: '2026-2' })
  for (const item of ['I', 'II'] as const)
    digitarEvidencia(pasta, '2026-2', NORTE, item, {
      Link: `https://cisnorte.example/${item.toLowerCase()}`,
      'Atualizado em': 46_230,
      'Verificado em': 46_235,
    })
  await fazer('homologarQuadrimestre', '2026-08-20', { quadrimestre: '2026-2' })
  await fazer('abrirQuadrimestre', '2026-09-10', { quadrimestre: DE_AGORA })
  return pasta
}

export const digitarEvidencia = (
  pasta: PastaLocal,
  quadrimestre: string,
  consorcio: string,
  item: IdItem,
  valores: Record<string, string | number | null>,
): void => digitar(pasta, 'Evidências', { Quadrimestre: quadrimestre, Consórcio: consorcio, Item: item }, valores)

/** A execução no dia da avaliação, na primeira célula da avaliação aberta. */
export async function naAvaliacao(pasta: PastaLocal, resto: Partial<OpcoesDeExecucao> = {}): Promise<Execucao> {
  const execucao = await abrir(pasta, { hoje: QUANDO, ...resto })
  execucao.situar({ folha: folhaChamada(pasta, `Avaliação ${DE_AGORA}`).id, linha: 0, coluna: 0 })
  return execucao
}

export const lerDeFora = (
  execucao: Execucao,
  pedido?: unknown,
): { feito: boolean; motivos?: string[]; ficha?: Ficha } =>
  execucao.chamar('lerFicha', pedido === undefined ? [] : [pedido], 'lateral') as never

export const lerFicha = (execucao: Execucao, pedido: PedidoDeFicha = {}): Ficha => {
  const lida = lerDeFora(execucao, pedido)
  if (lida.ficha === undefined) throw new Error(lida.motivos?.join(' '))
  return lida.ficha
}

export const salvar = (
  execucao: Execucao,
  pedido: unknown,
): ({ feito: true } & FichaGravada) | { feito: false; motivos: string[] } =>
  execucao.chamar('salvarFicha', [pedido], 'lateral') as never

/** Grava como a página gravaria: com o que a ficha diz que estava em cada célula. */
export function gravar(
  execucao: Execucao,
  ficha: Ficha,
  ...mudancas: readonly Omit<Mudanca, 'antes'>[]
): ReturnType<typeof salvar> {
  const comAntes = mudancas.map(m => ({
    ...m,
    antes:
      m.item === null
        ? ficha.celulas[m.campo as 'avaliadoEm']
        : ficha.itens.find(i => i.id === m.item)!.celulas[m.campo as 'link'],
  }))
  return salvar(execucao, { quadrimestre: ficha.quadrimestre, consorcio: ficha.consorcio.id, mudancas: comAntes })
}

/** A linha (a partir de zero) que já diz `onde`. */
export function linhaDe(pasta: PastaLocal, aba: string, onde: Record<string, string>): number {
  const folha = folhaChamada(pasta, aba)
  const achada = linhasDeDados(folha).find(l =>
    Object.entries(onde).every(([c, v]) => folha.celulas[l]?.[acharColuna(folha, c)!]?.valor === v),
  )
  if (achada === undefined) throw new Error(`${aba} não tem a linha ${JSON.stringify(onde)}`)
  return achada
}

/** A célula de uma coluna, na linha que já diz `onde`. */
export const celulaDe = (
  pasta: PastaLocal,
  aba: string,
  coluna: string,
  onde: Record<string, string>,
): CelulaLocal | undefined => {
  const folha = folhaChamada(pasta, aba)
  return folha.celulas[linhaDe(pasta, aba, onde)]?.[acharColuna(folha, coluna)!]
}
