import { ADAPTACAO, ADEQUACAO } from '../../norma/prazos.ts'
import { PREREQUISITOS } from '../../norma/prerequisitos.ts'
import { type Dia, diasEntre, serialDoDia, somarDias } from '../../tempo/dia.ts'
import { identidade } from '../ciclo/localizar.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import type { TipoDeAba } from './identidade.ts'
import { listar } from './inicio-passo.ts'
import { celula, type Linha } from './montagem.ts'
import { cabecalho } from './secoes.ts'
import { type Situado, semRepetir } from './situados.ts'

const MAIS_VENCIMENTOS = 8
/** O que não é prazo da Deliberação só aparece quando está perto. */
const DIAS_DE_VISTA = 60
const NOMES_POR_LINHA = 3

interface Vencimento {
  readonly dia: Dia
  readonly nome: string
  readonly oQue: string
  readonly aba: TipoDeAba
  readonly legal: boolean
}

/** O que vence de hoje em diante: os prazos da Deliberação antes, depois os outros, cada um do mais próximo ao mais distante. */
export function tabelaDosVencimentos(
  dados: Dados,
  situados: readonly Situado[],
  ids: ReadonlyMap<TipoDeAba, number>,
): Linha[] {
  const todos = juntar([...legais(semRepetir(situados)), ...doTrabalho(dados, situados)], dados.hoje)
  if (todos.length === 0) return [[celula('Nenhum prazo corre agora.', 'subtitulo')]]
  const mostrados = todos.slice(0, MAIS_VENCIMENTOS)
  const resto = todos.length - mostrados.length
  return [
    cabecalho('Data', 'Dias', 'O que vence'),
    ...mostrados.map(({ dia, aba, texto }) => [
      celula(serialDoDia(dia), 'data'),
      celula(diasEntre(dados.hoje, dia), 'inteiro'),
      celula(texto, 'linkNoQuadro', { link: `#gid=${ids.get(aba)}` }),
    ]),
    ...(resto === 0 ? [] : [[celula(`E mais ${resto}: veja a aba Prazos.`, 'subtitulo')]]),
  ]
}

function legais(situados: readonly Situado[]): Vencimento[] {
  return situados.flatMap(({ consorcio, situacao, prazo }): Vencimento[] => {
    const comum = { nome: consorcio.nome, aba: 'prazos' as const, legal: true }
    if (situacao.estado === 'em adequação' && prazo !== null)
      return [{ ...comum, dia: prazo.fim, oQue: `prazo de adequação (${ADEQUACAO.dispositivo.citacao})` }]
    if (situacao.estado === 'em adaptação')
      return [{ ...comum, dia: situacao.adaptacao.fim, oQue: `fim da adaptação (${ADAPTACAO.dispositivo.citacao})` }]
    return []
  })
}

function doTrabalho({ ciclo, cadastro, hoje }: Dados, situados: readonly Situado[]): Vencimento[] {
  const ate = somarDias(hoje, DIAS_DE_VISTA)
  const respostas = ciclo.solicitacoes.flatMap((s): Vencimento[] =>
    s.aberta && s.responderAte !== null
      ? [
          {
            dia: s.responderAte,
            nome: s.consorcio?.nome ?? s.linha.texto('consorcio'),
            oQue: 'responder à solicitação',
            aba: 'solicitacoes',
            legal: false,
          },
        ]
      : [],
  )
  const ativos = new Map(
    [...cadastro, ...situados.map(s => s.consorcio)]
      .filter(c => estaAtivo(c, hoje))
      .map(c => [identidade(c), c] as const),
  )
  const validades = [...ativos].flatMap(([id, { nome }]) =>
    (ciclo.prerequisitos.get(id) ?? []).flatMap((p): Vencimento[] =>
      p.atende === true && p.validade !== null
        ? [
            {
              dia: p.validade,
              nome,
              oQue: `validade: ${PREREQUISITOS[p.requisito].curto} (${PREREQUISITOS[p.requisito].dispositivo.citacao})`,
              aba: 'prerequisitos',
              legal: false,
            },
          ]
        : [],
    ),
  )
  return [...respostas, ...validades].filter(v => v.dia <= ate)
}

/** O mesmo prazo de muitos, no mesmo dia, é uma linha só. */
function juntar(vencimentos: readonly Vencimento[], hoje: Dia): { dia: Dia; aba: TipoDeAba; texto: string }[] {
  const grupos = new Map<string, Vencimento[]>()
  for (const v of vencimentos) {
    if (v.dia < hoje) continue
    const marca = JSON.stringify([v.legal ? 0 : 1, v.dia, v.oQue])
    grupos.set(marca, [...(grupos.get(marca) ?? []), v])
  }
  return [...grupos]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [primeiro, ...outros]]) => {
      const { dia, aba, oQue } = primeiro!
      const nomes = [primeiro!, ...outros].map(v => v.nome)
      return { dia, aba, texto: `${listar(nomes, NOMES_POR_LINHA)}: ${oQue}` }
    })
}
