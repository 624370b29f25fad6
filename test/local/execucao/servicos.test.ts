import { describe, expect, it } from 'vitest'
import type { Dialogo } from '../../../src/local/execucao/dialogo.ts'
import { abrir, folha, MANIFESTO, pasta } from './apoio.ts'

const rodar = (
  corpo: string,
  resto: Parameters<typeof abrir>[1] = {},
  modo: 'menu' | 'lateral' | 'gatilho' | 'aoAbrir' = 'menu',
) => {
  const execucao = abrir(`function f() { ${corpo} } function outra() {}`, resto)
  return { execucao, valor: execucao.chamar('f', [], modo) }
}

describe('o que não é emulado', () => {
  it.each([
    ['SpreadsheetApp.getFoo()', 'SpreadsheetApp.getFoo'],
    ['SpreadsheetApp.getActive().getRange("A1")', 'Spreadsheet.getRange'],
    ['SpreadsheetApp.getUi().showModelessDialog(1, "x")', 'Ui.showModelessDialog'],
    ['SpreadsheetApp.getUi().Button.TALVEZ', 'Ui.Button.TALVEZ'],
    ['MailApp.sendEmail("a", "b", "c")', 'MailApp.sendEmail'],
    ['Sheets.Spreadsheets.create({})', 'Sheets.Spreadsheets.create'],
    ['PropertiesService.getScriptProperties()', 'PropertiesService.getScriptProperties'],
    ['console.table([])', 'console.table'],
    ['Utilities.formatDate(new Date(0), "UTC", "EEE")', 'Utilities.formatDate com "EEE" no padrão'],
    ['SpreadsheetApp.novo = 1', 'SpreadsheetApp.novo'],
  ])('%s lança pelo nome', (corpo, nome) => {
    expect(() => rodar(corpo)).toThrow(`${nome} não existe na execução local`)
  })

  it('aparece mesmo que o pacote engula o erro', () => {
    expect(() => rodar('try { SpreadsheetApp.getFoo() } catch (e) {} return 1')).toThrow('SpreadsheetApp.getFoo')
  })

  it('sem o serviço no manifesto, Sheets nem é um nome', () => {
    const { dependencies: _, ...manifesto } = MANIFESTO
    expect(() => rodar('return Sheets.Spreadsheets', { manifesto })).toThrow('Sheets is not defined')
  })
})

describe('argumentos', () => {
  it('de tipo ou número errado são recusados como o Google recusa', () => {
    expect(() => rodar('SpreadsheetApp.getActive().toast()')).toThrow(
      "The parameters () don't match the method signature for Spreadsheet.toast.",
    )
    expect(() => rodar('SpreadsheetApp.getUi().alert("a", "b")')).toThrow(
      "The parameters (String,String) don't match the method signature for Ui.alert.",
    )
    expect(() => rodar('LockService.getDocumentLock().tryLock("1")')).toThrow('The parameters (String)')
    expect(() => rodar('SpreadsheetApp.getUi().showSidebar({})')).toThrow('The parameters ((class))')
  })

  it('o erro do Google é Error dentro do pacote, e o pacote o pode tratar', () => {
    const { valor } = rodar(
      'try { SpreadsheetApp.getActive().toast(1) } catch (e) { return [e instanceof Error, e.name] }',
    )
    expect(valor).toEqual([true, 'Exception'])
  })
})

describe('modos de autorização', () => {
  it('acionador não tem tela', () => {
    expect(() => rodar('SpreadsheetApp.getUi()', {}, 'gatilho')).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    )
  })

  it('ao abrir, há menus e leitura da planilha, mas não janelas nem o serviço avançado', () => {
    const { execucao, valor } = rodar(
      'SpreadsheetApp.getUi().createMenu("Conformidade").addItem("Outra", "outra").addSeparator().addToUi(); return SpreadsheetApp.getActive().getName()',
      {},
      'aoAbrir',
    )
    expect(valor).toBe('Conformidade')
    expect(execucao.menus).toEqual([{ titulo: 'Conformidade', itens: [{ rotulo: 'Outra', funcao: 'outra' }, null] }])
    expect(() => rodar('SpreadsheetApp.getUi().alert("oi")', {}, 'aoAbrir')).toThrow(
      'Specified permissions are not sufficient to call Ui.alert. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    )
    expect(() => rodar('Sheets.Spreadsheets.get("planilha", { fields: "spreadsheetId" })', {}, 'aoAbrir')).toThrow(
      'not sufficient',
    )
    expect(rodar('return Session.getActiveUser().getEmail()', { usuario: 'a@b' }, 'aoAbrir').valor).toBe('')
  })

  it.each([
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    [
      'Sheets.Spreadsheets.get("planilha", { fields: "spreadsheetId" })',
      'You do not have permission to call Sheets service.',
    ],
    ['Session.getActiveUser()', 'You do not have permission to call Session service.'],
    ['SpreadsheetApp.getActive().toast("x")', 'You do not have permission to call toast'],
  ])('fórmula não pode %s', (corpo, mensagem) => {
    const execucao = abrir(`function f() { return ${corpo} }`)
    expect(execucao.formula('f', [], 1)).toEqual([[{ erro: '#ERROR!', mensagem }]])
  })

  it('fórmula pode ler que planilha é e qual o fuso', () => {
    const execucao = abrir(
      'function f() { return [[SpreadsheetApp.getActive().getId(), Session.getScriptTimeZone()]] }',
    )
    expect(execucao.formula('f', [], 1)).toEqual([['planilha', 'America/Sao_Paulo']])
  })
})

describe('escopos do manifesto', () => {
  it('o que falta é pedido pelo nome, e só ao chamar', () => {
    const manifesto = { ...MANIFESTO, oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] }
    expect(() => rodar('Session.getActiveUser()', { manifesto })).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    )
    expect(() => rodar('SpreadsheetApp.getUi().alert("x")', { manifesto })).toThrow('call Ui.alert.')
    expect(rodar('return SpreadsheetApp.getActive().getId()', { manifesto }).valor).toBe('planilha')
  })

  it('sem lista de escopos, o Google os descobre sozinho', () => {
    const { oauthScopes: _, ...manifesto } = MANIFESTO
    expect(rodar('return Session.getActiveUser().getEmail()', { manifesto, usuario: 'a@b' }).valor).toBe('a@b')
  })
})

describe('a tela', () => {
  it('guarda alertas, avisos, barra lateral e janela na ordem', () => {
    const { execucao, valor } = rodar(
      `const ui = SpreadsheetApp.getUi()
       SpreadsheetApp.getActive().toast('feito', 'Título', 5)
       ui.alert('só mensagem')
       const r = ui.alert('Título', 'Apagar?', ui.ButtonSet.YES_NO)
       ui.showSidebar(HtmlService.createHtmlOutput('<p>oi</p>').setTitle('Ajuda'))
       ui.showModalDialog(HtmlService.createHtmlOutput('<b>x</b>').setWidth(300).setHeight(200), 'Janela')
       return [r === ui.Button.YES, String(r)]`,
      { responder: () => 'YES' },
    )
    expect(valor).toEqual([true, 'YES'])
    expect(execucao.dialogos).toEqual([
      { tipo: 'aviso', titulo: 'Título', mensagem: 'feito', segundos: 5 },
      { tipo: 'alerta', titulo: null, mensagem: 'só mensagem', botoes: 'OK', resposta: 'OK' },
      { tipo: 'alerta', titulo: 'Título', mensagem: 'Apagar?', botoes: 'YES_NO', resposta: 'YES' },
      { tipo: 'lateral', titulo: 'Ajuda', html: '<p>oi</p>' },
      { tipo: 'janela', titulo: 'Janela', html: '<b>x</b>', largura: 300, altura: 200 },
    ] satisfies Dialogo[])
  })

  it('não decide pela pessoa, nem aceita resposta que o alerta não tem', () => {
    const corpo = 'const ui = SpreadsheetApp.getUi(); ui.alert("Apagar?", ui.ButtonSet.YES_NO)'
    expect(() => rodar(corpo)).toThrow('não tem quem responda')
    expect(() => rodar(corpo, { responder: () => 'OK' })).toThrow('"OK" não é resposta')
  })

  it('recusa item de menu que chama o que não existe, e o menu repetido substitui o anterior', () => {
    expect(() => rodar('SpreadsheetApp.getUi().createMenu("M").addItem("X", "naoTem")')).toThrow('chama naoTem')
    const { execucao } = rodar(
      'const ui = SpreadsheetApp.getUi(); ui.createMenu("M").addItem("1", "f").addToUi(); ui.createMenu("M").addItem("2", "outra").addToUi()',
    )
    expect(execucao.menus).toEqual([{ titulo: 'M', itens: [{ rotulo: '2', funcao: 'outra' }] }])
  })

  it('diz a aba aberta e a troca', () => {
    const duas = () => pasta(folha(1, 'Oculta', [], { oculta: true }), folha(2, 'Dados'), folha(3, 'Resumo'))
    const ler = 'const a = SpreadsheetApp.getActive().getActiveSheet(); return [a.getSheetId(), a.getName()]'
    expect(rodar(ler, { pasta: duas() }).valor).toEqual([2, 'Dados'])
    expect(rodar(ler, { pasta: duas(), ativa: 3 }).valor).toEqual([3, 'Resumo'])
    const { execucao } = rodar(
      'const p = SpreadsheetApp.getActive(); p.setActiveSheet(p.getSheetById(3)); return p.getSheetById(9)',
      {
        pasta: duas(),
      },
    )
    expect(execucao.ativa).toBe(3)
  })
})

describe('utilidades', () => {
  it('formata e lê datas no fuso pedido', () => {
    const { valor } = rodar(
      `const d = Utilities.parseDate('2026-04-30', 'America/Sao_Paulo', 'yyyy-MM-dd')
       return [d instanceof Date, d.toISOString(), Utilities.formatDate(d, 'America/Sao_Paulo', "dd/MM/yyyy 'às' HH'h'mm:ss"),
         Utilities.formatDate(new Date(0), 'America/Sao_Paulo', 'yyyy-MM-dd')]`,
    )
    expect(valor).toEqual([true, '2026-04-30T03:00:00.000Z', '30/04/2026 às 00h00:00', '1969-12-31'])
    expect(() => rodar("Utilities.formatDate(new Date(), 'Lugar/Nenhum', 'dd')")).toThrow(
      'Invalid argument: Lugar/Nenhum',
    )
  })

  it('a trava é da chamada e conta as chamadas de serviço', () => {
    const registro: string[] = []
    const { execucao, valor } = rodar(
      'const t = LockService.getDocumentLock(); const r = [t.hasLock(), t.tryLock(1000), t.hasLock()]; t.releaseLock(); return [...r, t.hasLock()]',
      { registrar: c => registro.push(JSON.stringify(c)) },
    )
    expect(valor).toEqual([false, true, true, false])
    expect(execucao.chamadas).toEqual({
      'LockService.getDocumentLock': 1,
      'Lock.hasLock': 3,
      'Lock.tryLock': 1,
      'Lock.releaseLock': 1,
    })
    expect(registro[2]).toBe('{"servico":"Lock.tryLock","argumentos":[1000]}')
  })
})
