import type { Resposta, Respostas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import type { Dia } from '../../tempo/dia.ts'
import { type Aviso, avisoDaCelula } from '../aviso.ts'
import { acharCabecalho, MINIMO_DE_ITENS, type NomesDeColunas } from '../cabecalho.ts'
import { endereco } from '../celula.ts'
import type { Consorcio } from '../consorcio.ts'
import { diaOuAviso } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { lerResposta } from '../resposta.ts'
import { citarNome, comoEscrito, limpo } from '../texto.ts'
import type { Localizar } from './localizar.ts'

export const COLUNAS_DE_REAVALIACOES = {
  consorcio: ['Consórcio'],
  pedidaEm: ['Pedida em'],
  avaliadaEm: ['Avaliada em'],
  motivo: ['Motivo'],
} as const satisfies NomesDeColunas<string>

type Coluna = keyof typeof COLUNAS_DE_REAVALIACOES

/** Uma reavaliação (Art. 11, § 2º): os doze itens outra vez. */
export interface Reavaliacao {
  /** Índice da linha na aba, a partir de zero. */
  readonly linha: number
  readonly nome: string
  readonly consorcio: Consorcio | undefined
  readonly pedidaEm: Dia | null
  readonly avaliadaEm: Dia | null
  readonly motivo: string
  readonly respostas: Respostas
  readonly ilegiveis: readonly IdItem[]
  /** Nada se escreveu em nenhum dos doze itens, nem proposta nem traço. */
  readonly emBranco: boolean
  /** Endereço A1 de uma coluna, nesta linha. */
  readonly celula: (coluna: Coluna | IdItem) => string
}

/** As linhas da aba Reavaliações, na ordem. */
export function lerReavaliacoes(folha: Folha | null, localizar: Localizar, avisos: Aviso[]): Reavaliacao[] {
  const valores = folha?.valores
  if (folha === null || valores === undefined) return []
  const cabecalho = acharCabecalho<Coluna>(valores, COLUNAS_DE_REAVALIACOES, { itens: MINIMO_DE_ITENS, colunas: 1 })
  const faltam = cabecalho === null ? [] : IDS_DOS_ITENS.filter(id => cabecalho.itens[id] === undefined)
  if (cabecalho === null || faltam.length > 0 || cabecalho.colunas.consorcio === undefined) {
    const oQue = faltam.length > 0 ? `os itens ${faltam.join(', ')}` : '“Consórcio” e os doze itens'
    avisos.push(
      avisoDaCelula(
        'tabela-ilegivel',
        folha.titulo,
        endereco(cabecalho?.linha ?? 0, 0),
        `não achei na linha de títulos ${oQue}; as reavaliações não foram lidas. Use Conferir planilha.`,
      ),
    )
    return []
  }
  return valores.slice(cabecalho.linha + 1).flatMap((celulas, i): Reavaliacao[] => {
    const linha = cabecalho.linha + 1 + i
    const valor = (c: Coluna): string | number | boolean | null => celulas[cabecalho.colunas[c] ?? -1] ?? null
    const celula = (c: Coluna | IdItem): string =>
      endereco(linha, c in cabecalho.itens ? cabecalho.itens[c as IdItem]! : (cabecalho.colunas[c as Coluna] ?? 0))
    const avisar = (codigo: Aviso['codigo'], c: Coluna | IdItem, texto: string): void => {
      avisos.push(avisoDaCelula(codigo, folha.titulo, celula(c), texto))
    }
    const nome = comoEscrito(valor('consorcio'))
    if (nome === '') {
      if (celulas.slice(0, Math.max(...Object.values(cabecalho.itens)) + 1).some(v => limpo(v) !== ''))
        avisar(
          'linha-sem-nome',
          'consorcio',
          `a linha ${linha + 1} tem dados e não tem “Consórcio”; não foi lida. Preencha.`,
        )
      return []
    }
    const consorcio = localizar(nome)
    if (consorcio === undefined)
      avisar('valor-desconhecido', 'consorcio', `${citarNome(nome)} não está no cadastro; confira o nome.`)
    const respostas = {} as Record<IdItem, Resposta>
    const ilegiveis: IdItem[] = []
    for (const id of IDS_DOS_ITENS) {
      const lida = lerResposta(celulas[cabecalho.itens[id]!] ?? null)
      respostas[id] = 'resposta' in lida ? lida.resposta : null
      if (!('problema' in lida)) continue
      ilegiveis.push(id)
      avisar('resposta-ilegivel', id, `item ${id} de ${citarNome(nome)} ${lida.problema}`)
    }
    const dia = (c: Coluna): Dia | null => diaOuAviso(valor(c), t => avisar('data-ilegivel', c, t))
    return [
      {
        linha,
        nome,
        consorcio,
        pedidaEm: dia('pedidaEm'),
        avaliadaEm: dia('avaliadaEm'),
        motivo: comoEscrito(valor('motivo')),
        respostas,
        ilegiveis,
        emBranco: IDS_DOS_ITENS.every(id => limpo(celulas[cabecalho.itens[id]!]) === ''),
        celula,
      },
    ]
  })
}
