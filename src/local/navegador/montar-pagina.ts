import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { Evento, LivroVisto } from '../livro/mensagens.ts'
import { ligarAtalhos } from './atalhos.ts'
import { criarAvisos } from './avisar.ts'
import { criarBarraDaFormula } from './barra-da-formula.ts'
import { criarBarraDeEstado } from './barra-de-estado.ts'
import { criarBarraDeMenus } from './barra-de-menus.ts'
import { criarChamadas } from './chamar.ts'
import { criarDialogos } from './dialogos.ts'
import { criarEditor } from './grade/editor.ts'
import { criarGrade } from './grade/grade.ts'
import { criarNavegacao } from './grade/navegar.ts'
import { criarNotas } from './grade/notas.ts'
import { ligarRato } from './grade/rato.ts'
import { criarRecusas } from './grade/recusas.ts'
import { ligarTeclado } from './grade/teclado.ts'
import { ligarTransferencia } from './grade/transferencia.ts'
import { criarGuias } from './guias.ts'
import { criarLocalizar } from './localizar.ts'
import { ligarMenus, mostrarAtalhos } from './menus.ts'
import { criarPlanilha, type Planilha } from './planilha.ts'
import { recarregar } from './recarregar.ts'
import { acompanhar } from './servidor.ts'
import { criarFerramentas, criarTopo } from './topo.ts'

/** Junta as partes da página e as liga ao que o servidor diz. */
export function montarPagina(lugar: HTMLElement, livro: LivroVisto): void {
  document.title = `${livro.titulo} — Conformidade`
  const planilha = criarPlanilha(crypto.randomUUID(), livro)
  const avisos = criarAvisos()
  const chamadas = criarChamadas(planilha, avisos, () => dialogos)
  const grade = criarGrade(planilha)
  const dialogos = criarDialogos({ chamar: chamadas.daPagina, focarGrade: grade.focar, sair: () => atalhos.sair() })
  const editor = criarEditor(planilha, grade)
  const navegacao = criarNavegacao(planilha, grade)
  const notas = criarNotas(planilha, grade, () => editor.aberto)
  const recusas = criarRecusas(planilha, grade)
  editor.aoDigitar(notas.atualizar)
  const transferencia = ligarTransferencia(planilha, grade)
  const localizar = criarLocalizar(planilha, grade)
  const guias = criarGuias(planilha, grade.focar)
  const menus = criarBarraDeMenus(grade.focar)
  const topo = criarTopo(planilha, menus.elemento)
  const ferramentas = criarFerramentas(planilha, localizar.abrir)
  const barra = criarBarraDaFormula(planilha, grade, editor, navegacao)

  ligarRato(planilha, grade, editor)
  ligarTeclado(planilha, grade, editor, navegacao, () => recusas.esconder() || notas.esconder())
  ligarMenus(planilha, menus, {
    transferencia,
    localizar: localizar.abrir,
    chamar: (funcao, rotulo) => {
      grade.focar()
      void chamadas.doMenu(funcao, rotulo)
    },
  })
  const focarEm = (elemento: HTMLElement, seletor: string) => ({
    elemento,
    focar: () => elemento.querySelector<HTMLElement>(seletor)?.focus(),
  })
  const atalhos = ligarAtalhos(planilha, {
    localizar: localizar.abrir,
    trocarDeAba: guias.trocar,
    mostrarAtalhos,
    regioes: [
      focarEm(menus.elemento, '[tabindex="0"]'),
      focarEm(ferramentas, 'button'),
      focarEm(barra, '.formula'),
      { elemento: grade.painel, focar: grade.focar },
      focarEm(dialogos.lateral, 'iframe'),
      focarEm(guias.elemento, '[aria-selected=true]'),
    ],
  })
  planilha.ouvir('falha', avisos.falhar)
  planilha.ouvir('livro', () => topo.arquivo(planilha.livro.arquivo))

  conteudo(
    lugar,
    topo.elemento,
    el(
      'div',
      { class: 'linha-das-ferramentas', role: 'region', 'aria-label': 'Ferramentas e conteúdo' },
      ferramentas,
      barra,
    ),
    avisos.elemento,
    el('main', { class: 'meio' }, el('div', { class: 'centro' }, grade.painel, localizar.elemento), dialogos.lateral),
    el('footer', { class: 'pe' }, guias.elemento, criarBarraDeEstado(planilha)),
  )
  grade.focar()

  acompanhar(planilha.janela, {
    aoReceber: evento => {
      if (evento.tipo === 'arquivo') topo.arquivo(evento.arquivo)
      else if (!emDia(evento, planilha))
        recarregar(planilha).catch((erro: Error) => avisos.falhar(`A planilha não pôde ser relida: ${erro.message}`))
    },
    aoCair: () => avisos.encerrada(planilha.livro.arquivo.nome),
    aoVoltar: () => avisos.encerrada(null),
  })
}

/** O que se vê é o que o servidor tem, agora com a mudança que ele contou? */
const emDia = (evento: Exclude<Evento, { tipo: 'arquivo' }>, planilha: Planilha): boolean =>
  evento.tipo === 'mudanca'
    ? planilha.receber(evento.mudanca)
    : evento.sessao === planilha.livro.sessao && evento.versao === planilha.livro.versao
