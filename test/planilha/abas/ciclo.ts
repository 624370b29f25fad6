import { pontuar } from '../../../src/apuracao/pontuar.ts'
import type { Aba } from '../../../src/planilha/aba.ts'
import { abaConsorcios } from '../../../src/planilha/abas/consorcios.ts'
import { abaEvidencias } from '../../../src/planilha/abas/evidencias.ts'
import { abaHistorico } from '../../../src/planilha/abas/historico.ts'
import { LINHA_DO_CABECALHO } from '../../../src/planilha/abas/montagem.ts'
import { abaNotificacoes } from '../../../src/planilha/abas/notificacoes.ts'
import { abaPrerequisitos } from '../../../src/planilha/abas/prerequisitos.ts'
import { abaProgramas } from '../../../src/planilha/abas/programas.ts'
import { abaReavaliacoes } from '../../../src/planilha/abas/reavaliacoes.ts'
import { abaSolicitacoes } from '../../../src/planilha/abas/solicitacoes.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { encadear, linhaDoRegistro, type NovoRegistro } from '../../../src/planilha/ciclo/historico.ts'
import { mascaraDe } from '../../../src/planilha/ciclo/mascara.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import type { Quadrimestre } from '../../../src/tempo/quadrimestre.ts'
import { respostas } from '../../apuracao/exemplares.ts'
import { COM_69, DOZE_SIM, folha } from '../folhas.ts'

export const Q: Quadrimestre = '2026-3'

/** A pasta lida e apurada em um dia. */
export function apurada(p: Pasta, hoje: Dia, quadrimestre: Quadrimestre = Q) {
  const dados = reunir(p, quadrimestre, hoje)
  return { dados, ...apurarTodos(dados) }
}

/** Cada linha de uma aba do programa, pelo nome do consórcio: um valor por título de coluna. */
export function porNome(aba: Aba): ReadonlyMap<string, Readonly<Record<string, Valor>>> {
  const titulos = aba.tabela?.colunas.map(c => c.titulo) ?? []
  return new Map(
    aba.linhas
      .slice(LINHA_DO_CABECALHO + 1)
      .map(l => [String(l[0]?.valor), Object.fromEntries(titulos.map((t, i) => [t, l[i]?.valor ?? null]))]),
  )
}

/** Uma aba nossa com as linhas que as pessoas digitaram, cada uma com os valores pelo título da coluna. */
function digitada(aba: Aba, linhas: readonly Readonly<Record<string, Valor>>[]): Folha {
  const cabecalho = aba.linhas.slice(0, LINHA_DO_CABECALHO + 1).map(l => l.map(c => c?.valor ?? null))
  const titulos = aba.tabela?.colunas.map(c => c.titulo) ?? []
  for (const linha of linhas)
    for (const t of Object.keys(linha)) if (!titulos.includes(t)) throw new Error(`${aba.titulo} não tem “${t}”`)
  return folha([...cabecalho, ...linhas.map(l => titulos.map(t => l[t] ?? null))], aba.titulo)
}

type Linhas = readonly Readonly<Record<string, Valor>>[]
export const consorcios = (...linhas: Linhas): Folha => digitada(abaConsorcios(Q, []), linhas)
export const notificacoes = (...linhas: Linhas): Folha => digitada(abaNotificacoes(Q, []), linhas)
export const solicitacoes = (...linhas: Linhas): Folha => digitada(abaSolicitacoes(Q), linhas)
export const prerequisitos = (...linhas: Linhas): Folha => digitada(abaPrerequisitos(Q), linhas)
export const programas = (...linhas: Linhas): Folha => digitada(abaProgramas(Q), linhas)
export const reavaliacoes = (...linhas: Linhas): Folha => digitada(abaReavaliacoes(Q), linhas)
export const evidencias = (...linhas: Linhas): Folha => digitada(abaEvidencias(Q), linhas)

/** A notificação do resultado de um quadrimestre, com a ciência (ou só o envio). */
export const ciente = (nome: string, referente: string, cienciaEm: string | null, enviadaEm: string | null = null) => ({
  Consórcio: nome,
  'Referente a': referente,
  'Enviada em': enviadaEm,
  'Ciência em': cienciaEm,
})

/** As respostas de um resultado homologado abaixo do limiar (69 pontos), e as de um com todos os pontos. */
export const ABAIXO = COM_69
export const ACIMA = DOZE_SIM

/** O registro de um resultado de classificação, salvo o que se muda. */
export function registro(
  consorcio: string,
  referente: NovoRegistro['referente'],
  em: Dia,
  escritas: string,
  mudancas: Partial<NovoRegistro> = {},
): NovoRegistro {
  const { pontos } = pontuar(respostas(escritas), em)
  return {
    consorcio,
    cnpj: '',
    urs: '',
    referente,
    fase: 'Final',
    versao: 1,
    em,
    avaliadoEm: null,
    mascara: mascaraDe(respostas(escritas)),
    evidencias: 0,
    pontos,
    eixos: null,
    classificacao: (pontos ?? 0) >= 70 ? 'Conforme' : 'Não conforme',
    efeito: 'Classificação',
    situacao: '',
    norma: '',
    parametros: '',
    motivo: '',
    por: '',
    ...mudancas,
  }
}

export const historico = (...novos: readonly NovoRegistro[]): Folha => {
  const aba = abaHistorico(Q, encadear([], novos).map(linhaDoRegistro))
  return folha(
    aba.linhas.map(l => l.map(c => c?.valor ?? null)),
    aba.titulo,
  )
}
