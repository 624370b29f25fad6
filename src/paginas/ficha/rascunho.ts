import type { IdItem } from '../../norma/itens.ts'
import { type Campo, type CampoDoItem, ehData, nomeDoCampo, VISTO_NA_PAGINA } from '../../planilha/ficha/campos.ts'
import { porQueNaoServe } from '../../planilha/ficha/conferir-valor.ts'
import type { Conflito, Ficha, ItemDaFicha, Mudanca } from '../../planilha/ficha/ficha.ts'
import { comoEscrito } from '../../planilha/texto.ts'
import { type Dia, ehDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { lerDia } from '../../tempo/ler-dia.ts'

/** O que está no campo da página: resposta ou texto, como se digita; nos subrequisitos, os ids marcados. */
export type Digitado = string | readonly string[] | null

/** Só o que a pessoa mudou e ainda não gravou. */
export type Rascunho = ReadonlyMap<string, Digitado>

export const VAZIO: Rascunho = new Map()

export const chaveDe = (item: IdItem | null, campo: Campo): string => `${item ?? ''}|${campo}`

/** O que o campo mostra quando a pessoa não mexeu nele. O que não se entende aparece como está escrito. */
export function original(ficha: Ficha, item: IdItem | null, campo: Campo): Digitado {
  if (item === null) {
    const dia = campo === 'avaliadoEm' ? ficha.avaliadoEm : null
    return dia === null ? comoEscrito(ficha.celulas[campo as 'avaliadoEm']) : emBarras(dia)
  }
  const dele = doItem(ficha, item)
  const celula = comoEscrito(dele.celulas[campo as CampoDoItem])
  switch (campo as CampoDoItem) {
    case 'resposta':
      return dele.resposta ?? (celula === '' ? null : celula)
    case 'subrequisitos':
      return dele.subrequisitos ?? []
    case 'atualizadoEm':
      return dele.atualizadoEm === null ? celula : emBarras(dele.atualizadoEm)
    case 'verificadoEm':
      return dele.verificadoEm ?? (celula === '' ? null : celula)
    default:
      return celula
  }
}

export function digitado(ficha: Ficha, rascunho: Rascunho, item: IdItem | null, campo: Campo): Digitado {
  const mudado = rascunho.get(chaveDe(item, campo))
  return mudado === undefined ? original(ficha, item, campo) : mudado
}

/** O rascunho com mais uma mudança; voltar ao que estava a desfaz. */
export function comMudanca(
  ficha: Ficha,
  rascunho: Rascunho,
  item: IdItem | null,
  campo: Campo,
  valor: Digitado,
): Rascunho {
  const novo = new Map(rascunho)
  if (mesmo(campo, valor, original(ficha, item, campo))) novo.delete(chaveDe(item, campo))
  else novo.set(chaveDe(item, campo), valor)
  return novo
}

/** As respostas e as evidências como ficarão depois de gravadas: é delas que sai a pontuação que se vê. */
export const comoFicam = (ficha: Ficha, rascunho: Rascunho): ItemDaFicha[] =>
  ficha.itens.map(item => {
    const valor = (campo: CampoDoItem): Digitado => digitado(ficha, rascunho, item.id, campo)
    const mudou = (campo: Campo): boolean => rascunho.has(chaveDe(item.id, campo))
    const viu = [...VISTO_NA_PAGINA].some(mudou)
    const visto = valor('verificadoEm')
    const verificadoEm = mudou('verificadoEm') ? comoDia(visto) : viu ? ficha.hoje : item.verificadoEm
    const resposta = valor('resposta')
    return {
      ...item,
      resposta: resposta === 'Sim' || resposta === 'Não' ? resposta : null,
      link: comoEscrito(valor('link')),
      atualizadoEm: comoDia(valor('atualizadoEm')),
      verificadoEm,
      subrequisitos: mudou('subrequisitos') ? (valor('subrequisitos') as readonly string[]) : item.subrequisitos,
      herdada: item.herdada && verificadoEm === null,
    }
  })

export interface ProblemaDoCampo {
  readonly item: IdItem | null
  readonly campo: Campo
  /** Frase inteira. */
  readonly texto: string
}

/** O que mandar gravar, e o que antes se precisa corrigir. O conflito que espera escolha fica de fora. */
export function aGravar(
  ficha: Ficha,
  rascunho: Rascunho,
  esperando: ReadonlyMap<string, Conflito>,
): { mudancas: Mudanca[]; problemas: ProblemaDoCampo[] } {
  const mudancas: Mudanca[] = []
  const problemas: ProblemaDoCampo[] = []
  for (const [chave, valor] of rascunho) {
    if (esperando.has(chave)) continue
    const [numeral, campo] = chave.split('|') as [IdItem | '', Campo]
    const item = numeral === '' ? null : numeral
    const depois = paraOServidor(campo, valor)
    const porque = problemaDe(item, campo, valor, ficha.hoje)
    if (porque !== null) problemas.push({ item, campo, texto: `${nomeDoCampo(item, campo)} ${porque}` })
    else mudancas.push({ item, campo, antes: celulaDe(ficha, item, campo), depois })
  }
  return { mudancas, problemas }
}

/** Por que o que se digitou não se pode gravar; `null` quando se pode. */
export function problemaDe(item: IdItem | null, campo: Campo, valor: Digitado, hoje: Dia): string | null {
  if (ehData(campo) && typeof valor === 'string' && valor.trim() !== '') {
    const lida = lerDia(valor)
    if ('problema' in lida) return `${lida.problema}.`
  }
  return porQueNaoServe(item, campo, paraOServidor(campo, valor), hoje)
}

/**
 * O que sobra depois de gravar: o que a pessoa mudou enquanto se gravava (também o que ela desfez), e o que outra pessoa
 * tinha mudado antes.
 */
export function depoisDeGravar(
  antes: Ficha,
  enviado: Rascunho,
  mudancas: readonly Mudanca[],
  conflitos: ReadonlyMap<string, Conflito>,
  agora: Rascunho,
): Rascunho {
  const sobra = new Map(agora)
  for (const { item, campo } of mudancas) {
    const chave = chaveDe(item, campo)
    if (conflitos.has(chave)) continue
    if (!agora.has(chave)) sobra.set(chave, original(antes, item, campo))
    else if (agora.get(chave) === enviado.get(chave)) sobra.delete(chave)
  }
  return sobra
}

function doItem(ficha: Ficha, item: IdItem): ItemDaFicha {
  const achado = ficha.itens.find(i => i.id === item)
  if (achado === undefined) throw new RangeError(`a ficha não tem o item ${item}`)
  return achado
}

const celulaDe = (ficha: Ficha, item: IdItem | null, campo: Campo): Mudanca['antes'] =>
  item === null ? ficha.celulas[campo as 'avaliadoEm'] : doItem(ficha, item).celulas[campo as CampoDoItem]

function paraOServidor(campo: Campo, valor: Digitado): Mudanca['depois'] {
  if (ehData(campo)) return comoDia(valor)
  if (typeof valor === 'string') return valor.trim() === '' ? null : valor.trim()
  return valor
}

function comoDia(valor: Digitado): Dia | null {
  if (typeof valor !== 'string' || valor.trim() === '') return null
  const lida = ehDia(valor) ? { dia: valor } : lerDia(valor)
  return 'dia' in lida ? lida.dia : null
}

/** A data escrita de outro jeito, a lista em outra ordem e o espaço na ponta não são mudança. */
function mesmo(campo: Campo, a: Digitado, b: Digitado): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && iguais(a, b)
  if (ehData(campo) && comoDia(a) !== null) return comoDia(a) === comoDia(b)
  return comoEscrito(a) === comoEscrito(b)
}

const iguais = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(x => b.includes(x))
