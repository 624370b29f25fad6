import type { Dia } from '../../tempo/dia.ts'
import type { Aviso } from '../aviso.ts'
import type { NomesDeColunas } from '../cabecalho.ts'
import { lerTabela } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { citarNome } from '../texto.ts'
import { identidade, type Localizar } from './localizar.ts'

const COLUNAS = {
  consorcio: ['Consórcio'],
  programa: ['Programa'],
  inicio: ['Início', 'De'],
  fim: ['Fim', 'Até'],
  observacao: ['Observação', 'Observações'],
} as const satisfies NomesDeColunas<string>

/** Uma participação em política, programa ou projeto da SES/MG. */
export interface Participacao {
  readonly programa: string
  readonly inicio: Dia | null
  readonly fim: Dia | null
}

/** Os programas de que cada consórcio (pela identidade) participa. */
export function lerProgramas(
  folha: Folha | null,
  localizar: Localizar,
  avisos: Aviso[],
): ReadonlyMap<string, readonly Participacao[]> {
  const achados = new Map<string, Participacao[]>()
  for (const linha of lerTabela<keyof typeof COLUNAS>(folha, COLUNAS, ['consorcio', 'programa'], avisos) ?? []) {
    const consorcio = localizar(linha.texto('consorcio'))
    if (consorcio === undefined) {
      linha.avisar(
        'valor-desconhecido',
        'consorcio',
        `${citarNome(linha.texto('consorcio'))} não está no cadastro; confira o nome.`,
      )
      continue
    }
    const participacao = { programa: linha.texto('programa'), inicio: linha.dia('inicio'), fim: linha.dia('fim') }
    if (participacao.programa === '') continue
    const id = identidade(consorcio)
    achados.set(id, [...(achados.get(id) ?? []), participacao])
  }
  return achados
}

/** Os programas em curso no dia, sem repetir. */
export const programasEm = (participacoes: readonly Participacao[], dia: Dia): string[] => [
  ...new Set(
    participacoes
      .filter(p => (p.inicio === null || p.inicio <= dia) && (p.fim === null || p.fim >= dia))
      .map(p => p.programa),
  ),
]
