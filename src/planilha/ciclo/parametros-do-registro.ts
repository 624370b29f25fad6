import { PARAMETROS } from '../../norma/definicoes-de-parametros.ts'
import { PARAMETROS_PADRAO, type Parametros } from '../../norma/parametros.ts'

/** Os parâmetros diferentes do padrão, para o Histórico: "Eixo do item III = III; Início dos 60 dias = envio". */
export const textoDosParametros = (parametros: Parametros): string =>
  PARAMETROS.filter(p => parametros[p.id] !== PARAMETROS_PADRAO[p.id])
    .map(p => `${p.nome} = ${parametros[p.id]}`)
    .join('; ') || PADRAO

const PADRAO = 'padrão'

/** Os parâmetros com que um quadrimestre foi julgado, lidos de volta; o que não se reconhece vale o padrão. */
export function parametrosDoTexto(texto: string): Parametros {
  const lidos: Record<string, string | number> = { ...PARAMETROS_PADRAO }
  for (const parte of texto.split('; ')) {
    const [nome, valor] = parte.split(' = ')
    const definicao = PARAMETROS.find(p => p.nome === nome)
    if (definicao !== undefined && valor !== undefined)
      lidos[definicao.id] = definicao.aceita === 'inteiro' ? Number(valor) : valor
  }
  return lidos as unknown as Parametros
}
