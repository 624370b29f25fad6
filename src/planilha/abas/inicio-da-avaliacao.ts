import { PREREQUISITOS } from '../../norma/prerequisitos.ts'
import { somarDias } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { compararQuadrimestres, fimDoQuadrimestre, quadrimestreDoDia } from '../../tempo/quadrimestre.ts'
import { identidade } from '../ciclo/localizar.ts'
import { homologacaoDe } from '../ciclo/quadrimestres-homologados.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { falta, filaDeAvaliacao } from './fila.ts'
import { contar, listar, type Passo } from './inicio-passo.ts'
import { type Situado, semRepetir } from './situados.ts'

/** Quem falta avaliar, enquanto o quadrimestre não é homologado. */
export function filaAAvaliar({ ciclo, quadrimestre, hoje }: Dados, situados: readonly Situado[]): Passo[] {
  const fila = filaDeAvaliacao(situados)
  if (fila.length === 0 || homologacaoDe(ciclo.historico.registros, quadrimestre)?.fase === 'Final') return []
  const fim = fimDoQuadrimestre(quadrimestre)
  const ate = hoje > fim ? ` (o quadrimestre terminou em ${emBarras(fim)})` : ` até ${emBarras(fim)}`
  return [
    {
      aba: 'avaliacao',
      texto: `Termine a avaliação de ${contar(fila.length, 'consórcio', 'consórcios')}${ate}: ${listar(fila.map(s => s.consorcio.nome))}; a fila inteira está na aba Pendências.`,
    },
  ]
}

/** Acabado o quadrimestre, e avaliado por inteiro todo o que já é monitorado: é hora de homologar. */
export function aHomologar({ ciclo, quadrimestre, hoje }: Dados, situados: readonly Situado[]): Passo[] {
  const ativos = situados.filter(s => s.apuracao !== null && estaAtivo(s.consorcio, hoje))
  const monitorado = ({ apuracao }: Situado): boolean =>
    compararQuadrimestres(quadrimestre, apuracao!.prazos.primeiroQuadrimestre) >= 0
  const prontos = ativos.some(s => !falta(s)) && !ativos.some(s => falta(s) && monitorado(s))
  if (hoje <= fimDoQuadrimestre(quadrimestre) || !prontos) return []
  const homologacao = homologacaoDe(ciclo.historico.registros, quadrimestre)
  if (homologacao?.fase === 'Final') return []
  const texto =
    homologacao?.fase === 'Preliminar'
      ? `Homologue o resultado final de ${quadrimestre}: o preliminar é de ${emBarras(homologacao.em)}.`
      : `Homologue o resultado preliminar de ${quadrimestre}${homologacao === null ? '' : `, reaberto em ${emBarras(homologacao.em)}`}: a avaliação está completa.`
  return [{ aba: 'avaliacao', texto }]
}

export function comecarOSeguinte({ quadrimestre, hoje }: Dados): Passo[] {
  return hoje <= fimDoQuadrimestre(quadrimestre)
    ? []
    : [
        {
          aba: 'avaliacao',
          texto: `Comece ${quadrimestreDoDia(hoje)}: Abrir quadrimestre cria a avaliação dele a partir do cadastro.`,
        },
      ]
}

const DIAS_DE_VALIDADE = 30

/** Os pré-requisitos do Art. 9º que se atendiam e venceram, ou vencem em breve. */
export function prerequisitosVencendo({ ciclo, cadastro, hoje }: Dados, situados: readonly Situado[]): Passo[] {
  const ate = somarDias(hoje, DIAS_DE_VALIDADE)
  const consorcios = new Map(
    [...cadastro, ...semRepetir(situados).map(s => s.consorcio)]
      .filter(c => estaAtivo(c, hoje))
      .map(c => [identidade(c), c] as const),
  )
  const achados = [...consorcios]
    .flatMap(([id, c]) =>
      (ciclo.prerequisitos.get(id) ?? []).flatMap(p =>
        p.atende === true && p.validade !== null && p.validade <= ate
          ? [
              {
                validade: p.validade,
                texto: `${c.nome} (${PREREQUISITOS[p.requisito].curto}, ${emBarras(p.validade)})`,
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => (a.validade < b.validade ? -1 : a.validade > b.validade ? 1 : 0))
  const vencidos = achados.filter(a => a.validade < hoje).length
  const aVencer = achados.length - vencidos
  const partes = [
    ...(vencidos === 0 ? [] : [contar(vencidos, 'vencido', 'vencidos')]),
    ...(aVencer === 0 ? [] : [`${aVencer} a vencer até ${emBarras(ate)}`]),
  ]
  return partes.length === 0
    ? []
    : [
        {
          aba: 'prerequisitos',
          texto: `Confira os pré-requisitos do Art. 9º, ${partes.join(' e ')}: ${listar(achados.map(a => a.texto))}.`,
        },
      ]
}
