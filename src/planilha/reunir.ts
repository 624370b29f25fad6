import { FERIADOS } from '../norma/feriados.ts'
import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import { type Calendario, calendario, type Feriado } from '../tempo/expediente.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import { acharAba } from './achar-aba.ts'
import { type Avaliado, avisosDasDatas, comNotificacao, juntar } from './avaliado.ts'
import { type Aviso, NaoPodeSerFeito } from './aviso.ts'
import { cabecalhoDaMatriz, problemasDoCabecalho } from './cabecalho-da-matriz.ts'
import { cadastroDasPessoas } from './cadastro-das-pessoas.ts'
import type { Valor } from './celula.ts'
import type { Ciclo } from './ciclo/ciclo.ts'
import { comoJulgado } from './ciclo/como-julgado.ts'
import { lerCiclo } from './ciclo/ler-ciclo.ts'
import type { Consorcio } from './consorcio.ts'
import { lerCadastro } from './ler-cadastro.ts'
import { lerFeriados } from './ler-feriados.ts'
import { lerMatriz, type Matriz } from './ler-matriz.ts'
import { lerNotificacoes, type NotificacaoLida } from './ler-notificacoes.ts'
import { lerParametros } from './ler-parametros.ts'
import { matrizDasPessoas } from './matriz-das-pessoas.ts'
import type { Folha, Pasta } from './pasta.ts'
import { chave } from './texto.ts'

/** Tudo o que uma ação precisa saber, já lido e conferido. */
export interface Dados {
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly parametros: Parametros
  readonly feriados: readonly Feriado[]
  readonly calendario: Calendario
  readonly cadastro: readonly Consorcio[]
  readonly avaliados: readonly Avaliado[]
  /** A matriz veio de uma aba da própria pessoa, e não da nossa aba de avaliação. */
  readonly importada: boolean
  readonly matriz: Matriz | null
  /** `chave` do nome de quem já tem notificação do quadrimestre na aba Notificações. */
  readonly notificados: ReadonlySet<string>
  /** `chave` do nome de quem está na aba Consórcios. */
  readonly registrados: ReadonlySet<string>
  readonly registro: readonly (readonly Valor[])[]
  /** A vida de cada consórcio no Programa, além da matriz. */
  readonly ciclo: Ciclo
  readonly avisos: readonly Aviso[]
}

/**
 * Lê da pasta o que a ação precisa. Sem a nossa aba de avaliação, procura a matriz das pessoas.
 * @throws NaoPodeSerFeito com todos os motivos, quando a estrutura não deixa ler com segurança.
 */
export function reunir(pasta: Pasta, quadrimestre: Quadrimestre, hoje: Dia): Dados {
  const avisos: Aviso[] = []
  const nossa = acharAba(pasta, 'avaliacao', quadrimestre)
  const origem = nossa ?? matrizDasPessoas(pasta, quadrimestre, avisos)
  const matriz = origem === null ? null : lerSemProblemas(origem)
  return comMatriz(pasta, quadrimestre, hoje, matriz, nossa === null && matriz !== null, avisos)
}

/** O mesmo, sem exigir que a matriz se leia: para quem trata do que está em outras abas. */
export function reunirTolerante(pasta: Pasta, quadrimestre: Quadrimestre, hoje: Dia): Dados {
  try {
    return reunir(pasta, quadrimestre, hoje)
  } catch (erro) {
    if (!(erro instanceof NaoPodeSerFeito)) throw erro
    return reunirSemMatriz(pasta, quadrimestre, hoje)
  }
}

/** O mesmo sem olhar a matriz: para quem vai dizer o que há de errado com ela. */
export const reunirSemMatriz = (pasta: Pasta, quadrimestre: Quadrimestre, hoje: Dia): Dados =>
  comMatriz(pasta, quadrimestre, hoje, null, false, [])

function comMatriz(
  pasta: Pasta,
  quadrimestre: Quadrimestre,
  hoje: Dia,
  matriz: Matriz | null,
  importada: boolean,
  avisos: Aviso[],
): Dados {
  const aba = (tipo: Parameters<typeof acharAba>[1]): Folha | null => acharAba(pasta, tipo, quadrimestre)
  const parametros = lerParametros(aba('parametros'), avisos)
  const feriados = lerFeriados(aba('feriados'), avisos) ?? FERIADOS
  const registrados = lerCadastro(aba('consorcios') ?? cadastroDasPessoas(pasta), avisos)
  const cadastrados = registrados.map(r => r.consorcio)
  const avaliados = matriz === null ? [] : juntar(matriz, registrados, importada, hoje, avisos)
  if (matriz !== null) avisos.push(...avisosDasDatas(matriz, avaliados, quadrimestre, hoje))
  const nomes = new Set([...cadastrados, ...avaliados.map(a => a.consorcio)].map(c => chave(c.nome)))
  const todas: NotificacaoLida[] = []
  const notificacoes = lerNotificacoes(aba('notificacoes'), quadrimestre, nomes, avisos, hoje, todas)
  const cadastro = cadastrados.length > 0 ? cadastrados : semRepetir(avaliados.map(a => a.consorcio))
  const ciclo = lerCiclo({ aba, cadastro, notificacoes: todas, quadrimestre, hoje, avisos })
  const julgados = comoJulgado({ quadrimestre, hoje, parametros, matriz, avaliados, ciclo, avisos })
  return {
    quadrimestre,
    hoje,
    parametros: julgados.parametros,
    feriados,
    calendario: calendario(feriados, parametros.municipioDoExpediente),
    cadastro,
    avaliados: julgados.avaliados.map(a => comNotificacao(a, notificacoes, quadrimestre)),
    importada,
    matriz,
    notificados: new Set([...notificacoes].flatMap(([nome, n]) => (n.referente === quadrimestre ? [nome] : []))),
    registrados: new Set(cadastrados.map(c => chave(c.nome))),
    registro: aba('registro')?.valores ?? [],
    ciclo,
    avisos: [...(matriz?.avisos ?? []), ...avisos],
  }
}

/** A linha repetida na matriz não faz dois consórcios no cadastro que nasce dela: mesmo nome, e CNPJ que não os distingue. */
function semRepetir(consorcios: readonly Consorcio[]): Consorcio[] {
  const comCnpj = new Set(consorcios.filter(c => c.cnpjValido).map(c => chave(c.nome)))
  const vistos = new Set<string>()
  return consorcios.filter(({ nome, cnpj, cnpjValido }) => {
    const marca = cnpjValido ? `${chave(nome)}|${cnpj}` : chave(nome)
    const repetido = vistos.has(marca) || (!cnpjValido && comCnpj.has(chave(nome)))
    vistos.add(marca)
    return !repetido
  })
}

function lerSemProblemas(folha: Folha): Matriz {
  const cabecalho = cabecalhoDaMatriz(folha)
  if (cabecalho === null)
    throw new NaoPodeSerFeito([
      `Não achei o cabeçalho da matriz na aba “${folha.titulo}”: nas primeiras 20 linhas, nenhuma tem os títulos dos itens (I a XII).`,
    ])
  const problemas = problemasDoCabecalho(folha, cabecalho)
  if (problemas.length > 0) throw new NaoPodeSerFeito(problemas)
  return lerMatriz(folha, cabecalho)
}
