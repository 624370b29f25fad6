import type { LivroVisto } from '../livro/mensagens.ts'
import type { Planilha } from './planilha.ts'
import { pedir } from './servidor.ts'

/** Relê o livro inteiro: quando se perdeu uma mudança, ou o servidor recomeçou. */
export async function recarregar(planilha: Planilha): Promise<void> {
  planilha.trocar(await pedir<LivroVisto>('/api/livro'))
}
