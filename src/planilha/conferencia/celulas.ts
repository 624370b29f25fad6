import type { Aba } from '../aba.ts'
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
  const porColuna = aba.tabela!.colunas.flatMap((coluna, i) => {
    const c = onde.posicoes[i]!
    if (onde.faltam.includes(i) || coluna.formula !== undefined) return []
    const semLista = validacao(coluna) === null ? [] : linhas.filter(l => folha.validadas?.[l]?.[c] !== true)
    const comFormula = coluna.escolhas === undefined ? [] : linhas.filter(l => (folha.formulas?.[l]?.[c] ?? '') !== '')
    const volateis = linhas.filter(l => VOLATIL.test(folha.formulas?.[l]?.[c] ?? ''))
    const citar = (l: number): string => endereco(l, c)
    return [
      ...umProblema(semLista, l => ({
        celula: citar(l),
        texto: `${plural(semLista.length, 'célula perdeu', 'células perderam')} a lista de escolha da coluna “${coluna.titulo}” em ${folha.titulo}; a primeira é ${citar(l)}.`,
        temConserto: true,
      })),
      ...umProblema(
        comFormula.filter(l => !volateis.includes(l)),
        l => ({
          celula: citar(l),
          texto: `${folha.titulo}!${citar(l)} tem fórmula onde se espera uma resposta; vale o resultado dela, que pode mudar sozinho. Fixe o valor.`,
          temConserto: false,
        }),
      ),
      ...umProblema(volateis, l => ({
        celula: citar(l),
        texto: `${folha.titulo}!${citar(l)} usa HOJE() ou AGORA(): mudaria todo dia. Digite a data fixa.`,
        temConserto: false,
      })),
    ].map(p => ({ ...p, aba: folha.titulo, conserto: [] }))
  })
  return [...porColuna, ...mescladas(folha, onde.linha)]
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

type Parte = Pick<Problema, 'celula' | 'texto' | 'temConserto'>
const umProblema = (linhas: readonly number[], montar: (primeira: number) => Parte): Parte[] =>
  linhas.length === 0 ? [] : [montar(linhas[0]!)]

const plural = (n: number, um: string, muitos: string): string => `${n} ${n === 1 ? um : muitos}`
