import type { Aviso } from './aviso.ts'
import { avisoDaCelula } from './aviso.ts'
import type { Consorcio } from './consorcio.ts'
import type { LinhaDaMatriz, Matriz } from './ler-matriz.ts'
import { chave, citarNome } from './texto.ts'

/** O que distingue um consórcio de outro em uma linha da matriz. */
interface Identificado {
  readonly consorcio: Pick<Consorcio, 'cnpj' | 'cnpjValido'>
  readonly linha: Pick<LinhaDaMatriz, 'nome' | 'celula'>
}

/** O mesmo CNPJ, ou o mesmo nome sem CNPJ que o distinga, em mais de uma linha: cada célula cita as outras. */
export function repetidos(matriz: Matriz, avaliados: readonly Identificado[]): Aviso[] {
  const porCnpj = agrupar(avaliados, a => (a.consorcio.cnpjValido ? a.consorcio.cnpj : ''))
  const porNome = agrupar(avaliados, a => (a.consorcio.cnpjValido ? '' : chave(a.linha.nome)))
  return [
    ...porCnpj.flatMap(g => avisar(g, matriz, 'cnpj', 'cnpj-repetido', `CNPJ ${g[0]!.consorcio.cnpj}`)),
    ...porNome.flatMap(g => avisar(g, matriz, 'nome', 'nome-repetido', `consórcio ${citarNome(g[0]!.linha.nome)}`)),
  ]
}

function agrupar(avaliados: readonly Identificado[], por: (a: Identificado) => string): Identificado[][] {
  const grupos = new Map<string, Identificado[]>()
  for (const avaliado of avaliados) {
    const valor = por(avaliado)
    if (valor === '') continue
    const grupo = grupos.get(valor)
    if (grupo === undefined) grupos.set(valor, [avaliado])
    else grupo.push(avaliado)
  }
  return [...grupos.values()].filter(g => g.length > 1)
}

const MAIOR_LISTA = 5

function avisar(
  grupo: readonly Identificado[],
  matriz: Matriz,
  coluna: 'cnpj' | 'nome',
  codigo: 'cnpj-repetido' | 'nome-repetido',
  oQue: string,
): Aviso[] {
  const celulas = grupo.map(a => a.linha.celula(coluna))
  return celulas.map(celula => {
    const outras = celulas.filter(c => c !== celula)
    const lista = `${outras.slice(0, MAIOR_LISTA).join(', ')}${outras.length > MAIOR_LISTA ? '…' : ''}`
    return avisoDaCelula(
      codigo,
      matriz.folha.titulo,
      celula,
      `${oQue} também está em ${lista}. Corrigir: deixe uma linha só.`,
    )
  })
}
