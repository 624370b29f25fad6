import type { Aba } from '../aba.ts'
import type { Folha } from '../pasta.ts'
import { pedidoDeProtecao } from '../pedidos-de-estrutura.ts'
import type { Problema } from './problema.ts'

/** Aba do programa sem a proteção que avisa quem tenta digitar nela. */
export function problemaDaProtecao(aba: Aba, folha: Folha): Problema[] {
  const conserto = pedidoDeProtecao(aba, folha.id)
  const protegida = conserto.every(
    p => 'addProtectedRange' in p && folha.protecoes.includes(p.addProtectedRange.protectedRange.protectedRangeId),
  )
  if (protegida) return []
  const texto = `A aba “${folha.titulo}” perdeu a proteção que avisa quem digita nela.`
  return [{ aba: folha.titulo, celula: 'A1', texto, temConserto: true, conserto }]
}
