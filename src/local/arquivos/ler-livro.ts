import { read } from '@e965/xlsx'
import { ArquivoIlegivel } from './arquivo-ilegivel.ts'
import { lerOds } from './ler-ods.ts'
import type { Livro } from './livro.ts'
import { OPCOES } from './opcoes-de-leitura.ts'
import { propriedadesDoXlsx } from './propriedades-do-arquivo.ts'
import type { FormatoDeArquivo } from './reconhecer.ts'
import { type EntradaDoZip, entradasDoZip, extrair, textoDoZip } from './zip.ts'

export function lerLivro(bytes: Uint8Array, formato: Exclude<FormatoDeArquivo, 'csv'>, nome: string): Livro {
  try {
    if (formato === 'ods') return lerOds(bytes)
    if (formato === 'xls') return { planilhas: read(bytes, { ...OPCOES, type: 'array' }), propriedades: new Map() }
    const entradas = entradasDoZip(bytes) ?? []
    const sheetStubs = temFormulaSemResultado(bytes, entradas)
    const planilhas = read(bytes, { ...OPCOES, type: 'array', sheetStubs })
    return { planilhas, propriedades: propriedadesDoXlsx(textoDoZip(bytes, entradas, 'docProps/custom.xml')) }
  } catch (causa) {
    throw traduzido(causa, nome)
  }
}

/** O SheetJS só devolve célula com fórmula e sem resultado (openpyxl escreve assim) quando também devolve as vazias. */
function temFormulaSemResultado(bytes: Uint8Array, entradas: readonly EntradaDoZip[]): boolean {
  return entradas.some(entrada => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entrada.nome)) return false
    return SEM_RESULTADO.test(Buffer.from(extrair(bytes, entrada)).toString('latin1'))
  })
}

const SEM_RESULTADO = /<c\b(?![^>]*\bt="str")[^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/

function traduzido(causa: unknown, nome: string): ArquivoIlegivel {
  const mensagem = causa instanceof Error ? causa.message : String(causa)
  if (/password|ECMA-376|encryption (flags|scheme)/i.test(mensagem)) {
    const fazer = 'Abra-o com a senha, salve uma cópia sem senha e tente de novo.'
    return new ArquivoIlegivel(nome, 'está protegido por senha', fazer, causa)
  }
  const fazer = 'Abra-o no Excel ou no LibreOffice, salve uma cópia em .xlsx e tente de novo.'
  return new ArquivoIlegivel(nome, 'está danificado ou não é uma planilha', fazer, causa)
}
