import { parseArgs } from 'node:util'
import { type Dia, ehDia } from '../../tempo/dia.ts'

/** Os comandos do menu pelo nome que têm na linha de comando, e a função do pacote que cada um chama. */
export const ACOES = {
  preparar: 'prepararPlanilha',
  'abrir-quadrimestre': 'abrirQuadrimestre',
  'confirmar-propostas': 'confirmarPropostas',
  apurar: 'apurarQuadrimestre',
  'aplicar-contestacoes': 'aplicarContestacoes',
  homologar: 'homologarQuadrimestre',
  notificar: 'notificarConsorcios',
  reabrir: 'reabrirQuadrimestre',
  'iniciar-reavaliacoes': 'iniciarReavaliacoes',
  'homologar-reavaliacoes': 'homologarReavaliacoes',
  situacao: 'consultarSituacao',
  aptidao: 'consultarAptidao',
  conferir: 'conferirPlanilha',
} as const

/** As opções que só algumas ações entendem. */
const DE_ALGUMAS = {
  preliminar: ['homologar'],
  repetir: ['abrir-quadrimestre'],
  motivo: ['reabrir'],
  consorcio: ['aptidao', 'confirmar-propostas'],
  porta: ['iniciar'],
  recomecar: ['iniciar'],
  'sem-abrir': ['iniciar'],
  'sem-servir': ['iniciar'],
} as const satisfies Record<string, readonly (keyof typeof ACOES | 'iniciar')[]>

export type Acao = keyof typeof ACOES

export interface Argumentos {
  readonly acao: Acao | 'iniciar'
  readonly planilha: string | null
  readonly saida: string | null
  readonly hoje: Dia | null
  readonly quadrimestre: string | null
  readonly json: string | null
  readonly registro: string | null
  readonly preliminar: boolean
  readonly repetir: boolean
  readonly motivo: string | null
  readonly consorcio: string | null
  /** A porta da planilha aberta no navegador; sem ela, a 8787 ou a primeira livre depois. */
  readonly porta: number | null
  /** Deixa de lado o que se editou do exemplo, ou de um .csv ou .ods, e começa outra vez. */
  readonly recomecar: boolean
  /** Deixa a planilha no ar, e não chama o navegador. */
  readonly semAbrir: boolean
  /** Faz o trabalho e acaba, sem a planilha no navegador. */
  readonly semServir: boolean
}

export const USO = `Uso:
  npm start                                    exemplo com dados fictícios
  npm start -- --planilha ARQUIVO              o seu arquivo (.xlsx, .ods, .csv)
     e também: --recomecar (deixa de lado o que você editou), --porta N, --sem-abrir (não chama o navegador),
     --sem-servir (apura, grava em saida/ e acaba)
  npm run conformidade -- AÇÃO --planilha ARQUIVO [--saida SAIDA.xlsx] [--hoje AAAA-MM-DD]
                          [--quadrimestre AAAA-N] [--json RESULTADO.json] [--registro CHAMADAS.jsonl]
  AÇÃO: ${Object.keys(ACOES).join(', ')}.
  Em "conferir", --saida pede o conserto. Em "homologar", --preliminar. Em "abrir-quadrimestre", --repetir.
  Em "reabrir", --motivo "POR QUÊ". Em "aptidao" e "confirmar-propostas", --consorcio "NOME".`

/** Lê os argumentos; devolve todos os problemas de uma vez. */
export function lerArgumentos(linha: readonly string[]): { argumentos: Argumentos } | { problemas: string[] } {
  const texto = { type: 'string' } as const
  const sim = { type: 'boolean' } as const
  const opcoes = {
    planilha: texto,
    saida: texto,
    hoje: texto,
    quadrimestre: texto,
    json: texto,
    registro: texto,
    preliminar: sim,
    repetir: sim,
    motivo: texto,
    consorcio: texto,
    porta: texto,
    recomecar: sim,
    'sem-abrir': sim,
    'sem-servir': sim,
  }
  let lidos: ReturnType<typeof parseArgs<{ options: typeof opcoes; allowPositionals: true }>>
  try {
    lidos = parseArgs({ args: [...linha], options: opcoes, allowPositionals: true, strict: true })
  } catch (erro) {
    return { problemas: [`Não entendi a linha de comando: ${emPortugues(erro)}.`] }
  }
  const { values, positionals } = lidos
  const acao = positionals[0]
  const problemas = [
    ...(acao === undefined || !(acao === 'iniciar' || Object.hasOwn(ACOES, acao))
      ? [
          `${acao === undefined ? 'Falta dizer a ação' : `A ação “${acao}” não existe`}: use ${Object.keys(ACOES).join(', ')}.`,
        ]
      : []),
    ...(positionals.length > 1
      ? [`Sobrou “${positionals.slice(1).join(' ')}”. Nome de arquivo com espaço vai entre aspas.`]
      : []),
    ...(acao !== 'iniciar' && !values.planilha ? ['Falta --planilha ARQUIVO (.xlsx, .ods ou .csv).'] : []),
    ...(acao === 'iniciar' && values.registro !== undefined ? ['--registro só vale em npm run conformidade.'] : []),
    ...Object.entries(DE_ALGUMAS)
      .filter(
        ([opcao, acoes]) =>
          values[opcao as keyof typeof DE_ALGUMAS] !== undefined && !(acoes as readonly string[]).includes(acao ?? ''),
      )
      .map(
        ([opcao, acoes]) => `--${opcao} só vale em ${acoes.map(a => (a === 'iniciar' ? 'npm start' : a)).join(' e ')}.`,
      ),
    ...(values.porta !== undefined && !ehPorta(values.porta)
      ? [`--porta “${values.porta}”: use um número de 1024 a 65535.`]
      : []),
    ...(values.recomecar && /\.xlsx$/i.test(values.planilha ?? '')
      ? ['--recomecar só vale no exemplo, e com um .csv ou .ods: um .xlsx é ele mesmo que se edita.']
      : []),
    ...(values.saida !== undefined && !/\.xlsx$/i.test(values.saida)
      ? [`--saida “${values.saida}”: o resultado é um arquivo .xlsx.`]
      : []),
    ...(values.hoje !== undefined && !ehDia(values.hoje)
      ? [`--hoje “${values.hoje}”: use uma data que exista, AAAA-MM-DD.`]
      : []),
    ...(values.quadrimestre !== undefined && !/^\d{4}-[123]$/.test(values.quadrimestre)
      ? [`--quadrimestre “${values.quadrimestre}”: use AAAA-N, com N de 1 a 3.`]
      : []),
  ]
  if (problemas.length > 0) return { problemas }
  return {
    argumentos: {
      acao: acao as Acao | 'iniciar',
      planilha: values.planilha ?? null,
      saida: values.saida ?? null,
      hoje: (values.hoje as Dia | undefined) ?? null,
      quadrimestre: values.quadrimestre ?? null,
      json: values.json ?? null,
      registro: values.registro ?? null,
      preliminar: values.preliminar ?? false,
      repetir: values.repetir ?? false,
      motivo: values.motivo ?? null,
      consorcio: values.consorcio ?? null,
      porta: values.porta === undefined ? null : Number(values.porta),
      recomecar: values.recomecar ?? false,
      semAbrir: values['sem-abrir'] ?? false,
      semServir: values['sem-servir'] ?? false,
    },
  }
}

const ehPorta = (texto: string): boolean => /^\d{4,5}$/.test(texto) && Number(texto) >= 1024 && Number(texto) <= 65535

function emPortugues(erro: unknown): string {
  const texto = erro instanceof Error ? erro.message : String(erro)
  const opcao = /'(-[^' ]*)/.exec(texto)?.[1] ?? ''
  if (/Unknown option/.test(texto)) return `a opção ${opcao} não existe`
  if (/argument missing|argument is ambiguous/.test(texto)) return `falta o valor de ${opcao}`
  return texto
}
