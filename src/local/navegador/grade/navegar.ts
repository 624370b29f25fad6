import { canto, ehUmaSo, type Lugar } from '../area.ts'
import { igual, type Passo, salto, seguinteNaArea, ultima, vizinha } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import type { Grade } from './grade.ts'

/** As teclas que andam pela grade, ou aumentam a seleção; `false` quando a tecla não é uma delas. */
export interface Navegacao {
  tecla(evento: KeyboardEvent): boolean
  /** Enter, Tab e as inversas: dentro de uma área, andam nela. */
  seguir(passo: Passo): void
}

const SETAS: Readonly<Record<string, Passo>> = {
  ArrowUp: { linhas: -1, colunas: 0 },
  ArrowDown: { linhas: 1, colunas: 0 },
  ArrowLeft: { linhas: 0, colunas: -1 },
  ArrowRight: { linhas: 0, colunas: 1 },
}

export function criarNavegacao(planilha: Planilha, grade: Grade): Navegacao {
  /** Depois de uns Tab, Enter volta à coluna em que eles começaram. */
  let colunaDoTab: { coluna: number; ultima: Lugar } | null = null

  const ir = (lugar: Lugar, estender: boolean): void => {
    if (estender) planilha.selecionar(planilha.selecionada.ancora, lugar)
    else planilha.selecionar(lugar)
  }

  function destino({ key, ctrlKey, metaKey }: KeyboardEvent, daqui: Lugar): Lugar | null {
    const { folha } = planilha
    const ctrl = ctrlKey || metaKey
    const passo = SETAS[key]
    if (passo !== undefined) return ctrl ? salto(folha, daqui, passo) : vizinha(folha, daqui, passo)
    const fim = ultima(folha)
    if (key === 'Home') return { linha: ctrl ? 0 : daqui.linha, coluna: 0 }
    if (key === 'End') return ctrl ? fim : { linha: daqui.linha, coluna: fim.coluna }
    if (ctrl) return null
    const pagina = grade.linhasNaTela()
    if (key === 'PageDown') return { ...daqui, linha: Math.min(folha.linhas - 1, daqui.linha + pagina) }
    if (key === 'PageUp') return { ...daqui, linha: Math.max(0, daqui.linha - pagina) }
    return null
  }

  return {
    tecla: evento => {
      if (evento.altKey) return false
      const { folha, selecionada } = planilha
      const ctrl = evento.ctrlKey || evento.metaKey
      if (ctrl && evento.key.toLowerCase() === 'a') {
        const fim = { linha: folha.linhas - 1, coluna: folha.colunas - 1 }
        planilha.selecionarArea({ linha: 0, coluna: 0 }, fim, selecionada.ativa)
        return true
      }
      if (evento.key === ' ' && (ctrl || evento.shiftKey)) {
        const { linha, coluna, ateLinha, ateColuna } = selecionada.area
        const de = ctrl ? { linha: 0, coluna } : { linha, coluna: 0 }
        const ate = ctrl
          ? { linha: folha.linhas - 1, coluna: ateColuna - 1 }
          : { linha: ateLinha - 1, coluna: folha.colunas - 1 }
        planilha.selecionarArea(de, ate, selecionada.ativa)
        return true
      }
      const novo = destino(evento, evento.shiftKey ? selecionada.ponta : selecionada.ativa)
      if (novo === null) return false
      ir(evento.shiftKey ? novo : canto(folha.mesclas, novo), evento.shiftKey)
      // A primeira célula pode estar congelada, e sempre à vista: quem volta ao começo quer ver o começo.
      if (ctrl && evento.key === 'Home') grade.rolar(-grade.visao.xs.at(-1)!, -grade.visao.ys.at(-1)!)
      return true
    },
    seguir: passo => {
      const { folha, selecionada } = planilha
      const { area, ativa } = selecionada
      if (!ehUmaSo(area, folha.mesclas)) return planilha.ativar(seguinteNaArea(folha, area, ativa, passo))
      const daqui =
        passo.linhas !== 0 && colunaDoTab !== null && igual(colunaDoTab.ultima, ativa)
          ? { ...ativa, coluna: colunaDoTab.coluna }
          : ativa
      const novo = canto(folha.mesclas, vizinha(folha, daqui, passo))
      if (passo.colunas > 0)
        colunaDoTab = {
          coluna: colunaDoTab !== null && igual(colunaDoTab.ultima, ativa) ? colunaDoTab.coluna : ativa.coluna,
          ultima: novo,
        }
      else colunaDoTab = null
      planilha.selecionar(novo)
    },
  }
}
