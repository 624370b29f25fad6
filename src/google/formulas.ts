import type { Valor } from '../planilha/celula.ts'
import { atualizacao } from '../planilha/formulas/atualizacao.ts'
import * as datas from '../planilha/formulas/datas.ts'
import { eixosDoConsorcio } from '../planilha/formulas/eixos.ts'
import { fichaDoConsorcio } from '../planilha/formulas/ficha.ts'
import * as itens from '../planilha/formulas/itens.ts'
import type { Argumento } from '../planilha/formulas/por-linha.ts'
import type { Dia } from '../tempo/dia.ts'
import { hoje } from './ambiente.ts'

/** O que o Sheets entrega a uma fórmula: como `Argumento`, mas com as datas como `Date`. */
type Bruto = Argumento | Date | readonly (readonly (Valor | Date)[])[]

export const CONFORMIDADE_SCORE = (i: Bruto): Valor[][] => itens.score(semDatas(i), hoje())
export const CONFORMIDADE_CLASSIFICACAO = (i: Bruto): Valor[][] => itens.classificacao(semDatas(i), hoje())
export const CONFORMIDADE_PENDENCIAS = (i: Bruto): Valor[][] => itens.emPendencia(semDatas(i))
export const CONFORMIDADE_FALTAM = (i: Bruto): Valor[][] => itens.faltam(semDatas(i), hoje())
export const CONFORMIDADE_EIXO = (i: Bruto, eixo: Bruto): Valor[][] => itens.doEixo(semDatas(i), semDatas(eixo), hoje())
export const CONFORMIDADE_EIXOS = (nome: Bruto, matriz: Bruto): Valor[][] =>
  eixosDoConsorcio(semDatas(nome), semDatas(matriz), hoje())
export const CONFORMIDADE_FICHA = (nome: Bruto, tabela: Bruto, colunas: Bruto): Valor[][] =>
  fichaDoConsorcio(semDatas(nome), semDatas(tabela), semDatas(colunas))
export const CONFORMIDADE_EXPLICAR = (i: Bruto): Valor[][] => itens.explicacao(semDatas(i), hoje())
export const CONFORMIDADE_PRAZO = (data: Bruto, dias: Bruto, feriados: Bruto): (Valor | Date)[][] =>
  comDatas(datas.prazo(semDatas(data), semDatas(dias), semDatas(feriados)))
export const CONFORMIDADE_QUADRIMESTRE = (data: Bruto): (Valor | Date)[][] =>
  comDatas(datas.quadrimestre(semDatas(data)))

export const CONFORMIDADE_ATUALIZACAO = (data: Bruto, referencia: Bruto): Valor[][] =>
  atualizacao(semDatas(data), semDatas(referencia), hoje())

/**
 * As datas chegam no fuso da planilha, que pode não ser o do programa: o dia se lê pelas partes, naquele fuso, e é isso
 * que impede um prazo de mudar de dia. https://developers.google.com/apps-script/guides/sheets/functions#arguments
 */
function semDatas(argumento: Bruto): Argumento {
  let fuso: string | null = null
  const valor = (v: Valor | Date | undefined): Valor => {
    if (!(v instanceof Date)) return v ?? null
    fuso ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone()
    return Utilities.formatDate(v, fuso, 'yyyy-MM-dd')
  }
  return Array.isArray(argumento)
    ? argumento.map(linha => linha.map(valor))
    : valor(argumento as Valor | Date | undefined)
}

function comDatas(resultado: datas.DiaOuTexto[][]): (Valor | Date)[][] {
  let fuso: string | null = null
  const data = (dia: Dia): Date => {
    fuso ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone()
    return Utilities.parseDate(dia, fuso, 'yyyy-MM-dd')
  }
  return resultado.map(linha => linha.map(c => ('dia' in c ? data(c.dia) : c.texto)))
}
