import { ATUALIZACAO, diasSemSinal } from '../../norma/atualizacao.ts'
import { CATEGORIAS, CLASSIFICACOES, limiarEm, RETOMADA } from '../../norma/classificacao.ts'
import { NORMAS } from '../../norma/dispositivo.ts'
import { ADAPTACAO, ADEQUACAO, CONTAGEM, diasDoPrazo } from '../../norma/prazos.ts'
import { PREREQUISITOS } from '../../norma/prerequisitos.ts'
import { CRONOGRAMA, QUADRIMESTRES } from '../../norma/quadrimestres.ts'
import type { Dia } from '../../tempo/dia.ts'
import { nomeDoMes } from '../../tempo/formatar-dia.ts'
import { el } from '../comum/elementos.ts'
import { bloco, lista, literal } from './secao.ts'

/** O que decorre dos pontos, e em que tempo. */
export const classificacaoEPrazos = (em: Dia): HTMLElement[] => [
  ...CLASSIFICACOES.map(c => {
    const { oQueE, dispositivo } = CATEGORIAS[c]
    const titulo = c === 'Conforme' ? `${c}: ${limiarEm(em)} pontos ou mais` : c
    return bloco(titulo, el('p', {}, oQueE), dispositivo !== null && literal(dispositivo))
  }),
  bloco('Voltar a poder contratar', el('p', {}, 'O conforme libera no dia em que é homologado.'), literal(RETOMADA)),
  bloco(
    `${ADEQUACAO.rotulo}: ${diasDoPrazo(ADEQUACAO, em)} dias corridos`,
    el('p', {}, 'Corre da ciência da notificação, anotada na aba Notificações. O impedimento não espera por ele.'),
    literal(ADEQUACAO.dispositivo),
  ),
  bloco(
    `${ADAPTACAO.rotulo}: ${diasDoPrazo(ADAPTACAO, em)} dias corridos, prorrogáveis uma vez`,
    literal(ADAPTACAO.dispositivo),
  ),
  bloco(
    'Como se contam os dias',
    lista(CONTAGEM.passos),
    ...CONTAGEM.fundamentos.map(f =>
      el('p', { class: 'leve' }, `${NORMAS[f.norma].nomeCurto}, ${f.citacao}: ${f.sentido}`),
    ),
  ),
  bloco(
    `Informação atualizada: até ${diasSemSinal(em)} dias`,
    el('p', {}, 'A mais velha, ou sem data, é sinalizada; não perde pontos, salvo escolha em Parâmetros.'),
    literal(ATUALIZACAO.dispositivo),
  ),
  bloco(
    'Os quadrimestres',
    lista(Object.values(QUADRIMESTRES).map(q => `${q.rotulo}: ${q.meses.map(nomeDoMes).join(', ')}.`)),
    literal(CRONOGRAMA),
  ),
  bloco(
    'Pré-requisitos (Art. 9º)',
    el('p', {}, 'Ficam ao lado: não mudam nem a pontuação nem a classificação.'),
    ...Object.values(PREREQUISITOS).map(p => literal(p.dispositivo)),
  ),
]
