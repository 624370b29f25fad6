// Compila a linha de comando (dist/local/principal.mjs) e a executa. JavaScript puro: é o primeiro passo.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const RAIZ = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const DESTINO = join(RAIZ, 'dist', 'local')

const { outputFiles } = await build({
  absWorkingDir: RAIZ,
  entryPoints: ['src/local/cli/principal.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
})
mkdirSync(DESTINO, { recursive: true })
// Duas execuções ao mesmo tempo escrevem o mesmo conteúdo; a troca de nome é atômica.
const provisorio = join(DESTINO, `principal-${process.pid}.mjs`)
writeFileSync(provisorio, outputFiles[0].text)
const final = join(DESTINO, 'principal.mjs')
renameSync(provisorio, final)

const { principal } = await import(pathToFileURL(final).href)
process.exitCode = await principal(process.argv.slice(2), RAIZ)
