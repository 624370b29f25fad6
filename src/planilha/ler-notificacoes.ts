import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { lerDia } from '../tempo/ler-dia.ts'
import { compararQuadrimestres, lerQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Aviso } from './aviso.ts'
import type { NomesDeColunas } from './cabecalho.ts'
import type { Valor } from './celula.ts'
import { porQueImprovavel } from './data-improvavel.ts'
import { lerTabela } from './ler-tabela.ts'
import type { Folha } from './pasta.ts'
import { chave, citado, citarNome, limpo } from './texto.ts'

const COLUNAS_DE_NOTIFICACOES = {
  consorcio: ['Consórcio'],
  referente: ['Referente a', 'Quadrimestre', 'Referente ao quadrimestre'],
  enviadaEm: ['Enviada em', 'Data do envio', 'Notificação enviada em'],
  cienciaEm: ['Ciência em', 'Ciência', 'Data da ciência', 'Data de ciência', 'Ciência da notificação'],
  meio: ['Meio'],
  processo: ['Processo SEI', 'SEI'],
  resultado: ['Resultado'],
} as const satisfies NomesDeColunas<string>

/** Uma notificação de resultado: dela correm os dias do Art. 11, § 1º. */
export interface Notificacao {
  readonly consorcio: string
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
  /** O quadrimestre do resultado notificado: o apurado, ou um anterior. */
  readonly referente: Quadrimestre
  /** Há algo escrito na ciência que não é uma data. */
  readonly cienciaIlegivel: boolean
}

/** Uma linha qualquer da aba, do resultado de um quadrimestre ou de uma reavaliação. */
export interface NotificacaoLida {
  readonly linha: number
  readonly consorcio: string
  readonly referente: Quadrimestre | Dia
  readonly preliminar: boolean
  /** Avisa na célula que diz a que resultado a notificação se refere. */
  readonly avisar: (texto: string) => void
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
}

/** A notificação que vale para cada consórcio (`chave` do nome) na apuração de um quadrimestre. */
export type NotificacoesPorNome = ReadonlyMap<string, Notificacao>

/**
 * As notificações da aba; sem aba, nenhuma. Consórcio que não está em `nomes` é avisado, nunca esquecido. `todas` recebe
 * cada linha que diz a que resultado se refere. A do resultado preliminar não abre prazo.
 */
export function lerNotificacoes(
  folha: Folha | null,
  quadrimestre: Quadrimestre,
  nomes: ReadonlySet<string>,
  avisos: Aviso[],
  hoje: Dia,
  todas: NotificacaoLida[] = [],
): NotificacoesPorNome {
  const linhas = lerTabela<keyof typeof COLUNAS_DE_NOTIFICACOES>(
    folha,
    COLUNAS_DE_NOTIFICACOES,
    ['consorcio', 'referente', 'cienciaEm'],
    avisos,
  )
  const achadas = new Map<string, Notificacao>()
  for (const linha of linhas ?? []) {
    const consorcio = linha.texto('consorcio')
    if (!nomes.has(chave(consorcio)))
      linha.avisar(
        'valor-desconhecido',
        'consorcio',
        `${citarNome(consorcio)} não está na avaliação nem no cadastro; confira o nome.`,
      )
    const lido = lerQuadrimestre(linha.texto('referente'))
    const porque = lido === null ? porQueNaoConta(linha.valor('referente')) : null
    if (porque !== null)
      linha.avisar(
        'valor-desconhecido',
        'referente',
        `${porque}; esta notificação não abriu prazo. Use AAAA-N, como ${quadrimestre}.`,
      )
    const cienciaEm = linha.dia('cienciaEm')
    const cienciaIlegivel = cienciaEm === null && linha.texto('cienciaEm') !== ''
    const nova = { consorcio, enviadaEm: linha.dia('enviadaEm'), cienciaEm, cienciaIlegivel }
    for (const coluna of ['enviadaEm', 'cienciaEm'] as const) {
      const improvavel = porQueImprovavel(nova[coluna], hoje)
      if (improvavel !== null) linha.avisar('data-improvavel', coluna, improvavel)
    }
    const referente = lido ?? diaDaReavaliacao(linha.valor('referente'))
    const preliminar = /^preliminar/.test(chave(linha.texto('resultado')))
    if (referente !== null)
      todas.push({
        linha: linha.linha,
        consorcio,
        referente,
        preliminar,
        enviadaEm: nova.enviadaEm,
        cienciaEm,
        avisar: t => linha.avisar('valor-desconhecido', 'referente', t),
      })
    if (lido === null || preliminar || compararQuadrimestres(lido, quadrimestre) > 0) continue
    guardar(achadas, { ...nova, referente: lido }, linha)
  }
  return achadas
}

/**
 * De cada consórcio fica a do quadrimestre mais novo; havendo mais de uma do mesmo, a de primeira ciência: notificar de novo
 * não abre segundo prazo (interpretação 15).
 */
function guardar(
  achadas: Map<string, Notificacao>,
  nova: Notificacao,
  linha: { avisar(codigo: 'notificacao-repetida', coluna: 'consorcio', texto: string): void },
): void {
  const anterior = achadas.get(chave(nova.consorcio))
  const ordem = anterior === undefined ? 1 : compararQuadrimestres(nova.referente, anterior.referente)
  if (ordem === 0)
    linha.avisar(
      'notificacao-repetida',
      'consorcio',
      `${citarNome(nova.consorcio)} tem mais de uma notificação de ${nova.referente}; valeu a primeira ciência. Confira qual abriu o prazo.`,
    )
  const primeira = ordem === 0 && nova.cienciaEm !== null && nova.cienciaEm < (anterior?.cienciaEm ?? '9999')
  if (ordem > 0 || primeira) achadas.set(chave(nova.consorcio), nova)
}

/** A data de uma reavaliação é referência legítima; a do dia 1º de janeiro a março pode ser "2026-3" que a planilha leu como data. */
function porQueNaoConta(valor: Valor): string | null {
  if (limpo(valor) === '') return 'está em branco'
  const lida = diaDaReavaliacao(valor)
  if (lida === null) return `contém ${citado(valor)}, que não é um quadrimestre`
  const [, mes, dia] = lida.split('-')
  return dia === '01' && Number(mes) <= 3
    ? `contém a data ${emBarras(lida)}, talvez o quadrimestre que a planilha leu como data`
    : null
}

function diaDaReavaliacao(valor: Valor): Dia | null {
  const texto = typeof valor === 'string' ? valor.replace(/^\s*reavalia[çc][ãa]o\s+(de\s+)?/i, '') : valor
  const lida = texto === null || typeof texto === 'boolean' ? null : lerDia(texto)
  return lida !== null && 'dia' in lida ? lida.dia : null
}
