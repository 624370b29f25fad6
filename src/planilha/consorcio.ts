import { MACRORREGIOES, URS } from '../norma/territorio.ts'
import type { Dia } from '../tempo/dia.ts'
import type { CodigoDeAviso } from './aviso.ts'
import type { Valor } from './celula.ts'
import { lerCnpj } from './cnpj.ts'
import { diaOuAviso } from './ler-tabela.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import { chave, citado, comoEscrito } from './texto.ts'

/** Um consórcio como consta do cadastro. Textos vazios são "não informado". */
export interface Consorcio {
  readonly nome: string
  readonly sigla: string
  /** Com máscara quando válido; senão, como foi digitado. */
  readonly cnpj: string
  readonly cnpjValido: boolean
  readonly tipo: string
  readonly adequado: string
  readonly urs: string
  readonly macrorregiao: string
  readonly site: string
  readonly email: string
  readonly telefone: string
  readonly situacao: string
  readonly adesaoEm: Dia | null
  readonly prorrogacao: {
    readonly pedidaEm: Dia | null
    readonly decididaEm: Dia | null
    readonly decidida: 'Deferida' | 'Indeferida' | null
  }
  readonly entrouEm: Dia | null
  readonly inativoDesde: Dia | null
}

/** Desde quando está fora: a data que o cadastro dá; `'sempre'` se ele só diz que é inativo; `null` se está ativo. */
export const saidaDe = (c: Consorcio): Dia | 'sempre' | null =>
  c.inativoDesde ?? (/^(inativ|extint|encerrad|baixad)/.test(chave(c.situacao)) ? 'sempre' : null)

/** No dia da saída já está inativo. */
export function estaAtivo(c: Consorcio, hoje: Dia): boolean {
  const saida = saidaDe(c)
  return saida === null || (saida !== 'sempre' && saida > hoje)
}

const SIM_OU_NAO: Readonly<Record<string, boolean>> = { sim: true, s: true, nao: false, n: false }

/** À Lei 11.107/2005, segundo o cadastro; `null` é não informado. */
export const estaAdequado = (c: Consorcio): boolean | null => SIM_OU_NAO[chave(c.adequado)] ?? null

export type Avisar = (codigo: CodigoDeAviso, coluna: ColunaDoConsorcio, texto: string) => void
type Campo = (coluna: ColunaDoConsorcio) => Valor

/** Monta o consórcio de uma linha (do cadastro ou da matriz); o que não se entende fica como foi digitado, com aviso. */
export function lerConsorcio(nome: string, campo: Campo, avisar: Avisar): Consorcio {
  const texto = (c: ColunaDoConsorcio): string => comoEscrito(campo(c))
  const dia = (c: ColunaDoConsorcio): Dia | null => diaOuAviso(campo(c), t => avisar('data-ilegivel', c, t))
  const { cnpj, cnpjValido } = cnpjDe(campo('cnpj'), avisar)
  return {
    nome,
    sigla: texto('sigla') === nome ? '' : texto('sigla'),
    cnpj,
    cnpjValido,
    tipo: texto('tipo'),
    adequado: texto('adequado'),
    urs: daLista(texto('urs').replace(/^(urs|srs|grs)\s+(de\s+)?/i, ''), URS, texto('urs'), t =>
      avisar('valor-desconhecido', 'urs', t),
    ),
    macrorregiao: daLista(texto('macrorregiao'), NOMES_DAS_MACRORREGIOES, texto('macrorregiao'), t =>
      avisar('valor-desconhecido', 'macrorregiao', t),
    ),
    site: texto('site'),
    email: texto('email'),
    telefone: texto('telefone'),
    situacao: texto('situacao'),
    adesaoEm: dia('adesaoEm'),
    prorrogacao: {
      pedidaEm: dia('prorrogacaoPedidaEm'),
      decididaEm: dia('prorrogacaoDecididaEm'),
      decidida: decisao(texto('prorrogacao'), t => avisar('valor-desconhecido', 'prorrogacao', t)),
    },
    entrouEm: dia('entrouEm'),
    inativoDesde: dia('inativoDesde'),
  }
}

const NOMES_DAS_MACRORREGIOES: readonly string[] = MACRORREGIOES.map(m => m.nome)

function cnpjDe(valor: Valor, avisar: Avisar): { cnpj: string; cnpjValido: boolean } {
  const digitado = comoEscrito(valor)
  if (digitado === '' || /^[-–—]$/.test(digitado)) return { cnpj: '', cnpjValido: false }
  const lido = lerCnpj(digitado)
  if ('problema' in lido) {
    avisar('cnpj-invalido', 'cnpj', `CNPJ ${digitado.slice(0, 40)} ${lido.problema}. Confira no cartão do CNPJ.`)
    return { cnpj: digitado, cnpjValido: false }
  }
  if (lido.recuperado)
    avisar('cnpj-recuperado', 'cnpj', `CNPJ ${digitado} perdeu zeros à esquerda; lido como ${lido.cnpj}.`)
  return { cnpj: lido.cnpj, cnpjValido: true }
}

/** O nome da lista que se escreve igual (sem acento nem caixa); fora da lista, o que foi digitado e um aviso. */
function daLista(
  procurado: string,
  lista: readonly string[],
  digitado: string,
  avisar: (texto: string) => void,
): string {
  if (digitado === '' || /^[-–—]$/.test(digitado)) return ''
  const achado = lista.find(l => chave(l) === chave(procurado)) ?? lista.find(l => chave(l) === chave(digitado))
  if (achado !== undefined) return achado
  const perto = lista.map(l => ({ l, d: distancia(chave(l), chave(procurado)) })).sort((a, b) => a.d - b.d)[0]
  const parecido = perto !== undefined && perto.d <= 2 ? perto.l : undefined
  const sugestao =
    parecido === undefined ? `Aceitas: ${lista.slice(0, 3).join(', ')}… (lista na aba Norma).` : `Seria “${parecido}”?`
  avisar(`contém ${citado(digitado)}, que não está na lista do PDR-SUS/MG. ${sugestao}`)
  return digitado
}

function decisao(texto: string, avisar: (texto: string) => void): 'Deferida' | 'Indeferida' | null {
  const lida = chave(texto)
  if (lida === '' || /^[-–—]$/.test(lida) || lida === 'pendente') return null
  if (/^(deferida|deferido|sim)$/.test(lida)) return 'Deferida'
  if (/^(indeferida|indeferido|nao)$/.test(lida)) return 'Indeferida'
  avisar(`contém ${citado(texto)}. Use Deferida, Indeferida ou deixe em branco.`)
  return null
}

/** Distância de edição, só para sugerir. */
function distancia(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let anterior = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const atual = [i]
    for (let j = 1; j <= b.length; j++) {
      const troca = anterior[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      atual.push(Math.min(anterior[j]! + 1, atual[j - 1]! + 1, troca))
    }
    anterior = atual
  }
  return anterior[b.length]!
}
