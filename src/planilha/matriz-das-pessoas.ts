import { lerQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'
import { quadrimestreDaAba } from './abas/identidade.ts'
import { acharAba, quadrimestresAvaliados } from './achar-aba.ts'
import { type Aviso, NaoPodeSerFeito } from './aviso.ts'
import { LINHAS_DE_PROCURA } from './cabecalho.ts'
import { cabecalhoDaMatriz } from './cabecalho-da-matriz.ts'
import type { Folha, Pasta } from './pasta.ts'
import { chave, limpo } from './texto.ts'

/**
 * A aba em que a equipe guarda a sua matriz: a única que tem o cabeçalho dos itens. Havendo mais de uma,
 * a que traz o quadrimestre no título, ou a que está aberta; na dúvida, não se adivinha.
 */
export function matrizDasPessoas(pasta: Pasta, quadrimestre: Quadrimestre, avisos: Aviso[]): Folha | null {
  const matrizes = pasta.folhas.filter(
    f => !eNossa(f, pasta, quadrimestre) && cabecalhoDaMatriz(f) !== null && podeImportar(f, pasta, quadrimestre),
  )
  const visiveis = matrizes.filter(f => !f.oculta)
  const candidatas = visiveis.length > 0 ? visiveis : matrizes
  const escolhida = escolher(candidatas, quadrimestre, pasta.ativa)
  const doTitulo = escolhida === null ? null : lerQuadrimestre(escolhida.titulo)
  if (escolhida !== null && doTitulo !== null && doTitulo !== quadrimestre)
    avisos.push({
      codigo: 'quadrimestre-divergente',
      aba: escolhida.titulo,
      celula: 'A1',
      mensagem: `A aba “${escolhida.titulo}” diz ${doTitulo} no nome, e foi apurada como ${quadrimestre}, que é o que se pediu. Confira.`,
    })
  for (const folha of candidatas) {
    if (folha === escolhida) continue
    avisos.push({
      codigo: 'aba-ignorada',
      aba: folha.titulo,
      celula: 'A1',
      mensagem: `A aba “${folha.titulo}” também parece uma matriz; esta apuração usou só “${escolhida?.titulo}”.`,
    })
  }
  return escolhida
}

/**
 * Em planilha que já tem avaliação nossa, a matriz que ficou é a de um quadrimestre já importado: só se importa a que diz
 * o quadrimestre no título, ou a que está aberta.
 */
const podeImportar = (folha: Folha, pasta: Pasta, quadrimestre: Quadrimestre): boolean =>
  quadrimestresAvaliados(pasta).length === 0 ||
  lerQuadrimestre(folha.titulo) === quadrimestre ||
  folha.id === pasta.ativa

function escolher(candidatas: readonly Folha[], quadrimestre: Quadrimestre, ativa: number | null): Folha | null {
  if (candidatas.length <= 1) return candidatas[0] ?? null
  const doQuadrimestre = candidatas.filter(f => lerQuadrimestre(f.titulo) === quadrimestre)
  if (doQuadrimestre.length === 1) return doQuadrimestre[0]!
  const aberta = candidatas.find(f => f.id === ativa)
  if (aberta !== undefined) return aberta
  const semCopias = candidatas.filter(f => !/^copia de|\(copia\)|\bcopia\b/.test(chave(f.titulo)))
  if (semCopias.length === 1) return semCopias[0]!
  const nomes = candidatas.map(f => `“${f.titulo}”`).join(', ')
  throw new NaoPodeSerFeito([
    `Mais de uma aba parece a matriz: ${nomes}. Deixe só uma, ou ponha o quadrimestre no nome da que vale (por exemplo “Matriz ${quadrimestre}”).`,
  ])
}

/** Outra avaliação nossa, de outro quadrimestre, não é matriz a importar; nem as reavaliações, que também têm os itens. */
const eNossa = (folha: Folha, pasta: Pasta, quadrimestre: Quadrimestre): boolean =>
  acharAba(pasta, 'reavaliacoes', quadrimestre) === folha || eAvaliacaoNossa(folha)

const eAvaliacaoNossa = (folha: Folha): boolean =>
  quadrimestreDaAba('avaliacao', folha) !== null &&
  (folha.valores ?? []).slice(0, LINHAS_DE_PROCURA).some(l => limpo(l[0]).includes('— Programa de Conformidade'))
