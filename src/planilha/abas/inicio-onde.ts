import type { Resumo } from '../../apuracao/resumir.ts'
import type { Estado } from '../../apuracao/situacao.ts'
import { diasEntre } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre, inicioDoQuadrimestre, tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { homologacaoDe } from '../ciclo/quadrimestres-homologados.ts'
import type { Dados } from '../reunir.ts'
import { contar } from './inicio-passo.ts'
import { type Situado, semRepetir } from './situados.ts'

/** Em que dia do quadrimestre estamos, a fase da homologação, quantos já se avaliaram e quantos há em cada situação. */
export function ondeEstamos(dados: Dados, { geral }: Resumo, situados: readonly Situado[]): string[] {
  return [
    `${tituloDoQuadrimestre(dados.quadrimestre)}: em ${emBarras(dados.hoje)}, ${posicao(dados)}.`,
    fase(dados),
    geral.total === 0
      ? 'Nenhum consórcio na avaliação ainda.'
      : `Avaliados por inteiro: ${geral.completos} de ${contar(geral.total, 'consórcio', 'consórcios')}${comecados(geral)}.`,
    ...situacaoLegal(semRepetir(situados)),
  ]
}

/** Com algum item respondido e outros por avaliar: parte deles já tem resultado certo. */
function comecados({ total, completos, naoAvaliado }: Resumo['geral']): string {
  const n = total - completos - naoAvaliado
  return n === 0 ? '' : `; ${contar(n, 'outro está começado', 'outros estão começados')}`
}

function posicao({ quadrimestre, hoje }: Dados): string {
  const [inicio, fim] = [inicioDoQuadrimestre(quadrimestre), fimDoQuadrimestre(quadrimestre)]
  const dia = diasEntre(inicio, hoje) + 1
  const duracao = diasEntre(inicio, fim) + 1
  if (hoje < inicio) return `ainda não começou: vai de ${emBarras(inicio)} a ${emBarras(fim)}`
  if (hoje > fim) return `terminou em ${emBarras(fim)}`
  return `dia ${dia} de ${duracao}; termina em ${emBarras(fim)} (${contar(duracao - dia, 'dia', 'dias')})`
}

function fase({ ciclo, quadrimestre }: Dados): string {
  const homologacao = homologacaoDe(ciclo.historico.registros, quadrimestre)
  if (homologacao === null) return `Fase de ${quadrimestre}: aberto, sem resultado homologado.`
  const em = emBarras(homologacao.em)
  const textos = {
    Preliminar: `resultado preliminar em ${em}; o final ainda não foi homologado`,
    Final: `homologado em ${em}`,
    Reaberto: `reaberto em ${em}; até homologar de novo, vale o resultado anterior`,
  }
  return `Fase de ${quadrimestre}: ${textos[homologacao.fase]}.`
}

const ESTADOS: readonly (readonly [Estado, string, string])[] = [
  ['em adaptação', 'em adaptação', 'em adaptação'],
  ['em avaliação', 'sem resultado homologado', 'sem resultado homologado'],
  ['conforme', 'conforme', 'conformes'],
  ['aguardando ciência', 'aguardando ciência', 'aguardando ciência'],
  ['em adequação', 'em adequação', 'em adequação'],
  ['prazo encerrado', 'com prazo encerrado', 'com prazo encerrado'],
  ['inativo', 'inativo', 'inativos'],
]

function situacaoLegal(situados: readonly Situado[]): string[] {
  if (situados.length === 0) return []
  const quantos = ESTADOS.flatMap(([estado, um, muitos]) => {
    const n = situados.filter(s => s.situacao.estado === estado).length
    return n === 0 ? [] : [contar(n, um, muitos)]
  })
  const impedidos = situados.filter(s => s.situacao.impedido && s.situacao.estado !== 'inativo').length
  const impedimento = impedidos === 0 ? '' : `; ${contar(impedidos, 'impedido', 'impedidos')} (Art. 11, II)`
  return [`Situação pelos resultados homologados: ${quantos.join(', ')}${impedimento}.`]
}
