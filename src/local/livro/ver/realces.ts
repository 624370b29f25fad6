import type { Valor } from '../../../planilha/celula.ts'
import type { Mescla } from '../../../planilha/pasta.ts'
import type { RegraCondicional } from '../../../planilha/pedido.ts'
import { areaDoIntervalo } from '../../arquivos/intervalo-a1.ts'
import { efetivo, ehErro } from '../../execucao/sheets/celula-efetiva.ts'
import type { FolhaLocal } from '../../pasta-local.ts'
import { type Condicao, compilarCondicao, type Ler } from './condicao.ts'
import type { FormatoDoRealce } from './estilos-vistos.ts'

/** As regras de cor de uma aba, prontas para se perguntar célula a célula. */
export interface Realces {
  /** Os formatos que valem na célula, o primeiro por cima. */
  em(linha: number, coluna: number): readonly FormatoDoRealce[]
  /** Até que coluna alguma regra alcança a linha: ela pode realçar célula vazia. */
  ateColuna(linha: number): number
  /** Toda regra olha só a linha em que está: basta refazer as linhas mudadas. */
  readonly soALinha: boolean
}

export function realcesDa(folha: FolhaLocal, folhas: readonly FolhaLocal[]): Realces {
  const regras = folha.regras.flatMap(regra => compilada(regra) ?? [])
  if (regras.length === 0) return SEM_REALCES
  const ler: Ler = (aba, linha, coluna) => {
    const dona = aba === null ? folha : folhas.find(f => f.titulo.toLowerCase() === aba.toLowerCase())
    return valorDe(dona, linha, coluna)
  }
  return {
    soALinha: regras.every(r => r.condicao.soALinha),
    ateColuna: linha =>
      regras.reduce((maior, r) => {
        const alcancam = r.areas.filter(a => linha >= a.linha && linha < a.ateLinha)
        return alcancam.reduce((m, a) => Math.max(m, Math.min(a.ateColuna, folha.colunas)), maior)
      }, 0),
    em: (linha, coluna) => {
      const valem = regras.filter(
        r => r.areas.some(a => dentro(a, linha, coluna)) && r.condicao.vale(ler, linha, coluna),
      )
      return valem.length === 0 ? NENHUM : valem.map(r => r.formato)
    },
  }
}

interface Compilada {
  readonly areas: readonly Mescla[]
  readonly formato: FormatoDoRealce
  readonly condicao: Condicao
}

const NENHUM: readonly FormatoDoRealce[] = []
const SEM_REALCES: Realces = { em: () => NENHUM, ateColuna: () => 0, soALinha: true }

/** A mesma regra é a mesma de uma versão da folha para outra: compila-se uma vez. */
function compilada(regra: RegraCondicional): Compilada | undefined {
  if (!COMPILADAS.has(regra)) COMPILADAS.set(regra, compilar(regra))
  return COMPILADAS.get(regra)
}

const COMPILADAS = new WeakMap<RegraCondicional, Compilada | undefined>()

function compilar({ ranges, booleanRule: { condition, format } }: RegraCondicional): Compilada | undefined {
  const areas = ranges.map(areaDoIntervalo)
  const [canto] = areas
  const escrito = condition.values[0]?.userEnteredValue ?? ''
  if (canto === undefined) return undefined
  const condicao =
    condition.type === 'CUSTOM_FORMULA' ? compilarCondicao(escrito, canto) : porTexto(condition.type, escrito)
  return condicao && { areas, formato: format, condicao }
}

/** `TEXT_EQ` e `TEXT_STARTS_WITH` não distinguem maiúsculas. */
function porTexto(tipo: 'TEXT_EQ' | 'TEXT_STARTS_WITH', escrito: string): Condicao {
  const procurado = escrito.toLowerCase()
  return {
    soALinha: true,
    vale: (ler, linha, coluna) => {
      const texto = String(ler(null, linha, coluna) ?? '').toLowerCase()
      return tipo === 'TEXT_EQ' ? texto === procurado && texto !== '' : texto !== '' && texto.startsWith(procurado)
    },
  }
}

function valorDe(folha: FolhaLocal | undefined, linha: number, coluna: number): Valor {
  const valor = efetivo(folha?.celulas[linha]?.[coluna])
  return ehErro(valor) ? valor.erro : valor
}

const dentro = (a: Mescla, linha: number, coluna: number): boolean =>
  linha >= a.linha && linha < a.ateLinha && coluna >= a.coluna && coluna < a.ateColuna
