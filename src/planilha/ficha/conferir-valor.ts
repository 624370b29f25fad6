import type { IdItem } from '../../norma/itens.ts'
import { SUBREQUISITOS } from '../../norma/subrequisitos.ts'
import { ehDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { lerDia } from '../../tempo/ler-dia.ts'
import { citado } from '../texto.ts'
import type { Campo } from './campos.ts'

/** O Sheets guarda até 50.000 letras por célula. */
const MAIOR_TEXTO = 50_000

/** Por que o valor não serve ao campo, em continuação ao nome dele; `null` quando serve. Apagar serve sempre. */
export function porQueNaoServe(item: IdItem | null, campo: Campo, depois: unknown, hoje: string): string | null {
  if (depois === null) return null
  if (campo === 'subrequisitos') return listaNaoServe(item, depois)
  if (typeof depois !== 'string') return `não aceita ${oRecebido(depois)}.`
  if (depois.length > MAIOR_TEXTO)
    return `tem ${depois.length} letras, e uma célula guarda até ${MAIOR_TEXTO}. Encurte o texto.`
  if (depois.trim() === '') return null
  switch (campo) {
    case 'resposta':
      return depois === 'Sim' || depois === 'Não' ? null : `não aceita ${citado(depois)}. Use Sim ou Não.`
    case 'link':
      return linkNaoServe(depois)
    case 'atualizadoEm':
      return dataNaoServe(depois)
    case 'verificadoEm':
    case 'avaliadoEm':
      return dataNaoServe(depois) ?? (depois > hoje ? `é ${dataEscrita(depois)}, que ainda não chegou.` : null)
    case 'observacao':
    case 'avaliadoPor':
      return null
  }
}

/** Só endereço inteiro, de página da web, e sem usuário e senha. */
export function linkNaoServe(texto: string): string | null {
  const [, servidor] = /^https?:\/\/([^\s/?#]+)\S*$/i.exec(texto.trim()) ?? []
  if (servidor !== undefined && !servidor.includes('@')) return null
  return `não aceita ${citado(texto)}. Use o endereço inteiro, começando por http:// ou https://.`
}

function dataNaoServe(texto: string): string | null {
  if (!ehDia(texto)) return `não aceita ${citado(texto)}: não é uma data do calendário.`
  const lida = lerDia(texto)
  return 'problema' in lida ? `não aceita ${citado(texto)}: ${lida.problema}.` : null
}

const dataEscrita = (texto: string): string => (ehDia(texto) ? emBarras(texto) : citado(texto))

function listaNaoServe(item: IdItem | null, depois: unknown): string | null {
  if (!Array.isArray(depois)) return `não aceita ${oRecebido(depois)}.`
  const conhecidos = new Set<unknown>(item === null ? [] : SUBREQUISITOS[item].flat().map(s => s.id))
  const estranho = depois.find(d => !conhecidos.has(d))
  return estranho === undefined ? null : `não tem o subrequisito ${oRecebido(estranho)}.`
}

/** O que veio de fora, para citar: um objeto nem sempre se escreve. */
export const oRecebido = (valor: unknown): string =>
  valor === undefined ? 'um valor omitido' : typeof valor === 'object' && valor !== null ? 'este valor' : citado(valor)
