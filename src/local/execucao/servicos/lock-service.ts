import type { Ambiente } from '../ambiente.ts'
import { numero } from '../assinatura.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

/** A trava do documento. Só há uma pessoa na execução local: ela está sempre livre, e cai no fim da chamada. */
export function criarLockService(ambiente: Ambiente): object {
  const trava = estrito(ambiente, 'Lock', {
    tryLock: metodo(ambiente, 'Lock.tryLock', [[numero]], () => {
      ambiente.comTrava = true
      return true
    }),
    waitLock: metodo(ambiente, 'Lock.waitLock', [[numero]], () => {
      ambiente.comTrava = true
    }),
    releaseLock: metodo(ambiente, 'Lock.releaseLock', [[]], () => {
      ambiente.comTrava = false
    }),
    hasLock: metodo(ambiente, 'Lock.hasLock', [[]], () => ambiente.comTrava),
  })
  return estrito(ambiente, 'LockService', {
    getDocumentLock: metodo(ambiente, 'LockService.getDocumentLock', [[]], () => trava),
  })
}
