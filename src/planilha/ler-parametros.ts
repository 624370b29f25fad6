import { type IdParametro, PARAMETROS, PARAMETROS_PADRAO, type Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { lerDia } from '../tempo/ler-dia.ts'
import type { Aviso } from './aviso.ts'
import { type LinhaLida, lerTabela } from './ler-tabela.ts'
import type { Folha } from './pasta.ts'
import { chave, citado, limpo } from './texto.ts'

const COLUNAS_DE_PARAMETROS = {
  parametro: ['Parâmetro'],
  valor: ['Valor'],
  oQueE: ['O que é'],
  fonte: ['Fonte'],
} as const

type Coluna = keyof typeof COLUNAS_DE_PARAMETROS

/** As escolhas da equipe. O que falta ou não se entende vale o padrão, com aviso na célula. */
export function lerParametros(folha: Folha | null, avisos: Aviso[]): Parametros {
  const lidos: Record<IdParametro, string> = { ...PARAMETROS_PADRAO }
  for (const linha of lerTabela<Coluna>(folha, COLUNAS_DE_PARAMETROS, ['parametro', 'valor'], avisos) ?? []) {
    const definicao = PARAMETROS.find(p => chave(p.nome) === chave(linha.texto('parametro')))
    if (definicao === undefined) {
      linha.avisar(
        'parametro-invalido',
        'parametro',
        `${citado(linha.texto('parametro'))} não é um parâmetro conhecido; ignorado.`,
      )
      continue
    }
    const aceito = valorAceito(definicao.aceita, linha)
    if (aceito !== null) lidos[definicao.id] = aceito
    else {
      const aceitos =
        definicao.aceita === 'texto'
          ? 'um nome'
          : typeof definicao.aceita === 'string'
            ? 'uma data dd/mm/aaaa'
            : definicao.aceita.map(a => citado(a)).join(' ou ')
      linha.avisar(
        'parametro-invalido',
        'valor',
        `${definicao.nome} contém ${citado(linha.valor('valor'))}. Aceita: ${aceitos}. Valeu o padrão, ${citado(definicao.aceita === 'data' ? emBarras(definicao.padrao as Dia) : definicao.padrao)}.`,
      )
    }
  }
  // Cada texto foi conferido contra a lista do que o parâmetro aceita.
  return lidos as unknown as Parametros
}

function valorAceito(aceita: readonly string[] | 'data' | 'texto', linha: LinhaLida<Coluna>): string | null {
  const valor = linha.valor('valor')
  const texto = limpo(valor)
  if (aceita === 'texto') return texto === '' ? null : texto
  if (aceita !== 'data') return aceita.find(a => chave(a) === chave(texto)) ?? null
  if (texto === '' || typeof valor === 'boolean') return null
  const lida = lerDia(valor as string | number)
  return 'dia' in lida ? lida.dia : null
}
