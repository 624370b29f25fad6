import { type NamedRange, type WriteSheet, writeXlsx } from 'hucre'
import type { Impressao } from '../../planilha/impressao.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { aparenciaDaFolha } from './aparencia.ts'
import { FONTE_PADRAO } from './estilo-para-arquivo.ts'
import { folhaEscrita } from './folha-escrita.ts'
import { listasLongas } from './listas-longas.ts'
import { nomesDeAba } from './nomes-de-aba.ts'
import { dadosDaFolha, escreverPropriedade, PROPRIEDADE_DA_PASTA, propriedadeDaFolha } from './propriedades.ts'

/** Escreve a pasta como .xlsx. A mesma pasta dá sempre os mesmos bytes: nada no arquivo depende da hora. */
export async function escreverXlsx(
  pasta: PastaLocal,
  impressao: (titulo: string) => Impressao | null,
): Promise<Uint8Array> {
  const nomes = nomesDeAba(pasta.folhas)
  const trocas = [...nomes]
    .filter(([folha, nome]) => folha.titulo !== nome)
    .map(([folha, nome]) => [folha.titulo, nome] as const)
  const listas = listasLongas()
  const partes = { folhas: pasta.folhas, nomes, trocas, guardarLista: listas.guardar }
  const escritas = pasta.folhas.map(folha => folhaEscrita(folha, partes, impressao(folha.titulo)))
  const abas = escritas.map(escrita => escrita.folha)
  const visivel = abas.findIndex(aba => !aba.hidden && !aba.veryHidden)
  // O Excel não abre um arquivo em que todas as abas estão ocultas.
  if (visivel < 0 && abas[0]) mostrar(abas[0])
  const temAbaNossa = pasta.folhas.some(folha => folha.metadados.length > 0)
  const doArquivo = pasta.folhas.map(folha => aparenciaDaFolha(folha)?.pasta).find(Boolean)
  return writeXlsx({
    sheets: [...abas, ...listas.aba()],
    activeSheet: Math.max(0, visivel),
    // A fonte padrão é a medida das larguras: com abas nossas, tem de ser a nossa, ou sairiam largas demais no papel.
    defaultFont: (temAbaNossa ? undefined : doArquivo?.fonte) ?? FONTE_PADRAO,
    namedRanges: [...nomesDoArquivo(doArquivo?.nomes ?? [], abas), ...escritas.flatMap(escrita => escrita.nomes)],
    properties: {
      title: pasta.titulo,
      creator: 'Conformidade',
      modified: DATA_FIXA,
      custom: propriedades(pasta, nomes),
    },
  })
}

/** O escritor poria a hora atual. */
const DATA_FIXA = new Date('2024-12-10T00:00:00Z')

function mostrar(aba: WriteSheet): void {
  delete aba.hidden
  delete aba.veryHidden
}

function nomesDoArquivo(nomes: readonly NamedRange[], abas: readonly WriteSheet[]): NamedRange[] {
  const existentes = new Set(abas.map(aba => aba.name))
  return nomes.filter(({ name, scope }) => !name.startsWith('_xlnm.') && (scope === undefined || existentes.has(scope)))
}

function propriedades(pasta: PastaLocal, nomes: ReturnType<typeof nomesDeAba>): Record<string, string> {
  return Object.fromEntries([
    ...escreverPropriedade(PROPRIEDADE_DA_PASTA, { id: pasta.id, fuso: pasta.fuso }),
    ...pasta.folhas.flatMap(folha => {
      const nome = nomes.get(folha) ?? folha.titulo
      return escreverPropriedade(propriedadeDaFolha(nome), dadosDaFolha(folha, nome))
    }),
  ])
}
