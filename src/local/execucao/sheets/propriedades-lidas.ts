import type { FolhaLocal } from '../../pasta-local.ts'

/** `SheetProperties` como o Google o devolve: zeros e falsos não vêm. */
export const propriedadesLidas = (folha: FolhaLocal, indice: number): object =>
  semVazios({
    sheetId: folha.id,
    title: folha.titulo,
    index: indice,
    sheetType: 'GRID',
    hidden: folha.oculta,
    gridProperties: semVazios({
      rowCount: folha.linhas,
      columnCount: folha.colunas,
      frozenRowCount: folha.linhasCongeladas,
      frozenColumnCount: folha.colunasCongeladas,
      hideGridlines: folha.semGrade,
    }),
  })

/** Os campos de `GridProperties` que a execução imita, para ler e para escrever. */
export const CAMPOS_DA_GRADE = {
  rowCount: true,
  columnCount: true,
  frozenRowCount: true,
  frozenColumnCount: true,
  hideGridlines: true,
} as const

export const metadadoLido = (folha: FolhaLocal, metadado: FolhaLocal['metadados'][number]): object => ({
  metadataId: metadado.id,
  metadataKey: metadado.chave,
  metadataValue: metadado.valor,
  location: semVazios({ locationType: 'SHEET', sheetId: folha.id }),
  visibility: 'DOCUMENT',
})

/** Tira o que o JSON do Google omite: zero, falso, texto vazio, lista vazia e ausente. */
export function semVazios(objeto: Record<string, unknown>): Record<string, unknown> {
  const saida: Record<string, unknown> = {}
  for (const [chave, valor] of Object.entries(objeto)) {
    if (valor === undefined || valor === 0 || valor === false || valor === '') continue
    if (Array.isArray(valor) && valor.length === 0) continue
    saida[chave] = valor
  }
  return saida
}
