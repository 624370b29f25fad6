// Instala o que faltar, e nada quando tudo está no lugar; para os testes, também o LibreOffice. É JavaScript puro porque
// roda antes de haver qualquer pacote instalado.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RAIZ = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const PACOTES = join(RAIZ, 'node_modules')
const paraTestes = process.argv.includes('--testes')

exigirNode()
instalarPacotes()
if (paraTestes) instalarLibreOffice()

function exigirNode() {
  const [maior, menor] = process.versions.node.split('.').map(Number)
  if (maior > 20 || (maior === 20 && menor >= 19)) return
  console.error(
    `Este projeto precisa do Node 20.19 ou mais novo; aqui há o ${process.versions.node}. Baixe em https://nodejs.org`,
  )
  process.exit(1)
}

function instalarPacotes() {
  if (tudoInstalado()) return
  console.log('Instalando as dependências (só na primeira vez, cerca de meio minuto)…')
  const windows = process.platform === 'win32'
  const argumentos = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const opcoes = { cwd: RAIZ, stdio: ['ignore', 'inherit', 'inherit'], shell: windows }
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', argumentos, opcoes)
  if (status !== 0) {
    console.error('Não consegui instalar as dependências. Confira a internet e rode de novo.')
    process.exit(1)
  }
}

/** O npm só escreve `.package-lock.json` quando termina; e cada dependência tem de estar na versão pedida. */
function tudoInstalado() {
  if (!existsSync(join(PACOTES, '.package-lock.json'))) return false
  const { dependencies, devDependencies } = lerJson(join(RAIZ, 'package.json'))
  return Object.entries({ ...dependencies, ...devDependencies }).every(([nome, versao]) => {
    const caminho = join(PACOTES, nome, 'package.json')
    return existsSync(caminho) && lerJson(caminho).version === versao
  })
}

function lerJson(caminho) {
  return JSON.parse(readFileSync(caminho, 'utf8'))
}

/** Os testes abrem as planilhas no LibreOffice. No Debian e no Ubuntu, como administrador, ele é instalado aqui. */
function instalarLibreOffice() {
  if (temPrograma('soffice', '--version') && temPrograma('pdftoppm', '-v')) return
  const podeInstalar = temPrograma('apt-get', '--version') && process.getuid?.() === 0
  if (!podeInstalar) {
    console.warn('LibreOffice (soffice) e pdftoppm não encontrados: os testes que abrem planilhas neles serão pulados.')
    console.warn('No Debian e no Ubuntu: sudo apt-get install libreoffice-calc poppler-utils')
    return
  }
  console.log('Instalando o LibreOffice para os testes (só na primeira vez)…')
  const opcoes = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const pacotes = ['libreoffice-calc', 'poppler-utils', 'fonts-liberation']
  execFileSync('apt-get', ['update', '-qq'], opcoes)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...pacotes], opcoes)
}

function temPrograma(nome, argumento) {
  return spawnSync(nome, [argumento], { stdio: 'ignore' }).error === undefined
}
