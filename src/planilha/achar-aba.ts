import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import { assinatura, idDaAba, quadrimestreDaAba, type TipoDeAba, tituloDaAba } from './abas/identidade.ts'
import { itensDaLinha, LINHAS_DE_PROCURA, MINIMO_DE_ITENS } from './cabecalho.ts'
import type { Folha, Pasta } from './pasta.ts'
import { limpo, palavras } from './texto.ts'

/**
 * A aba do programa que já existe na pasta: pelo número fixo (vale mesmo renomeada); senão pelo título,
 * e então só se a primeira célula traz a nossa assinatura — uma aba que a pessoa fez com o mesmo nome não é nossa —, ou se
 * é uma aba de pessoas com os títulos que ela deve ter: quem a preparou fora daqui quis dizer a mesma.
 * Depois de importada de um arquivo, a planilha do Google troca os números: é o título que a acha.
 */
export function acharAba(pasta: Pasta, tipo: TipoDeAba, quadrimestre: Quadrimestre): Folha | null {
  const id = idDaAba(tipo, quadrimestre)
  const titulo = tituloDaAba(tipo, quadrimestre)
  const peloId = pasta.folhas.find(f => f.id === id)
  if (peloId !== undefined) return peloId
  return (
    pasta.folhas.find(f => f.titulo === titulo && (temAssinatura(f, tipo, quadrimestre) || temOsTitulos(f, tipo))) ??
    null
  )
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

/** Os títulos que fazem de uma aba o que o nome dela diz; nenhum deles serve a uma matriz de avaliação. */
const TITULOS: Readonly<Partial<Record<TipoDeAba, readonly string[]>>> = {
  consorcios: ['Consórcio', 'CNPJ', 'URS'],
  evidencias: ['Quadrimestre', 'Consórcio', 'Item', 'Link'],
  notificacoes: ['Consórcio', 'Referente a', 'Ciência em'],
  suspensoes: ['Consórcio', 'De', 'Até'],
  reavaliacoes: ['Consórcio', 'Avaliada em', 'Motivo'],
  solicitacoes: ['Recebida em', 'Consórcio', 'Tipo'],
  prerequisitos: ['Consórcio', 'Requisito', 'Situação'],
  programas: ['Consórcio', 'Programa'],
  parametros: ['Parâmetro', 'Valor'],
  feriados: ['Data', 'Nome', 'Tipo'],
}

function temOsTitulos(folha: Folha, tipo: TipoDeAba): boolean {
  const esperados = TITULOS[tipo]?.map(palavras)
  if (esperados === undefined) return false
  return (folha.valores ?? []).slice(0, LINHAS_DE_PROCURA).some(linha => {
    const titulos = new Set(linha.map(palavras))
    const daMatriz = tipo !== 'reavaliacoes' && itensDaLinha(linha).size >= MINIMO_DE_ITENS
    return !daMatriz && esperados.every(t => titulos.has(t))
  })
}
