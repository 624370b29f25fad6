import type { NotificacaoDeResultado } from '../../apuracao/prazo-do-resultado.ts'
import type { Dia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { TipoDeAba } from '../abas/identidade.ts'
import type { Aviso } from '../aviso.ts'
import type { Consorcio } from '../consorcio.ts'
import type { NotificacaoLida } from '../ler-notificacoes.ts'
import type { Folha } from '../pasta.ts'
import { type Ciclo, indiceDosRegistros } from './ciclo.ts'
import { ehDeReavaliacao, type Registrado } from './historico.ts'
import { lerEvidencias } from './ler-evidencias.ts'
import { lerHistorico } from './ler-historico.ts'
import { lerPrerequisitos } from './ler-prerequisitos.ts'
import { lerProgramas } from './ler-programas.ts'
import { lerReavaliacoes } from './ler-reavaliacoes.ts'
import { lerSolicitacoes } from './ler-solicitacoes.ts'
import { lerSuspensoes } from './ler-suspensoes.ts'
import { identidade, type Localizar, localizador } from './localizar.ts'

interface ParaLer {
  readonly aba: (tipo: TipoDeAba) => Folha | null
  readonly cadastro: readonly Consorcio[]
  readonly notificacoes: readonly NotificacaoLida[]
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly avisos: Aviso[]
}

/** Lê as abas do ciclo; as que não existem contam como vazias. */
export function lerCiclo({ aba, cadastro, notificacoes, quadrimestre, hoje, avisos }: ParaLer): Ciclo {
  const localizar = localizador(cadastro)
  const historico = lerHistorico(aba('historico'), avisos)
  const registrosDe = indiceDosRegistros(historico.registros)
  const historicoPerdido = historico.registros.length === 0 && jaHomologou(aba('registro'))
  if (historicoPerdido)
    avisos.push({
      codigo: 'historico-alterado',
      aba: 'Histórico',
      celula: 'A1',
      mensagem:
        'Histórico!A1: o Registro diz que já houve homologação, e o Histórico não existe mais ou está vazio. Volte a ele por Arquivo › Histórico de versões.',
    })
  return {
    localizar,
    historico,
    historicoPerdido,
    registrosDe,
    notificacoesLidas: notificacoes,
    notificacoes: porConsorcio(notificacoes, localizar, registrosDe),
    suspensoes: lerSuspensoes(aba('suspensoes'), localizar, hoje, avisos),
    reavaliacoes: lerReavaliacoes(aba('reavaliacoes'), localizar, avisos),
    solicitacoes: lerSolicitacoes(aba('solicitacoes'), localizar, avisos),
    prerequisitos: lerPrerequisitos(aba('prerequisitos'), localizar, avisos),
    programas: lerProgramas(aba('programas'), localizar, avisos),
    evidencias: lerEvidencias(aba('evidencias'), localizar, quadrimestre, avisos),
  }
}

/** Alguma anotação do Registro é de uma homologação? */
const jaHomologou = (registro: Folha | null): boolean =>
  (registro?.valores ?? []).some(linha => linha.some(v => v === 'Homologar' || v === 'Homologar reavaliações'))

/** As notificações de resultado final; quem cita a reavaliação pelo dia da homologação cita a mesma. */
function porConsorcio(
  notificacoes: readonly NotificacaoLida[],
  localizar: Localizar,
  registrosDe: Ciclo['registrosDe'],
): Map<string, NotificacaoDeResultado[]> {
  const achadas = new Map<string, NotificacaoDeResultado[]>()
  for (const { consorcio: nome, referente, preliminar, enviadaEm, cienciaEm, avisar } of notificacoes) {
    const consorcio = localizar(nome)
    if (consorcio === undefined || preliminar) continue
    let citado: string = referente
    if (ehDeReavaliacao(referente)) {
      const achada = reavaliacaoCitada(referente, registrosDe(consorcio))
      if (achada === null) {
        avisar(
          `cita ${emBarras(referente)}, e não há reavaliação homologada com essa data; esta notificação não abriu prazo. Para um quadrimestre, use AAAA-N.`,
        )
        continue
      }
      citado = achada
    }
    const id = identidade(consorcio)
    achadas.set(id, [...(achadas.get(id) ?? []), { referente: citado, enviadaEm, cienciaEm }])
  }
  return achadas
}

function reavaliacaoCitada(referente: Dia, registros: readonly Registrado[]): string | null {
  const reavaliacoes = registros.filter(r => ehDeReavaliacao(r.referente))
  if (reavaliacoes.some(r => r.referente === referente)) return referente
  return reavaliacoes.find(r => r.em === referente)?.referente ?? null
}
