import { abasMudadas } from '../planilha/abas-mudadas.ts'
import { abasALer } from '../planilha/acoes/contexto.ts'
import type { Pasta } from '../planilha/pasta.ts'
import { acaoDeNome, type NomeDeAcao } from './catalogo-das-acoes.ts'
import { apanhandoFalhas, tentar } from './falhas.ts'
import { abrirJanelaDaAcao } from './janelas.ts'
import { lerOpcoes, type Opcoes } from './opcoes.ts'
import { type Decisao, PLANEJADORES } from './planejadores.ts'
import { comValores, gravar, lerEstrutura, lerTudo } from './planilha.ts'
import { comProgresso } from './progresso.ts'
import { type Previsao, type Retorno, SO_SE_LIA } from './retorno.ts'
import { situar } from './situar.ts'
import { comTrava } from './trava.ts'

export type { Retorno } from './retorno.ts'

/**
 * Uma ação do menu. Sem opções, abre a janela que mostra o que será feito e espera que a pessoa confirme; com elas, faz:
 * uma leitura, um plano, uma escrita, com trava, e do começo outra vez se o serviço falhar de passagem (aplicar duas vezes
 * é aplicar uma).
 */
export function agir(nome: NomeDeAcao, pedidas?: Opcoes): Retorno {
  const acao = acaoDeNome(nome)!
  if (pedidas === undefined || pedidas === null) return abrirJanelaDaAcao(acao)
  const garantia = acao.soConsulta === true && pedidas.consertar !== true ? SO_SE_LIA : undefined
  return apanhandoFalhas(() => {
    const opcoes = lerOpcoes(acao, pedidas)
    return comProgresso(acao, dizer => {
      dizer('esperando a vez')
      let gravou = false
      return comTrava(() =>
        tentar((): Retorno => {
          dizer('lendo a planilha')
          // Chamada com opções, a aba que está aberta não diz nada do que se quer.
          const estrutura = { ...(nome === 'conferirPlanilha' ? lerTudo() : lerEstrutura()), ativa: null }
          const contexto = situar(acao, estrutura, opcoes)
          const pasta = comOQueLer(nome, estrutura, contexto.quadrimestre)
          dizer('decidindo o que muda')
          const decisao = PLANEJADORES[nome](pasta, contexto)
          // Depois de uma escrita cuja resposta se perdeu, o que falta fazer já é outra coisa.
          if (!gravou && ehOutraCoisa(decisao, opcoes.previsto))
            return { feito: false, motivos: [MUDOU], previsao: previsaoDe(pasta, decisao) }
          if (decisao.pedidos.length > 0) {
            dizer('gravando')
            gravou = true
            gravar(pasta, decisao.pedidos)
          }
          const { mensagem, avisos, resultado, pedidos } = decisao
          return { feito: true, mensagem, avisos, resultado, abas: abasMudadas(pasta, pedidos) }
        }),
      )
    })
  }, garantia)
}

/** Conferir já leu tudo; as outras leem só as abas de que precisam. */
export const comOQueLer = (nome: NomeDeAcao, pasta: Pasta, quadrimestre: Parameters<typeof abasALer>[1]): Pasta =>
  nome === 'conferirPlanilha' ? pasta : comValores(pasta, abasALer(pasta, quadrimestre))

export const previsaoDe = (pasta: Pasta, { mensagem, prevista, pedidos, avisos }: Decisao): Previsao => ({
  mensagem: prevista ?? mensagem,
  abas: abasMudadas(pasta, pedidos),
  mudaAlgo: pedidos.length > 0,
  avisos,
})

const MUDOU = 'A planilha mudou desde que esta janela foi aberta. Veja o que será feito agora e confirme de novo.'

const ehOutraCoisa = ({ mensagem, prevista }: Decisao, visto: string | undefined): boolean =>
  visto !== undefined && visto !== (prevista ?? mensagem)
