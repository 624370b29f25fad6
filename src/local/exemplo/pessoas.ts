import { menorConjunto } from '../../apuracao/menor-conjunto.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { SUBREQUISITOS } from '../../norma/subrequisitos.ts'
import { type Dia, serialDoDia, somarDias } from '../../tempo/dia.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { tabela } from './digitar.ts'
import { AVALIADORES, DATAS, VISTAS_NO_ATUAL } from './historia.ts'
import { type DaHistoria, type DoExemplo, sortear } from './respostas.ts'

/** O que as pessoas da história digitam nas abas delas. */

type Respondidas = Readonly<Record<IdItem, 'Sim' | 'Não'>>

const data = (dia: Dia): number => serialDoDia(dia)
const avaliador = (ordem: number): string => AVALIADORES[ordem % AVALIADORES.length]!
const pagina = (site: string, item: IdItem): string => `${site}/transparencia/${item.toLowerCase()}`

/** A matriz do quadrimestre, respondida. */
export function avaliar(
  pasta: PastaLocal,
  q: DaHistoria,
  exemplo: ReadonlyMap<string, DoExemplo>,
  respostasDe: (nome: string) => Respondidas,
): void {
  const { linhas, digitar } = tabela(pasta, `Avaliação ${q}`)
  for (const { linha, valor } of linhas()) {
    const nome = String(valor('Consórcio'))
    const ordem = exemplo.get(nome)?.ordem ?? 0
    digitar(linha, {
      ...respostasDe(nome),
      'Avaliado em': data(somarDias(DATAS[q].avaliacao, ordem % 28)),
      'Avaliado por': avaliador(ordem),
    })
  }
}

/** O que se achou em cada página: nem toda tem link, nem todo link herdado foi visto, nem toda página está em dia. */
export function verPaginas(
  pasta: PastaLocal,
  q: DaHistoria,
  exemplo: ReadonlyMap<string, DoExemplo>,
  respostasDe: (nome: string) => Respondidas,
): void {
  const { linhas, digitar } = tabela(pasta, 'Evidências')
  for (const { linha, valor } of linhas()) {
    const nome = String(valor('Consórcio'))
    const item = String(valor('Item')) as IdItem
    const site = exemplo.get(nome)?.site
    if (valor('Quadrimestre') !== q || site === undefined || respostasDe(nome)[item] === 'Não') continue
    const { ordem } = exemplo.get(nome)!
    digitar(linha, vista(site, item, ordem, somarDias(DATAS[q].avaliacao, ordem % 28)))
  }
}

/** As do quadrimestre da matriz, escritas linha a linha, porque ele não foi aberto: veio da matriz. */
export function verPaginasDoAtual(pasta: PastaLocal, q: string, exemplo: readonly DoExemplo[], hoje: Dia): void {
  const { acrescentar } = tabela(pasta, 'Evidências')
  for (const { nome, site, ordem, respostas } of exemplo)
    for (const item of IDS_DOS_ITENS) {
      const em = somarDias(VISTAS_NO_ATUAL, ordem % 45)
      if (respostas[item] !== 'Sim' || site === '' || em > hoje) continue
      const sorte = sortear(ordem * 31 + IDS_DOS_ITENS.indexOf(item))
      const link = pagina(site, item)
      acrescentar({
        Quadrimestre: q,
        Consórcio: nome,
        Item: item,
        'Link anterior': link,
        'Resposta anterior': 'Sim',
        ...(sorte < 0.05 ? { Link: link, Origem: 'herdado' } : vista(site, item, ordem, em)),
      })
    }
}

function vista(site: string, item: IdItem, ordem: number, em: Dia): Record<string, string | number | null> {
  const sorte = sortear(ordem * 97 + IDS_DOS_ITENS.indexOf(item))
  const atualizado = sorte < 0.04 ? null : data(somarDias(em, sorte < 0.12 ? -75 : -Math.floor(sorte * 28)))
  return {
    Link: sorte > 0.985 ? null : pagina(site, item),
    'Atualizado em': atualizado,
    'Verificado em': data(em),
    'Verificado por': avaliador(ordem),
    Subrequisitos: subrequisitos(item),
    Observação: atualizado === null ? 'A página não mostra data.' : null,
  }
}

const subrequisitos = (item: IdItem): string => SUBREQUISITOS[item].map(([primeiro]) => primeiro.id).join('; ')

/** Quem ficou abaixo de 70, do mais próximo ao mais distante, com o que lhe bastava publicar. */
export function abaixoDoLimiar(
  nomes: readonly string[],
  respostasDe: (nome: string) => Respondidas,
  em: Dia,
): { nome: string; basta: readonly IdItem[]; pontos: number }[] {
  return nomes
    .map(nome => ({ nome, basta: menorConjunto(respostasDe(nome), em), pontos: pontuar(respostasDe(nome), em).minimo }))
    .filter(c => c.basta.length > 0)
    .sort((a, b) => b.pontos - a.pontos || (a.nome < b.nome ? -1 : 1))
}
