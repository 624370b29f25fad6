import type { Ficha } from '../../planilha/ficha/ficha.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { el, link } from '../comum/elementos.ts'
import { chamar } from '../comum/servidor.ts'
import { criarCampo } from './campo.ts'
import type { Estado, Guarda } from './estado.ts'
import type { Edicao } from './responder.ts'
import type { Sessao } from './sessao.ts'
import { soSeMudou } from './so-se-mudou.ts'

/** De quem é a ficha, e o caminho para as outras. */
export function criarCabecalho(
  guarda: Guarda,
  edicao: Edicao,
  sessao: Sessao,
  procurar: () => void,
): { elemento: HTMLElement; pintar: (estado: Estado & { ficha: Ficha }) => void } {
  const nome = el('h1', { tabindex: '-1' })
  const dados = el('p', { class: 'dados' })
  const site = el('p', { class: 'site' })
  const anterior = el('p', { class: 'leve' })
  const antes = el('button', { type: 'button', aoClicar: () => void sessao.anterior() }, '‹ anterior')
  const lugar = el('button', { type: 'button', class: 'lugar', aoClicar: procurar })
  const seguinte = el('button', { type: 'button', aoClicar: () => void sessao.proximo() }, 'próximo a avaliar ›')
  const avaliadoEm = criarCampo(null, 'avaliadoEm', edicao, { rotulo: 'Avaliado em', dica: 'dd/mm/aaaa' })
  const avaliadoPor = criarCampo(null, 'avaliadoPor', edicao, { rotulo: 'Avaliado por' })
  const resumo = el('summary', {})
  const avaliacao = el('details', { class: 'avaliacao' }, resumo, avaliadoEm.elemento, avaliadoPor.elemento)
  const avisos = el('div', {})
  const leitura = el('p', { class: 'atencao', role: 'note' })
  const elemento = el(
    'header',
    { class: 'cabecalho' },
    el('nav', { class: 'navegar', 'aria-label': 'Consórcios' }, antes, lugar, seguinte),
    nome,
    dados,
    site,
    anterior,
    leitura,
    avaliacao,
    avisos,
  )
  return {
    elemento,
    pintar: estado => {
      const { ficha } = estado
      const { consorcio, consorcios } = ficha
      const onde = consorcios.findIndex(c => c.id === consorcio.id)
      nome.textContent = consorcio.nome
      dados.textContent = [
        consorcio.sigla,
        consorcio.urs === '' ? '' : `URS ${consorcio.urs}`,
        consorcio.tipo,
        consorcio.cnpj,
      ]
        .filter(t => t !== '')
        .join(' · ')
      soSeMudou(site, [consorcio.site], () => [
        consorcio.site === '' ? 'Sem site no cadastro.' : link(enderecoDoSite(consorcio.site), consorcio.site),
      ])
      anterior.textContent = ficha.anterior === '' ? ficha.titulo : `${ficha.titulo}. Antes, em ${ficha.anterior}.`
      antes.disabled = onde <= 0
      lugar.textContent = `${onde + 1} de ${consorcios.length}`
      lugar.setAttribute('aria-label', `${onde + 1} de ${consorcios.length}: procurar consórcio`)
      leitura.textContent = ficha.soLeitura ?? ''
      const desligado = ficha.soLeitura !== null
      avaliacao.open ||= [...estado.conflitos.values()].some(c => c.item === null)
      avaliadoEm.pintar(estado, desligado)
      avaliadoPor.pintar(estado, desligado)
      resumo.textContent = quemAvaliou(ficha)
      pintarAvisos(avisos, ficha, guarda)
    },
  }
}

function quemAvaliou({ avaliadoEm, avaliadoPor, quadrimestre }: Ficha): string {
  if (avaliadoEm === null && avaliadoPor === '') return 'Ainda sem data de avaliação'
  const fora = avaliadoEm !== null && avaliadoEm > fimDoQuadrimestre(quadrimestre) ? ', depois do quadrimestre' : ''
  return `Avaliado${avaliadoEm === null ? '' : ` em ${emBarras(avaliadoEm)}`}${avaliadoPor === '' ? '' : ` por ${avaliadoPor}`}${fora}`
}

/** "www.cis.example/" se abre como http://; o que não parece endereço fica só texto. */
function enderecoDoSite(site: string): string {
  return /^[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(site) ? `http://${site}` : site
}

/** O que há de errado nas células dele, e o caminho até cada uma. */
function pintarAvisos(lugar: HTMLElement, { avisos }: Ficha, { mudar }: Guarda): void {
  const ir = async (aba: string, celula: string): Promise<void> => {
    const foi = await chamar('irPara', { aba, celula })
    if (!foi.feito) mudar({ recado: { tipo: 'falha', textos: foi.motivos } })
  }
  const aviso = ({ aba, celula, mensagem }: Ficha['avisos'][number]): HTMLElement =>
    el(
      'li',
      {},
      `${mensagem} `,
      el('button', { type: 'button', class: 'discreto', aoClicar: () => void ir(aba, celula) }, `Ir a ${celula}`),
    )
  const quantos = `${avisos.length} ${avisos.length === 1 ? 'aviso' : 'avisos'} deste consórcio`
  soSeMudou(lugar, avisos, () =>
    avisos.length === 0
      ? []
      : [el('details', { class: 'avisos' }, el('summary', {}, quantos), el('ul', {}, ...avisos.map(aviso)))],
  )
}
