import type { AcaoDoMenu, IdDeCampo, NomeDeAcao } from '../../google/catalogo-das-acoes.ts'
import type { Opcoes } from '../../google/opcoes.ts'
import type { AcaoPrevista } from '../../google/prever.ts'
import { type Feito, type Retorno, SO_SE_LIA } from '../../google/retorno.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { chamar, fechar } from '../comum/servidor.ts'
import { mostrarAptidao } from './aptidao.ts'
import { montarPerguntas } from './campos.ts'
import { mostrarConferencia, temConserto } from './conferencia.ts'
import { consertar } from './consertar.ts'
import { pedir } from './pedir.ts'
import { barraDeProgresso } from './progresso.ts'
import type { Quadro } from './quadro.ts'
import { mostrarRecusa } from './recusa.ts'
import { mostrarSituacoes } from './situacao.ts'

const RESULTADOS: Readonly<Partial<Record<NomeDeAcao, (feito: Feito) => HTMLElement[]>>> = {
  consultarSituacao: mostrarSituacoes,
  consultarAptidao: mostrarAptidao,
  conferirPlanilha: mostrarConferencia,
}

/** O que veio posto é um palpite: escrever outro o troca. */
function perguntarPor(id: IdDeCampo): void {
  const campo = document.getElementById(id)
  campo?.focus()
  if (campo instanceof HTMLInputElement) campo.select()
}

/** A ação que só mostra: as perguntas em cima, o resultado embaixo, e de novo quando a pergunta muda. */
export function conduzirConsulta(
  acao: AcaoDoMenu & { readonly nome: NomeDeAcao },
  { campos, abas }: AcaoPrevista,
  quadro: Quadro,
): void {
  const area = el('div', { class: 'area' })
  const fecharJanela = { texto: 'Fechar', aoClicar: fechar }
  const fazer = { texto: acao.botao, principal: true }
  const perguntas = montarPerguntas(
    campos,
    () => void consultar(),
    () => quadro.botoes(fecharJanela, fazer),
  )
  quadro.mostrar(el('p', { class: 'introducao' }, acao.oQueFaz), perguntas.elemento, area)
  quadro.botoes(fecharJanela, fazer)
  quadro.aoEnviar = () => void consultar()
  if (perguntas.faltam().length === 0) void consultar()
  else quadro.focar()
  perguntarPor('consorcio')

  async function consultar(): Promise<void> {
    if (perguntas.faltam().length > 0) return quadro.focar()
    const opcoes = perguntas.ler()
    await mostrandoProgresso(pedir(chamar(acao.nome, opcoes), SO_SE_LIA), retorno => mostrar(retorno, opcoes))
  }

  async function mostrandoProgresso(resposta: Promise<Retorno>, mostrarRetorno: (r: Retorno) => void): Promise<void> {
    conteudo(area, barraDeProgresso(acao.rotulo, null))
    quadro.anunciar('Consultando.')
    mostrarRetorno(await resposta)
  }

  function mostrar(retorno: Retorno, opcoes: Opcoes): void {
    if (!retorno.feito) {
      conteudo(area, mostrarRecusa(acao.rotulo, retorno, abas))
      quadro.botoes(fecharJanela, { ...fazer, texto: 'Tentar de novo' })
      quadro.anunciar(retorno.motivos.join(' '))
      return
    }
    conteudo(area, ...(RESULTADOS[acao.nome]?.(retorno) ?? []))
    if (acao.nome === 'conferirPlanilha') depoisDeConferir(retorno, opcoes)
    else quadro.botoes({ texto: acao.botao }, { ...fecharJanela, principal: true })
    quadro.anunciar(retorno.mensagem)
  }

  function depoisDeConferir(achado: Feito, { quadrimestre }: Opcoes): void {
    const conserto = {
      texto: 'Consertar',
      principal: true,
      aoClicar: () =>
        void mostrandoProgresso(consertar(String(quadrimestre), achado), r => consertado(r, { quadrimestre })),
    }
    if (temConserto(achado)) quadro.botoes(fecharJanela, conserto)
    else quadro.botoes({ ...fecharJanela, principal: true })
    quadro.focar()
  }

  /** O que havia já é outra coisa: mostra-se de novo o que há, com o conserto do que agora se vê. */
  function consertado(retorno: Retorno, opcoes: Opcoes): void {
    if (retorno.feito || retorno.previsao === undefined) mostrar(retorno, opcoes)
    else void consultar().then(() => area.prepend(el('p', { class: 'nota', role: 'alert' }, retorno.motivos.join(' '))))
  }
}
