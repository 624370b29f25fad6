import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Há LibreOffice nesta máquina? No CI tem de haver: lá a falta dele é falha, não desculpa. */
export const TEM_LIBREOFFICE = process.env['CI'] === 'true' || existe()
if (!TEM_LIBREOFFICE) console.warn('LibreOffice não encontrado: os testes de troca com ele foram pulados.')

/** Abre o arquivo no LibreOffice e salva em outro formato, como a pessoa faria. */
export function salvarNoLibreOffice(bytes: Uint8Array | string, de: string, para: string): Uint8Array {
  const pasta = mkdtempSync(join(tmpdir(), 'arquivos-lo-'))
  try {
    const entrada = join(pasta, `arquivo.${de}`)
    writeFileSync(entrada, bytes)
    const saida = join(pasta, 'saida')
    // 44 = vírgula, 34 = aspas, 76 = UTF-8: sem isto o CSV é lido na codificação da máquina.
    const filtro = de === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1046,false,true'] : []
    const argumentos = [
      `-env:UserInstallation=file://${perfil()}`,
      '--headless',
      ...filtro,
      '--convert-to',
      para,
      '--outdir',
      saida,
      entrada,
    ]
    execFileSync('soffice', argumentos, { stdio: 'pipe', timeout: 120_000 })
    return new Uint8Array(readFileSync(join(saida, `arquivo.${para.split(':')[0]}`)))
  } finally {
    rmSync(pasta, { recursive: true, force: true })
  }
}

let pastaDoPerfil = ''

/** Um perfil por processo: dois LibreOffice no mesmo perfil se recusam a abrir juntos. */
function perfil(): string {
  if (!pastaDoPerfil) {
    pastaDoPerfil = mkdtempSync(join(tmpdir(), 'perfil-lo-'))
    process.on('exit', () => rmSync(pastaDoPerfil, { recursive: true, force: true }))
  }
  return pastaDoPerfil
}

function existe(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}
