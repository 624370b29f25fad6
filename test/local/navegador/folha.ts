import type { AreaVista, CelulaVista, FolhaVista, LivroVisto } from '../../../src/local/livro/mensagens.ts'

/** Uma aba como a página a recebe: cada texto uma célula, vazio é célula vazia. */
export function folhaVista(
  textos: readonly (readonly (string | CelulaVista)[])[],
  resto: Partial<FolhaVista> = {},
): FolhaVista {
  return {
    id: 1,
    titulo: 'Avaliação',
    oculta: false,
    cor: null,
    protegida: null,
    linhas: 20,
    colunas: 10,
    congeladas: { linhas: 0, colunas: 0 },
    semGrade: false,
    larguras: [],
    alturas: [],
    mesclas: [],
    graficos: [],
    celulas: textos.map(linha =>
      Object.fromEntries(
        linha.flatMap((c, i) => (c === '' ? [] : [[i, typeof c === 'string' ? { t: c } : c] as const])),
      ),
    ),
    ...resto,
  }
}

export const livroVisto = (...folhas: FolhaVista[]): LivroVisto => ({
  sessao: 's',
  versao: 5,
  titulo: 'Conformidade',
  arquivo: { nome: 'a.xlsx', situacao: 'gravado', detalhe: '' },
  usuario: 'ana',
  folhas,
  estilos: [{ negrito: 1 }],
  listas: [],
  menus: [],
  desfazer: null,
  refazer: null,
})

export const area = (linha: number, coluna: number, ateLinha: number, ateColuna: number): AreaVista => ({
  linha,
  coluna,
  ateLinha,
  ateColuna,
})
