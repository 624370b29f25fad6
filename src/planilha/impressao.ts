import { lerQuadrimestre } from '../tempo/quadrimestre.ts'
import { CABECALHO_DA_EVOLUCAO } from './abas/evolucao.ts'
import { IDENTIDADES, TIPOS_DE_ABA, type TipoDeAba } from './abas/identidade.ts'
import { LINHA_DO_CABECALHO } from './abas/montagem.ts'
import { SECOES_EM_PAGINA_NOVA } from './abas/resumo.ts'
import { titulosDaComparacao } from './abas/resumo-comparacao.ts'

/** Como uma aba sai no papel. O Sheets não tem isto na API: só o arquivo exportado o carrega. */
export interface Impressao {
  readonly orientacao: 'paisagem' | 'retrato'
  /** Linhas repetidas no alto de cada página (a partir de zero, as duas incluídas). */
  readonly repetirLinhas: readonly [number, number] | null
  /** Texto do rodapé, à esquerda; a data e a página vão sempre no centro e à direita. */
  readonly rodape: string
  /** Tudo em uma folha só, reduzindo o que for preciso. */
  readonly umaFolha?: true
  /** Textos da primeira coluna que começam página: seções que não devem ficar com o título numa folha e a tabela na outra. */
  readonly quebrarAntesDe?: readonly string[]
}

/** Como cada aba nossa sai no papel, pelo título; as das pessoas, como vieram. O Sheets não guarda isto: o arquivo, sim. */
export function impressaoDaAba(titulo: string): Impressao | null {
  const tipo = TIPOS_DE_ABA.find(t => {
    const { titulo: nosso, porQuadrimestre } = IDENTIDADES[t]
    return porQuadrimestre
      ? titulo.startsWith(`${nosso} `) && /^\d{4}-[123]$/.test(titulo.slice(nosso.length + 1))
      : titulo === nosso
  })
  if (tipo === undefined) return null
  const rodape = `${titulo} · Deliberação CIB-SUS/MG nº 4.987/2024`
  if (tipo === 'inicio' || tipo === 'umConsorcio')
    return { orientacao: 'retrato', repetirLinhas: null, rodape, umaFolha: true }
  const quebrarAntesDe =
    tipo === 'resumo' ? [...SECOES_EM_PAGINA_NOVA, ...titulosDaComparacao(lerQuadrimestre(titulo)!)] : []
  return { orientacao: 'paisagem', repetirLinhas: linhasRepetidas(tipo), rodape, quebrarAntesDe }
}

function linhasRepetidas(tipo: TipoDeAba): readonly [number, number] {
  if (tipo === 'resumo') return [0, 1]
  const cabecalho = tipo === 'evolucao' ? CABECALHO_DA_EVOLUCAO : LINHA_DO_CABECALHO
  return [cabecalho, cabecalho]
}
