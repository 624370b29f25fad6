import { parseCsv } from 'hucre/csv'
import type { CelulaLocal, FolhaLocal } from '../pasta-local.ts'
import { exigirAspasFechadas } from './csv-aspas.ts'
import { separadorDoCsv } from './csv-separador.ts'
import { decodificarCsv } from './csv-texto.ts'
import { folhaVazia } from './folha-vazia.ts'

/**
 * Um CSV como uma aba só de textos: "007", "1/2" e "=1+1" ficam como estão no arquivo,
 * porque quem adivinha o tipo perde zeros à esquerda e troca dia por mês.
 */
export function lerCsv(bytes: Uint8Array, titulo: string, extensao: string): FolhaLocal {
  const texto = decodificarCsv(bytes)
  const declarado = /^sep=([^\r\n])\r?\n/i.exec(texto)
  const corpo = declarado ? texto.slice(declarado[0].length) : texto
  const separador = declarado?.[1] ?? separadorDoCsv(corpo, extensao === 'tsv' ? '\t' : ';')
  exigirAspasFechadas(titulo, corpo, separador)
  const folha = folhaVazia(titulo)
  const registros = parseCsv(corpo, { delimiter: separador })
  folha.celulas = registros.map(celulasDoRegistro)
  return folha
}

function celulasDoRegistro(registro: readonly unknown[]): CelulaLocal[] {
  const celulas: CelulaLocal[] = []
  registro.forEach((campo, coluna) => {
    if (campo !== null && campo !== '') celulas[coluna] = { valor: String(campo) }
  })
  return celulas
}
