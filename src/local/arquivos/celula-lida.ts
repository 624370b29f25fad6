import { type CellObject, SSF } from '@e965/xlsx'
import type { Valor } from '../../planilha/celula.ts'
import type { CelulaLocal, ErroDeCelula } from '../pasta-local.ts'
import { erroDeCelula, erroDoCodigo } from './erro-de-celula.ts'
import { formulaDoArquivo } from './formula-do-arquivo.ts'
import { desembrulhar, literal } from './formula-exportada.ts'

/** O que só a escrita precisa saber da fórmula lida: como estava no arquivo e se vinha na forma exportada do Google. */
export interface FormulaDeOrigem {
  readonly texto: string
  readonly exportada: boolean
}

/** Uma célula do SheetJS no modelo local; `null` quando não há nada nela. */
export function celulaLida(lida: CellObject, sistema1904: boolean): [CelulaLocal, FormulaDeOrigem | null] | null {
  const nota = lida.c?.map(comentario => comentario.t).join('\n')
  const anotada = nota ? { nota } : {}
  const resultado = resultadoDe(lida, sistema1904)
  const formula = lida.f?.trim()
  // Vizinha de uma fórmula de matriz do Excel: o valor é da outra célula.
  if (!formula && lida.F) return [{ valor: null, calculado: resultado, derramada: true, ...anotada }, null]
  if (!formula) return celulaSemFormula(resultado, anotada)
  const constante = constanteEmFormula(formula)
  if (constante !== undefined) return celulaSemFormula(constante, anotada)
  const exportada = desembrulhar(formula)
  const origem = { texto: formula, exportada: exportada !== null }
  const calculado = exportada ? resultadoExportado(exportada.resultado, resultado) : textoDeErro(resultado)
  if (exportada?.tipo === 'derramada') return [{ valor: null, calculado, derramada: true, ...anotada }, null]
  const legivel = exportada?.formula ?? formulaDoArquivo(formula)
  const celula: CelulaLocal = { valor: null, formula: legivel, ...anotada }
  // Sem resultado no arquivo não se inventa um: fica sem `calculado`.
  if (lida.t !== 'z') celula.calculado = calculado
  if (!FUNCAO_NOSSA.test(legivel)) celula.naoCalculada = true
  return [celula, origem]
}

const FUNCAO_NOSSA = /^=\s*CONFORMIDADE_/i
/** O sistema de datas dos Macs antigos conta de 1904; estes são os dias entre as duas contagens. */
const DIAS_ATE_1904 = 1462

type Resultado = Valor | ErroDeCelula

function celulaSemFormula(valor: Resultado, anotada: { nota?: string }): [CelulaLocal, null] | null {
  if (valor !== null && typeof valor === 'object') return [{ valor: null, calculado: valor, ...anotada }, null]
  const vazio = valor === null || valor === ''
  return vazio && !anotada.nota ? null : [{ valor: vazio ? null : valor, ...anotada }, null]
}

function resultadoDe(lida: CellObject, sistema1904: boolean): Resultado {
  if (lida.t === 'e') return erroDoCodigo(lida.v)
  if (lida.t === 'n' && typeof lida.v === 'number') {
    if (!Number.isFinite(lida.v)) return null
    return sistema1904 && SSF.is_date(String(lida.z ?? 'General')) ? lida.v + DIAS_ATE_1904 : lida.v
  }
  return typeof lida.v === 'string' || typeof lida.v === 'boolean' ? lida.v : null
}

/** O LibreOffice regrava verdadeiro, falso e erros digitados como fórmulas; são constantes. */
function constanteEmFormula(formula: string): Resultado | undefined {
  if (/^TRUE\(\)$/i.test(formula)) return true
  if (/^FALSE\(\)$/i.test(formula)) return false
  return erroDeCelula(formula) ?? undefined
}

function resultadoExportado(texto: string, guardado: Resultado): Resultado {
  const escrito = literal(texto)
  if (typeof escrito === 'boolean' || escrito === null || (escrito === '' && !guardado)) return escrito
  return textoDeErro(guardado === null && escrito !== undefined ? escrito : guardado)
}

/** Erro que só o Sheets conhece, ou de função nossa, é guardado no arquivo como o texto que mostra. */
const textoDeErro = (valor: Resultado): Resultado =>
  typeof valor === 'string' ? (erroDeCelula(valor) ?? valor) : valor
