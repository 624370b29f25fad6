import type { Dia } from '../tempo/dia.ts'
import { lerDia } from '../tempo/ler-dia.ts'
import type { Aviso, CodigoDeAviso } from './aviso.ts'
import { avisoDaCelula } from './aviso.ts'
import { acharCabecalho, type NomesDeColunas } from './cabecalho.ts'
import { endereco, type Valor } from './celula.ts'
import type { Folha } from './pasta.ts'
import { citado, comoEscrito, limpo } from './texto.ts'

/** Uma linha de uma tabela de pessoas, com leitores que anotam o que não entendem, na célula em que está. */
export interface LinhaLida<C extends string> {
  readonly linha: number
  texto(coluna: C): string
  valor(coluna: C): Valor
  /** `null` quando vazia; ilegível também, mas com aviso. */
  dia(coluna: C): Dia | null
  avisar(codigo: CodigoDeAviso, coluna: C, texto: string): void
}

/** Lê uma tabela de pessoas pelo nome das colunas. Sem cabeçalho reconhecível, devolve `null`. */
export function lerTabela<C extends string>(
  folha: Folha | null,
  nomes: NomesDeColunas<C>,
  chaveDaLinha: C,
  avisos: Aviso[],
): LinhaLida<C>[] | null {
  if (folha?.valores === undefined) return null
  const cabecalho = acharCabecalho(folha.valores, nomes, { itens: 0, colunas: 2 })
  if (cabecalho === null || cabecalho.colunas[chaveDaLinha] === undefined) return null
  const lidas: LinhaLida<C>[] = []
  for (let linha = cabecalho.linha + 1; linha < folha.valores.length; linha++) {
    const celulas = folha.valores[linha] ?? []
    const valor = (coluna: C): Valor => {
      const onde = cabecalho.colunas[coluna]
      return onde === undefined ? null : (celulas[onde] ?? null)
    }
    if (limpo(valor(chaveDaLinha)) === '') continue
    const avisar = (codigo: CodigoDeAviso, coluna: C, texto: string): void => {
      avisos.push(avisoDaCelula(codigo, folha.titulo, endereco(linha, cabecalho.colunas[coluna] ?? 0), texto))
    }
    const dia = (coluna: C): Dia | null => diaOuAviso(valor(coluna), texto => avisar('data-ilegivel', coluna, texto))
    lidas.push({ linha, valor, texto: coluna => comoEscrito(valor(coluna)), dia, avisar })
  }
  return lidas
}

/** A data de uma célula: serial ou texto dd/mm/aaaa; o que não é data chama `avisar` e conta como vazio. */
export function diaOuAviso(valor: Valor, avisar: (texto: string) => void): Dia | null {
  if (limpo(valor) === '' || /^[-–—]$/.test(limpo(valor))) return null
  if (typeof valor === 'boolean') {
    avisar(`contém ${citado(valor)}, que não é uma data. Use dd/mm/aaaa.`)
    return null
  }
  const lida = lerDia(valor as string | number)
  if ('dia' in lida) return lida.dia
  avisar(`contém ${citado(valor)}: ${lida.problema}.`)
  return null
}
