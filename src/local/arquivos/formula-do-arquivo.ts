import { LINHAS_DO_EXCEL } from './intervalo-a1.ts'

/**
 * A fórmula como o xlsx exige: sem `=`, com `,` entre argumentos e sem intervalos abertos (`F4:F` vira `F4:F1048576`).
 * Com `;` ou intervalo aberto o Excel declara o arquivo corrompido.
 */
export function formulaParaArquivo(formula: string): string {
  return foraDeTextos(formula.replace(/^=/, ''), trecho =>
    trecho.replaceAll(';', ',').replace(INTERVALO_ABERTO, `$1:$2${LINHAS_DO_EXCEL}`),
  )
}

/** A fórmula como a pessoa a lê: com `=`, sem os prefixos internos do Excel e com o intervalo aberto de volta. */
export function formulaDoArquivo(texto: string): string {
  return `=${foraDeTextos(texto, trecho => trecho.replace(PREFIXO_DO_EXCEL, '').replace(INTERVALO_ATE_O_FIM, '$1:$2'))}`
}

const INTERVALO_ABERTO = /(\$?\b[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![A-Z0-9$(!_.])/g
const INTERVALO_ATE_O_FIM = new RegExp(`(\\$?\\b[A-Z]{1,3}\\$?\\d+):(\\$?[A-Z]{1,3})\\$?${LINHAS_DO_EXCEL}\\b`, 'g')
const PREFIXO_DO_EXCEL = /_xlfn\.(?:_xlws\.)?|_xlws\./g
const TEXTO_ABA_OU_MATRIZ = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/

function foraDeTextos(formula: string, trocar: (trecho: string) => string): string {
  // Com um grupo na expressão, `split` devolve os textos nas posições ímpares.
  return formula
    .split(TEXTO_ABA_OU_MATRIZ)
    .map((trecho, i) => (i % 2 === 0 ? trocar(trecho) : trecho))
    .join('')
}
