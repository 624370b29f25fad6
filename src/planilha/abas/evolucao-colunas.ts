import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import type { Comparacao } from '../../apuracao/evoluir.ts'
import type { Resultado } from '../../apuracao/resultado.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import type { Dia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { pontosEscritos } from '../ciclo/no-tempo.ts'
import type { LinhaDoQuadro, NoQuadro } from '../ciclo/quadro-da-evolucao.ts'
import { celula, type Linha } from './montagem.ts'
import { textoDoCruzamento } from './secoes.ts'

/** Quantos quadrimestres a aba mostra: três anos, os últimos. */
export const MAIS_QUADRIMESTRES = 9
/** As colunas de antes e de depois dos quadrimestres. */
const ANTES = 2
const DEPOIS = 5
/** As colunas que a aba ocupa, cheias ou não: assim o que se escreveu com mais quadrimestres não sobra ao lado. */
export const COLUNAS_DA_EVOLUCAO = ANTES + MAIS_QUADRIMESTRES + DEPOIS
/** Pixels das colunas escritas, quantas forem: no papel a letra tem sempre o mesmo tamanho. */
export const LARGURA_DA_EVOLUCAO = 1460
const MENOR_CRUZOU = 115

export const colunaDoCruzamento = (quadrimestres: number): number => ANTES + quadrimestres + 3

/** Com poucos quadrimestres, as colunas deles e as últimas se alargam; o fim da penúltima reparte o espaço dos gráficos. */
export function largurasDaEvolucao(quadrimestres: number): number[] {
  const cada = Math.min(85, Math.max(66, Math.floor(430 / Math.max(1, quadrimestres))))
  const fixas = [240, 100, ...Array<number>(quadrimestres).fill(cada), 65, 90, 90]
  const sobra = (de: readonly number[]): number => LARGURA_DA_EVOLUCAO - de.reduce((s, l) => s + l, 0)
  const ultima = Math.min(sobra(fixas) - MENOR_CRUZOU, Math.floor(sobra(fixas.slice(0, 6)) / 2))
  const vazias = Array<number>(MAIS_QUADRIMESTRES - quadrimestres).fill(cada)
  return [...fixas, sobra(fixas) - ultima, ultima, ...vazias]
}

/** "2026-3 (em curso)". */
const tituloDaColuna = ({ quadrimestre, estado }: NoQuadro): string =>
  estado === 'homologado' ? quadrimestre : `${quadrimestre} (${estado})`

export const cabecalhoDaEvolucao = (quadrimestres: readonly NoQuadro[]): Linha => [
  celula('Consórcio', 'cabecalho'),
  celula('URS', 'cabecalho'),
  ...quadrimestres.map(q => celula(tituloDaColuna(q), q.estado === 'em curso' ? 'cabecalhoCalculado' : 'cabecalho')),
  celula('Variação', 'cabecalho', { nota: 'Diferença de pontos entre os dois últimos quadrimestres do consórcio.' }),
  celula('Itens ganhos', 'cabecalho', { nota: 'Passaram a Sim, de Não ou de não avaliado.' }),
  celula('Itens perdidos', 'cabecalho', { nota: 'Passaram de Sim a Não.' }),
  celula('Cruzou o limiar', 'cabecalho', { nota: 'Pelas classificações guardadas; o diagnóstico não classifica.' }),
  celula('Último resultado', 'cabecalho', { nota: 'O homologado que vale hoje, também o de reavaliação.' }),
]

export function linhaDaEvolucao(
  { consorcio, soNoHistorico, evolucao, ultimo }: LinhaDoQuadro,
  quadrimestres: readonly NoQuadro[],
  hoje: Dia,
): Linha {
  const { comparacao } = evolucao
  return [
    celula(consorcio.nome, 'forte', soNoHistorico ? { nota: 'Só no Histórico: não está na aba Consórcios.' } : {}),
    celula(consorcio.urs, 'corpo'),
    ...quadrimestres.map(({ quadrimestre, estado }) => {
      const nele = evolucao.porQuadrimestre.get(quadrimestre)
      return celula(nele ? pontosEscritos(nele) : null, estado === 'em curso' ? 'calculadoCentro' : 'inteiro')
    }),
    celula(comparacao?.variacao ?? null, 'inteiro', notaDaVariacao(comparacao, quadrimestres)),
    celula(comparacao?.ganhos.join(', ') ?? null, 'centro'),
    celula(comparacao?.perdidos.join(', ') ?? null, 'centro'),
    celula(comparacao === null ? null : cruzamento(comparacao, hoje), 'centro'),
    celula(ultimo === null ? null : ultimoResultado(ultimo), 'corpo'),
  ]
}

/** Diz quais se compararam quando não são os dois últimos que a pessoa vê inteiros. */
function notaDaVariacao(c: Comparacao | null, quadrimestres: readonly NoQuadro[]): { nota?: string } {
  if (c === null) return {}
  const inteiros = quadrimestres.filter(q => q.estado !== 'em curso' || q.quadrimestre === c.depois.quadrimestre)
  const [antes, depois] = inteiros.slice(-2).map(q => q.quadrimestre)
  const { quadrimestre: de } = c.antes
  const { quadrimestre: ate } = c.depois
  return de === antes && ate === depois ? {} : { nota: `De ${de} a ${ate}.` }
}

function cruzamento({ cruzou, depois }: Comparacao, hoje: Dia): string | null {
  const texto = textoDoCruzamento(cruzou, limiarEm(diaDaNorma(depois.quadrimestre, hoje)))
  return texto !== null && depois.emCurso ? `${texto} (em curso)` : texto
}

const ultimoResultado = ({ pontos, classificacao, tipo, referente }: Resultado): string =>
  `${pontos} · ${classificacao} (${tipo === 'quadrimestre' ? referente : `reavaliação de ${emBarras(referente as Dia)}`})`
