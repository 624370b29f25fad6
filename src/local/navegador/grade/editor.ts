import { conteudo, el } from '../../../paginas/comum/elementos.ts'
import { areaDe, type Lugar } from '../area.ts'
import { editar } from '../editar.ts'
import { celulaDe } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import { acomodar, avisoAoEditar, type Campo, criarCampo, encaixar } from './campo.ts'
import type { Grade } from './grade.ts'
import { criarLista, type Lista } from './lista.ts'

/** `digitar` começa do nada e a seta confirma; `corrigir` começa do que há e a seta anda no texto. */
export type Modo = 'digitar' | 'corrigir'

export interface Editor {
  readonly aberto: boolean
  readonly modo: Modo
  readonly lista: Lista | null
  /** O texto de agora, para quem o espelha. */
  readonly texto: string
  abrir(modo: Modo, comLista?: boolean): void
  /** Fecha e manda o que se digitou; na lista, o que estiver marcado. */
  confirmar(escolhido?: string): void
  cancelar(): void
  aoDigitar(ouvinte: () => void): void
}

/** O que a célula mostra quando se edita. */
export const textoParaEditar = (planilha: Planilha, lugar: Lugar): string => {
  const celula = celulaDe(planilha.folha, lugar)
  return celula?.e ?? celula?.t ?? ''
}

export function criarEditor(planilha: Planilha, grade: Grade): Editor {
  const caixa = el('div', { class: 'editor', hidden: true })
  const aviso = el('p', { class: 'aviso-do-editor', role: 'status' })
  const ouvintes: (() => void)[] = []
  grade.painel.append(caixa)
  let campo: Campo | null = null
  let lista: Lista | null = null
  let modo: Modo = 'digitar'
  let alvo: { folha: number; lugar: Lugar; antes: string } | null = null

  function ajustar(): void {
    if (campo === null || alvo === null) return
    encaixar(caixa, campo, grade.retangulo(areaDe(planilha.folha.mesclas, alvo.lugar)), grade.painel)
    if (lista?.aberta) acomodar(lista.elemento, caixa, campo, grade.painel)
  }

  /** Outra janela escreveu na célula que se está editando: quem digita decide o que fica. */
  function avisarSeMudou(): void {
    if (alvo === null || alvo.folha !== planilha.folha.id) return
    const agora = textoParaEditar(planilha, alvo.lugar)
    if (agora === alvo.antes) return
    const oQue = agora === '' ? 'ficou vazia' : `agora é “${agora}”`
    conteudo(aviso, `Mudou em outra janela: ${oQue}. Esc desiste; Enter grava por cima.`)
  }

  function aoMudar(): void {
    lista?.abrir(editor.texto, true)
    ajustar()
    for (const ouvinte of ouvintes) ouvinte()
  }

  function fechar(): void {
    const tinhaFoco = caixa.contains(document.activeElement)
    campo = null
    lista = null
    alvo = null
    caixa.hidden = true
    conteudo(caixa)
    if (tinhaFoco) grade.focar()
    for (const ouvinte of ouvintes) ouvinte()
  }

  const editor: Editor = {
    get aberto() {
      return alvo !== null
    },
    get modo() {
      return modo
    },
    get lista() {
      return lista
    },
    get texto() {
      return campo?.value ?? ''
    },
    abrir: (novo, comLista = false) => {
      const { folha, livro, selecionada } = planilha
      const lugar = selecionada.ativa
      const celula = celulaDe(folha, lugar)
      const opcoes = celula?.x === undefined ? undefined : livro.listas[celula.x]
      modo = novo
      alvo = { folha: folha.id, lugar, antes: textoParaEditar(planilha, lugar) }
      campo = criarCampo(lugar, opcoes !== undefined, celula)
      lista = opcoes === undefined ? null : criarLista(opcoes, campo, opcao => editor.confirmar(opcao))
      campo.addEventListener('input', aoMudar)
      caixa.hidden = false
      conteudo(caixa, campo, aviso, lista?.elemento)
      conteudo(aviso, avisoAoEditar(folha, lugar, celula))
      grade.rolarAte(areaDe(folha.mesclas, lugar))
      if (novo === 'corrigir') campo.value = alvo.antes
      campo.focus({ preventScroll: true })
      // Com a lista aberta, o que se digita procura nela, e não continua o que a célula tinha.
      campo.setSelectionRange(comLista ? 0 : campo.value.length, campo.value.length)
      if (comLista) lista?.abrir(campo.value, false)
      ajustar()
      for (const ouvinte of ouvintes) ouvinte()
    },
    confirmar: escolhido => {
      if (alvo === null) return
      const { folha, lugar, antes } = alvo
      const texto = escolhido ?? lista?.marcada() ?? editor.texto
      fechar()
      if (texto !== antes) void editar(planilha, [{ folha, ...lugar, texto: texto === '' ? null : texto }])
    },
    cancelar: fechar,
    aoDigitar: ouvinte => ouvintes.push(ouvinte),
  }

  grade.aoRolar(ajustar)
  planilha.ouvir('linhas', () => {
    ajustar()
    avisarSeMudou()
  })
  planilha.ouvir('folha', () => alvo !== null && (alvo.folha === planilha.folha.id ? ajustar() : editor.confirmar()))
  // Quem clica fora confirma; a janela que perde o foco (outra aba do navegador) não.
  caixa.addEventListener('focusout', evento => {
    const para = evento.relatedTarget
    // Para a barra da fórmula leva-se o que já se digitou.
    if (para instanceof Element && !caixa.contains(para) && !para.matches('.formula')) editor.confirmar()
  })
  return editor
}
