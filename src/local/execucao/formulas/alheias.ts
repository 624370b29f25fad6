import type { CelulaLocal, FolhaLocal } from '../../pasta-local.ts'
import type { Retangulo } from '../sheets/faixa.ts'
import { escreverCelula, folhaParaEscrever, linhaParaEscrever, type Rascunho } from '../sheets/rascunho.ts'
import type { Ancora } from './derramar.ts'

/**
 * Fórmula que não sabemos calcular: vale o resultado que o arquivo trouxe, e a célula o diz;
 * sem resultado guardado, o erro que o Sheets daria a uma função que não conhece.
 */
export function manterResultado(rascunho: Rascunho, { folha: id, linha, coluna }: Ancora, invalida: boolean): void {
  const folha = folhaParaEscrever(rascunho, id)
  const celulas = linhaParaEscrever(rascunho, folha, linha)
  const celula = celulas[coluna] as CelulaLocal
  const calculado =
    celula.calculado ??
    (invalida
      ? ({ erro: '#ERROR!', mensagem: 'Formula parse error.' } as const)
      : ({ erro: '#NAME?', mensagem: 'Fórmula não suportada na execução local, e sem resultado guardado.' } as const))
  escreverCelula(celulas, coluna, { ...celula, calculado, naoCalculada: true })
}

/** O que uma fórmula derramou, visto da âncora: para baixo e para a direita enquanto houver derramadas que não são de outra. */
export function derramadoDe(
  folha: FolhaLocal,
  { linha, coluna }: Ancora,
  deOutra: (linha: number, coluna: number) => boolean = () => false,
): Retangulo {
  const segue = (l: number, c: number): boolean => folha.celulas[l]?.[c]?.derramada === true && !deOutra(l, c)
  let ateLinha = linha + 1
  let ateColuna = coluna + 1
  while (segue(ateLinha, coluna)) ateLinha++
  while (segue(linha, ateColuna)) ateColuna++
  return { linha, coluna, ateLinha, ateColuna }
}
