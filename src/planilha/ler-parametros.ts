import { type DefinicaoDeParametro, PARAMETROS } from '../norma/definicoes-de-parametros.ts'
import { IDS_DOS_ITENS } from '../norma/itens.ts'
import { type IdParametro, PARAMETROS_PADRAO, type Parametros } from '../norma/parametros.ts'
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

const PELO_NOME: ReadonlyMap<string, DefinicaoDeParametro> = new Map(PARAMETROS.map(p => [chave(p.nome), p]))

/** As escolhas da equipe. O que falta ou não se entende vale o padrão, com aviso na célula. */
export function lerParametros(folha: Folha | null, avisos: Aviso[]): Parametros {
  const lidos: Record<IdParametro, string | number> = { ...PARAMETROS_PADRAO }
  for (const linha of lerTabela<Coluna>(folha, COLUNAS_DE_PARAMETROS, ['parametro', 'valor'], avisos) ?? []) {
    const definicao = PELO_NOME.get(chave(linha.texto('parametro')))
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
      const { aceita } = definicao
      const aceitos = typeof aceita === 'string' ? ACEITA[aceita] : aceita.map(a => citado(a)).join(' ou ')
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

const ACEITA = {
  texto: 'um nome',
  data: 'uma data dd/mm/aaaa',
  inteiro: 'um número inteiro, de 1 a 3660',
  itens: 'numerais de itens separados por vírgula, como “II, XI”, ou “nenhum”',
} as const

function valorAceito(aceita: DefinicaoDeParametro['aceita'], linha: LinhaLida<Coluna>): string | number | null {
  const valor = linha.valor('valor')
  const texto = limpo(valor)
  if (aceita === 'texto') return texto === '' ? null : texto
  if (aceita === 'inteiro')
    return /^\d{1,4}$/.test(texto) && Number(texto) >= 1 && Number(texto) <= 3660 ? Number(texto) : null
  if (aceita === 'itens') return itensAceitos(texto)
  if (aceita !== 'data') return aceita.find(a => chave(a) === chave(texto)) ?? null
  if (texto === '' || typeof valor === 'boolean') return null
  const lida = lerDia(valor as string | number)
  return 'dia' in lida ? lida.dia : null
}

function itensAceitos(texto: string): string | null {
  if (chave(texto) === 'nenhum') return 'nenhum'
  const itens = texto
    .toUpperCase()
    .split(/[,;\s]+/)
    .filter(t => t !== '')
  const conhecidos: readonly string[] = IDS_DOS_ITENS
  return itens.length > 0 && itens.every(i => conhecidos.includes(i)) ? itens.join(', ') : null
}
