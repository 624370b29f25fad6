import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { SUBREQUISITOS, subrequisitosAtendidos } from '../../norma/subrequisitos.ts'
import type { Campo } from '../../planilha/ficha/campos.ts'
import type { Estado, Guarda } from './estado.ts'
import { chaveDe, comMudanca, type Digitado, digitado, VAZIO } from './rascunho.ts'

/** O que a pessoa faz na ficha antes de gravar. Nada aqui fala com a planilha. */
export interface Edicao {
  /** Sim, Não ou apagar, escolhido à mão. */
  readonly responder: (item: IdItem, resposta: 'Sim' | 'Não' | null) => void
  readonly preencher: (item: IdItem | null, campo: Campo, valor: Digitado) => void
  readonly marcar: (item: IdItem, subrequisito: string) => void
  readonly conferir: (item: IdItem) => void
  readonly repetirLink: (item: IdItem) => void
  readonly irAoItem: (item: IdItem, abrir: boolean) => void
  readonly abrirOuFechar: (item: IdItem) => void
  /** Do conflito: ficar com o que está na planilha, ou insistir no seu. */
  readonly ficarComODaPlanilha: (item: IdItem | null, campo: Campo) => void
  readonly insistirNoMeu: (item: IdItem | null, campo: Campo) => void
  readonly descartar: () => void
  readonly desfazerDescarte: () => void
}

export function criarEdicao({ ver, mudar }: Guarda): Edicao {
  /** Só se mexe na ficha lida, aberta, e que não está sendo trocada. */
  const podendo = (fazer: (estado: Estado & { ficha: NonNullable<Estado['ficha']> }) => Partial<Estado>): void => {
    const estado = ver()
    const { ficha } = estado
    if (ficha === null || ficha.soLeitura !== null || estado.ocupado === TROCANDO) return
    mudar({
      recado: estado.recado?.tipo === 'falha' ? estado.recado : null,
      descartado: null,
      ...fazer({ ...estado, ficha }),
    })
  }
  const evidencias = (): boolean => ver().ficha?.semEvidencias === null

  const preencher: Edicao['preencher'] = (item, campo, valor) =>
    podendo(({ ficha, rascunho }) => ({ rascunho: comMudanca(ficha, rascunho, item, campo, valor) }))

  return {
    responder: (item, resposta) =>
      podendo(({ ficha, rascunho, derivados }) => ({
        rascunho: comMudanca(ficha, rascunho, item, 'resposta', resposta),
        derivados: sem(derivados, item),
      })),
    preencher,
    marcar: (item, id) =>
      evidencias() &&
      podendo(({ ficha, rascunho, derivados }) => {
        const antes = new Set((digitado(ficha, rascunho, item, 'subrequisitos') ?? []) as readonly string[])
        const depois = antes.has(id) ? sem(antes, id) : new Set([...antes, id])
        const marcado = comMudanca(ficha, rascunho, item, 'subrequisitos', [...depois])
        const aMao = rascunho.has(chaveDe(item, 'resposta')) && !derivados.has(item)
        // Tudo conferido responde Sim; a falta de algo só sugere Não: nenhuma conta nossa escreve um "Não".
        if (subrequisitosAtendidos(SUBREQUISITOS[item], depois) && !aMao)
          return {
            rascunho: comMudanca(ficha, marcado, item, 'resposta', 'Sim'),
            derivados: new Set([...derivados, item]),
          }
        if (!derivados.has(item)) return { rascunho: marcado }
        const semDerivada = new Map(marcado)
        semDerivada.delete(chaveDe(item, 'resposta'))
        return { rascunho: semDerivada, derivados: sem(derivados, item) }
      }),
    conferir: item =>
      evidencias() &&
      podendo(({ ficha, rascunho }) => {
        const chave = chaveDe(item, 'verificadoEm')
        if (!rascunho.has(chave)) return { rascunho: comMudanca(ficha, rascunho, item, 'verificadoEm', ficha.hoje) }
        const desfeito = new Map(rascunho)
        desfeito.delete(chave)
        return { rascunho: desfeito }
      }),
    repetirLink: item => {
      const link = ver().ficha?.itens.find(i => i.id === item)?.anterior.link
      if (link && evidencias()) preencher(item, 'link', link)
    },
    irAoItem: (item, abrir) => {
      const { abertos, atual } = ver()
      if (item === atual && (!abrir || abertos.has(item))) return
      mudar({ atual: item, abertos: abrir ? new Set([...sem(abertos, atual), item]) : abertos })
    },
    abrirOuFechar: item => {
      const { abertos } = ver()
      mudar({ atual: item, abertos: abertos.has(item) ? sem(abertos, item) : new Set([...abertos, item]) })
    },
    ficarComODaPlanilha: (item, campo) =>
      podendo(({ rascunho, conflitos }) => {
        const novo = new Map(rascunho)
        novo.delete(chaveDe(item, campo))
        const restam = semChave(conflitos, chaveDe(item, campo))
        return { rascunho: novo, conflitos: restam, ...(restam.size === 0 ? { recado: null } : {}) }
      }),
    insistirNoMeu: (item, campo) =>
      podendo(({ conflitos }) => ({ conflitos: semChave(conflitos, chaveDe(item, campo)) })),
    descartar: () =>
      podendo(({ rascunho }) => ({
        rascunho: VAZIO,
        conflitos: new Map(),
        derivados: new Set(),
        descartado: rascunho,
        recado: { tipo: 'feito', textos: ['O que não estava gravado foi descartado.'] },
      })),
    desfazerDescarte: () =>
      podendo(({ descartado }) => ({ rascunho: descartado ?? VAZIO, descartado: null, recado: null })),
  }
}

/** Enquanto se troca de consórcio não se mexe: seria no que está saindo da tela. */
export const TROCANDO = 'Lendo a planilha…'

/** O item seguinte (ou o de antes), sem dar a volta. */
export function vizinho(atual: IdItem, passo: 1 | -1): IdItem {
  const onde = IDS_DOS_ITENS.indexOf(atual) + passo
  return IDS_DOS_ITENS[Math.min(Math.max(onde, 0), IDS_DOS_ITENS.length - 1)]!
}

const sem = <T>(conjunto: ReadonlySet<T>, valor: T): Set<T> => new Set([...conjunto].filter(v => v !== valor))

const semChave = <T>(mapa: ReadonlyMap<string, T>, chave: string): Map<string, T> =>
  new Map([...mapa].filter(([k]) => k !== chave))
