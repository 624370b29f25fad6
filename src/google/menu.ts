/** O menu da planilha. Na abertura o Google só permite menus: nada aqui lê nem escreve. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Conformidade')
    .addItem('Preparar planilha', 'prepararPlanilha')
    .addItem('Apurar quadrimestre', 'apurarQuadrimestre')
    .addItem('Conferir planilha', 'conferirPlanilha')
    .addSeparator()
    .addItem('Ajuda', 'mostrarAjuda')
    .addToUi()
}
