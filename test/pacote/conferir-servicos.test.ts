import { describe, expect, it } from 'vitest'
import { BASE, PLANILHAS, pacote, problemas } from './pacote-minimo.ts'

describe('a carga', () => {
  it('recusa serviço chamado ou tocado, mesmo que o erro seja engolido', () => {
    const manifesto = { ...BASE, oauthScopes: [PLANILHAS] }
    expect(problemas(pacote('', 'SpreadsheetApp.getActive()'), manifesto)).toContain(
      'SpreadsheetApp.getActive é usado durante a carga',
    )
    expect(problemas(pacote('', 'try { SpreadsheetApp.getActive } catch (e) {}'), manifesto)).toContain(
      'é usado durante a carga',
    )
    expect(problemas(pacote('', 'console.log(1)'))).toContain('console.log é usado durante a carga')
  })

  it('recusa o pacote que não carrega', () => {
    expect(problemas(pacote('', 'null.x'))).toContain('o pacote não carrega')
  })
})

describe('os escopos', () => {
  const com = (...nomes: string[]) => ({ ...BASE, oauthScopes: nomes.map(n => `https://www.googleapis.com/auth/${n}`) })

  it.each([
    ['SpreadsheetApp.getActive()', 'spreadsheets'],
    ['MailApp.sendEmail("a", "b", "c")', 'script.send_mail'],
    ['UrlFetchApp.fetch("x")', 'script.external_request'],
    ['ScriptApp.newTrigger("x")', 'script.scriptapp'],
    ['Session.getActiveUser()', 'userinfo.email'],
    ['SpreadsheetApp.getUi().alert("x")', 'script.container.ui'],
  ])('%s exige %s, nem mais nem menos', (corpo, escopo) => {
    expect(problemas(pacote(corpo), com(escopo))).toBe('')
    expect(problemas(pacote(corpo))).toContain(`falta no manifesto o escopo https://www.googleapis.com/auth/${escopo}`)
    expect(problemas(pacote(), com(escopo))).toContain(
      `o escopo https://www.googleapis.com/auth/${escopo} está no manifesto e nada o usa`,
    )
  })

  it('menus e serviços livres não exigem escopo', () => {
    const corpo =
      'SpreadsheetApp.getUi().createMenu("x"); LockService.getDocumentLock(); Session.getScriptTimeZone(); console.log(1)'
    expect(problemas(pacote(corpo))).toBe('')
  })

  it('recusa Drive e Gmail, no código e no manifesto', () => {
    expect(problemas(pacote('DriveApp.getFiles()'))).toContain(
      'DriveApp.getFiles (linha 3) não está na tabela de escopos',
    )
    expect(problemas(pacote(), com('drive'))).toContain(
      'o escopo https://www.googleapis.com/auth/drive não pode ser pedido',
    )
  })

  it('recusa serviço usado sem método, que esconderia o escopo', () => {
    expect(problemas(pacote('const s = SpreadsheetApp; s.getActive()'))).toContain(
      'SpreadsheetApp (linha 3) é usado sem ".método"',
    )
  })
})

describe('o manifesto', () => {
  const SHEETS = { enabledAdvancedServices: [{ userSymbol: 'Sheets', version: 'v4', serviceId: 'sheets' }] }
  it('liga o serviço Sheets se e somente se ele é usado', () => {
    const usa = pacote('Sheets.Spreadsheets.get("x")')
    expect(problemas(usa, { ...BASE, oauthScopes: [PLANILHAS] })).toContain(
      'o código usa Sheets e o manifesto não liga',
    )
    expect(problemas(usa, { ...BASE, oauthScopes: [PLANILHAS], dependencies: SHEETS })).toBe('')
    expect(problemas(pacote(), { ...BASE, dependencies: SHEETS })).toContain(
      'o manifesto liga o serviço Sheets e nada o usa',
    )
    const drive = { enabledAdvancedServices: [{ userSymbol: 'Drive', version: 'v3', serviceId: 'drive' }] }
    expect(problemas(pacote(), { ...BASE, dependencies: drive })).toContain(
      'o serviço avançado drive não pode ser ligado',
    )
  })

  it('exige V8, o fuso e a lista de escopos', () => {
    const texto = problemas(pacote(), { timeZone: 'UTC' })
    expect(texto).toContain('runtimeVersion V8')
    expect(texto).toContain('America/Sao_Paulo')
    expect(texto).toContain('não declara oauthScopes')
  })
})
