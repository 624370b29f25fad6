import type { Dia } from '../tempo/dia.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Aviso, CodigoDeAviso } from './aviso.ts'
import { avisoDaCelula } from './aviso.ts'
import { endereco, type Valor } from './celula.ts'
import { type Avisar, type Consorcio, lerConsorcio } from './consorcio.ts'
import { porQueForaDoQuadrimestre, porQueImprovavel } from './data-improvavel.ts'
import { repetidos } from './identidade-repetida.ts'
import type { Cadastrado } from './ler-cadastro.ts'
import type { LinhaDaMatriz, Matriz } from './ler-matriz.ts'
import type { NotificacoesPorNome } from './ler-notificacoes.ts'
import { diaOuAviso } from './ler-tabela.ts'
import type { ColunaDoConsorcio } from './nomes-de-colunas.ts'
import { chave, citarNome } from './texto.ts'

/** Um consórcio avaliado: o que consta dele e o que se respondeu. */
export interface Avaliado {
  readonly consorcio: Consorcio
  readonly linha: LinhaDaMatriz
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
}

/** Cada linha da matriz com o seu consórcio: o do cadastro, quando ele existe; senão, o que a própria linha diz. */
export function juntar(
  matriz: Matriz,
  registrados: readonly Cadastrado[],
  importada: boolean,
  avisos: Aviso[],
): Avaliado[] {
  const titulo = matriz.folha.titulo
  const procurar = buscaNoCadastro(registrados.map(r => r.consorcio))
  const avaliados = matriz.linhas.map(linha => {
    const avisar: Avisar = (codigo, coluna, texto) => {
      const celula = endereco(linha.linha, matriz.cabecalho.colunas[coluna] ?? 0)
      avisos.push(avisoDaCelula(codigo, titulo, celula, texto))
    }
    const dia = (coluna: 'enviadaEm' | 'cienciaEm'): Dia | null =>
      diaOuAviso(linha.campo(coluna), t => avisar('data-ilegivel', coluna, t))
    return {
      consorcio: consorcioDaLinha(linha, procurar, !importada, avisar),
      linha,
      enviadaEm: dia('enviadaEm'),
      cienciaEm: dia('cienciaEm'),
    }
  })
  avisos.push(...repetidos(matriz, avaliados))
  if (!importada) avisarNaoAvaliados(registrados, avaliados, titulo)
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
      const celula = endereco(linha.linha, matriz.cabecalho.colunas[coluna] ?? 0)
      if (texto !== null) avisos.push(avisoDaCelula(codigo, matriz.folha.titulo, celula, texto))
    }
    const avaliadoEm = diaOuAviso(linha.campo('avaliadoEm'), t => avisar('data-ilegivel', 'avaliadoEm', t))
    avisar('data-improvavel', 'avaliadoEm', porQueForaDoQuadrimestre(avaliadoEm, quadrimestre))
    avisar('data-improvavel', 'enviadaEm', porQueImprovavel(enviadaEm, hoje))
    avisar('data-improvavel', 'cienciaEm', porQueImprovavel(cienciaEm, hoje))
  }
  return avisos
}

/** O avaliado com as datas da aba Notificações, que valem mais que as da matriz. */
export function comNotificacao(avaliado: Avaliado, notificacoes: NotificacoesPorNome): Avaliado {
  const nota = notificacoes.get(chave(avaliado.consorcio.nome)) ?? notificacoes.get(chave(avaliado.linha.nome))
  return nota === undefined ? avaliado : { ...avaliado, enviadaEm: nota.enviadaEm, cienciaEm: nota.cienciaEm }
}

/** O que estava escrito na data de uma notificação, para nada se perder quando não se entende. */
export const digitadoNa = (avaliado: Avaliado, coluna: Extract<ColunaDoConsorcio, 'enviadaEm' | 'cienciaEm'>): Valor =>
  avaliado.linha.campo(coluna)

type Busca = (cnpj: string, nome: string) => Consorcio | undefined

/** Do cadastro vale o que ele diz, e é nele que se avisa; fora dele, a linha se lê por si. */
function consorcioDaLinha(linha: LinhaDaMatriz, procurar: Busca, esperado: boolean, avisar: Avisar): Consorcio {
  const pendentes: Parameters<Avisar>[] = []
  const daLinha = lerConsorcio(linha.nome, linha.campo, (...aviso) => pendentes.push(aviso))
  const doCadastro = procurar(daLinha.cnpj, linha.nome)
  if (doCadastro !== undefined) return doCadastro
  for (const aviso of pendentes) avisar(...aviso)
  if (esperado) avisar('sem-cadastro', 'nome', `${citarNome(linha.nome)} não está na aba Consórcios; inclua-o lá.`)
  return daLinha
}

/** Pelo CNPJ; havendo mais de um com ele (ou nenhum CNPJ), pelo nome. */
function buscaNoCadastro(cadastro: readonly Consorcio[]): Busca {
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
function avisarNaoAvaliados(registrados: readonly Cadastrado[], avaliados: readonly Avaliado[], titulo: string): void {
  const presentes = new Set(avaliados.map(a => a.consorcio))
  for (const { consorcio, avisar } of registrados) {
    if (presentes.has(consorcio) || consorcio.inativoDesde !== null || /^inativ/.test(chave(consorcio.situacao)))
      continue
    avisar(
      'sem-avaliacao',
      'nome',
      `${citarNome(consorcio.nome)} está no cadastro e não tem linha em ${titulo}; não entrou na apuração.`,
    )
  }
}
