import type { Ambiente } from '../ambiente.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

export function criarSession(ambiente: Ambiente): object {
  const { estado } = ambiente
  const usuario = estrito(ambiente, 'User', {
    // Em onOpen o Google não diz quem é a pessoa, porque ela ainda não autorizou nada.
    getEmail: metodo(ambiente, 'User.getEmail', [[]], () => (ambiente.modo === 'aoAbrir' ? '' : estado.usuario)),
  })
  return estrito(ambiente, 'Session', {
    getActiveUser: metodo(ambiente, 'Session.getActiveUser', [[]], () => usuario),
    getScriptTimeZone: metodo(ambiente, 'Session.getScriptTimeZone', [[]], () => estado.fuso),
  })
}
