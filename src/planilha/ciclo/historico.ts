import { IDS_DOS_EIXOS, type IdEixo } from '../../norma/eixos.ts'
import { type Dia, diaDoSerial, serialDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { lerDia } from '../../tempo/ler-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Valor } from '../celula.ts'
import { limpo } from '../texto.ts'
import { sha256 } from './sha256.ts'

export type Fase = 'Preliminar' | 'Final' | 'Reaberto'

/** Um registro do Histórico: o que se decidiu sobre um consórcio, para sempre. Só se acrescenta. */
export interface Registrado {
  readonly numero: number
  readonly consorcio: string
  readonly cnpj: string
  readonly urs: string
  /** O quadrimestre, ou o dia da reavaliação. */
  readonly referente: Quadrimestre | Dia
  readonly fase: Fase
  readonly versao: number
  readonly em: Dia
  readonly avaliadoEm: Dia | null
  /** "SSN-…": uma letra por item (ver `mascaraDe`), na ordem da Deliberação; vazia na reabertura. */
  readonly mascara: string
  readonly evidencias: number
  readonly pontos: number | null
  readonly eixos: Readonly<Record<IdEixo, number>> | null
  readonly classificacao: string
  /** O diagnóstico (consórcio ainda em adaptação) não tem efeito sobre a situação. */
  readonly efeito: 'Classificação' | 'Diagnóstico' | ''
  readonly situacao: string
  /** Deliberação e vigência dos dispositivos com que se julgou. */
  readonly norma: string
  /** Os parâmetros com que se julgou. */
  readonly parametros: string
  readonly motivo: string
  readonly por: string
  readonly hash: string
}

export type NovoRegistro = Omit<Registrado, 'numero' | 'hash'>

export const COLUNAS_DO_HISTORICO = [
  'Nº',
  'Consórcio',
  'CNPJ',
  'URS',
  'Referente a',
  'Fase',
  'Versão',
  'Homologado em',
  'Avaliado em',
  'Respostas',
  'Evidências',
  'Pontos',
  ...IDS_DOS_EIXOS.map(e => `Eixo ${e}`),
  'Classificação',
  'Efeito',
  'Situação',
  'Norma',
  'Parâmetros',
  'Motivo',
  'Por',
  'Hash',
] as const

const DA_REAVALIACAO = 'Reavaliação de '

const EH_QUADRIMESTRE = /^\d{4}-[123]$/

/** O que não é quadrimestre é o dia de uma reavaliação. */
export const ehDeReavaliacao = (referente: Quadrimestre | Dia): referente is Dia => !EH_QUADRIMESTRE.test(referente)

/** "2026-1", ou "Reavaliação de 10/03/2026". */
export const textoDoReferente = (referente: Quadrimestre | Dia): string =>
  ehDeReavaliacao(referente) ? `${DA_REAVALIACAO}${emBarras(referente)}` : referente

/** A linha da aba, na ordem de `COLUNAS_DO_HISTORICO`. */
export function linhaDoRegistro(r: Registrado): Valor[] {
  return [...camposDe(r.numero, r), r.hash]
}

function camposDe(numero: number, r: NovoRegistro): Valor[] {
  const texto = (t: string): Valor => (t === '' ? null : t)
  return [
    numero,
    r.consorcio,
    texto(r.cnpj),
    texto(r.urs),
    textoDoReferente(r.referente),
    r.fase,
    r.versao,
    serialDoDia(r.em),
    r.avaliadoEm === null ? null : serialDoDia(r.avaliadoEm),
    texto(r.mascara),
    r.mascara === '' ? null : r.evidencias,
    r.pontos,
    ...IDS_DOS_EIXOS.map(e => r.eixos?.[e] ?? null),
    texto(r.classificacao),
    texto(r.efeito),
    texto(r.situacao),
    texto(r.norma),
    texto(r.parametros),
    texto(r.motivo),
    texto(r.por),
  ]
}

/** O hash de um registro encadeia o do anterior: mudar ou tirar uma linha quebra todas as seguintes. */
export const hashDoRegistro = (anterior: string, numero: number, r: NovoRegistro): string =>
  sha256(JSON.stringify([anterior, ...camposDe(numero, r)]))

/** Os novos registros, numerados e encadeados depois dos que já há. */
export function encadear(existentes: readonly Registrado[], novos: readonly NovoRegistro[]): Registrado[] {
  let { numero, hash } = oUltimo(existentes) ?? { numero: 0, hash: '' }
  return novos.map(novo => {
    numero += 1
    hash = hashDoRegistro(hash, numero, novo)
    return { ...novo, numero, hash }
  })
}

/** Um registro a partir dos valores da linha (na ordem das colunas); `null` quando ela não é um. */
export function registroDaLinha(v: readonly Valor[]): Registrado | null {
  const eixos = IDS_DOS_EIXOS.length
  const [numero, consorcio, cnpj, urs, referente, fase, versao, em, avaliadoEm, mascara, evidencias, pontos] = v
  const depois = v.slice(12 + eixos)
  const lido = referenteDe(referente ?? null)
  const dia = diaDe(em ?? null)
  if (typeof numero !== 'number' || lido === null || dia === null) return null
  const texto = (valor: Valor | undefined): string => (valor === null || valor === undefined ? '' : String(valor))
  const temEixos = v.slice(12, 12 + eixos).every(e => typeof e === 'number')
  return {
    numero,
    consorcio: texto(consorcio),
    cnpj: texto(cnpj),
    urs: texto(urs),
    referente: lido,
    fase: texto(fase) as Fase,
    versao: Number(versao ?? 1),
    em: dia,
    avaliadoEm: diaDe(avaliadoEm ?? null),
    mascara: texto(mascara),
    evidencias: Number(evidencias ?? 0),
    pontos: typeof pontos === 'number' ? pontos : null,
    eixos: temEixos
      ? (Object.fromEntries(IDS_DOS_EIXOS.map((e, i) => [e, v[12 + i]])) as Record<IdEixo, number>)
      : null,
    classificacao: texto(depois[0]),
    efeito: texto(depois[1]) as Registrado['efeito'],
    situacao: texto(depois[2]),
    norma: texto(depois[3]),
    parametros: texto(depois[4]),
    motivo: texto(depois[5]),
    por: texto(depois[6]),
    hash: texto(depois[7]),
  }
}

function referenteDe(valor: Valor): Quadrimestre | Dia | null {
  const texto = limpo(valor)
  if (texto.startsWith(DA_REAVALIACAO)) return diaDe(texto.slice(DA_REAVALIACAO.length))
  return EH_QUADRIMESTRE.test(texto) ? (texto as Quadrimestre) : null
}

function diaDe(valor: Valor): Dia | null {
  if (typeof valor === 'number') return diaDoSerial(valor)
  if (typeof valor !== 'string' || valor === '') return null
  const lida = lerDia(valor)
  return 'dia' in lida ? lida.dia : null
}
