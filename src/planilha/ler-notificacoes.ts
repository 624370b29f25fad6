import type { Dia } from '../tempo/dia.ts'
import { lerQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Aviso } from './aviso.ts'
import type { NomesDeColunas } from './cabecalho.ts'
import { lerTabela } from './ler-tabela.ts'
import type { Folha } from './pasta.ts'
import { chave, citado, citarNome } from './texto.ts'

export const COLUNAS_DE_NOTIFICACOES = {
  consorcio: ['Consórcio'],
  referente: ['Referente a', 'Quadrimestre'],
  enviadaEm: ['Enviada em'],
  cienciaEm: ['Ciência em', 'Ciência'],
  meio: ['Meio'],
  processo: ['Processo SEI', 'SEI'],
} as const satisfies NomesDeColunas<string>

/** Uma notificação de resultado: dela correm os dias do Art. 11, § 1º. */
export interface Notificacao {
  readonly consorcio: string
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
}

/** As notificações de um quadrimestre, por consórcio (`chave` do nome). */
export type NotificacoesPorNome = ReadonlyMap<string, Notificacao>

/** As notificações da aba; sem aba, nenhuma. Consórcio que não está em `nomes` é avisado, nunca esquecido. */
export function lerNotificacoes(
  folha: Folha | null,
  quadrimestre: Quadrimestre,
  nomes: ReadonlySet<string>,
  avisos: Aviso[],
): NotificacoesPorNome {
  const linhas = lerTabela<keyof typeof COLUNAS_DE_NOTIFICACOES>(folha, COLUNAS_DE_NOTIFICACOES, 'consorcio', avisos)
  const achadas = new Map<string, Notificacao>()
  for (const linha of linhas ?? []) {
    const consorcio = linha.texto('consorcio')
    if (!nomes.has(chave(consorcio)))
      linha.avisar(
        'valor-desconhecido',
        'consorcio',
        `${citarNome(consorcio)} não está na avaliação nem no cadastro; confira o nome.`,
      )
    const referente = linha.texto('referente')
    const lido = lerQuadrimestre(referente)
    if (lido === null && referente !== '' && !/^\d+([.,]\d+)?$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(referente))
      linha.avisar('valor-desconhecido', 'referente', `contém ${citado(referente)}. Use o quadrimestre, como 2026-3.`)
    const nova = { consorcio, enviadaEm: linha.dia('enviadaEm'), cienciaEm: linha.dia('cienciaEm') }
    if (lido !== quadrimestre) continue
    const anterior = achadas.get(chave(consorcio))
    if (anterior !== undefined)
      linha.avisar(
        'notificacao-repetida',
        'consorcio',
        `${citarNome(consorcio)} tem mais de uma notificação de ${quadrimestre}; valeu a de ciência mais recente. Confira qual abriu o prazo.`,
      )
    if (anterior === undefined || (nova.cienciaEm ?? '') >= (anterior.cienciaEm ?? ''))
      achadas.set(chave(consorcio), nova)
  }
  return achadas
}
