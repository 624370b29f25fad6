import { CATEGORIAS } from '../norma/classificacao.ts'
import type { Dispositivo } from '../norma/dispositivo.ts'
import { EIXOS, IDS_DOS_EIXOS, PONTUACAO_POR_EIXO } from '../norma/eixos.ts'
import type { IdItem } from '../norma/itens.ts'
import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Apuracao } from './apurar.ts'
import { classificar } from './classificar.ts'
import { pontosPossiveisPorEixo } from './eixos.ts'
import { menorConjunto } from './menor-conjunto.ts'
import { naoAvaliados, pendencias } from './pendencias.ts'
import { type Parcela, type Pontuacao, pontuar } from './pontuar.ts'
import { quadroEm } from './quadro.ts'
import type { Respostas } from './respostas.ts'

/**
 * De onde veio a pontuação e a classificação, em uma linha: "76 de 100 pontos: I (12) + II (12) + … — Anexo I, Quadro 2.
 * Conforme: 76 ≥ 70 (Art. 11, I)." Com itens em branco, diz entre que valores a pontuação ainda pode ficar.
 */
export function explicarRespostas(respostas: Respostas, em: Dia): string {
  const pontuacao = pontuar(respostas, em)
  const classificacao = classificar(pontuacao, em)
  if (classificacao === 'Não avaliado') return 'Não avaliado: nenhum item respondido.'
  const { limiar, pontos } = quadroEm(em)
  const frases = [fraseDosPontos(pontuacao, em), fraseDaClassificacao(pontuacao, em)]
  const negativas = pendencias(respostas)
  const brancos = naoAvaliados(respostas)
  if (negativas.length > 0) frases.push(`Respondidos "Não": ${comPontos(negativas, pontos)}.`)
  if (brancos.length > 0) frases.push(`Por avaliar: ${comPontos(brancos, pontos)}.`)
  const conjunto = menorConjunto(respostas, em)
  if (conjunto.length > 0) {
    const falta = limiar - pontuacao.minimo
    frases.push(`${falta === 1 ? 'Falta 1 ponto' : `Faltam ${falta} pontos`}; ${resolve(conjunto, pontos)}.`)
  }
  return frases.join(' ')
}

/** A explicação inteira de uma apuração, uma frase ou mais por linha: pontos, eixos, prazos e situação. */
export function explicar(apuracao: Apuracao, eixoDoItemIII: Parametros['eixoDoItemIII']): string {
  const { respostas, em, eixos, prazos } = apuracao
  const possiveis = pontosPossiveisPorEixo(em, eixoDoItemIII)
  const porEixo = IDS_DOS_EIXOS.map(eixo => `${eixo} ${EIXOS[eixo].curto} ${eixos[eixo]} de ${possiveis[eixo]}`)
  const linhas = [
    explicarRespostas(respostas, em),
    ...(apuracao.pontos === null
      ? []
      : [`Por eixo (${PONTUACAO_POR_EIXO.citacao}, informativo): ${porEixo.join('; ')}.`]),
    `Adaptação: ${prazos.adaptacao.emPalavras}.`,
    ...(prazos.adequacao === null ? [] : [`Adequação: ${prazos.adequacao.emPalavras}.`]),
    ...prazos.adaptacao.alertas,
    ...(prazos.adequacao?.alertas ?? []),
  ]
  return linhas.join('\n')
}

function fraseDosPontos({ minimo, maximo, parcelas }: Pontuacao, em: Dia): string {
  const { total } = quadroEm(em)
  const faixa = minimo === maximo ? '' : `, que podem chegar a ${maximo}`
  const soma = parcelas.length === 0 ? ': nenhum item atendido' : `: ${somaPorFonte(parcelas)}`
  return `${minimo} de ${total} pontos${faixa}${soma}.`
}

function fraseDaClassificacao(pontuacao: Pontuacao, em: Dia): string {
  const { limiar } = quadroEm(em)
  const { minimo, maximo } = pontuacao
  const classificacao = classificar(pontuacao, em)
  const certo = minimo === maximo ? '' : ', quaisquer que sejam as respostas que faltam'
  if (classificacao === 'Conforme') return `Conforme: ${minimo} ≥ ${limiar}${certo} (${citacaoDe('Conforme')}).`
  if (classificacao === 'Não conforme')
    return `Não conforme: ${maximo} < ${limiar}${certo} (${citacaoDe('Não conforme')}).`
  return `Em avaliação: entre ${minimo} e ${maximo}, e o limiar é ${limiar} (${citacaoDe('Conforme')}).`
}

function citacaoDe(classificacao: 'Conforme' | 'Não conforme'): string {
  return CATEGORIAS[classificacao].dispositivo.citacao
}

// Parcelas de um mesmo quadro vêm juntas, para a fonte ser dita uma vez só.
function somaPorFonte(parcelas: readonly Parcela[]): string {
  const porFonte = new Map<string, string[]>()
  for (const { item, pontos, dispositivo } of parcelas) {
    const fonte = fonteDe(dispositivo)
    porFonte.set(fonte, [...(porFonte.get(fonte) ?? []), `${item} (${pontos})`])
  }
  return [...porFonte].map(([fonte, itens]) => `${itens.join(' + ')} — ${fonte}`).join('; ')
}

function fonteDe({ citacao }: Dispositivo): string {
  return citacao.replace(/, item [IVX]+$/, '')
}

function comPontos(itens: readonly IdItem[], pontos: Readonly<Record<IdItem, number>>): string {
  return itens.map(item => `${item} (${pontos[item]})`).join(', ')
}

function resolve(conjunto: readonly IdItem[], pontos: Readonly<Record<IdItem, number>>): string {
  const itens = comPontos(conjunto, pontos)
  return conjunto.length === 1 ? `basta publicar ${itens}` : `menor conjunto que resolve: ${itens}`
}
