import { paraJson, type ResultadoEmJson } from '../../apuracao/para-json.ts'
import type { Totais } from '../../apuracao/totais.ts'
import { tituloDaAba } from '../abas/identidade.ts'
import { quadrimestresAvaliados } from '../achar-aba.ts'
import { NaoPodeSerFeito, porGravidade } from '../aviso.ts'
import { calculadasDivergentes } from '../calculadas-divergentes.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunir } from '../reunir.ts'
import { abasDaPasta, pedidosPorAba } from './abas-da-pasta.ts'
import type { Contexto } from './contexto.ts'
import { pedidosDaImportacao } from './importacao.ts'
import { apurarTodos, avisosDeFeriados, comRegistro, descreverMudancas, type Plano } from './plano.ts'

/**
 * O trabalho principal: lê a matriz, apura todos e refaz as abas do programa.
 * @throws NaoPodeSerFeito quando não há matriz ou ela não se lê com segurança; nada é escrito.
 */
export function planejarApuracao(pasta: Pasta, contexto: Contexto): Plano<ResultadoEmJson> {
  const { quadrimestre, hoje } = contexto
  const dados = reunir(pasta, quadrimestre, hoje)
  if (dados.matriz === null) throw new NaoPodeSerFeito([semMatriz(pasta, quadrimestre)])
  const { apuracoes, resumo } = apurarTodos(dados)
  const congelada = homologacaoFinal(dados.ciclo.historico.registros, quadrimestre) !== null
  const divergentes =
    dados.importada || congelada
      ? []
      : calculadasDivergentes(dados.matriz, apuracoes, i => dados.avaliados[i]?.desatualizados !== undefined)
  const avisos = porGravidade([...dados.avisos, ...divergentes, ...avisosDeFeriados(dados, apuracoes)])
  const completos: Dados = { ...dados, avisos }
  const mudancas = [
    ...pedidosPorAba(pasta, abasDaPasta(pasta, completos, apuracoes, resumo), quadrimestre),
    ...pedidosDaImportacao(pasta, dados),
  ]
  const numeros = emNumeros(resumo.totais)
  const pedidos = comRegistro(
    pasta,
    completos,
    contexto,
    'Apurar quadrimestre',
    mudancas,
    `${numeros} ${descreverMudancas(mudancas)}`,
  )
  return {
    pedidos,
    avisos,
    mensagem: [
      `Quadrimestre ${quadrimestre} — ${numeros}`,
      ...(pedidos.length === 0 ? ['Nada mudou desde a última apuração.'] : []),
      ...(dados.importada ? [importacao(dados)] : []),
    ].join(' '),
    resultado: paraJson({ quadrimestre, hoje, apuracoes, avisos }),
  }
}

const emNumeros = (t: Totais): string =>
  `${t.total} ${t.total === 1 ? 'consórcio' : 'consórcios'}: ${t.conforme} Conforme, ${t.naoConforme} Não conforme, ${t.emAvaliacao} Em avaliação, ${t.naoAvaliado} Não avaliado.`

const importacao = ({ matriz, quadrimestre }: Dados): string =>
  `A aba “${matriz?.folha.titulo}” foi importada: daqui em diante, responda na aba ${tituloDaAba('avaliacao', quadrimestre)}.`

function semMatriz(pasta: Pasta, quadrimestre: string): string {
  const avaliados = quadrimestresAvaliados(pasta)
  if (avaliados.length > 0)
    return `Não há avaliação de ${quadrimestre} nesta planilha (há de ${avaliados.join(', ')}). Use Preparar planilha para criá-la em branco; ou, se a matriz dela está em outra aba, ponha o quadrimestre no nome dessa aba (“Matriz ${quadrimestre}”).`
  const abas = pasta.folhas.map(f => `“${f.titulo}”`).join(', ')
  return (
    `Não achei a matriz do quadrimestre ${quadrimestre}. Procurei, nas primeiras 20 linhas de cada aba (${abas}), uma linha de títulos com os itens do Art. 7º: ` +
    'colunas que comecem pelo numeral (I, II, … XII) e uma coluna “Consórcio”. Use Preparar planilha para criar uma em branco.'
  )
}
