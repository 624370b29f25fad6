import { MARCOS, type Marco } from '../../apuracao/lembretes.ts'
import type { Dia } from '../../tempo/dia.ts'
import { diaEMes, emBarras } from '../../tempo/formatar-dia.ts'
import { contar, listar, type Passo } from './inicio-passo.ts'
import type { Situado } from './situados.ts'

/** Uma linha de lembrete pode citar mais nomes que as outras: é de quem o prazo vence. */
const NOMES_POR_LEMBRETE = 10
/** Do mais urgente ao mais distante. */
const POR_URGENCIA: readonly Marco[] = [...MARCOS].reverse()

/** Os marcos que caem hoje: de quem é o prazo, e até quando. */
export const lembretesDeHoje = (situados: readonly Situado[]): Passo[] =>
  POR_URGENCIA.flatMap(marco => {
    const deHoje = situados.filter(s => s.lembrete?.marco === marco && s.lembrete.hoje)
    const fim = fins(deHoje)[0]
    return fim === undefined
      ? []
      : [
          {
            aba: 'prazos',
            texto: `Hoje é ${marco} do prazo de: ${nomes(deHoje, NOMES_POR_LEMBRETE)} (até ${diaEMes(fim)}).`,
          },
        ]
  })

/** Os outros prazos que já alcançaram um marco: quantos, e o que vence primeiro. */
export function outrosLembretes(situados: readonly Situado[]): Passo[] {
  const partes = POR_URGENCIA.filter(m => m !== 'D+1').flatMap(marco => {
    const dele = fins(situados.filter(s => s.lembrete?.marco === marco && !s.lembrete.hoje))
    if (dele[0] === undefined) return []
    return [`${dele.length} em ${marco} (${dele.length === 1 ? '' : 'o primeiro '}até ${diaEMes(dele[0])})`]
  })
  return partes.length === 0 ? [] : [{ aba: 'prazos', texto: `Prazos a lembrar: ${partes.join(', ')}.` }]
}

/** Só os de resultado homologado: sem ele, a ciência não abriu prazo nenhum. */
export function prazosEncerrados(situados: readonly Situado[]): Passo[] {
  const encerrados = situados.filter(s => s.situacao.estado === 'prazo encerrado')
  return encerrados.length === 0
    ? []
    : [
        {
          aba: 'prazos',
          texto: `${contar(encerrados.length, 'prazo de adequação já encerrou', 'prazos de adequação já encerraram')} sem novo resultado: ${nomes(encerrados)}.`,
        },
      ]
}

/** Só quem tem resultado homologado: antes disso não há o que notificar. */
export function aguardandoCiencia(situados: readonly Situado[]): Passo[] {
  const aguardam = situados.filter(s => s.situacao.estado === 'aguardando ciência')
  return aguardam.length === 0
    ? []
    : [
        {
          aba: 'notificacoes',
          texto: `Notifique ou registre a ciência de ${contar(aguardam.length, 'consórcio', 'consórcios')} abaixo do limiar: ${nomes(aguardam)}.`,
        },
      ]
}

/** A ciência que se registrou sem resultado homologado de que ela seja. */
export function cienciaSemResultado(situados: readonly Situado[]): Passo[] {
  const cedo = situados.filter(s => !s.homologado && s.prazo !== null)
  const fim = fins(cedo)[0]
  return fim === undefined
    ? []
    : [
        {
          aba: 'notificacoes',
          texto: `Há ciência registrada sem resultado homologado (${nomes(cedo)}; ${cedo.length === 1 ? '' : 'o primeiro '}prazo até ${emBarras(fim)}): homologue o resultado, ou confira a notificação.`,
        },
      ]
}

const fins = (situados: readonly Situado[]): Dia[] => situados.flatMap(s => s.prazo?.fim ?? []).sort()

const nomes = (situados: readonly Situado[], maximo?: number): string =>
  listar(
    situados.map(s => s.consorcio.nome),
    maximo,
  )
