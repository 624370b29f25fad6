import type { Aba, Coluna } from '../aba.ts'
import { endereco } from '../celula.ts'
import { intervalo } from '../intervalo.ts'
import type { Folha } from '../pasta.ts'
import { fimDosValores } from '../pedidos-de-celulas.ts'
import { validacao } from '../pedidos-de-estrutura.ts'
import { ondeEstaoAsColunas } from '../reestruturar.ts'
import type { Problema } from './problema.ts'

const VOLATIL = /\b(TODAY|NOW|HOJE|AGORA)\s*\(/i

/** Listas de escolha que se perderam, células mescladas e fórmulas onde devia haver resposta ou data fixa. */
export function problemasDasCelulas(aba: Aba, folha: Folha): Problema[] {
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null) return []
  const fim = fimDosValores(folha.valores ?? [])
  const linhas = Array.from({ length: Math.max(0, fim - onde.linha - 1) }, (_, i) => onde.linha + 1 + i)
  const presentes = aba.tabela!.colunas.flatMap((coluna, i) =>
    onde.faltam.includes(i) || coluna.formula !== undefined ? [] : [{ coluna, posicao: onde.posicoes[i]! }],
  )
  return [
    ...listasPerdidas(folha, linhas, presentes),
    ...presentes.flatMap(p => formulasIndevidas(folha, linhas, p)),
    ...mescladas(folha, onde.linha),
  ]
}

interface Presente {
  readonly coluna: Coluna
  readonly posicao: number
}

/** Um problema por aba, e não um por coluna: quem cola um bloco perde as listas de todas. */
function listasPerdidas(folha: Folha, linhas: readonly number[], presentes: readonly Presente[]): Problema[] {
  const perdidas = presentes
    .filter(({ coluna }) => validacao(coluna) !== null)
    .map(({ coluna, posicao }) => ({
      coluna,
      posicao,
      onde: linhas.filter(l => folha.validadas?.[l]?.[posicao] !== true),
    }))
    .filter(p => p.onde.length > 0)
  const primeira = perdidas[0]
  if (primeira === undefined) return []
  const celula = endereco(primeira.onde[0]!, primeira.posicao)
  const n = perdidas.reduce((soma, p) => soma + p.onde.length, 0)
  const nomes = perdidas.map(p => `“${p.coluna.titulo}”`)
  const lista =
    nomes.length > MAXIMO_DE_NOMES
      ? `${nomes.slice(0, MAXIMO_DE_NOMES).join(', ')} e outras ${nomes.length - MAXIMO_DE_NOMES}`
      : nomes.join(', ')
  const texto = `${plural(n, 'célula perdeu', 'células perderam')} a lista de escolha em ${folha.titulo} (${nomes.length === 1 ? 'coluna' : 'colunas'} ${lista}); a primeira é ${celula}.`
  return [{ aba: folha.titulo, celula, texto, temConserto: true, conserto: [] }]
}

const MAXIMO_DE_NOMES = 4

function formulasIndevidas(folha: Folha, linhas: readonly number[], { coluna, posicao }: Presente): Problema[] {
  const comFormula = linhas.filter(l => (folha.formulas?.[l]?.[posicao] ?? '') !== '')
  const volateis = comFormula.filter(l => VOLATIL.test(folha.formulas?.[l]?.[posicao] ?? ''))
  const fixas = coluna.escolhas === undefined ? [] : comFormula.filter(l => !volateis.includes(l))
  const problema = (onde: readonly number[], texto: string): Problema[] => {
    if (onde.length === 0) return []
    const celula = endereco(onde[0]!, posicao)
    const quantas = onde.length === 1 ? '' : ` (e mais ${onde.length - 1} na coluna)`
    return [
      {
        aba: folha.titulo,
        celula,
        texto: `${folha.titulo}!${celula}${quantas} ${texto}`,
        temConserto: false,
        conserto: [],
      },
    ]
  }
  return [
    ...problema(
      fixas,
      'tem fórmula onde se espera uma resposta; vale o resultado dela, que pode mudar sozinho. Fixe o valor.',
    ),
    ...problema(volateis, 'usa HOJE() ou AGORA(): mudaria todo dia. Digite a data fixa.'),
  ]
}

function mescladas(folha: Folha, cabecalho: number): Problema[] {
  return folha.mesclas
    .filter(m => m.ateLinha > cabecalho + 1)
    .map(m => {
      const area = `${endereco(m.linha, m.coluna)}:${endereco(m.ateLinha - 1, m.ateColuna - 1)}`
      const texto = `${folha.titulo}!${area} está mesclada: só a primeira célula guarda valor. O conserto a separa.`
      return {
        aba: folha.titulo,
        celula: endereco(m.linha, m.coluna),
        texto,
        temConserto: true,
        conserto: [{ unmergeCells: { range: intervalo(folha.id, m) } }],
      }
    })
}

const plural = (n: number, um: string, muitos: string): string => `${n} ${n === 1 ? um : muitos}`
