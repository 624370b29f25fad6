import { type Apuracao, apurarConsorcio } from '../../apuracao/apurar.ts'
import { classificar } from '../../apuracao/classificar.ts'
import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { type Resumo, resumir } from '../../apuracao/resumir.ts'
import { PUBLICACAO_PADRAO } from '../../norma/publicacao.ts'
import { anoDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { abaRegistro } from '../abas/registro.ts'
import type { Avaliado } from '../avaliado.ts'
import { type Aviso, NaoPodeSerFeito } from '../aviso.ts'
import { suspensoesDe } from '../ciclo/ciclo.ts'
import { estaAdequado } from '../consorcio.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import type { Dados } from '../reunir.ts'
import { pedidosPorAba } from './abas-da-pasta.ts'
import type { Contexto } from './contexto.ts'

/** O que uma ação decidiu fazer: os pedidos (nenhum, quando nada muda), o que dizer à pessoa e o que devolver a quem chamou. */
export interface Plano<R> {
  readonly pedidos: readonly Pedido[]
  readonly mensagem: string
  readonly avisos: readonly Aviso[]
  readonly resultado: R
}

/** A apuração de todos, na ordem da matriz, e o seu resumo. */
export function apurarTodos(dados: Dados): { apuracoes: Apuracao[]; resumo: Resumo } {
  const { quadrimestre, parametros } = dados
  if (
    diaDaNorma(quadrimestre, dados.hoje) < PUBLICACAO_PADRAO ||
    fimDoQuadrimestre(quadrimestre) < parametros.publicacao
  )
    throw new NaoPodeSerFeito([
      `No quadrimestre ${quadrimestre}, em ${emBarras(dados.hoje)}, ainda não havia a Deliberação 4.987/2024, publicada em ${emBarras(parametros.publicacao)}; não há o que apurar.`,
    ])
  const apuracoes = dados.avaliados.map(a => apurarConsorcio(entrada(a, dados), dados))
  return { apuracoes, resumo: resumir(apuracoes, dados) }
}

function entrada(avaliado: Avaliado, { quadrimestre, hoje, ciclo }: Dados): Parameters<typeof apurarConsorcio>[0] {
  const { consorcio, linha, enviadaEm, cienciaEm, notificadoDe } = avaliado
  // O prazo de um resultado anterior corre até haver resultado novo e certo (interpretação 17).
  const em = diaDaNorma(quadrimestre, hoje)
  const novo = ['Conforme', 'Não conforme'].includes(classificar(pontuar(linha.respostas, em), em))
  const semNotificacao = (enviadaEm === null && cienciaEm === null) || (notificadoDe !== null && novo)
  return {
    consorcio: { ...consorcio, adequado: estaAdequado(consorcio) },
    respostas: linha.respostas,
    prorrogacao: consorcio.prorrogacao,
    notificacao: semNotificacao ? null : { enviadaEm, cienciaEm },
    suspensoes: suspensoesDe(ciclo, consorcio),
  }
}

/** O que muda em uma aba; da que já existe, basta saber qual é. */
export interface Mudanca {
  readonly aba: Pick<Aba, 'tipo' | 'titulo' | 'id'>
  readonly pedidos: readonly Pedido[]
  readonly nova: boolean
}

/** Junta ao fim a anotação no Registro, só quando algo muda: a ação repetida não deixa rastro nem pedido. */
export function comRegistro(
  pasta: Pasta,
  dados: Dados,
  contexto: Contexto,
  acao: string,
  mudancas: readonly Mudanca[],
  oQueMudou: string,
): Pedido[] {
  const anotacao = {
    quando: contexto.quando,
    quem: contexto.quem,
    acao,
    quadrimestre: contexto.quadrimestre,
    oQueMudou: oQueMudou.slice(0, MAIOR_ANOTACAO),
  }
  const registro = abaRegistro(contexto.quadrimestre, dados.registro, mudancas.length === 0 ? null : anotacao)
  const nascidas = mudancas.filter(m => m.nova).map(m => m.aba)
  const doRegistro = pedidosPorAba(pasta, [registro], contexto.quadrimestre, nascidas)
  return [...mudancas, ...doRegistro].flatMap(m => m.pedidos)
}

/** O Sheets guarda até 50.000 letras por célula; o que um conserto apaga cabe inteiro. */
const MAIOR_ANOTACAO = 49_000

/** "Novas: Prazos, Norma. Refeitas: Resumo 2026-3." */
export function descreverMudancas(mudancas: ReturnType<typeof pedidosPorAba>): string {
  const nomes = (nova: boolean): string =>
    mudancas
      .filter(m => m.nova === nova)
      .map(m => m.aba.titulo)
      .join(', ')
  return [
    ...(nomes(true) === '' ? [] : [`Abas novas: ${nomes(true)}.`]),
    ...(nomes(false) === '' ? [] : [`Abas refeitas: ${nomes(false)}.`]),
  ].join(' ')
}

/** O aviso de cada ano que algum prazo alcança e que não tem feriados, ou tem só alguns. */
export function avisosDeFeriados(dados: Dados, apuracoes: readonly Apuracao[]): Aviso[] {
  const prazos = apuracoes.flatMap(a => [
    a.prazos.adaptacao,
    ...(a.prazos.adequacao === null ? [] : [a.prazos.adequacao]),
  ])
  const sem = [...new Set(prazos.flatMap(p => p.anosSemFeriados))].sort()
  const incompletos = anosIncompletos(
    dados.feriados,
    prazos.map(p => anoDoDia(p.fim)),
  )
  const aviso = (texto: string): Aviso => ({
    codigo: 'feriados-ausentes',
    aba: 'Feriados',
    celula: 'A4',
    mensagem: `Feriados!A4: ${texto}`,
  })
  return [
    ...sem.map(ano =>
      aviso(
        `não há linhas de ${ano}, e algum prazo chega a ele. Prazo contado sem os feriados desse ano — confirme (expediente de ${dados.calendario.municipio}).`,
      ),
    ),
    ...incompletos.map(ano =>
      aviso(
        `a lista de ${ano} está incompleta (faltam feriados nacionais), e algum prazo chega a ele. Complete-a e confirme os prazos.`,
      ),
    ),
  ]
}
