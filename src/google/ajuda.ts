import { paginaDeAjuda } from '../planilha/ajuda.ts'
import { hoje } from './ambiente.ts'
import { ENTRADAS } from './entradas.ts'
import { mostrandoFalhas, type Retorno } from './executar.ts'

/** Os itens, as regras e as fórmulas, cada um com o seu dispositivo, em uma janela. */
export function mostrarAjuda(): Retorno {
  return mostrandoFalhas('Ajuda', () => {
    const formulas = ENTRADAS.filter(e => e.tipo === 'formula')
    const pagina = HtmlService.createHtmlOutput(paginaDeAjuda(formulas, hoje())).setWidth(720).setHeight(560)
    SpreadsheetApp.getUi().showModalDialog(pagina, 'Conformidade — ajuda')
    return { feito: true, mensagem: 'Ajuda aberta.', avisos: [], resultado: null }
  })
}
