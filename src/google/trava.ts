import { NaoPodeSerFeito } from '../planilha/aviso.ts'

const ESPERA = 10_000

/** Uma pessoa por vez: quem chega enquanto outra ação escreve espera um pouco e, se preciso, é avisada. */
export function comTrava<T>(fazer: () => T): T {
  const trava = LockService.getDocumentLock()
  if (trava === null) return fazer()
  if (!trava.tryLock(ESPERA))
    throw new NaoPodeSerFeito([
      'Outra pessoa está usando o menu Conformidade nesta planilha. Tente de novo em um minuto.',
    ])
  try {
    return fazer()
  } finally {
    soltar(trava)
  }
}

/** A trava cai sozinha no fim da execução: falhar ao soltá-la não desfaz o que já foi escrito. */
function soltar(trava: GoogleAppsScript.Lock.Lock): void {
  try {
    trava.releaseLock()
  } catch (erro) {
    console.warn(`A trava não foi solta: ${String(erro)}`)
  }
}
