import type { Protecao } from '../../../planilha/pedido.ts'
import type { Dia } from '../../../tempo/dia.ts'
import { areaDoIntervalo } from '../../arquivos/intervalo-a1.ts'
import { LARGURA_PADRAO } from '../../arquivos/medidas.ts'
import type { FolhaLocal } from '../../pasta-local.ts'
import type { FolhaVista, LinhaVista } from '../mensagens.ts'
import { type Realces, realcesDa } from './realces.ts'
import { type Tabelas, verCelula, verVazia } from './ver-celula.ts'
import { verGrafico } from './ver-grafico.ts'

/** Uma folha como já foi vista, e a versão da folha de que saiu. */
export interface Olhada {
  readonly folha: FolhaLocal
  readonly vista: FolhaVista
}

export interface Arredores {
  readonly folhas: readonly FolhaLocal[]
  readonly tabelas: Tabelas
  readonly hoje: Dia
}

/** A folha como a página a mostra; da olhada anterior se aproveitam as linhas que não mudaram. */
export function verFolha(folha: FolhaLocal, arredores: Arredores, anterior?: Olhada): Olhada {
  const { folhas } = arredores
  const realces = realcesDa(folha, folhas)
  // Uma folha intacta só muda de aparência pelo que lê das outras: os gráficos, e as regras de cor que as olham.
  if (anterior?.folha === folha && realces.soALinha && folha.graficos.length === 0) return anterior
  const aproveita = anterior !== undefined && realces.soALinha && iguais(anterior.folha.regras, folha.regras)
  const celulas: (LinhaVista | null)[] = []
  for (let i = 0; i < folha.celulas.length; i++) {
    const antes = anterior?.vista.celulas[i]
    const intacta = aproveita && i < anterior.folha.celulas.length && anterior.folha.celulas[i] === folha.celulas[i]
    celulas[i] = intacta ? (antes ?? null) : verLinha(folha, i, realces, arredores)
  }
  while (celulas.length > 0 && celulas[celulas.length - 1] === null) celulas.pop()
  const protecao = protecaoDa(folha)
  const vista: FolhaVista = {
    id: folha.id,
    titulo: folha.titulo,
    oculta: folha.oculta,
    cor: folha.cor === null ? null : `#${folha.cor.replace('#', '').toLowerCase()}`,
    protegida: protecao?.description ?? null,
    ...(protecao?.unprotectedRanges ? { livres: protecao.unprotectedRanges.map(areaDoIntervalo) } : {}),
    linhas: folha.linhas,
    colunas: folha.colunas,
    congeladas: { linhas: folha.linhasCongeladas, colunas: folha.colunasCongeladas },
    semGrade: folha.semGrade,
    larguras: Array.from({ length: folha.colunas }, (_, i) => folha.larguras[i] ?? LARGURA_PADRAO),
    alturas: Array.from(folha.alturas, altura => altura ?? null),
    mesclas: folha.mesclas,
    graficos: folha.graficos.map(g => verGrafico(g, folhas)),
    celulas,
  }
  return { folha, vista }
}

function verLinha(
  folha: FolhaLocal,
  linha: number,
  realces: Realces,
  { tabelas, folhas, hoje }: Arredores,
): LinhaVista | null {
  const celulas = folha.celulas[linha]
  const vista: Record<number, LinhaVista[number]> = {}
  const ate = Math.max(celulas?.length ?? 0, realces.ateColuna(linha))
  let alguma = false
  for (let j = 0; j < ate; j++) {
    const celula = celulas?.[j]
    const formatos = realces.em(linha, j)
    const vendo =
      celula === undefined ? verVazia(formatos, tabelas) : verCelula(celula, formatos, tabelas, folhas, hoje)
    if (vendo === undefined) continue
    vista[j] = vendo
    alguma = true
  }
  return alguma ? vista : null
}

/** A proteção da aba inteira; a de um pedaço dela não diz nada do resto. */
const protecaoDa = (folha: FolhaLocal): Protecao | undefined =>
  folha.protecoes.find(
    ({ range: r }) => (r.startRowIndex ?? 0) === 0 && (r.startColumnIndex ?? 0) === 0 && r.endRowIndex === undefined,
  )

const iguais = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
