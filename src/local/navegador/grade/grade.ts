import { el } from '../../../paginas/comum/elementos.ts'
import type { AreaVista } from '../../livro/mensagens.ts'
import { areaEntre, ehUmaSo, mesclaEm } from '../area.ts'
import { igual } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import { linhasQueCabem } from './a-vista.ts'
import { criarDesenho } from './desenho.ts'
import { criarEstilos } from './estilos.ts'
import { deslocamento, type Ponto, pontoEm, type Retangulo, retanguloDe } from './lugares.ts'
import { type Marcadas, marcarLinha, marcarTitulos } from './marcas.ts'
import { criarVisao, type Visao } from './visao.ts'

export interface Grade {
  /** O painel, em que o editor, a lista e os balões se põem. */
  readonly painel: HTMLElement
  readonly visao: Visao
  focar(): void
  temFoco(): boolean
  /** Onde está no painel, com a rolagem de agora. */
  retangulo(area: AreaVista): Retangulo
  /** O que há sob o ponteiro. */
  em(evento: { clientX: number; clientY: number }): Ponto
  rolarAte(area: AreaVista): void
  rolar(x: number, y: number): void
  /** Quantas linhas se veem: é o passo de Page Down. */
  linhasNaTela(): number
  /** As células que a busca achou nesta aba. */
  destacar(achadas: ReadonlySet<string>): void
  aoRolar(ouvinte: () => void): void
}

export function criarGrade(planilha: Planilha): Grade {
  const tabela = el('div', { class: 'grade', role: 'grid', tabindex: 0, 'aria-multiselectable': 'true' })
  const graficos = el('div', { class: 'graficos' })
  const folha = el('div', { class: 'folha' }, tabela, graficos)
  const rolagem = el('div', { class: 'rolagem' }, folha)
  const painel = el('section', { class: 'painel', id: 'painel', role: 'tabpanel' }, rolagem)
  const estilos = criarEstilos()
  const rolagens = new Map<number, { x: number; y: number }>()
  const aoRolar: (() => void)[] = []
  let visao = criarVisao(planilha, { largura: 0, altura: 0 })
  let mostrada = visao.folha.id
  let marcadas: Marcadas = marcasDe(planilha, new Set())
  const desenho = criarDesenho({ rolagem, folha, tabela, graficos }, linha => marcarLinha(linha, marcadas, visao))

  function redesenhar(): void {
    estilos.atualizar(planilha.livro.estilos)
    visao = criarVisao(planilha, { largura: rolagem.clientWidth, altura: rolagem.clientHeight })
    const { titulo, linhas, colunas, id } = visao.folha
    tabela.setAttribute('aria-label', `${titulo}. F6 sai da grade.`)
    tabela.setAttribute('aria-rowcount', String(linhas))
    tabela.setAttribute('aria-colcount', String(colunas))
    painel.setAttribute('aria-labelledby', `guia-${id}`)
    marcadas = marcasDe(planilha, marcadas.achadas)
    desenho.tudo(visao, marcadas.selecionada.ativa.linha)
    if (id !== mostrada) {
      mostrada = id
      const { x, y } = rolagens.get(id) ?? { x: 0, y: 0 }
      rolagem.scrollTo(x, y)
      desenho.aJanela()
    }
    marcar()
  }

  function marcar(): void {
    const antes = marcadas
    marcadas = marcasDe(planilha, antes.achadas)
    desenho.fixar(marcadas.selecionada.ativa.linha)
    for (const linha of desenho.linhas.values()) marcarLinha(linha, marcadas, visao)
    marcarTitulos(desenho.letras, desenho.linhas, marcadas.selecionada.area)
    const { linha, coluna } = marcadas.selecionada.ativa
    const ativa = desenho.linhas.get(linha)?.celulas.get(coluna)
    if (ativa === undefined) tabela.removeAttribute('aria-activedescendant')
    else tabela.setAttribute('aria-activedescendant', ativa.id)
  }

  planilha.ouvir('livro', () => estilos.atualizar(planilha.livro.estilos, true))
  planilha.ouvir('folha', redesenhar)
  planilha.ouvir('linhas', linhas => {
    estilos.atualizar(planilha.livro.estilos)
    const tela = { largura: rolagem.clientWidth, altura: rolagem.clientHeight }
    visao = criarVisao(planilha, tela, { visao, mudadas: linhas })
    desenho.algumas(visao, linhas)
    marcar()
  })
  planilha.ouvir('selecao', rolar => {
    if (rolar) grade.rolarAte(aVer(planilha))
    marcar()
  })
  rolagem.addEventListener('scroll', () => {
    if (mostrada === visao.folha.id) rolagens.set(mostrada, { x: rolagem.scrollLeft, y: rolagem.scrollTop })
    rolagem.classList.toggle('rolada', rolagem.scrollLeft > 0)
    desenho.aJanela()
    for (const ouvinte of aoRolar) ouvinte()
  })
  // A barra lateral que abre não esconde a célula em que se está.
  let tela = tamanhoDe(rolagem)
  new ResizeObserver(() => {
    const area = aVer(planilha)
    const { x, y } = deslocamento(visao, area, {
      scrollLeft: rolagem.scrollLeft,
      scrollTop: rolagem.scrollTop,
      ...tela,
    })
    redesenhar()
    tela = tamanhoDe(rolagem)
    if (x === 0 && y === 0) grade.rolarAte(area)
    for (const ouvinte of aoRolar) ouvinte()
  }).observe(rolagem)

  const grade: Grade = {
    painel,
    get visao() {
      return visao
    },
    focar: () => tabela.focus({ preventScroll: true }),
    temFoco: () => document.activeElement === tabela,
    retangulo: area => retanguloDe(visao, area, rolagem),
    em: ({ clientX, clientY }) => {
      const { left, top } = rolagem.getBoundingClientRect()
      return pontoEm(visao, clientX - left, clientY - top, rolagem)
    },
    rolarAte: area => {
      const { x, y } = deslocamento(visao, area, rolagem)
      if (x !== 0 || y !== 0) grade.rolar(x, y)
    },
    rolar: (x, y) => {
      rolagem.scrollBy(x, y)
      desenho.aJanela()
    },
    linhasNaTela: () => linhasQueCabem(visao, rolagem),
    destacar: achadas => {
      marcadas = { ...marcadas, achadas }
      marcar()
    },
    aoRolar: ouvinte => aoRolar.push(ouvinte),
  }
  return grade
}

const tamanhoDe = ({ clientWidth, clientHeight }: HTMLElement) => ({ clientWidth, clientHeight })

const marcasDe = ({ folha, selecionada }: Planilha, achadas: ReadonlySet<string>): Marcadas => ({
  folha: folha.id,
  selecionada,
  achadas,
})

/** O que tem de ficar à vista: o canto que Shift+seta move ou, dentro de uma área, a célula em que se digita. */
function aVer({ folha, selecionada: { area, ancora, ativa, ponta } }: Planilha): AreaVista {
  const lugar = igual(ancora, ativa) ? ponta : ativa
  const mescla = mesclaEm(folha.mesclas, lugar)
  return mescla !== undefined && ehUmaSo(area, folha.mesclas) ? mescla : areaEntre(lugar, lugar)
}
