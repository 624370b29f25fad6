import { endereco } from '../../../planilha/celula.ts'
import type { Dia } from '../../../tempo/dia.ts'
import { formatoVisivel } from '../../arquivos/formato-visivel.ts'
import { arvoreDaFormula } from '../../execucao/formulas/sintaxe.ts'
import {
  abrirRascunho,
  aplicarRascunho,
  escreverCelula,
  folhaParaEscrever,
  linhaParaEscrever,
  type Rascunho,
} from '../../execucao/sheets/rascunho.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../pasta-local.ts'
import type { Edicao, Mudanca, Selecao } from '../mensagens.ts'
import { formulaEmPortugues } from './formula-em-portugues.ts'
import { type Digitado, lerDigitado } from './ler-digitado.ts'
import { validar } from './validar.ts'

export interface Escritas {
  /** As células que de fato mudaram. */
  readonly mudadas: readonly Selecao[]
  readonly recusas: Mudanca['recusas']
}

/** Escreve na pasta o que se digitou ou colou: o que não se aceita é recusado célula a célula, e o resto vale. */
export function escreverEdicoes(pasta: PastaLocal, edicoes: readonly Edicao[], hoje: Dia): Escritas {
  const rascunho = abrirRascunho(pasta)
  const mudadas: Selecao[] = []
  const recusas: Mudanca['recusas'][number][] = []
  for (const { folha: id, linha, coluna, texto } of edicoes) {
    const folha = rascunho.folhas.find(f => f.id === id)
    const motivo =
      folha === undefined ? 'a aba já não existe' : (cabe(rascunho, folha, linha, coluna) ?? escrever(folha))
    if (typeof motivo === 'string') {
      const onde = `${folha === undefined ? '' : `${folha.titulo}!`}${endereco(linha, coluna)}`
      recusas.push({ onde: { folha: id, linha, coluna }, mensagem: `${onde}: ${motivo}.` })
    } else if (motivo) mudadas.push({ folha: id, linha, coluna })

    function escrever(em: FolhaLocal): string | boolean {
      const antes = em.celulas[linha]?.[coluna] ?? VAZIA
      const nova = comTexto(antes, texto ?? '', rascunho.folhas, hoje)
      if (typeof nova === 'string') return nova
      if (igual(antes, nova)) return false
      const aberta = folhaParaEscrever(rascunho, id)
      aberta.linhas = Math.max(aberta.linhas, linha + 1)
      aberta.colunas = Math.max(aberta.colunas, coluna + 1)
      escreverCelula(linhaParaEscrever(rascunho, aberta, linha), coluna, nova)
      return true
    }
  }
  if (mudadas.length > 0) aplicarRascunho(pasta, rascunho)
  return { mudadas, recusas }
}

const VAZIA: CelulaLocal = { valor: null }
const MAIOR_TEXTO = 50_000
const MAXIMO_DE_CELULAS = 10_000_000
const MAXIMO_DE_COLUNAS = 18_278

/** A célula com o que se digitou; ou por que não se aceita. */
function comTexto(antes: CelulaLocal, texto: string, folhas: readonly FolhaLocal[], hoje: Dia): CelulaLocal | string {
  if (texto.length > MAIOR_TEXTO) return `o texto passa de ${MAIOR_TEXTO.toLocaleString('pt-BR')} letras`
  const visivel = formatoVisivel(antes, folhas)
  const digitado = lerDigitado(texto, visivel?.numberFormat, hoje)
  // A fórmula do arquivo se mostra em português: digitada de volta, é a mesma.
  if (antes.formula !== undefined && texto === formulaEmPortugues(antes.formula)) return antes
  if (digitado.formula !== undefined && arvoreDaFormula(digitado.formula, 'pt_BR') === undefined)
    return `a fórmula “${curto(texto)}” não se entende. Separe os argumentos com ponto e vírgula (;), e para escrever um texto que começa com = ponha antes um apóstrofo (')`
  const formato = visivel?.numberFormat ?? digitado.formato
  const conferido =
    antes.validacao === undefined || digitado.formula !== undefined
      ? { valor: digitado.valor }
      : validar(digitado.valor, formato, antes.validacao)
  if ('problema' in conferido && conferido.recusa) return `“${curto(texto)}” ${conferido.problema}`
  const valor = 'problema' in conferido ? digitado.valor : conferido.valor
  return montar(antes, { ...digitado, valor }, visivel)
}

/** Troca só o conteúdo: formato, nota e lista ficam. O número que pede formato o dá à célula que não tem nenhum. */
function montar(antes: CelulaLocal, digitado: Digitado, visivel: ReturnType<typeof formatoVisivel>): CelulaLocal {
  const { formula: _, calculado: __, derramada: ___, naoCalculada: ____, ...resto } = antes
  const pede = digitado.formato !== undefined && visivel?.numberFormat === undefined
  return {
    ...resto,
    valor: digitado.valor,
    ...(digitado.formula === undefined ? {} : { formula: digitado.formula }),
    ...(pede ? { formato: { ...visivel, numberFormat: digitado.formato! } } : {}),
  }
}

/** Apagar a célula derramada não a muda: a fórmula a preenche de novo. */
const igual = (antes: CelulaLocal, nova: CelulaLocal): boolean =>
  antes.valor === nova.valor &&
  antes.formula === nova.formula &&
  antes.formato === nova.formato &&
  (antes.calculado === undefined || antes.formula !== undefined || (antes.derramada === true && nova.valor === null))

/** Por que a célula não cabe na grade, ou `undefined`: colar além da borda a faz crescer. */
function cabe(rascunho: Rascunho, folha: FolhaLocal, linha: number, coluna: number): string | undefined {
  if (linha < folha.linhas && coluna < folha.colunas) return undefined
  if (coluna >= MAXIMO_DE_COLUNAS) return `uma aba tem no máximo ${MAXIMO_DE_COLUNAS.toLocaleString('pt-BR')} colunas`
  const novas = Math.max(folha.linhas, linha + 1) * Math.max(folha.colunas, coluna + 1) - folha.linhas * folha.colunas
  const total = rascunho.folhas.reduce((soma, f) => soma + f.linhas * f.colunas, novas)
  return total > MAXIMO_DE_CELULAS ? 'a planilha passaria de dez milhões de células' : undefined
}

const curto = (texto: string): string => (texto.length > 60 ? `${texto.slice(0, 60)}…` : texto)
