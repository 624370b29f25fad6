import { editar } from '../editar.ts'
import { celulaDe } from '../mover.ts'
import type { Planilha } from '../planilha.ts'

const OUTRO: Readonly<Record<string, string>> = { VERDADEIRO: 'FALSO', FALSO: 'VERDADEIRO' }

/** Marca ou desmarca a caixa de seleção da célula ativa; `false` quando ela não é uma caixa. */
export function alternarCaixa(planilha: Planilha): boolean {
  const { folha, selecionada } = planilha
  const celula = celulaDe(folha, selecionada.ativa)
  const novo = OUTRO[celula?.e ?? '']
  if (novo === undefined || !/^[☐☑]$/.test(celula?.t ?? '')) return false
  void editar(planilha, [{ folha: folha.id, ...selecionada.ativa, texto: novo }])
  return true
}
