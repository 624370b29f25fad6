import type { Ambiente } from '../ambiente.ts'
import { SERVICOS_DO_GOOGLE } from '../escopos.ts'
import { simboloDoSheets } from '../manifesto.ts'
import { enumeracao, estrito } from '../objeto-estrito.ts'
import { criarCacheService } from './cache-service.ts'
import { criarConsole, criarLogger } from './console.ts'
import { criarHtmlService } from './html-service.ts'
import { criarLockService } from './lock-service.ts'
import { criarSession } from './session.ts'
import { criarSheets } from './sheets.ts'
import { criarSpreadsheetApp } from './spreadsheet-app.ts'
import { criarUtilities } from './utilities.ts'

/** Os nomes globais do Google dentro do contexto. Serviço que não emulamos existe, mas qualquer uso dele é erro. */
export function servicosDoGoogle(ambiente: Ambiente): Record<string, unknown> {
  const servicos: Record<string, unknown> = {}
  for (const nome of SERVICOS_DO_GOOGLE) servicos[nome] = estrito(ambiente, nome, {})
  delete servicos['Sheets']
  delete servicos['Drive']
  delete servicos['Gmail']
  const sheets = simboloDoSheets(ambiente.estado.manifesto)
  if (sheets !== undefined) servicos[sheets] = criarSheets(ambiente)
  return Object.assign(servicos, {
    SpreadsheetApp: criarSpreadsheetApp(ambiente),
    HtmlService: criarHtmlService(ambiente),
    LockService: criarLockService(ambiente),
    CacheService: criarCacheService(ambiente),
    Session: criarSession(ambiente),
    Utilities: criarUtilities(ambiente),
    Logger: criarLogger(ambiente),
    console: criarConsole(ambiente),
    ScriptApp: estrito(ambiente, 'ScriptApp', {
      AuthMode: enumeracao(ambiente, 'ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    }),
  })
}
