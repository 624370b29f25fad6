import type { IdItem } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Aviso, CodigoDeAviso } from './aviso.ts'
import { avisoDaCelula } from './aviso.ts'
import type { Valor } from './celula.ts'
import { type Avisar, type Consorcio, estaAtivo, lerConsorcio } from './consorcio.ts'
import { porQueDeOutroQuadrimestre, porQueForaDoQuadrimestre, porQueImprovavel } from './data-improvavel.ts'
import { repetidos } from './identidade-repetida.ts'
import type { Cadastrado } from './ler-cadastro.ts'
import type { LinhaDaMatriz, Matriz } from './ler-matriz.ts'
import type { NotificacoesPorNome } from './ler-notificacoes.ts'
import { diaOuAviso } from './ler-tabela.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import { chave, citarNome, limpo } from './texto.ts'

/** Um consórcio avaliado: o que consta dele e o que se respondeu. */
export interface Avaliado {
  readonly consorcio: Consorcio
  readonly linha: LinhaDaMatriz
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
  /** Há algo escrito na ciência que não é uma data. */
  readonly cienciaIlegivel: boolean
  /** O quadrimestre do resultado notificado, quando é anterior ao apurado. */
  readonly notificadoDe: Quadrimestre | null
  /** Itens publicados que, desatualizados, a equipe escolheu não contar (Art. 8º). */
  readonly desatualizados?: readonly IdItem[]
  /** O resultado anterior em poucas palavras, na avaliação que se abre. */
  readonly anterior?: string
}

/** Cada linha da matriz com o seu consórcio: o do cadastro, quando ele existe; senão, o que a própria linha diz. */
export function juntar(
  matriz: Matriz,
  registrados: readonly Cadastrado[],
  importada: boolean,
  hoje: Dia,
  avisos: Aviso[],
): Avaliado[] {
  const titulo = matriz.folha.titulo
  const procurar = buscaNoCadastro(registrados.map(r => r.consorcio))
  const avaliados = matriz.linhas.map(linha => {
    const avisar: Avisar = (codigo, coluna, texto) => {
      avisos.push(avisoDaCelula(codigo, titulo, linha.celula(coluna), `${citarNome(linha.nome)}: ${texto}`))
    }
    const dia = (coluna: 'enviadaEm' | 'cienciaEm'): Dia | null =>
      diaOuAviso(linha.campo(coluna), t => avisar('data-ilegivel', coluna, t))
    return {
      consorcio: consorcioDaLinha(linha, procurar, !importada, hoje, avisar),
      linha,
      enviadaEm: dia('enviadaEm'),
      ...ciencia(dia('cienciaEm'), linha),
      notificadoDe: null,
    }
  })
  avisos.push(...repetidos(matriz, avaliados))
  avisarNaoAvaliados(registrados, avaliados, titulo, hoje)
  return avaliados
}

/** As datas que se leem e merecem ser conferidas: a da avaliação fora do quadrimestre, e as improváveis. */
export function avisosDasDatas(
  matriz: Matriz,
  avaliados: readonly Avaliado[],
  quadrimestre: Quadrimestre,
  hoje: Dia,
): Aviso[] {
  const avisos: Aviso[] = []
  for (const { linha, enviadaEm, cienciaEm } of avaliados) {
    const avisar = (codigo: CodigoDeAviso, coluna: ColunaDoConsorcio, texto: string | null): void => {
      if (texto === null) return
      avisos.push(
        avisoDaCelula(codigo, matriz.folha.titulo, linha.celula(coluna), `${citarNome(linha.nome)}: ${texto}`),
      )
    }
    const avaliadoEm = diaOuAviso(linha.campo('avaliadoEm'), t => avisar('data-ilegivel', 'avaliadoEm', t))
    avisar('data-improvavel', 'avaliadoEm', porQueForaDoQuadrimestre(avaliadoEm, quadrimestre))
    avisar('data-improvavel', 'enviadaEm', porQueImprovavel(enviadaEm, hoje))
    avisar(
      'data-improvavel',
      'cienciaEm',
      porQueImprovavel(cienciaEm, hoje) ?? porQueDeOutroQuadrimestre(cienciaEm, quadrimestre),
    )
  }
  return avisos
}

const ciencia = (cienciaEm: Dia | null, linha: LinhaDaMatriz): Pick<Avaliado, 'cienciaEm' | 'cienciaIlegivel'> => ({
  cienciaEm,
  cienciaIlegivel: cienciaEm === null && !/^[-–—]?$/.test(limpo(linha.campo('cienciaEm'))),
})

/** O avaliado com as datas da aba Notificações, que valem mais que as da matriz; as de resultado anterior, só se ela não traz nenhuma. */
export function comNotificacao(
  avaliado: Avaliado,
  notificacoes: NotificacoesPorNome,
  quadrimestre: Quadrimestre,
): Avaliado {
  const nota = notificacoes.get(chave(avaliado.consorcio.nome)) ?? notificacoes.get(chave(avaliado.linha.nome))
  if (nota === undefined) return avaliado
  const datada = avaliado.enviadaEm !== null || avaliado.cienciaEm !== null || avaliado.cienciaIlegivel
  if (nota.referente !== quadrimestre && datada) return avaliado
  const { enviadaEm, cienciaEm, cienciaIlegivel } = nota
  return {
    ...avaliado,
    enviadaEm,
    cienciaEm,
    cienciaIlegivel,
    notificadoDe: nota.referente === quadrimestre ? null : nota.referente,
  }
}

/** O que estava escrito na data de uma notificação, para nada se perder quando não se entende. */
export const digitadoNa = (avaliado: Avaliado, coluna: Extract<ColunaDoConsorcio, 'enviadaEm' | 'cienciaEm'>): Valor =>
  avaliado.linha.campo(coluna)

type Busca = (cnpj: string, nome: string) => Consorcio | undefined

const INATIVO =
  'está inativo no cadastro e tem linha na avaliação; foi apurado, e não entra na homologação. Tire a linha, ou corrija o cadastro.'

/** Do cadastro vale o que ele diz, e é nele que se avisa; fora dele, a linha se lê por si. */
function consorcioDaLinha(
  linha: LinhaDaMatriz,
  procurar: Busca,
  esperado: boolean,
  hoje: Dia,
  avisar: Avisar,
): Consorcio {
  const pendentes: Parameters<Avisar>[] = []
  const daLinha = lerConsorcio(linha.nome, linha.campo, (...aviso) => pendentes.push(aviso))
  const doCadastro = procurar(daLinha.cnpj, linha.nome)
  if (doCadastro !== undefined) {
    if (!estaAtivo(doCadastro, hoje)) avisar('inativo-avaliado', 'nome', INATIVO)
    return doCadastro
  }
  for (const aviso of pendentes) avisar(...aviso)
  if (esperado) avisar('sem-cadastro', 'nome', 'não está na aba Consórcios; inclua-o lá.')
  return daLinha
}

/** Pelo CNPJ; havendo mais de um com ele (ou nenhum CNPJ), pelo nome. */
export function buscaNoCadastro(cadastro: readonly Consorcio[]): Busca {
  const porCnpj = new Map<string, Consorcio[]>()
  const porNome = new Map<string, Consorcio>()
  for (const c of cadastro) {
    if (c.cnpj !== '') porCnpj.set(c.cnpj, [...(porCnpj.get(c.cnpj) ?? []), c])
    if (!porNome.has(chave(c.nome))) porNome.set(chave(c.nome), c)
  }
  return (cnpj, nome) => {
    const comCnpj = porCnpj.get(cnpj) ?? []
    return comCnpj.find(c => chave(c.nome) === chave(nome)) ?? comCnpj[0] ?? porNome.get(chave(nome))
  }
}

/** Quem está no cadastro, ativo, e não tem linha na avaliação: não pode sumir do resultado sem que se diga. */
function avisarNaoAvaliados(
  registrados: readonly Cadastrado[],
  avaliados: readonly Avaliado[],
  titulo: string,
  hoje: Dia,
): void {
  const presentes = new Set(avaliados.map(a => a.consorcio))
  for (const { consorcio, avisar } of registrados) {
    if (presentes.has(consorcio) || !estaAtivo(consorcio, hoje)) continue
    avisar(
      'sem-avaliacao',
      'nome',
      `${citarNome(consorcio.nome)} está no cadastro e não tem linha em ${titulo}; não entrou na apuração. Preparar planilha o inclui.`,
    )
  }
}
