import { conteudo, el } from '../../../paginas/comum/elementos.ts'
import { semAcentos } from '../../../tempo/sem-acentos.ts'

/** As escolhas de uma célula, filtradas pelo que se digita. */
export interface Lista {
  readonly elemento: HTMLElement
  readonly aberta: boolean
  /** `filtrar: false` mostra todas, com a de agora marcada. */
  abrir(texto: string, filtrar: boolean): void
  fechar(): void
  /** Anda entre as opções. */
  andar(passo: 1 | -1): void
  /** A opção marcada; `null` quando nenhuma. */
  marcada(): string | null
}

const MAXIMO = 100

export function criarLista(opcoes: readonly string[], campo: HTMLElement, aoEscolher: (opcao: string) => void): Lista {
  const elemento = el('div', { class: 'opcoes', role: 'listbox', id: 'opcoes', 'aria-label': 'Opções', hidden: true })
  let mostradas: string[] = []
  let indice = -1

  function marcar(novo: number): void {
    indice = novo
    for (const [i, opcao] of [...elemento.querySelectorAll('[role=option]')].entries()) {
      opcao.setAttribute('aria-selected', String(i === indice))
      if (i === indice) opcao.scrollIntoView({ block: 'nearest' })
    }
    if (indice < 0) campo.removeAttribute('aria-activedescendant')
    else campo.setAttribute('aria-activedescendant', `opcao-${indice}`)
  }

  function desenhar(): void {
    const alem = mostradas.length - MAXIMO
    conteudo(
      elemento,
      ...mostradas.slice(0, MAXIMO).map((opcao, i) =>
        el(
          'div',
          {
            role: 'option',
            id: `opcao-${i}`,
            'aria-selected': 'false',
            // O clique não pode tirar o foco do campo antes de escolher.
            pointerdown: evento => {
              evento.preventDefault()
              evento.stopPropagation()
              aoEscolher(opcao)
            },
          },
          opcao,
        ),
      ),
      alem > 0 && el('div', { class: 'leve', role: 'presentation' }, `… e mais ${alem}: digite para filtrar`),
    )
  }

  const lista: Lista = {
    elemento,
    get aberta() {
      return !elemento.hidden
    },
    abrir: (texto, filtrar) => {
      const alvo = semAcentos(texto)
      mostradas = filtrar ? opcoes.filter(o => semAcentos(o).includes(alvo)) : [...opcoes]
      elemento.hidden = mostradas.length === 0
      campo.setAttribute('aria-expanded', String(!elemento.hidden))
      desenhar()
      marcar(filtrar ? melhor(mostradas, alvo) : Math.max(mostradas.indexOf(texto), texto === '' ? 0 : -1))
    },
    fechar: () => {
      elemento.hidden = true
      campo.setAttribute('aria-expanded', 'false')
      marcar(-1)
    },
    andar: passo => {
      const ultima = Math.min(mostradas.length, MAXIMO) - 1
      marcar(indice + passo < 0 ? ultima : indice + passo > ultima ? 0 : indice + passo)
    },
    marcada: () => (elemento.hidden ? null : (mostradas[indice] ?? null)),
  }
  return lista
}

/** A que é igual ao que se digitou ou, sem ela, a primeira que começa assim; a única que sobrou, onde quer que o tenha. */
function melhor(opcoes: readonly string[], alvo: string): number {
  if (alvo === '') return -1
  const igual = opcoes.findIndex(o => semAcentos(o) === alvo)
  if (igual >= 0) return igual
  return opcoes.length === 1 ? 0 : opcoes.findIndex(o => semAcentos(o).startsWith(alvo))
}
