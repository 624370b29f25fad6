import type { Valor } from '../../../../planilha/celula.ts'
import type { CelulaDaApi, FormatoDeCelula, ValorDaApi } from '../../../../planilha/pedido.ts'
import type { CelulaLocal } from '../../../pasta-local.ts'
import { recusar } from '../../erros.ts'
import { conferirFormula } from '../../formulas/sintaxe.ts'
import { type Mascara, pedida, sobrepor } from '../mascara.ts'

/** Escreve na célula os campos da máscara; os que a máscara pede e o pedido não traz são apagados. */
export type Escritor = (antes: CelulaLocal | undefined, vinda: CelulaDaApi) => CelulaLocal

export function criarEscritor(mascara: Mascara): Escritor {
  const comValor = pedida(mascara, 'userEnteredValue') !== undefined
  const formato = pedida(mascara, 'userEnteredFormat')
  const comNota = pedida(mascara, 'note') !== undefined
  return (antes, vinda) => {
    const celula: CelulaLocal = antes === undefined ? { valor: null } : { ...antes }
    if (comValor) porValor(celula, vinda.userEnteredValue)
    if (formato !== undefined) porFormato(celula, vinda.userEnteredFormat, formato)
    if (comNota) {
      delete celula.nota
      if (vinda.note !== undefined && vinda.note !== '') celula.nota = vinda.note
    }
    return celula
  }
}

function porValor(celula: CelulaLocal, vindo: ValorDaApi | undefined): void {
  delete celula.formula
  delete celula.calculado
  delete celula.derramada
  delete celula.naoCalculada
  celula.valor = null
  if (vindo === undefined) return
  const tipos = Object.keys(vindo)
  if (tipos.length > 1) recusar(`Only one of ${tipos.join(', ')} may be set in userEnteredValue.`)
  if (vindo.formulaValue === undefined) {
    celula.valor = conferirTamanho(vindo.numberValue ?? vindo.boolValue ?? vindo.stringValue ?? null)
    return
  }
  conferirTamanho(vindo.formulaValue)
  conferirFormula(vindo.formulaValue)
  celula.formula = vindo.formulaValue
}

/** Texto vazio deixa a célula vazia. */
function conferirTamanho(valor: Valor): Valor {
  if (typeof valor === 'string' && valor.length > MAIOR_TEXTO) {
    recusar(`Your input contains more than the maximum of ${MAIOR_TEXTO} characters in a single cell.`)
  }
  return valor === '' ? null : valor
}

function porFormato(celula: CelulaLocal, vindo: FormatoDeCelula | undefined, mascara: Mascara): void {
  const formato = sobrepor(celula.formato, vindo, mascara) as FormatoDeCelula | undefined
  if (formato === undefined) delete celula.formato
  else celula.formato = formato
  // Trocado o formato inteiro, nada resta do que veio do arquivo; em parte, quem escreve o arquivo ainda o pode somar.
  if (mascara === true) delete celula.formatoDoArquivo
}

const MAIOR_TEXTO = 50_000
