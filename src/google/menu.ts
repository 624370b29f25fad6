import { ACOES, type AcaoDoMenu } from './catalogo-das-acoes.ts'

/** O menu da planilha. Na abertura o Google só permite menus: nada aqui lê nem escreve. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu('Conformidade')
  for (const { nome, rotulo, comecaGrupo } of ACOES as readonly AcaoDoMenu[]) {
    if (comecaGrupo === true) menu.addSeparator()
    menu.addItem(rotulo, nome)
    // Avaliar é o trabalho de todo dia: a ficha vem logo depois de preparar a planilha.
    if (nome === 'prepararPlanilha') menu.addItem('Ficha do consórcio', 'abrirFicha')
  }
  menu.addItem('Ajuda', 'mostrarAjuda').addToUi()
}
