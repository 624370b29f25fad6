import { citado } from '../planilha/texto.ts'
import { CAMPOS } from './campos-das-acoes.ts'
import { type AcaoDoMenu, acaoDeNome } from './catalogo-das-acoes.ts'
import { type CampoPerguntado, escolhasDosCampos, oQueSeAbre } from './escolhas-dos-campos.ts'
import { comOQueLer, previsaoDe } from './executar.ts'
import { apanhandoFalhas, tentar } from './falhas.ts'
import { ehObjeto, lerOpcoes, type Opcoes, type OpcoesConferidas } from './opcoes.ts'
import { PLANEJADORES } from './planejadores.ts'
import { lerEstrutura } from './planilha.ts'
import { type Previsao, type Recusa, SO_SE_LIA } from './retorno.ts'
import { situar } from './situar.ts'

/** O que a janela de uma ação mostra antes de fazê-la. */
export interface AcaoPrevista {
  readonly feito: true
  readonly quadrimestre: string
  readonly campos: readonly CampoPerguntado[]
  /** Os títulos das abas que há: por eles a página sabe que “Prazos!F12” é um lugar. */
  readonly abas: readonly string[]
  /** `null` enquanto falta dizer um campo obrigatório, e na ação que só consulta. */
  readonly previsao: Previsao | null
  /** Por que não pode ser feita; vazio quando pode. */
  readonly recusa: Recusa | null
}

/**
 * Planeja sem escrever: o que se pergunta, com as escolhas desta planilha, e o que a ação fará. Duas leituras (três, para
 * abrir o seguinte a um homologado). Sem quadrimestre dito, vale o da aba em que a pessoa está.
 */
export function preverAcao(pedido: { readonly acao: string; readonly opcoes?: Opcoes }): AcaoPrevista | Recusa {
  const { acao: nome, opcoes: pedidas = {} } = ehObjeto(pedido) ? pedido : {}
  const acao = acaoDeNome(nome)
  if (acao === null)
    return { feito: false, motivos: [`Não há ação ${typeof nome === 'string' ? citado(nome) : 'sem nome'} no menu.`] }
  return apanhandoFalhas(() => {
    const opcoes = lerOpcoes(acao, pedidas)
    return tentar((): AcaoPrevista => {
      const estrutura = lerEstrutura()
      const situado = situar(acao, estrutura, opcoes)
      const planeja = acao.soConsulta !== true && !faltaDizer(acao, opcoes)
      const leValores = planeja || acao.campos.includes('consorcio')
      const lida = leValores ? comOQueLer(acao.nome, estrutura, situado.quadrimestre) : estrutura
      const contexto = acao.nome === 'abrirQuadrimestre' ? oQueSeAbre(lida, situado, opcoes) : situado
      const pasta = contexto === situado ? lida : comOQueLer(acao.nome, estrutura, contexto.quadrimestre)
      return {
        feito: true,
        quadrimestre: contexto.quadrimestre,
        campos: escolhasDosCampos(acao, pasta, contexto, opcoes),
        abas: pasta.folhas.map(f => f.titulo),
        ...(planeja ? planejada(() => previsaoDe(pasta, PLANEJADORES[acao.nome](pasta, contexto))) : NADA_PLANEJADO),
      }
    })
  }, SO_SE_LIA)
}

type Planejada = Pick<AcaoPrevista, 'previsao' | 'recusa'>

const NADA_PLANEJADO: Planejada = { previsao: null, recusa: null }

/** A recusa não esconde os campos: com outro quadrimestre, a ação pode ser possível. */
function planejada(prever: () => Previsao): Planejada {
  const previsao = apanhandoFalhas(prever, SO_SE_LIA)
  return 'feito' in previsao ? { previsao: null, recusa: previsao } : { previsao, recusa: null }
}

const faltaDizer = ({ campos }: AcaoDoMenu, opcoes: OpcoesConferidas): boolean =>
  campos.some(id => CAMPOS[id].obrigatorio && String(opcoes[id] ?? '').trim() === '')
