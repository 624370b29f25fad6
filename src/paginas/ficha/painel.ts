import { classificar } from '../../apuracao/classificar.ts'
import { pontosPorEixo, pontosPossiveisPorEixo } from '../../apuracao/eixos.ts'
import { menorConjunto } from '../../apuracao/menor-conjunto.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { quadroEm } from '../../apuracao/quadro.ts'
import type { Respostas } from '../../apuracao/respostas.ts'
import { EIXOS, IDS_DOS_EIXOS } from '../../norma/eixos.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Ficha } from '../../planilha/ficha/ficha.ts'
import { conteudo, el } from '../comum/elementos.ts'

/** A pontuação enquanto se responde: as mesmas contas da apuração, sobre o que está na tela. */
export interface Painel {
  readonly elemento: HTMLElement
  readonly pintar: (ficha: Ficha, respostas: Respostas) => void
}

export function criarPainel(): Painel {
  const dono = el('p', { class: 'dono' })
  const pontos = el('span', { class: 'pontos' })
  const selo = el('span', { class: 'selo' })
  const faixa = el('p', { class: 'faixa' })
  const barra = el('div', { class: 'barra', 'aria-hidden': 'true' })
  const faltam = el('p', { class: 'faltam' })
  const eixos = el('ul', { class: 'eixos' })
  const elemento = el(
    'section',
    { class: 'painel', 'aria-label': 'Pontuação' },
    dono,
    el('p', { class: 'resultado' }, pontos, selo),
    barra,
    faixa,
    faltam,
    el('details', { class: 'por-eixo' }, el('summary', {}, 'Pontos por eixo'), eixos),
  )
  return {
    elemento,
    pintar: (ficha, respostas) => {
      const p = pontuar(respostas, ficha.em)
      const { total, limiar } = quadroEm(ficha.em)
      const classificacao = classificar(p, ficha.em)
      dono.textContent = ficha.consorcio.sigla || ficha.consorcio.nome
      pontos.textContent = p.pontos === null ? 'Sem pontos' : emPontos(p.pontos)
      selo.textContent = classificacao
      selo.dataset['tipo'] = classificacao
      const respondidos = IDS_DOS_ITENS.filter(id => respostas[id] !== null).length
      const entre = p.minimo === p.maximo ? `de ${total}` : `piso ${p.minimo} · teto ${p.maximo}`
      faixa.textContent = `${entre} · ${respondidos} de ${IDS_DOS_ITENS.length} respondidos`
      conteudo(
        barra,
        el('span', { class: 'certo', style: `width:${(100 * p.minimo) / total}%` }),
        el('span', { class: 'possivel', style: `width:${(100 * (p.maximo - p.minimo)) / total}%` }),
        el('span', { class: 'limiar', style: `left:${(100 * limiar) / total}%` }, String(limiar)),
      )
      faltam.textContent = oQueFalta(respostas, ficha.em, p.minimo, limiar)
      pintarEixos(eixos, ficha, respostas)
    },
  }
}

/** Em uma frase, para quem ouve a página. */
export function resumoFalado(ficha: Ficha, respostas: Respostas): string {
  const p = pontuar(respostas, ficha.em)
  return `${p.pontos === null ? 'Sem pontos' : emPontos(p.pontos)}, ${classificar(p, ficha.em)}.`
}

const emPontos = (n: number): string => `${n} ${n === 1 ? 'ponto' : 'pontos'}`

function oQueFalta(respostas: Respostas, em: Ficha['em'], soma: number, limiar: number): string {
  const conjunto = menorConjunto(respostas, em)
  if (conjunto.length === 0) return `Alcançou ${limiar}: nada falta.`
  const falta = limiar - soma
  return `${falta === 1 ? 'Falta 1 ponto' : `Faltam ${falta} pontos`} para ${limiar}; basta${conjunto.length === 1 ? '' : 'm'} ${conjunto.join(', ')}.`
}

function pintarEixos(lista: HTMLElement, ficha: Ficha, respostas: Respostas): void {
  const obtidos = pontosPorEixo(respostas, ficha.em, ficha.parametros.eixoDoItemIII)
  const possiveis = pontosPossiveisPorEixo(ficha.em, ficha.parametros.eixoDoItemIII)
  conteudo(
    lista,
    ...IDS_DOS_EIXOS.map(id =>
      el(
        'li',
        {},
        el('span', { class: 'nome' }, `${id} ${EIXOS[id].curto}`),
        el('span', { class: 'valor' }, `${obtidos[id]} de ${possiveis[id]}`),
        el(
          'span',
          { class: 'barra fina', 'aria-hidden': 'true' },
          el('span', { class: 'certo', style: `width:${(100 * obtidos[id]) / possiveis[id]}%` }),
        ),
      ),
    ),
  )
}
