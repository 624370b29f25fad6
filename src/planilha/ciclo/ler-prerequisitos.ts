import type { Prerequisito } from '../../apuracao/elegibilidade.ts'
import { IDS_DOS_PREREQUISITOS, type IdPrerequisito, PREREQUISITOS } from '../../norma/prerequisitos.ts'
import type { Aviso } from '../aviso.ts'
import type { NomesDeColunas } from '../cabecalho.ts'
import { lerTabela } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { chave, citado, citarNome, palavras } from '../texto.ts'
import { identidade, type Localizar } from './localizar.ts'

const COLUNAS = {
  consorcio: ['Consórcio'],
  requisito: ['Requisito', 'Pré-requisito'],
  situacao: ['Situação'],
  validade: ['Validade', 'Válido até'],
  fonte: ['Fonte'],
  verificadoEm: ['Verificado em', 'Conferido em'],
} as const satisfies NomesDeColunas<string>

/** Como cada requisito aparece na lista de escolha. */
export const rotuloDoRequisito = (id: IdPrerequisito): string => `${id} – ${PREREQUISITOS[id].curto}`

export const SITUACOES_DE_PREREQUISITO = ['Atende', 'Não atende', 'A confirmar'] as const

/** Os pré-requisitos de cada consórcio (pela identidade). Havendo mais de uma linha do mesmo, vale a conferida por último. */
export function lerPrerequisitos(
  folha: Folha | null,
  localizar: Localizar,
  avisos: Aviso[],
): ReadonlyMap<string, readonly Prerequisito[]> {
  const achados = new Map<string, Map<IdPrerequisito, Prerequisito & { verificadoEm: string }>>()
  for (const linha of lerTabela<keyof typeof COLUNAS>(folha, COLUNAS, ['consorcio', 'requisito', 'situacao'], avisos) ??
    []) {
    const nome = linha.texto('consorcio')
    const consorcio = localizar(nome)
    if (consorcio === undefined) {
      linha.avisar('valor-desconhecido', 'consorcio', `${citarNome(nome)} não está no cadastro; confira o nome.`)
      continue
    }
    const requisito = requisitoDe(linha.texto('requisito'))
    if (requisito === null) {
      linha.avisar(
        'valor-desconhecido',
        'requisito',
        `contém ${citado(linha.texto('requisito'))}. Use ${IDS_DOS_PREREQUISITOS.map(rotuloDoRequisito).join('; ')}.`,
      )
      continue
    }
    const atende = atendimento(linha.texto('situacao'))
    if (atende === undefined)
      linha.avisar(
        'valor-desconhecido',
        'situacao',
        `contém ${citado(linha.texto('situacao'))}. Use ${SITUACOES_DE_PREREQUISITO.join(', ')}; ficou a confirmar.`,
      )
    const verificadoEm = linha.dia('verificadoEm') ?? ''
    const doConsorcio = achados.get(identidade(consorcio)) ?? new Map()
    achados.set(identidade(consorcio), doConsorcio)
    const anterior = doConsorcio.get(requisito)
    if (anterior === undefined || verificadoEm >= anterior.verificadoEm)
      doConsorcio.set(requisito, { requisito, atende: atende ?? null, validade: linha.dia('validade'), verificadoEm })
  }
  return new Map([...achados].map(([id, m]) => [id, [...m.values()]]))
}

function requisitoDe(texto: string): IdPrerequisito | null {
  const lido = palavras(texto)
  const [, numeral] = /^(?:art 9o? )?(i{1,3}|iv|v)\b/.exec(lido) ?? []
  const peloNumeral = IDS_DOS_PREREQUISITOS.find(id => id.toLowerCase() === numeral)
  if (peloNumeral !== undefined) return peloNumeral
  return PALAVRAS.find(([procurada]) => procurada.test(lido))?.[1] ?? null
}

const PALAVRAS: readonly (readonly [RegExp, IdPrerequisito])[] = [
  [/11 ?107/, 'I'],
  [/proconsorcio|4 ?280/, 'II'],
  [/cagec/, 'III'],
  [/cnes/, 'IV'],
  [/\bsite\b|sitio/, 'V'],
]

/** `undefined` quando não se entende. */
function atendimento(texto: string): boolean | null | undefined {
  const lido = chave(texto)
  if (/^(|-|–|—|a confirmar|em analise|a conferir|pendente de conferencia)$/.test(lido)) return null
  if (/^(atende|sim|s|regular|em dia|conforme|ok|valido|adequado|elegivel)$/.test(lido)) return true
  if (
    /^(nao atende|nao|n|irregular|nao conforme|pendente|vencido|invalido|inadequado|bloqueado|nao elegivel)$/.test(lido)
  )
    return false
  return undefined
}
