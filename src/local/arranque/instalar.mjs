// Instala o que faltar, e nada quando tudo está no lugar; para os testes, também o LibreOffice e o Chromium. É JavaScript puro porque
// roda antes de haver qualquer pacote instalado.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RAIZ = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const PACOTES = join(RAIZ, 'node_modules')
const paraTestes = process.argv.includes('--testes')
const PROGRAMAS = [
  { oQue: 'LibreOffice', nomes: ['soffice'], pergunta: '--version', pacotes: ['libreoffice-calc', 'fonts-liberation'] },
  { oQue: 'pdftoppm', nomes: ['pdftoppm'], pergunta: '-v', pacotes: ['poppler-utils'] },
  {
    oQue: 'Chromium',
    nomes: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    pergunta: '--version',
    pacotes: ['chromium', 'fonts-liberation'],
  },
]

exigirNode()
instalarPacotes()
if (paraTestes) instalarProgramas()

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

/** Os testes abrem as planilhas no LibreOffice e as páginas no Chromium. No Debian e no Ubuntu, como administrador, são instalados aqui. */
function instalarProgramas() {
  const faltam = PROGRAMAS.filter(p => !p.nomes.some(n => temPrograma(n, p.pergunta)))
  if (faltam.length === 0) return
  const podeInstalar = temPrograma('apt-get', '--version') && process.getuid?.() === 0
  if (!podeInstalar) {
    for (const { oQue, pacotes } of faltam) {
      console.warn(
        `${oQue} não encontrado: os testes que o usam serão pulados. No Debian: sudo apt-get install ${pacotes.join(' ')}`,
      )
    }
    return
  }
  console.log(`Instalando para os testes (só na primeira vez): ${faltam.map(p => p.oQue).join(', ')}…`)
  const opcoes = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const pacotes = [...new Set(faltam.flatMap(p => p.pacotes))]
  execFileSync('apt-get', ['update', '-qq'], opcoes)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...pacotes], opcoes)
}

function temPrograma(nome, argumento) {
  return spawnSync(nome, [argumento], { stdio: 'ignore' }).error === undefined
}
