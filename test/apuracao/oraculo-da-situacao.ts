// Outra leitura dos Arts. 11 e 13, escrita de outro modo e sem nada de `src/apuracao`: vive um dia de cada vez, da
// publicação a hoje, e só sabe o que já aconteceu. Se as duas discordam, uma está errada.
import { type Dia, somarDias } from '../../src/tempo/dia.ts'
import { type Calendario, motivoSemExpediente } from '../../src/tempo/expediente.ts'

export interface FatosVividos {
  readonly prorrogacao: { readonly decidida: string | null; readonly decididaEm: Dia | null }
  readonly resultados: readonly {
    readonly tipo: string
    readonly referente: string
    readonly em: Dia
    readonly pontos: number
  }[]
  readonly notificacoes: readonly { readonly referente: string; readonly cienciaEm: Dia | null }[]
  readonly suspensoes: readonly Ato[]
  readonly inativoDesde: Dia | 'sempre' | null
}

export interface Retrato {
  readonly estado: string
  readonly impedido: boolean
  readonly desde: Dia | null
  readonly sequenciaDesde: Dia | null
  readonly pontos: number | null
  readonly referente: string | null
  readonly fimDoPrazo: Dia | null
}

interface Ato {
  readonly tipo: string
  readonly de: Dia
  readonly ate: Dia
}

/** Um prazo de 60 dias que corre: quantos já passaram, até que dia foi prorrogado, e quando venceu. */
interface Relogio {
  contados: number
  prorrogadoAte: Dia | null
  fim: Dia | null
}

const PUBLICACAO: Dia = '2024-12-10'

export function viverAte(hoje: Dia, fatos: FatosVividos, calendario: Calendario): Retrato {
  const relogios = new Map<string, Relogio>()
  const classificacoes = new Set<string>()
  let vale: FatosVividos['resultados'][number] | null = null
  let sequenciaDesde: Dia | null = null
  let espera = ''
  let deAdaptacao = 120
  let passados = 0

  for (let dia = PUBLICACAO; dia <= hoje; dia = somarDias(dia, 1)) {
    if (dia > PUBLICACAO) passados++
    if (fatos.prorrogacao.decidida === 'Deferida' && dia === (fatos.prorrogacao.decididaEm ?? PUBLICACAO))
      deAdaptacao = 240
    for (const relogio of relogios.values()) {
      prorrogar(relogio, dia, fatos.suspensoes)
      bater(relogio, dia, fatos.suspensoes, calendario)
    }
    for (const { referente, cienciaEm } of fatos.notificacoes) {
      if (cienciaEm !== dia || relogios.has(referente)) continue
      relogios.set(referente, { contados: 0, prorrogadoAte: null, fim: null })
    }
    for (const novo of fatos.resultados) {
      if (novo.em !== dia) continue
      const virou = vale === null || vale.pontos >= 70 !== novo.pontos >= 70
      vale = novo
      if (virou) {
        sequenciaDesde = dia
        classificacoes.clear()
      }
      if (virou || (novo.tipo === 'quadrimestre' && !classificacoes.has(novo.referente))) espera = novo.referente
      classificacoes.add(espera)
    }
  }

  const inativo = fatos.inativoDesde !== null && (fatos.inativoDesde === 'sempre' || fatos.inativoDesde <= hoje)
  const retrato = (estado: string, relogio?: Relogio): Retrato => ({
    estado: inativo ? 'inativo' : estado,
    impedido: vale !== null && vale.pontos < 70,
    desde: vale !== null && vale.pontos < 70 ? sequenciaDesde : null,
    sequenciaDesde,
    pontos: vale?.pontos ?? null,
    referente: vale?.referente ?? null,
    fimDoPrazo: relogio ? (relogio.fim ?? fimPrevisto(relogio, hoje, fatos.suspensoes, calendario)) : null,
  })
  if (vale === null) return retrato(passados <= deAdaptacao ? 'em adaptação' : 'em avaliação')
  if (vale.pontos >= 70) return retrato('conforme')
  const relogio = relogios.get(espera)
  if (!relogio) return retrato('aguardando ciência')
  return retrato(relogio.fim === null || relogio.fim === hoje ? 'em adequação' : 'prazo encerrado', relogio)
}

/** A prorrogação decidida hoje só alcança o prazo que não venceu até ontem. */
function prorrogar(relogio: Relogio, dia: Dia, atos: readonly Ato[]): void {
  if (relogio.fim !== null) return
  for (const { tipo, de, ate } of atos) {
    if (tipo !== 'Prorrogação' || de !== dia) continue
    if (relogio.prorrogadoAte === null || ate > relogio.prorrogadoAte) relogio.prorrogadoAte = ate
  }
}

/** Mais um dia: o suspenso não conta; o último espera o expediente. */
function bater(relogio: Relogio, dia: Dia, atos: readonly Ato[], calendario: Calendario): void {
  if (relogio.fim !== null) return
  if (atos.some(a => a.tipo === 'Suspensão' && a.de <= dia && dia <= a.ate)) return
  if (relogio.contados < 60) relogio.contados++
  if (relogio.contados < 60 || (relogio.prorrogadoAte !== null && dia < relogio.prorrogadoAte)) return
  if (motivoSemExpediente(dia, calendario) === null) relogio.fim = dia
}

/** Se nada mais acontecer: dos atos, só os que já começaram. */
function fimPrevisto(relogio: Relogio, hoje: Dia, atos: readonly Ato[], calendario: Calendario): Dia {
  const previsto = { ...relogio }
  const comecados = atos.filter(a => a.de <= hoje)
  let dia = hoje
  while (previsto.fim === null) {
    dia = somarDias(dia, 1)
    bater(previsto, dia, comecados, calendario)
  }
  return previsto.fim
}
