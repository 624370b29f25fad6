import type { Suspensao } from '../../apuracao/adequacao.ts'
import type { Dia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Aviso } from '../aviso.ts'
import type { NomesDeColunas } from '../cabecalho.ts'
import { lerTabela } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { chave, citado, citarNome } from '../texto.ts'
import { identidade, type Localizar } from './localizar.ts'

const COLUNAS = {
  consorcio: ['Consórcio'],
  de: ['De', 'Início'],
  ate: ['Até', 'Fim'],
  ato: ['Ato', 'Ato legal', 'Fundamento'],
  tipo: ['Tipo'],
} as const satisfies NomesDeColunas<string>

/** Os atos que valem para todos têm isto no lugar do nome. */
export const TODOS = 'Todos'

/** As suspensões e prorrogações de prazo, pela identidade do consórcio; as de todos ficam em `TODOS`. */
export function lerSuspensoes(
  folha: Folha | null,
  localizar: Localizar,
  hoje: Dia,
  avisos: Aviso[],
): ReadonlyMap<string, readonly Suspensao[]> {
  const achadas = new Map<string, Suspensao[]>()
  for (const linha of lerTabela<keyof typeof COLUNAS>(folha, COLUNAS, ['consorcio', 'de', 'ate'], avisos) ?? []) {
    const nome = linha.texto('consorcio')
    const deTodos = /^tod[oa]s?( os consorcios)?$/.test(chave(nome))
    const consorcio = deTodos ? undefined : localizar(nome)
    if (!deTodos && consorcio === undefined) {
      linha.avisar(
        'valor-desconhecido',
        'consorcio',
        `${citarNome(nome)} não está no cadastro; o ato não foi aplicado. Use o nome do cadastro, ou “${TODOS}”.`,
      )
      continue
    }
    const de = linha.dia('de')
    const lida = linha.dia('ate')
    // Sem fim escrito, o prazo está parado ao menos até hoje.
    const ate = lida ?? (linha.texto('ate') === '' && de !== null ? maior(de, hoje) : null)
    const tipo = tipoDe(linha.texto('tipo'))
    // A data que não se lê já foi apontada na célula.
    if (de === null && linha.texto('de') === '')
      linha.avisar('suspensao-invalida', 'de', 'falta o primeiro dia; o ato não foi aplicado. Digite dd/mm/aaaa.')
    else if (de === null) continue
    else if (ate !== null && ate < de)
      linha.avisar(
        'suspensao-invalida',
        'ate',
        `o fim, ${emBarras(ate)}, é antes do começo, ${emBarras(de)}; o ato não foi aplicado.`,
      )
    if (tipo === null)
      linha.avisar(
        'valor-desconhecido',
        'tipo',
        `contém ${citado(linha.texto('tipo'))}. Use Suspensão ou Prorrogação; valeu Suspensão.`,
      )
    if (de === null || ate === null || ate < de) continue
    if (lida === null)
      linha.avisar(
        'suspensao-invalida',
        'ate',
        'falta o último dia: o prazo conta como parado até hoje. Digite o fim quando houver.',
      )
    const id = consorcio === undefined ? TODOS : identidade(consorcio)
    const ato = linha.texto('ato') || 'ato não informado'
    achadas.set(id, [...(achadas.get(id) ?? []), { de, ate, ato, tipo: tipo ?? 'Suspensão' }])
  }
  return achadas
}

function tipoDe(texto: string): Suspensao['tipo'] | null {
  const lido = chave(texto)
  if (lido === '' || /^suspens/.test(lido)) return 'Suspensão'
  return /^prorroga/.test(lido) ? 'Prorrogação' : null
}

const maior = (a: Dia, b: Dia): Dia => (a > b ? a : b)
