import type { Entrada } from '../../google/entradas.ts'
import type { Manifesto } from '../execucao/manifesto.ts'
import { type Arvore, lerArvore } from './arvore.ts'
import { conferirCarga } from './conferir-carga.ts'
import { conferirDocumentacao } from './conferir-documentacao.ts'
import { conferirMetodos } from './conferir-metodos.ts'
import { conferirMenus, conferirNomesDeCima, conferirNomesLivres } from './conferir-nomes.ts'
import { acharServicos, conferirManifesto } from './conferir-servicos.ts'
import { nomesLivres } from './nomes-livres.ts'

/** O que o pacote conferido é. */
export interface Relatorio {
  readonly bytes: number
  readonly servicos: readonly string[]
  readonly escopos: readonly string[]
}

/** Confere o arquivo que vai para o Google; lança com todos os problemas, não só o primeiro. */
export function conferirPacote(pacote: {
  readonly codigo: string
  readonly manifesto: Manifesto
  readonly entradas: readonly Entrada[]
}): Relatorio {
  const { codigo, manifesto, entradas } = pacote
  const arvore = lerOuRecusar(codigo)
  const bytes = Buffer.byteLength(codigo)
  const livres = nomesLivres(arvore.programa)
  const servicos = acharServicos(arvore, livres)
  recusar([
    ...(bytes > MAIOR_PACOTE ? [`o pacote tem ${bytes} bytes, e o limite é ${MAIOR_PACOTE}`] : []),
    // Marca de modelo HTML que escreve sem escapar.
    ...(codigo.includes('<?!=') ? ['o código tem "<?!=", que escreve HTML sem escapar'] : []),
    ...conferirNomesDeCima(arvore, entradas),
    ...conferirNomesLivres(livres),
    ...conferirMetodos(arvore),
    ...conferirMenus(arvore, entradas),
    ...conferirDocumentacao(arvore, entradas),
    ...servicos.problemas,
    ...conferirManifesto(manifesto, servicos),
    ...conferirCarga(
      codigo,
      entradas.map(e => e.nome),
    ),
  ])
  return { bytes, servicos: [...servicos.chamados].sort(), escopos: [...servicos.escopos].sort() }
}

/** O arquivo inteiro é carregado a cada chamada de fórmula. */
const MAIOR_PACOTE = 1024 * 1024

function lerOuRecusar(codigo: string): Arvore {
  try {
    return lerArvore(codigo)
  } catch (erro) {
    return recusar([`o Apps Script não lê o código: ${(erro as Error).message}`]) as never
  }
}

function recusar(problemas: readonly string[]): void {
  if (problemas.length > 0) throw new Error(`O pacote não pode ir para o Google:\n- ${problemas.join('\n- ')}`)
}
