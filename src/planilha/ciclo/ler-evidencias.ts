import type { IdItem } from '../../norma/itens.ts'
import { SUBREQUISITOS } from '../../norma/subrequisitos.ts'
import type { Dia } from '../../tempo/dia.ts'
import { lerQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aviso } from '../aviso.ts'
import type { NomesDeColunas } from '../cabecalho.ts'
import { lembrando } from '../lembrando.ts'
import { lerTabela } from '../ler-tabela.ts'
import type { Folha } from '../pasta.ts'
import { chave, citado, citarNome, palavras } from '../texto.ts'
import { itemDe } from './ler-solicitacoes.ts'
import { identidade, type Localizar } from './localizar.ts'

export const COLUNAS_DA_EVIDENCIA = {
  quadrimestre: ['Quadrimestre'],
  consorcio: ['Consórcio'],
  item: ['Item'],
  link: ['Link', 'URL', 'Endereço'],
  atualizadoEm: ['Atualizado em', 'Última atualização'],
  verificadoEm: ['Verificado em', 'Conferido em'],
  verificadoPor: ['Verificado por', 'Conferido por'],
  subrequisitos: ['Subrequisitos', 'Sub-requisitos'],
  observacao: ['Observação', 'Observações'],
  origem: ['Origem'],
} as const satisfies NomesDeColunas<string>

/** O link que veio do quadrimestre anterior e que ninguém confirmou. */
export const HERDADO = 'herdado'

/** O que se achou no site para um item, e quem o viu. */
export interface Evidencia {
  readonly link: string
  readonly atualizadoEm: Dia | null
  readonly verificadoEm: Dia | null
  readonly verificadoPor: string
  /** Ids de `SUBREQUISITOS`; `null` quando a célula está em branco. */
  readonly subrequisitos: ReadonlySet<string> | null
  readonly herdada: boolean
}

/** `identidade` do consórcio → item → evidência. */
export type EvidenciasDoQuadrimestre = ReadonlyMap<string, ReadonlyMap<IdItem, Evidencia>>
export type Evidencias = ReadonlyMap<Quadrimestre, EvidenciasDoQuadrimestre>

/** As evidências de todos os quadrimestres. Os avisos são só os do quadrimestre pedido: os outros já passaram. */
export function lerEvidencias(
  folha: Folha | null,
  localizar: Localizar,
  quadrimestre: Quadrimestre,
  avisos: Aviso[],
): Evidencias {
  const achadas = new Map<Quadrimestre, Map<string, Map<IdItem, Evidencia>>>()
  const deOutros: Aviso[] = []
  const todos: Aviso[] = []
  for (const linha of lerTabela<keyof typeof COLUNAS_DA_EVIDENCIA>(
    folha,
    COLUNAS_DA_EVIDENCIA,
    ['quadrimestre', 'consorcio', 'item'],
    todos,
  ) ?? []) {
    const antes = todos.length
    const lido = lerQuadrimestre(linha.texto('quadrimestre'))
    const consorcio = localizar(linha.texto('consorcio'))
    const item = itemDe(linha.texto('item'))
    if (lido === null)
      linha.avisar(
        'valor-desconhecido',
        'quadrimestre',
        `contém ${citado(linha.texto('quadrimestre'))}. Use AAAA-N, como ${quadrimestre}.`,
      )
    if (consorcio === undefined)
      linha.avisar(
        'valor-desconhecido',
        'consorcio',
        `${citarNome(linha.texto('consorcio'))} não está no cadastro; confira o nome.`,
      )
    if (item === null)
      linha.avisar(
        'valor-desconhecido',
        'item',
        `contém ${citado(linha.texto('item'))}. Use o numeral do item, de I a XII.`,
      )
    if (lido !== null && consorcio !== undefined && item !== null) {
      const doQuadrimestre = achadas.get(lido) ?? new Map<string, Map<IdItem, Evidencia>>()
      achadas.set(lido, doQuadrimestre)
      const doConsorcio = doQuadrimestre.get(identidade(consorcio)) ?? new Map<IdItem, Evidencia>()
      doQuadrimestre.set(identidade(consorcio), doConsorcio)
      const verificadoEm = linha.dia('verificadoEm')
      const link = linha.texto('link')
      if (link !== '' && !/^https?:\/\/\S+$/i.test(link))
        linha.avisar(
          'link-invalido',
          'link',
          `contém ${citado(link)}, que não é um link. Use o endereço inteiro, começando por http:// ou https://.`,
        )
      doConsorcio.set(item, {
        link,
        atualizadoEm: linha.dia('atualizadoEm'),
        verificadoEm,
        verificadoPor: linha.texto('verificadoPor'),
        subrequisitos: subrequisitosDe(linha.texto('subrequisitos'), item),
        herdada: chave(linha.texto('origem')) === HERDADO && verificadoEm === null,
      })
    }
    if (lido !== null && lido !== quadrimestre) deOutros.push(...todos.splice(antes))
  }
  avisos.push(...todos)
  return achadas
}

/** O que se lista como atendido: pelo identificador, ou pelo texto, separados por ponto e vírgula. */
export function subrequisitosDe(texto: string, item: IdItem): ReadonlySet<string> | null {
  if (texto === '') return null
  const conhecidos = SUBREQUISITOS[item].flat()
  return new Set(
    texto.split(/[;\n]+/).flatMap(parte => {
      const lida = emPalavras(parte)
      return conhecidos
        .filter(
          s =>
            emPalavras(s.id) === lida ||
            emPalavras(s.texto) === lida ||
            emPalavras(s.id.replace(/^[IVX]+-/, '')) === lida,
        )
        .map(s => s.id)
    }),
  )
}

/** Os mesmos poucos textos se comparam em milhares de linhas. */
const emPalavras = lembrando(palavras)
