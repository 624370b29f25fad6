import type { Apuracao } from '../../apuracao/apurar.ts'
import { prazosDoConsorcio } from '../../apuracao/prazos.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { compararQuadrimestres, fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Aviso } from '../aviso.ts'
import { avisoDaCelula, NaoPodeSerFeito } from '../aviso.ts'
import { endereco } from '../celula.ts'
import { type Consorcio, estaAtivo } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { citarNome } from '../texto.ts'

/** Quem entra na homologação, com a sua apuração e o efeito que ela tem. */
export interface Participante {
  readonly avaliado: Avaliado
  readonly apuracao: Apuracao
  readonly efeito: 'Classificação' | 'Diagnóstico'
}

/**
 * Quem se homologa, e o que falta: todo consórcio ativo e já monitorado no quadrimestre tem de ter os doze itens
 * respondidos. Quem ainda está em adaptação entra como diagnóstico, se estiver inteiramente avaliado.
 */
export function participantes(
  dados: Dados,
  apuracoes: readonly Apuracao[],
): { aptos: Participante[]; problemas: string[]; avisos: Aviso[] } {
  const { matriz, avaliados, quadrimestre, hoje } = dados
  if (matriz === null)
    throw new NaoPodeSerFeito([`Não há avaliação de ${quadrimestre} nesta planilha. Use Abrir quadrimestre.`])
  const impeditivos = dados.avisos
    .filter(a => a.aba === matriz.folha.titulo && IMPEDEM.has(a.codigo))
    .map(a => a.mensagem)
  const presentes = new Set(avaliados.map(a => a.consorcio))
  const semLinha = dados.cadastro
    .filter(c => !presentes.has(c) && estaAtivo(c, hoje) && jaEntrou(c, dados) && monitorado(c, dados))
    .map(c => `${citarNome(c.nome)} não tem linha na avaliação: use Preparar planilha para incluí-lo, e avalie.`)
  const aptos: Participante[] = []
  const incompletos: string[] = []
  const avisos: Aviso[] = []
  avaliados.forEach((avaliado, i) => {
    const apuracao = apuracoes[i]!
    if (!estaAtivo(avaliado.consorcio, hoje)) return
    const efeito = monitorado(avaliado.consorcio, dados) ? 'Classificação' : 'Diagnóstico'
    if (apuracao.naoAvaliados.length === 0) aptos.push({ avaliado, apuracao, efeito })
    else if (efeito === 'Classificação') incompletos.push(faltam(avaliado, apuracao, dados))
    else if (apuracao.pontos !== null) avisos.push(diagnosticoIncompleto(avaliado, apuracao, dados))
  })
  const problemas = [...impeditivos, ...semLinha, ...incompletos]
  if (problemas.length === 0 && aptos.length === 0) problemas.push('Não há nenhum consórcio avaliado para homologar.')
  return { aptos, problemas, avisos }
}

const IMPEDEM: ReadonlySet<Aviso['codigo']> = new Set([
  'cnpj-repetido',
  'nome-repetido',
  'sem-cadastro',
  'linha-sem-nome',
])

const jaEntrou = ({ entrouEm }: Consorcio, { quadrimestre }: Dados): boolean =>
  entrouEm === null || entrouEm <= fimDoQuadrimestre(quadrimestre)

/** Art. 13: o quadrimestre já é um dos monitorados deste consórcio? */
export function monitorado({ prorrogacao }: Consorcio, { quadrimestre, parametros, calendario, hoje }: Dados): boolean {
  const { primeiroQuadrimestre } = prazosDoConsorcio({
    prorrogacao,
    notificacao: null,
    suspensoes: [],
    parametros,
    calendario,
    hoje,
  })
  return compararQuadrimestres(quadrimestre, primeiroQuadrimestre) >= 0
}

const faltam = ({ linha }: Avaliado, { naoAvaliados }: Apuracao, { matriz }: Dados): string =>
  `${citarNome(linha.nome)}: ${naoAvaliados.length === 12 ? 'nenhum item avaliado' : `sem resposta ${naoAvaliados.join(', ')}`} (${matriz!.folha.titulo}!${endereco(linha.linha, matriz!.cabecalho.itens[naoAvaliados[0]!]!)}).`

const diagnosticoIncompleto = ({ linha }: Avaliado, { naoAvaliados, prazos }: Apuracao, { matriz }: Dados): Aviso =>
  avisoDaCelula(
    'sem-avaliacao',
    matriz!.folha.titulo,
    linha.celula('nome'),
    `${citarNome(linha.nome)} está em adaptação até ${emBarras(prazos.adaptacao.fim)} e não foi avaliado por inteiro (faltam ${naoAvaliados.join(', ')}): o diagnóstico não foi registrado.`,
  )
