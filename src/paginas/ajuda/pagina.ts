import './ajuda.css'
import { NORMAS } from '../../norma/dispositivo.ts'
import { PUBLICACAO_PADRAO } from '../../norma/publicacao.ts'
import type { Dia } from '../../tempo/dia.ts'
import { conteudo, el, raiz } from '../comum/elementos.ts'
import { fecharComEsc } from '../comum/fechar-com-esc.ts'
import { inicio } from '../comum/inicio.ts'
import { classificacaoEPrazos } from './classificacao-e-prazos.ts'
import { comoUsar } from './como-usar.ts'
import { montarGuias } from './guias.ts'
import { itens } from './itens.ts'
import { leituras } from './leituras.ts'
import { montarProcura } from './procura.ts'
import type { Secao } from './secao.ts'
import { atalhos, formulas } from './teclas-e-formulas.ts'

const { hoje = PUBLICACAO_PADRAO } = inicio<{ readonly hoje?: Dia }>()
/** Antes da Deliberação não há pontos nem prazos a mostrar. */
const em = hoje < PUBLICACAO_PADRAO ? PUBLICACAO_PADRAO : hoje

const secoes: readonly Secao[] = [
  { id: 'como-usar', titulo: 'Como usar', blocos: comoUsar(em) },
  { id: 'itens', titulo: 'Itens', blocos: itens(em) },
  { id: 'classificacao', titulo: 'Classificação e prazos', blocos: classificacaoEPrazos(em) },
  { id: 'leituras', titulo: 'Leituras adotadas', blocos: leituras() },
  { id: 'formulas', titulo: 'Fórmulas', blocos: formulas() },
  { id: 'atalhos', titulo: 'Atalhos', blocos: atalhos() },
]
const guias = montarGuias(secoes)
const procura = montarProcura(secoes, guias)

conteudo(
  raiz(),
  el(
    'main',
    {},
    el(
      'div',
      { class: 'topo' },
      el('h1', { class: 'so-leitor' }, 'Ajuda do Programa de Conformidade'),
      procura.campo,
      guias.lista,
      procura.achados,
    ),
    ...guias.paineis,
    el('p', { class: 'fonte' }, `Textos entre aspas: ${NORMAS['deliberacao-4987'].nome}, literais, erros inclusive.`),
  ),
)
fecharComEsc()
procura.focar()
