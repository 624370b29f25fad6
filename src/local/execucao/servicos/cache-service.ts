import type { Ambiente } from '../ambiente.ts'
import { numero, texto } from '../assinatura.ts'
import { excecao } from '../erros.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

/** O guardado da pessoa: só textos, chaves de até 250 letras e valores de até 100 KB. Aqui nada expira. */
export function criarCacheService(ambiente: Ambiente): object {
  const { guardados } = ambiente.estado
  const guardar = (chave: string, valor: string): void => {
    if (chave.length > MAIOR_CHAVE) throw excecao('Argument too large: key')
    if (Buffer.byteLength(valor) > MAIOR_VALOR) throw excecao('Argument too large: value')
    guardados.set(chave, valor)
  }
  const cache = estrito(ambiente, 'Cache', {
    get: metodo(ambiente, 'Cache.get', [[texto]], (chave: string) => guardados.get(chave) ?? null),
    put: metodo(
      ambiente,
      'Cache.put',
      [
        [texto, texto],
        [texto, texto, numero],
      ],
      guardar,
    ),
    remove: metodo(ambiente, 'Cache.remove', [[texto]], (chave: string) => {
      guardados.delete(chave)
    }),
  })
  return estrito(ambiente, 'CacheService', {
    getUserCache: metodo(ambiente, 'CacheService.getUserCache', [[]], () => cache),
  })
}

/** https://developers.google.com/apps-script/reference/cache/cache */
const MAIOR_CHAVE = 250
const MAIOR_VALOR = 100 * 1024
