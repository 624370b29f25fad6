import type { Suspensao } from '../../apuracao/adequacao.ts'
import { type Elegibilidade, elegibilidade, type Prerequisito } from '../../apuracao/elegibilidade.ts'
import type { NotificacaoDeResultado } from '../../apuracao/prazo-do-resultado.ts'
import type { Resultado } from '../../apuracao/resultado.ts'
import { type SituacaoDoConsorcio, situacaoEm } from '../../apuracao/situacao.ts'
import type { Parametros } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Calendario } from '../../tempo/expediente.ts'
import { type Consorcio, estaAdequado, saidaDe } from '../consorcio.ts'
import type { NotificacaoLida } from '../ler-notificacoes.ts'
import { chave } from '../texto.ts'
import { ehDeReavaliacao, type Registrado } from './historico.ts'
import type { Evidencias } from './ler-evidencias.ts'
import type { Historico } from './ler-historico.ts'
import { type Participacao, programasEm } from './ler-programas.ts'
import type { Reavaliacao } from './ler-reavaliacoes.ts'
import type { Solicitacao } from './ler-solicitacoes.ts'
import { TODOS } from './ler-suspensoes.ts'
import { identidade, type Localizar } from './localizar.ts'

/** O que a planilha guarda além da matriz: a vida de cada consórcio no Programa. */
export interface Ciclo {
  readonly localizar: Localizar
  readonly historico: Historico
  /** O Registro diz que já se homologou, e o Histórico não existe mais: nada se decide sem ele. */
  readonly historicoPerdido: boolean
  readonly registrosDe: (consorcio: Consorcio) => readonly Registrado[]
  readonly notificacoes: ReadonlyMap<string, readonly NotificacaoDeResultado[]>
  /** Todas as linhas de notificação, também as do preliminar. */
  readonly notificacoesLidas: readonly NotificacaoLida[]
  readonly suspensoes: ReadonlyMap<string, readonly Suspensao[]>
  readonly reavaliacoes: readonly Reavaliacao[]
  readonly solicitacoes: readonly Solicitacao[]
  readonly prerequisitos: ReadonlyMap<string, readonly Prerequisito[]>
  readonly programas: ReadonlyMap<string, readonly Participacao[]>
  readonly evidencias: Evidencias
}

/** O que é preciso para situar um consórcio em um dia. */
export interface ParaSituar {
  readonly ciclo: Ciclo
  readonly parametros: Parametros
  readonly calendario: Calendario
}

export const suspensoesDe = ({ suspensoes }: Ciclo, consorcio: Consorcio): readonly Suspensao[] => [
  ...(suspensoes.get(identidade(consorcio)) ?? []),
  ...(suspensoes.get(TODOS) ?? []),
]

/** A situação do consórcio no dia, com tudo o que a planilha registra dele. */
export function situacaoDe(
  consorcio: Consorcio,
  { ciclo, parametros, calendario }: ParaSituar,
  hoje: Dia,
): SituacaoDoConsorcio {
  return situacaoEm(
    {
      prorrogacao: consorcio.prorrogacao,
      resultados: resultadosDe(ciclo.registrosDe(consorcio)),
      notificacoes: ciclo.notificacoes.get(identidade(consorcio)) ?? [],
      suspensoes: suspensoesDe(ciclo, consorcio),
      inativoDesde: saidaDe(consorcio),
    },
    parametros,
    calendario,
    hoje,
  )
}

export const elegibilidadeDe = (consorcio: Consorcio, { ciclo, parametros }: ParaSituar, hoje: Dia): Elegibilidade =>
  elegibilidade(ciclo.prerequisitos.get(identidade(consorcio)) ?? [], estaAdequado(consorcio), parametros, hoje)

export const programasDe = ({ programas }: Ciclo, consorcio: Consorcio, dia: Dia): string[] =>
  programasEm(programas.get(identidade(consorcio)) ?? [], dia)

/** Só a homologação final com efeito de classificação é resultado; preliminar e diagnóstico ficam no Histórico. */
export const resultadosDe = (registros: readonly Registrado[]): Resultado[] =>
  registros.flatMap(r =>
    r.fase === 'Final' && r.efeito === 'Classificação' && r.pontos !== null
      ? [
          {
            tipo: ehDeReavaliacao(r.referente) ? 'reavaliação' : 'quadrimestre',
            referente: r.referente,
            em: r.em,
            pontos: r.pontos,
            classificacao: r.classificacao === 'Conforme' ? 'Conforme' : 'Não conforme',
            hash: r.hash,
          } as const,
        ]
      : [],
  )

/** Os registros de um consórcio, na ordem: os do seu CNPJ (qualquer que fosse o nome) e os do seu nome sem CNPJ. */
export function indiceDosRegistros(registros: readonly Registrado[]): Ciclo['registrosDe'] {
  const porCnpj = agrupar(registros, r => r.cnpj)
  const porNome = agrupar(registros, r => chave(r.consorcio))
  return consorcio => {
    const doNome = porNome.get(chave(consorcio.nome)) ?? []
    if (!consorcio.cnpjValido) return doNome
    const doCnpj = porCnpj.get(consorcio.cnpj) ?? []
    const semCnpj = doNome.filter(r => r.cnpj === '')
    return semCnpj.length === 0 ? doCnpj : [...doCnpj, ...semCnpj].sort((a, b) => a.numero - b.numero)
  }
}

function agrupar(registros: readonly Registrado[], por: (r: Registrado) => string): Map<string, Registrado[]> {
  const grupos = new Map<string, Registrado[]>()
  for (const r of registros) {
    const grupo = grupos.get(por(r))
    if (grupo === undefined) grupos.set(por(r), [r])
    else grupo.push(r)
  }
  return grupos
}
