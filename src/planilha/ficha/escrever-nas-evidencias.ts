import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { SUBREQUISITOS } from '../../norma/subrequisitos.ts'
import { type Dia, serialDoDia } from '../../tempo/dia.ts'
import { abaEvidencias } from '../abas/evidencias.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Valor } from '../celula.ts'
import { subrequisitosDe } from '../ciclo/ler-evidencias.ts'
import { crescerTabela } from '../crescer-tabela.ts'
import type { Pedido } from '../pedido.ts'
import { fimDosValores } from '../pedidos-de-celulas.ts'
import { emUmaCelula } from '../reestruturar.ts'
import type { Dados } from '../reunir.ts'
import { comoEscrito } from '../texto.ts'
import { VISTO_NA_PAGINA } from './campos.ts'
import type { Mudanca } from './ficha.ts'
import type { ColunaDaEvidencia, Lugares } from './lugares.ts'
import { nomeNasEvidencias } from './montar-ficha.ts'

interface Para {
  readonly dados: Dados
  readonly lugares: Lugares
  readonly avaliado: Avaliado
  readonly hoje: Dia
  readonly quem: string
}

/** Só as células que mudaram, na linha do item; o item que não tem linha ganha uma no fim da aba. */
export function escreverNasEvidencias(mudancas: readonly Mudanca[], para: Para): Pedido[] {
  const { evidencias } = para.lugares
  if (evidencias === null || mudancas.length === 0) return []
  const { folha, colunas, cabecalho, linhas } = evidencias
  const itens = IDS_DOS_ITENS.filter(id => mudancas.some(m => m.item === id))
  const semLinha = itens.filter(id => !linhas.has(id))
  const fim = Math.max(fimDosValores(folha.valores ?? []), cabecalho + 1)
  return [
    ...crescerTabela(abaEvidencias(para.dados.quadrimestre), folha, fim + semLinha.length),
    ...itens.flatMap(item => {
      const nova = semLinha.indexOf(item)
      const valores = new Map<ColunaDaEvidencia, Valor>([
        ...(nova === -1 ? [] : identificacao(item, para)),
        ...valoresDe(
          mudancas.filter(m => m.item === item),
          item,
          para,
        ),
      ])
      const linha = nova === -1 ? linhas.get(item)!.linha : fim + nova
      return [...valores].flatMap(([coluna, valor]) =>
        colunas[coluna] === undefined
          ? []
          : [emUmaCelula(folha.id, linha, colunas[coluna], { valor }, 'userEnteredValue')],
      )
    }),
  ]
}

/** De quem é a linha nova. */
const identificacao = (item: IdItem, { dados, avaliado }: Para): [ColunaDaEvidencia, Valor][] => [
  ['quadrimestre', dados.quadrimestre],
  ['consorcio', nomeNasEvidencias(dados, avaliado.consorcio)],
  ['item', item],
]

/** O que a pessoa mudou; e, mudando o que se viu na página, o dia em que se viu e quem a viu. */
function valoresDe(mudancas: readonly Mudanca[], item: IdItem, para: Para): [ColunaDaEvidencia, Valor][] {
  const { lugares, hoje, quem } = para
  const escrita = comoEscrito(lugares.evidencias?.linhas.get(item)?.valor('subrequisitos'))
  const pedida = mudancas.find(m => m.campo === 'verificadoEm')
  const viu = mudancas.some(m => VISTO_NA_PAGINA.has(m.campo))
  const verificadoEm = pedida !== undefined ? (pedida.depois as Dia | null) : viu ? hoje : undefined
  return [
    ...mudancas
      .filter(m => m.campo !== 'verificadoEm')
      .map(m => [m.campo as ColunaDaEvidencia, valorDe(m, escrita)] as [ColunaDaEvidencia, Valor]),
    ...(verificadoEm === undefined
      ? []
      : ([
          ['verificadoEm', verificadoEm === null ? null : serialDoDia(verificadoEm)],
          ['verificadoPor', verificadoEm === null ? null : quem],
        ] as [ColunaDaEvidencia, Valor][])),
  ]
}

function valorDe({ item, campo, depois }: Mudanca, escrita: string): Valor {
  if (campo === 'subrequisitos') return listaEscrita((depois ?? []) as readonly string[], escrita, item!)
  if (campo === 'atualizadoEm') return depois === null ? null : serialDoDia(depois as Dia)
  return depois as string | null
}

/** Os ids, na ordem da norma, e depois o que mais estava escrito ali e não é subrequisito: nada da pessoa se perde. */
function listaEscrita(ids: readonly string[], escrita: string, item: IdItem): Valor {
  const alheios = escrita
    .split(/[;\n]+/)
    .map(parte => parte.trim())
    .filter(parte => parte !== '' && (subrequisitosDe(parte, item)?.size ?? 0) === 0)
  const naOrdem = [...new Set(SUBREQUISITOS[item].flat().map(s => s.id))].filter(id => ids.includes(id))
  return [...naOrdem, ...alheios].join('; ') || null
}
