import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import { assinatura, idDaAba, quadrimestreDaAba, type TipoDeAba, tituloDaAba } from './abas/identidade.ts'
import { LINHAS_DE_PROCURA } from './cabecalho.ts'
import type { Folha, Pasta } from './pasta.ts'
import { limpo } from './texto.ts'

/**
 * A aba do programa que já existe na pasta: pelo número fixo (vale mesmo renomeada); senão pelo título,
 * e então só se a primeira célula traz a nossa assinatura — uma aba que a pessoa fez com o mesmo nome não é nossa.
 * Depois de importada de um arquivo, a planilha do Google troca os números: é o título que a acha.
 */
export function acharAba(pasta: Pasta, tipo: TipoDeAba, quadrimestre: Quadrimestre): Folha | null {
  const id = idDaAba(tipo, quadrimestre)
  const titulo = tituloDaAba(tipo, quadrimestre)
  const peloId = pasta.folhas.find(f => f.id === id)
  if (peloId !== undefined) return peloId
  return pasta.folhas.find(f => f.titulo === titulo && temAssinatura(f, tipo, quadrimestre)) ?? null
}

/** Os quadrimestres que já têm aba de avaliação nossa, do mais antigo ao mais novo. */
export function quadrimestresAvaliados(pasta: Pasta): Quadrimestre[] {
  const achados = pasta.folhas.flatMap(f => {
    const q = quadrimestreDaAba('avaliacao', f)
    return q !== null && acharAba(pasta, 'avaliacao', q) === f ? [q] : []
  })
  return [...new Set(achados)].sort()
}

/** Sem os valores lidos não há como ver a assinatura: vale o título. Linhas inseridas acima não a escondem. */
function temAssinatura(folha: Folha, tipo: TipoDeAba, quadrimestre: Quadrimestre): boolean {
  if (folha.valores === undefined) return true
  return folha.valores.slice(0, LINHAS_DE_PROCURA).some(l => limpo(l[0]).startsWith(assinatura(tipo, quadrimestre)))
}
