import type { AreaVista, CelulaVista, EstiloVisto, FolhaVista, LivroVisto } from '../../livro/mensagens.ts'
import type { Lugar } from '../area.ts'
import { congeladasQueCabem, somas } from '../faixas.ts'
import { chave, type Planilha } from '../planilha.ts'
import { alturaDaLinha } from './alturas.ts'

/** Os números das linhas e as letras das colunas. */
export const LARGURA_DOS_NUMEROS = 46
export const ALTURA_DAS_LETRAS = 24

/** Tudo o que é preciso para desenhar uma aba: o que ela tem e onde cada coisa fica. */
export interface Visao {
  readonly folha: FolhaVista
  readonly livro: LivroVisto
  /** Onde começa cada coluna e cada linha, sem contar letras e números. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly alturas: readonly number[]
  readonly congeladas: { readonly linhas: number; readonly colunas: number }
  readonly mesclas: Mesclas
  /** A célula como se mostra: com o que se acabou de digitar, se ainda não voltou. */
  celula(lugar: Lugar): CelulaVista | undefined
}

export interface Mesclas {
  /** A mescla que cobre o lugar, seja ele o canto dela ou não. */
  em(linha: number, coluna: number): AreaVista | undefined
  /** As linhas, acima da dada, dos cantos das mescladas que chegam a ela. */
  cantosAcima(linha: number): number[]
}

/** `antes`: o que se via, quando só mudaram estas linhas: o resto não se mede outra vez. */
export function criarVisao(
  planilha: Planilha,
  tela: { largura: number; altura: number },
  antes?: { readonly visao: Visao; readonly mudadas: readonly number[] },
): Visao {
  const { folha, livro, pendentes } = planilha
  const mesclas = antes?.visao.mesclas ?? indexar(folha.mesclas)
  const xs =
    antes?.visao.xs ?? somas(Array.from({ length: folha.colunas }, (_, c) => folha.larguras[c] ?? LARGURA_PADRAO))
  const medir = (linha: number): number => alturaDaLinha(folha, livro.estilos, xs, mesclas, linha)
  const alturas = antes ? [...antes.visao.alturas] : Array.from({ length: folha.linhas }, (_, l) => medir(l))
  for (const linha of antes?.mudadas ?? []) alturas[linha] = medir(linha)
  const ys = somas(alturas)
  return {
    folha,
    livro,
    xs,
    ys,
    alturas,
    congeladas: {
      linhas: congeladasQueCabem(ys, folha.congeladas.linhas, tela.altura - ALTURA_DAS_LETRAS),
      colunas: congeladasQueCabem(xs, folha.congeladas.colunas, tela.largura - LARGURA_DOS_NUMEROS),
    },
    mesclas,
    celula: ({ linha, coluna }) => {
      const celula = folha.celulas[linha]?.[coluna]
      if (pendentes.size === 0) return celula
      const t = pendentes.get(chave({ folha: folha.id, linha, coluna }))
      return t === undefined ? celula : { ...celula, t }
    },
  }
}

export const estiloDe = ({ livro }: Visao, celula: CelulaVista | undefined): EstiloVisto =>
  (celula?.s === undefined ? undefined : livro.estilos[celula.s]) ?? SEM_ESTILO

const SEM_ESTILO: EstiloVisto = {}
const LARGURA_PADRAO = 100

function indexar(todas: readonly AreaVista[]): Mesclas {
  const porLinha = new Map<number, AreaVista[]>()
  for (const mescla of todas) {
    for (let l = mescla.linha; l < mescla.ateLinha; l++) porLinha.set(l, [...(porLinha.get(l) ?? []), mescla])
  }
  return {
    em: (linha, coluna) => porLinha.get(linha)?.find(m => coluna >= m.coluna && coluna < m.ateColuna),
    cantosAcima: linha => [...new Set((porLinha.get(linha) ?? []).map(m => m.linha).filter(l => l < linha))],
  }
}
