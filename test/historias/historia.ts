import fc from 'fast-check'
import type { OpcoesDaAcao } from '../../src/planilha/acoes/contexto.ts'
import { type Dia, somarDias } from '../../src/tempo/dia.ts'
import { type Feita, NOMES_DAS_ACOES, type NomeDeAcao, planejar } from './acoes.ts'
import { EDICOES, type NomeDeEdicao } from './edicoes.ts'
import { CONSORCIOS, fases } from './fases.ts'
import {
  acaoExiste,
  apuracaoConfere,
  datasRuinsDitas,
  deNovoNaoEscreve,
  mensagensInteiras,
  nadaDasPessoasMuda,
  nadaFicaVelho,
  REFAZEM,
  recusaEmPortugues,
  saidasEmDia,
  semNotificarDuasVezes,
  soCrescem,
  tudoOuNada,
} from './invariantes.ts'
import { type Abas, aplicadas } from './planilha.ts'

/** Um passo: o que se faz e três números, que dizem onde e o quê; `dias` passam antes dele. */
export interface Passo {
  readonly fazer: NomeDeAcao | NomeDeEdicao
  readonly dias: number
  readonly a: number
  readonly b: number
  readonly c: number
  /** Basta o que a ação decide: nem se aplica. */
  readonly soPlano?: boolean
}

export interface Historia {
  readonly fase: number
  readonly passos: readonly Passo[]
}

const NOMES_DAS_EDICOES = Object.keys(EDICOES) as NomeDeEdicao[]
/** As que levam o ciclo adiante saem mais vezes. */
const FREQUENTES: readonly NomeDeEdicao[] = [
  'responder',
  'responder',
  'responderLinha',
  'completar',
  'completar',
  'ciencia',
  'ordenar',
  'inserirLinha',
]

const passo = fc.record({
  fazer: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NOMES_DAS_ACOES) },
    { weight: 4, arbitrary: fc.constantFrom(...NOMES_DAS_EDICOES) },
    { weight: 2, arbitrary: fc.constantFrom(...FREQUENTES) },
  ),
  dias: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 6) }, { weight: 1, arbitrary: fc.nat(70) }),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(4095),
})

export const historias = fc.record({
  fase: fc.nat(999),
  passos: fc.oneof(
    { weight: 3, arbitrary: fc.array(passo, { minLength: 3, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(passo, { minLength: 5, maxLength: 8 }) },
  ),
})

/** O que se viveu, para dizer ao fim quanto se provou. */
export interface Contagem {
  historias: number
  edicoes: number
  acoes: number
  recusas: number
  escritas: number
  /** Linhas da avaliação comparadas com o oráculo, e datas ilegíveis que se acharam ditas. */
  linhasConferidas: number
  datasRuins: number
  readonly porAcao: Map<string, number>
}
export const contagem = (): Contagem => ({
  historias: 0,
  edicoes: 0,
  acoes: 0,
  recusas: 0,
  escritas: 0,
  linhasConferidas: 0,
  datasRuins: 0,
  porAcao: new Map(),
})

/** Vive a história, conferindo tudo a cada ação; lança na primeira quebra. */
export function viver({ fase, passos }: Historia, conta: Contagem = contagem()): Abas {
  const prontas = fases()
  const inicio = prontas[fase % prontas.length]!
  let { abas, hoje }: { abas: Abas; hoje: Dia } = inicio
  for (const p of passos) {
    hoje = somarDias(hoje, p.dias)
    if (acaoExiste(p.fazer)) abas = agir(abas, p.fazer, hoje, p, conta)
    else {
      conta.edicoes++
      abas = EDICOES[p.fazer]({ abas, hoje, a: p.a, b: p.b, c: p.c })
    }
  }
  // Metade das histórias acaba apurada: o que se mostra tem de ser o que as respostas dizem.
  const { a } = passos[0]!
  if (a % 2 === 0) abas = agir(abas, 'apurar', hoje, { ...passos[0]!, soPlano: a % 4 !== 0 }, conta)
  conta.historias++
  return abas
}

export const opcoesDoPasso = ({ fazer, a, b }: Passo): OpcoesDaAcao => {
  if (fazer === 'confirmar') return { consorcio: CONSORCIOS[a % CONSORCIOS.length]![0] }
  return fazer === 'reabrir' && b % 9 === 0 ? { motivo: '' } : {}
}

/** O que já se conferiu de cada planilha: as histórias que começam igual não se conferem duas vezes. */
const conferidas = new WeakMap<Abas, Map<string, Abas>>()

function agir(abas: Abas, nome: NomeDeAcao, hoje: Dia, p: Passo, conta: Contagem): Abas {
  conta.acoes++
  conta.porAcao.set(nome, (conta.porAcao.get(nome) ?? 0) + 1)
  const opcoes = opcoesDoPasso(p)
  const daPlanilha = conferidas.get(abas) ?? new Map<string, Abas>()
  conferidas.set(abas, daPlanilha)
  const marca = JSON.stringify([nome, hoje, opcoes, p.soPlano === true])
  const guardada = daPlanilha.get(marca)
  if (guardada !== undefined) return guardada
  const depois = conferindo(abas, nome, hoje, { ...p, opcoes }, conta)
  daPlanilha.set(marca, depois)
  return depois
}

function conferindo(
  abas: Abas,
  nome: NomeDeAcao,
  hoje: Dia,
  p: Passo & { readonly opcoes: OpcoesDaAcao },
  conta: Contagem,
): Abas {
  let feita: Feita
  try {
    feita = planejar(abas, nome, hoje, p.opcoes)
  } catch (erro) {
    recusaEmPortugues(nome, erro)
    conta.recusas++
    return abas
  }
  mensagensInteiras(nome, abas, feita)
  if (nome === 'apurar') {
    conta.linhasConferidas += apuracaoConfere(abas, feita)
    conta.datasRuins += datasRuinsDitas(abas, feita)
  }
  if (feita.pedidos.length === 0 || p.soPlano === true) return abas
  conta.escritas++
  if (p.c % 256 === 0) tudoOuNada(abas, feita.pedidos, p.b)
  const depois = aplicadas(abas, feita.pedidos)
  nadaDasPessoasMuda(nome, abas, depois, feita)
  soCrescem(nome, abas, depois, feita.contexto.quadrimestre)
  deNovoNaoEscreve(nome, depois, feita)
  if (nome === 'notificar') semNotificarDuasVezes(abas, depois, feita.contexto.quadrimestre)
  if (nome === 'apurar') saidasEmDia(depois, feita)
  if (REFAZEM.has(nome)) nadaFicaVelho(nome, depois, feita)
  return depois
}

/** Quantas histórias cada arquivo de teste vive: dez mil nos dois. */
const POR_ARQUIVO = Number(process.env['HISTORIAS'] ?? 5000)

/**
 * Vive as histórias de uma semente. A que quebra sai reduzida, com a semente e o caminho: para revivê-la,
 * `fc.assert(…, { seed, path })`.
 */
export function viverTodas(semente: number): Contagem & { readonly esperadas: number } {
  const conta = contagem()
  fc.assert(
    fc.property(historias, historia => {
      viver(historia, conta)
    }),
    { numRuns: POR_ARQUIVO, seed: semente },
  )
  console.info(
    `Semente ${semente}: ${conta.historias} histórias, ${conta.edicoes + conta.acoes} operações (${conta.edicoes} edições, ${conta.acoes} ações: ${conta.escritas} escreveram, ${conta.recusas} recusadas), ${conta.linhasConferidas} linhas conferidas com o oráculo, ${conta.datasRuins} datas ilegíveis ditas.`,
  )
  return { ...conta, esperadas: POR_ARQUIVO }
}
