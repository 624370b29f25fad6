import { velhoDemais } from '../../apuracao/atualizacao.ts'
import { PARAMETROS_PADRAO } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import { lerDia } from '../../tempo/ler-dia.ts'
import type { Valor } from '../celula.ts'
import { citado, limpo } from '../texto.ts'
import { type Argumento, emLinhas } from './por-linha.ts'

/** "Em dia" ou "Desatualizado" para cada data (Art. 8º), em relação à referência da mesma linha, à única dada, ou a hoje. */
export function atualizacao(data: Argumento, referencia: Argumento, hoje: Dia): Valor[][] {
  const datas = emLinhas(data)
  const referencias = emLinhas(referencia)
  const uma = referencias.length === 1 && (referencias[0]?.length ?? 0) <= 1
  if (!uma && referencias.length !== datas.length)
    return [
      [`Corrigir: a referência tem ${referencias.length} linhas e a data tem ${datas.length}; use o mesmo tamanho`],
    ]
  const resultado = datas.map((linha, i) =>
    linha.map((valor, c): Valor => {
      if (i === 0 && datas.length > 1 && eTitulo(valor)) return 'Atualização'
      return daCelula(
        valor,
        uma ? (referencias[0]?.[0] ?? null) : (referencias[i]?.[c] ?? referencias[i]?.[0] ?? null),
        hoje,
      )
    }),
  )
  while (resultado.length > 1 && resultado[resultado.length - 1]!.every(v => v === '')) resultado.pop()
  return resultado
}

const eTitulo = (valor: Valor): boolean => typeof valor === 'string' && limpo(valor) !== '' && !/\d/.test(valor)

/** Sem data à vista está desatualizado; mas a linha em que ninguém viu nada fica vazia. */
function daCelula(valor: Valor, referencia: Valor, hoje: Dia): Valor {
  const semData = limpo(valor) === ''
  const semReferencia = limpo(referencia) === ''
  if (semData && semReferencia) return ''
  const de = semReferencia ? { dia: hoje } : ler(referencia)
  if (!('dia' in de)) return `Corrigir: a referência ${citado(referencia)} ${de.problema}`
  if (semData) return 'Desatualizado'
  const lida = ler(valor)
  if (!('dia' in lida)) return `Corrigir: ${citado(valor)} ${lida.problema}`
  return velhoDemais(lida.dia, de.dia, PARAMETROS_PADRAO.diasDeAtualizacao) ? 'Desatualizado' : 'Em dia'
}

const ler = (valor: Valor): ReturnType<typeof lerDia> =>
  typeof valor === 'boolean' || valor === null ? { problema: 'não é uma data; use dd/mm/aaaa' } : lerDia(valor)
