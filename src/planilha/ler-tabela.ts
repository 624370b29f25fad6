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
  /** `Aba!F12`. */
  onde(coluna: C): string
}

/**
 * Lê uma tabela de pessoas pelo nome das colunas; sem aba, ou sem a coluna principal, `null`. Nada some calado: tabela sem títulos, coluna que falta ou
 * se repete e linha sem a coluna principal são avisadas.
 */
export function lerTabela<C extends string>(
  folha: Folha | null,
  nomes: NomesDeColunas<C>,
  precisas: readonly [C, ...C[]],
  avisos: Aviso[],
): LinhaLida<C>[] | null {
  if (folha?.valores === undefined) return null
  const principal = precisas[0]
  const cabecalho = acharCabecalho(folha.valores, nomes, { itens: 0, colunas: 2 })
  const faltam = precisas.filter(c => cabecalho?.colunas[c] === undefined).map(c => `“${nomes[c][0]}”`)
  if (faltam.length > 0)
    avisos.push(
      avisoDaCelula(
        'tabela-ilegivel',
        folha.titulo,
        endereco(cabecalho?.linha ?? 0, 0),
        `não achei na linha de títulos ${faltam.join(', ')}; o que está ali não foi lido. Use Conferir planilha.`,
      ),
    )
  if (cabecalho === null || cabecalho.colunas[principal] === undefined) return null
  for (const { nome, celulas } of cabecalho.repetidas)
    avisos.push(
      avisoDaCelula(
        'coluna-ignorada',
        folha.titulo,
        celulas[1]!,
        `há mais de uma coluna “${nomes[nome as C]?.[0] ?? nome}”; valeu a de ${celulas[0]}.`,
      ),
    )
  const lidas: LinhaLida<C>[] = []
  for (let linha = cabecalho.linha + 1; linha < folha.valores.length; linha++) {
    const celulas = folha.valores[linha] ?? []
    const valor = (coluna: C): Valor => {
      const onde = cabecalho.colunas[coluna]
      return onde === undefined ? null : (celulas[onde] ?? null)
    }
    const celula = (coluna: C): string => endereco(linha, cabecalho.colunas[coluna] ?? 0)
    const avisar = (codigo: CodigoDeAviso, coluna: C, texto: string): void => {
      avisos.push(avisoDaCelula(codigo, folha.titulo, celula(coluna), texto))
    }
    if (limpo(valor(principal)) === '') {
      const conhecidas = Object.values<number | undefined>(cabecalho.colunas)
      if (conhecidas.some(c => c !== undefined && limpo(celulas[c]) !== ''))
        avisar(
          'linha-sem-nome',
          principal,
          `a linha ${linha + 1} tem dados e não tem “${nomes[principal][0]}”; não foi lida. Preencha.`,
        )
      continue
    }
    const dia = (coluna: C): Dia | null => diaOuAviso(valor(coluna), texto => avisar('data-ilegivel', coluna, texto))
    const onde = (coluna: C): string => `${folha.titulo}!${celula(coluna)}`
    lidas.push({ linha, valor, texto: coluna => comoEscrito(valor(coluna)), dia, avisar, onde })
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
