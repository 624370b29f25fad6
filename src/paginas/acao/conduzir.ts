import type { AcaoDoMenu, NomeDeAcao } from '../../google/catalogo-das-acoes.ts'
import type { Opcoes } from '../../google/opcoes.ts'
import type { AcaoPrevista } from '../../google/prever.ts'
import { type Feito, type Previsao, type Recusa, SO_SE_LIA } from '../../google/retorno.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { chamar, fechar } from '../comum/servidor.ts'
import { montarPerguntas, type Perguntas } from './campos.ts'
import { oferecerConserto } from './consertar.ts'
import { conduzirConsulta } from './consultar.ts'
import { esperando } from './esperando.ts'
import { pedir } from './pedir.ts'
import { mostrarPrevisao } from './previsao.ts'
import { barraDeProgresso } from './progresso.ts'
import { montarQuadro } from './quadro.ts'
import { mostrarRecusa } from './recusa.ts'
import { mostrarRelatorio } from './relatorio.ts'

export type Acao = AcaoDoMenu & { readonly nome: NomeDeAcao }

const FECHAR = { texto: 'Fechar', aoClicar: fechar }
const CANCELAR = { texto: 'Cancelar', aoClicar: fechar }
const CONTINUAR = { texto: 'Continuar', principal: true }

/** Leva a pessoa pela ação: o que ela faz, o que se pergunta, o que ficará, o progresso, e o que foi feito. */
export function conduzir(acao: Acao): void {
  const quadro = montarQuadro(acao.rotulo)
  const introducao = el('p', { class: 'introducao' }, acao.oQueFaz)
  void prever({})

  async function prever(opcoes: Opcoes, foco: string | null = null): Promise<void> {
    quadro.mostrar(introducao, esperando())
    quadro.botoes(CANCELAR)
    quadro.aoEnviar = () => {}
    const prevista = await pedir(chamar('preverAcao', { acao: acao.nome, opcoes }), SO_SE_LIA)
    if (!prevista.feito) return semPrevisao(prevista, opcoes)
    if (acao.soConsulta === true) return conduzirConsulta(acao, prevista, quadro)
    perguntar(prevista, null)
    if (foco !== null) document.getElementById(foco)?.focus()
  }

  function semPrevisao(recusa: Recusa, opcoes: Opcoes): void {
    quadro.mostrar(introducao, mostrarRecusa(acao.rotulo, recusa, []))
    quadro.botoes(FECHAR, { texto: 'Tentar de novo', principal: true, aoClicar: () => void prever(opcoes) })
    quadro.anunciar(recusa.motivos.join(' '))
    quadro.focar()
  }

  /** A pergunta inteira: os campos, e embaixo o que ficará, ou por que não se pode. */
  function perguntar(prevista: AcaoPrevista, nota: string | null): void {
    const { previsao, recusa, quadrimestre, abas } = prevista
    const area = el('div', { class: 'area' })
    const perguntas: Perguntas = montarPerguntas(
      prevista.campos,
      id => void prever(ler(), id),
      () => {
        conteudo(area, faltaDizer(perguntas))
        quadro.botoes(CANCELAR, CONTINUAR)
      },
    )
    const ler = (): Opcoes => ({ quadrimestre, ...perguntas.ler() })
    const comoPrevisto = JSON.stringify(ler())
    const deNovo = (): void => void prever(ler())
    quadro.mostrar(
      introducao,
      nota === null ? null : el('p', { class: 'nota', role: 'alert' }, nota),
      perguntas.elemento,
      area,
    )
    if (recusa !== null) {
      conteudo(area, mostrarRecusa(acao.rotulo, recusa, abas), oferecerConserto(quadrimestre, deNovo))
      quadro.botoes(FECHAR, { texto: 'Tentar de novo', principal: true, aoClicar: deNovo })
    } else if (previsao === null) {
      conteudo(area, faltaDizer(perguntas))
      quadro.botoes(CANCELAR, CONTINUAR)
    } else {
      conteudo(area, ...mostrarPrevisao(previsao))
      if (previsao.mudaAlgo) quadro.botoes(CANCELAR, { texto: acao.botao, principal: true })
      else quadro.botoes({ ...FECHAR, principal: true })
    }
    quadro.aoEnviar = () => {
      const agora = ler()
      if (previsao?.mudaAlgo === true && JSON.stringify(agora) === comoPrevisto) void fazer(agora, previsao, prevista)
      else if (perguntas.faltam().length === 0) void prever(agora)
      else quadro.focar()
    }
    quadro.anunciar(recusa?.motivos.join(' ') ?? previsao?.mensagem ?? '')
    quadro.focar()
  }

  async function fazer(opcoes: Opcoes, { mensagem }: Previsao, prevista: AcaoPrevista): Promise<void> {
    quadro.mostrar(barraDeProgresso(acao.rotulo, 'Se esta janela for fechada, a ação continua.'))
    quadro.botoes(FECHAR)
    quadro.aoEnviar = () => {}
    quadro.anunciar('Começou.')
    const retorno = await pedir(chamar(acao.nome, { ...opcoes, previsto: mensagem }))
    if (retorno.feito) relatar(retorno)
    // Alguém mexeu na planilha: mostra-se o que agora ficaria, e confirma-se outra vez.
    else if (retorno.previsao !== undefined)
      perguntar({ ...prevista, previsao: retorno.previsao }, retorno.motivos.join(' '))
    else recusar(retorno, opcoes, prevista.abas)
  }

  function relatar(feito: Feito): void {
    quadro.mostrar(...mostrarRelatorio(acao, feito))
    quadro.botoes({ ...FECHAR, principal: true })
    quadro.anunciar(`Feito. ${feito.mensagem}`)
    quadro.focar()
  }

  function recusar(recusa: Recusa, opcoes: Opcoes, abas: readonly string[]): void {
    quadro.mostrar(
      introducao,
      mostrarRecusa(acao.rotulo, recusa, abas),
      recusa.garantia === undefined ? oferecerConserto(String(opcoes.quadrimestre), () => void prever(opcoes)) : null,
    )
    quadro.botoes(FECHAR, { texto: 'Tentar de novo', principal: true, aoClicar: () => void prever(opcoes) })
    quadro.anunciar(recusa.motivos.join(' '))
    quadro.focar()
  }
}

const faltaDizer = (perguntas: Perguntas): HTMLElement => {
  const faltam = perguntas.faltam()
  return el(
    'p',
    { class: 'leve' },
    faltam.length === 0
      ? 'Continue para ver o que será feito.'
      : `Preencha “${faltam.join('” e “')}” para ver o que será feito.`,
  )
}
