import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Aviso } from '../aviso.ts'
import type { NomesDeColunas } from '../cabecalho.ts'
import type { Consorcio } from '../consorcio.ts'
import { type LinhaLida, lerTabela } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { chave, citado, citarNome } from '../texto.ts'
import type { Localizar } from './localizar.ts'

const COLUNAS = {
  recebidaEm: ['Recebida em', 'Data'],
  consorcio: ['Consórcio'],
  tipo: ['Tipo'],
  item: ['Item'],
  origem: ['Origem'],
  descricao: ['Descrição'],
  responsavel: ['Responsável'],
  responderAte: ['Responder até'],
  situacao: ['Situação'],
  resposta: ['Resposta'],
} as const satisfies NomesDeColunas<string>

export type ColunaDaSolicitacao = keyof typeof COLUNAS

export const TIPOS_DE_SOLICITACAO = ['Dúvida', 'Contestação', 'Reavaliação', 'Prorrogação', 'Adesão', 'Outra'] as const
export type TipoDeSolicitacao = (typeof TIPOS_DE_SOLICITACAO)[number]

export const SITUACOES_DE_SOLICITACAO = [
  'Aberta',
  'Em análise',
  'Deferida',
  'Deferida em parte',
  'Indeferida',
  'Respondida',
] as const
export const ORIGENS = ['Consórcio', 'URS', 'DERE', 'Área técnica', 'Outra'] as const

export interface Solicitacao {
  readonly linha: LinhaLida<ColunaDaSolicitacao>
  readonly recebidaEm: Dia | null
  /** `null` quando não é de um consórcio do cadastro. */
  readonly consorcio: Consorcio | null
  readonly tipo: TipoDeSolicitacao | null
  readonly item: IdItem | null
  readonly responsavel: string
  readonly responderAte: Dia | null
  /** Ainda espera resposta. */
  readonly aberta: boolean
  readonly deferida: boolean
  readonly resposta: string
}

/** As solicitações da aba; o que não se entende é avisado na célula. */
export function lerSolicitacoes(folha: Folha | null, localizar: Localizar, avisos: Aviso[]): Solicitacao[] {
  const linhas = lerTabela<ColunaDaSolicitacao>(folha, COLUNAS, ['consorcio', 'tipo'], avisos) ?? []
  return linhas.map(linha => {
    const nome = linha.texto('consorcio')
    const consorcio = localizar(nome) ?? null
    if (consorcio === null)
      linha.avisar('valor-desconhecido', 'consorcio', `${citarNome(nome)} não está no cadastro; confira o nome.`)
    const tipo = TIPOS_DE_SOLICITACAO.find(t => chave(t) === chave(linha.texto('tipo'))) ?? null
    if (tipo === null)
      linha.avisar(
        'valor-desconhecido',
        'tipo',
        `contém ${citado(linha.texto('tipo'))}. Use ${TIPOS_DE_SOLICITACAO.join(', ')}.`,
      )
    const situacao = chave(linha.texto('situacao'))
    return {
      linha,
      recebidaEm: linha.dia('recebidaEm'),
      consorcio,
      tipo,
      item: itemDe(linha.texto('item')),
      responsavel: linha.texto('responsavel'),
      responderAte: linha.dia('responderAte'),
      aberta: /^(|aberta|em analise|pendente)$/.test(situacao),
      deferida: /^deferida/.test(situacao),
      resposta: linha.texto('resposta'),
    }
  })
}

/** "IV", "Item IV", "IV – Serviços e valores". */
export function itemDe(texto: string): IdItem | null {
  const [, numeral = ''] = /^(?:item\s+)?([ivx]+)\b/.exec(chave(texto)) ?? []
  return IDS_DOS_ITENS.find(id => id.toLowerCase() === numeral) ?? null
}
