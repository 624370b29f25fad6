import fc from 'fast-check'
import { type Dia, somarDias } from '../../src/tempo/dia.ts'
import { type Feita, type NomeDeAcao, NOMES_DAS_ACOES, planejar } from './acoes.ts'
import { EDICOES, type NomeDeEdicao } from './edicoes.ts'
import { CONSORCIOS, fases } from './fases.ts'
import {
  acaoExiste,
  apuracaoConfere,
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
const FREQUENTES: readonly NomeDeEdicao[] = ['responder', 'responder', 'responderLinha', 'completar', 'completar', 'ciencia', 'ordenar', 'inserirLinha']

const passo = fc.record({
  fazer: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NOMES_DAS_ACOES) },
    { weight: 4, arbitrary: fc.constantFrom(...NOMES_DAS_EDICOES) },
    { weight: 2, arbitrary: fc.constantFrom(...FREQUENTES) },
  ),
  dias: fc.oneof({ weight: 4, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(70) }),
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
  readonly porAcao: Map<string, number>
}
export const contagem = (): Contagem => ({
  historias: 0,
  edicoes: 0,
  acoes: 0,
  recusas: 0,
  escritas: 0,
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
  // Toda história acaba apurada: o que se mostra tem de ser o que as respostas dizem.
  abas = agir(abas, 'apurar', hoje, { ...passos[0]!, soPlano: passos[0]!.a % 4 !== 0 }, conta)
  conta.historias++
  return abas
}

export const opcoesDoPasso = ({ a, b }: Passo): { consorcio?: string; motivo?: string } => ({
  consorcio: CONSORCIOS[a % CONSORCIOS.length]![0],
  ...(b % 9 === 0 ? { motivo: '' } : {}),
})

function agir(abas: Abas, nome: NomeDeAcao, hoje: Dia, p: Passo, conta: Contagem): Abas {
  conta.acoes++
  conta.porAcao.set(nome, (conta.porAcao.get(nome) ?? 0) + 1)
  let feita: Feita
  try {
    feita = planejar(abas, nome, hoje, opcoesDoPasso(p))
  } catch (erro) {
    recusaEmPortugues(nome, erro)
    conta.recusas++
    return abas
  }
  mensagensInteiras(nome, abas, feita)
  if (nome === 'apurar') apuracaoConfere(abas, feita)
  if (feita.pedidos.length === 0 || p.soPlano === true) return abas
  conta.escritas++
  if (p.c % 64 === 0) tudoOuNada(abas, feita.pedidos, p.b)
  const depois = aplicadas(abas, feita.pedidos)
  nadaDasPessoasMuda(nome, abas, depois, feita)
  soCrescem(nome, abas, depois, feita.contexto.quadrimestre)
  deNovoNaoEscreve(nome, depois, feita)
  if (nome === 'notificar') semNotificarDuasVezes(abas, depois, feita.contexto.quadrimestre)
  if (nome === 'apurar') saidasEmDia(depois, feita)
  if (REFAZEM.has(nome)) nadaFicaVelho(nome, depois, feita)
  return depois
}

/** Quantas histórias cada arquivo de teste vive; as duas metades rodam ao mesmo tempo. */
export const POR_ARQUIVO = Number(process.env['HISTORIAS'] ?? 5000)
