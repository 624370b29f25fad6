import { ArquivoIlegivel } from './arquivo-ilegivel.ts'
import { type EntradaDoZip, entradasDoZip, integro, textoDoZip } from './zip.ts'

export type FormatoDeArquivo = 'xlsx' | 'ods' | 'xls' | 'csv'

/** Diz o formato pelo conteúdo, não pelo nome: gente renomeia arquivo, e sistemas exportam HTML chamado ".xls". */
export function reconhecer(bytes: Uint8Array, nome: string): FormatoDeArquivo {
  if (bytes.length === 0) throw new ArquivoIlegivel(nome, 'está vazio (0 bytes)', 'Baixe ou copie o arquivo de novo.')
  if (comeca(bytes, 'PK\x03\x04') || comeca(bytes, 'PK\x05\x06')) return formatoDoZip(bytes, nome)
  if (comeca(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return formatoDoOle(bytes, nome)
  for (const [marca, oQueE] of OUTROS_ARQUIVOS) {
    if (comeca(bytes, marca)) throw new ArquivoIlegivel(nome, `é ${oQueE}, não uma planilha`, ENVIE_A_PLANILHA)
  }
  recusarTextoQueNaoEPlanilha(bytes, nome)
  return 'csv'
}

const LIMITE_DESCOMPACTADO = 600 * 1024 * 1024
const ENVIE_A_PLANILHA = 'Envie a planilha.'
const SEM_SENHA = 'Abra-o com a senha, salve uma cópia sem senha e tente de novo.'
const OUTROS_ARQUIVOS: readonly (readonly [string, string])[] = [
  ['%PDF', 'um PDF'],
  ['\x89PNG', 'uma imagem'],
  ['\xff\xd8\xff', 'uma imagem'],
  ['GIF8', 'uma imagem'],
  ['{\\rtf', 'um texto RTF'],
  ['Rar!', 'um pacote compactado'],
  ['7z\xbc\xaf', 'um pacote compactado'],
]

function formatoDoZip(bytes: Uint8Array, nome: string): FormatoDeArquivo {
  const entradas = entradasDoZip(bytes)
  if (entradas === null) {
    throw new ArquivoIlegivel(
      nome,
      'está incompleto: o fim do arquivo não foi encontrado',
      'O envio ou a cópia foi interrompida; baixe ou copie o arquivo de novo.',
    )
  }
  if (entradas.reduce((soma, entrada) => soma + entrada.tamanho, 0) > LIMITE_DESCOMPACTADO) {
    throw new ArquivoIlegivel(
      nome,
      'é grande demais para abrir aqui',
      'Divida a planilha ou apague as abas que não usa.',
    )
  }
  if (entradas.some(entrada => entrada.cifrada)) throw new ArquivoIlegivel(nome, 'está protegido por senha', SEM_SENHA)
  if (!integro(bytes, entradas)) {
    throw new ArquivoIlegivel(nome, 'está danificado: o conteúdo não confere', 'Baixe ou copie o arquivo de novo.')
  }
  if (entradas.some(entrada => entrada.nome.startsWith('xl/'))) return 'xlsx'
  const tipo = textoDoZip(bytes, entradas, 'mimetype')
  if (tipo.includes('opendocument.spreadsheet')) {
    if (textoDoZip(bytes, entradas, 'META-INF/manifest.xml').includes('encryption-data')) {
      throw new ArquivoIlegivel(nome, 'está protegido por senha', SEM_SENHA)
    }
    return 'ods'
  }
  const achado = entradas.some(entrada => entrada.nome.startsWith('word/')) ? 'é um documento de texto do Word' : ''
  throw new ArquivoIlegivel(nome, achado || oQueTraz(tipo, entradas), ENVIE_A_PLANILHA)
}

function oQueTraz(tipo: string, entradas: readonly EntradaDoZip[]): string {
  if (tipo.includes('opendocument')) return 'é um documento do LibreOffice que não é planilha'
  if (entradas.some(entrada => entrada.nome.startsWith('ppt/'))) return 'é uma apresentação'
  if (entradas.some(entrada => entrada.nome.startsWith('Index'))) return 'é uma planilha do Apple Numbers'
  return 'é um pacote compactado (zip), não uma planilha'
}

function formatoDoOle(bytes: Uint8Array, nome: string): FormatoDeArquivo {
  // O Excel guarda o .xlsx com senha em um pacote OLE com esta entrada, em UTF-16.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new ArquivoIlegivel(nome, 'está protegido por senha', SEM_SENHA)
  }
  return 'xls'
}

function recusarTextoQueNaoEPlanilha(bytes: Uint8Array, nome: string): void {
  const inicio = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf)?\s+/, '')
    .toLowerCase()
  const texto = inicio.replace(/^\xef\xbb\xbf/, '')
  if (/^<(!doctype|html|head|meta|table|div|body|style|script)/.test(texto)) {
    const fazer = 'Abra-o no Excel ou no LibreOffice, salve como .xlsx e tente de novo.'
    throw new ArquivoIlegivel(nome, 'é uma página da internet (HTML) com nome de planilha', fazer)
  }
  if (texto.startsWith('<?xml')) {
    const fazer = 'Abra-o no Excel ou no LibreOffice, salve como .xlsx e tente de novo.'
    throw new ArquivoIlegivel(nome, 'é um XML, não uma planilha', fazer)
  }
  if (/^\{.*"(url|doc_id)"/s.test(texto)) {
    const fazer = 'No Planilhas Google, use Arquivo > Fazer download > Microsoft Excel (.xlsx).'
    throw new ArquivoIlegivel(nome, 'é só um atalho para uma planilha do Google', fazer)
  }
  const utf16 = comeca(bytes, '\xff\xfe') || comeca(bytes, '\xfe\xff')
  if (!utf16 && bytes.subarray(0, 65536).includes(0)) {
    throw new ArquivoIlegivel(nome, 'não é uma planilha que este programa conheça', ENVIE_A_PLANILHA)
  }
}

function comeca(bytes: Uint8Array, marca: string): boolean {
  return bytes.length >= marca.length && [...marca].every((letra, i) => bytes[i] === letra.charCodeAt(0))
}
