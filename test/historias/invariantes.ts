import { isDeepStrictEqual } from 'node:util'
import type { ResultadoEmJson } from '../../src/apuracao/para-json.ts'
import type { CelulaLocal, FolhaLocal } from '../../src/local/pasta-local.ts'
import { IDENTIDADES, idDaAba, TIPOS_DE_ABA, type TipoDeAba, tituloDaAba } from '../../src/planilha/abas/identidade.ts'
import { acharAba } from '../../src/planilha/achar-aba.ts'
import { NaoPodeSerFeito } from '../../src/planilha/aviso.ts'
import { endereco, type Valor } from '../../src/planilha/celula.ts'
import type { Pedido } from '../../src/planilha/pedido.ts'
import type { Quadrimestre } from '../../src/tempo/quadrimestre.ts'
import { ACOES, type Feita, type NomeDeAcao, planejar } from './acoes.ts'
import { AO_LADO } from './edicoes.ts'
import { lerComOraculo, resultado } from './oraculo.ts'
import { type Abas, aplicadas, soEstrutura } from './planilha.ts'
import { acharColuna, linhaDosTitulos, linhasDeDados } from './tabela.ts'

export class Quebrou extends Error {
  constructor(invariante: string, oQue: string) {
    super(`${invariante}: ${oQue}`)
    this.name = 'Quebrou'
  }
}

const exigir = (certo: boolean, invariante: string, oQue: () => string): void => {
  if (!certo) throw new Quebrou(invariante, oQue())
}

/** A aba de um tipo, pelo número fixo ou pelo título. */
export const doTipo = (abas: Abas, tipo: TipoDeAba, q: Quadrimestre): FolhaLocal | undefined => {
  const id = acharAba(soEstrutura(abas), tipo, q)?.id
  return id === undefined ? undefined : abas.find(f => f.id === id)
}

/** De que tipo é uma aba, e se é das pessoas; `null` na que não é nossa. */
function tipoDa(folha: FolhaLocal): TipoDeAba | null {
  const peloNumero = TIPOS_DE_ABA.find(t => {
    const { id, porQuadrimestre } = IDENTIDADES[t]
    return porQuadrimestre ? /^20\d\d[123]$/.test(String(folha.id - id)) : folha.id === id
  })
  return peloNumero ?? null
}

const escrita = (c: CelulaLocal | undefined): string => (c === undefined ? '' : (c.formula ?? JSON.stringify(c.valor)))
const vazia = (c: CelulaLocal | undefined): boolean => c === undefined || (c.valor === null && c.formula === undefined)

interface Mudanca {
  readonly linha: number
  readonly coluna: number
  readonly antes: CelulaLocal | undefined
  readonly depois: CelulaLocal | undefined
}

/** As células cujo valor ou fórmula mudou. */
function mudancas(antes: FolhaLocal, depois: FolhaLocal): Mudanca[] {
  const achadas: Mudanca[] = []
  const n = Math.max(antes.celulas.length, depois.celulas.length)
  for (let linha = 0; linha < n; linha++) {
    const a = antes.celulas[linha]
    const d = depois.celulas[linha]
    if (a === d) continue
    const m = Math.max(a?.length ?? 0, d?.length ?? 0)
    for (let coluna = 0; coluna < m; coluna++) {
      const x = a?.[coluna]
      const y = d?.[coluna]
      if (x === y || (vazia(x) && vazia(y)) || escrita(x) === escrita(y)) continue
      achadas.push({ linha, coluna, antes: x, depois: y })
    }
  }
  return achadas
}

const CALCULADAS = ['Pontos', 'Classificação', 'Faltam', 'Pendências']

/** O que uma ação pode escrever em uma aba de pessoas; tudo o mais fica como estava. */
function podeMudar(
  { acao, mensagem }: { acao: NomeDeAcao; mensagem: string },
  tipo: TipoDeAba,
  folha: FolhaLocal,
  depois: FolhaLocal,
  m: Mudanca,
): boolean {
  const titulos = linhaDosTitulos(folha)
  const dados = linhasDeDados(folha)
  const ultima = Math.max(titulos, ...dados)
  const acrescenta = vazia(m.antes) && m.linha > ultima
  const devolveTitulo = vazia(m.antes) && m.linha === titulos
  const titulo = String(
    depois.celulas[titulos]?.[m.coluna]?.valor ?? depois.celulas[titulos]?.[m.coluna]?.calculado ?? '',
  )
  const calculada =
    CALCULADAS.includes(titulo) ||
    CALCULADAS.some(c => acharColuna(folha, c) === m.coluna) ||
    /CONFORMIDADE/.test(folha.celulas[titulos]?.[m.coluna]?.formula ?? '')
  const item = /^[IVX]+ – /.test(titulo)
  switch (acao) {
    case 'preparar':
    case 'abrir':
    case 'abrirRepetindo':
    case 'apurar':
      return acrescenta || devolveTitulo
    case 'preliminar':
      return acrescenta
    case 'homologar':
    case 'reabrir':
      return (
        acrescenta ||
        (tipo === 'avaliacao' &&
          ((calculada && m.linha >= titulos && m.linha <= ultima) ||
            devolveTitulo ||
            (m.coluna === 0 && m.linha < titulos && String(m.antes?.valor).includes('quadrimestre de'))))
      )
    case 'contestacoes':
      return tipo === 'avaliacao' && item && m.depois?.valor === 'Sim'
    case 'confirmar':
      return (
        tipo === 'avaliacao' &&
        ((item && String(m.antes?.valor).includes('(a confirmar)')) ||
          (vazia(m.antes) && titulo.startsWith('Avaliado')))
      )
    case 'iniciarReavaliacoes':
      return tipo === 'reavaliacoes' && (acrescenta || (item && vazia(m.antes)))
    case 'notificar':
      return tipo === 'notificacoes' && (acrescenta || devolveTitulo)
    case 'conferir':
      // O conserto só toca o que disse que tocaria.
      return (
        devolveTitulo ||
        (calculada && m.linha === titulos) ||
        (vazia(m.antes) && vazia(folha.celulas[titulos]?.[m.coluna]) && !vazia(depois.celulas[titulos]?.[m.coluna])) ||
        ((calculada || tipo === 'avaliacao') && new RegExp(`\\b${endereco(m.linha, m.coluna)}\\b`).test(mensagem))
      )
    case 'homologarReavaliacoes':
    case 'situacao':
      return false
  }
}

/** I1: o que as pessoas digitaram, e a ação não trata, fica byte a byte como estava. */
export function nadaDasPessoasMuda(acao: NomeDeAcao, antes: Abas, depois: Abas, { pedidos, mensagem }: Feita): void {
  const refeitas = new Set(
    pedidos.flatMap(p =>
      p.createDeveloperMetadata === undefined
        ? p.addProtectedRange === undefined && p.unmergeCells === undefined
          ? []
          : [p.addProtectedRange?.protectedRange.range.sheetId ?? p.unmergeCells?.range.sheetId]
        : [p.createDeveloperMetadata.developerMetadata.location.sheetId],
    ),
  )
  for (const a of antes) {
    const d = depois.find(f => f.id === a.id)
    if (d === a) continue
    const tipo = tipoDa(a)
    if (d === undefined) throw new Quebrou('I1', `a aba ${a.titulo} sumiu`)
    exigir(d.titulo === a.titulo && d.oculta === a.oculta, 'I1', () => `a aba ${a.titulo} virou ${d.titulo}`)
    if (tipo === null) {
      // A cópia de uma aba nossa traz as fórmulas dela, e o que elas mostram muda com o que leem.
      exigir(mudancas(a, d).length === 0, 'I1', () => `${acao} escreveu na aba ${a.titulo}, que não é nossa`)
      continue
    }
    exigir(d.linhas >= a.linhas && d.colunas >= a.colunas, 'I1', () => `a grade de ${a.titulo} diminuiu`)
    const dasPessoas = IDENTIDADES[tipo].dono === 'pessoas'
    for (const m of mudancas(a, d)) {
      if (!dasPessoas && m.coluna < AO_LADO) continue
      exigir(
        dasPessoas && podeMudar({ acao, mensagem }, tipo, a, d, m),
        'I1',
        () =>
          `${acao} mudou ${a.titulo}!${endereco(m.linha, m.coluna)} de ${escrita(m.antes)} para ${escrita(m.depois)}`,
      )
    }
    if (dasPessoas) aparenciaFica(acao, a, d, refeitas.has(a.id))
  }
}

/** Nota, formato e lista: iguais; na aba reestruturada, ao menos nas colunas que não são nossas. */
function aparenciaFica(acao: NomeDeAcao, antes: FolhaLocal, depois: FolhaLocal, refeita: boolean): void {
  const titulos = linhaDosTitulos(antes)
  antes.celulas.forEach((linha, l) => {
    const outra = depois.celulas[l]
    if (linha === outra) return
    linha?.forEach((c, j) => {
      const d = outra?.[j]
      if (c === d || vazia(c)) return
      const nossa = refeita && (l === titulos || (j < AO_LADO && !vazia(antes.celulas[titulos]?.[j])))
      const trocada = escrita(c) !== escrita(d)
      if (nossa || trocada) return
      exigir(
        c.nota === d?.nota && iguais(c.formato, d?.formato) && iguais(c.validacao, d?.validacao),
        'I1',
        () => `${acao} mudou a aparência de ${antes.titulo}!${endereco(l, j)}`,
      )
    })
  })
}

const iguais = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b)

/** I2: um pedido recusado no meio do lote não deixa nada pela metade. */
export function tudoOuNada(abas: Abas, pedidos: readonly Pedido[], onde: number): void {
  const retrato = structuredClone(abas)
  const ruim = { deleteProtectedRange: { protectedRangeId: 1 } } as Pedido
  const em = onde % (pedidos.length + 1)
  let recusou = false
  try {
    aplicadas(abas, [...pedidos.slice(0, em), ruim, ...pedidos.slice(em)])
  } catch {
    recusou = true
  }
  exigir(recusou, 'I2', () => 'o lote com um pedido inválido foi aceito')
  exigir(isDeepStrictEqual(retrato, structuredClone(abas)), 'I2', () => 'um lote recusado mudou a planilha')
}

/** I3: feita de novo, não escreve nada. */
export function deNovoNaoEscreve(acao: NomeDeAcao, depois: Abas, feita: Feita): void {
  const outra = planejar(depois, acao, feita.contexto.hoje, feita.contexto.opcoes)
  exigir(outra.pedidos.length === 0, 'I3', () => {
    const abas = new Set(JSON.stringify(outra.pedidos).match(/"sheetId":\d+/g))
    const quais = [...abas].map(a => depois.find(f => `"sheetId":${f.id}` === a)?.titulo ?? a)
    return `${acao} feita de novo ainda escreve em ${quais.join(', ')}: ${JSON.stringify(outra.pedidos[0]).slice(0, 300)}`
  })
}

const MAL_ESCRITO = /undefined|\bNaN\b|\[object|\bnull\b|Infinity/

/** Toda mensagem é em português e inteira; nenhum aviso se repete. */
export function mensagensInteiras(acao: NomeDeAcao, antes: Abas, { mensagem, avisos, contexto }: Feita): void {
  exigir(!MAL_ESCRITO.test(mensagem), 'mensagem', () => `${acao}: ${mensagem}`)
  const vistos = new Set<string>()
  for (const a of avisos) {
    const marca = `${a.codigo}|${a.aba}|${a.celula}|${a.mensagem}`
    exigir(!vistos.has(marca), 'I4', () => `aviso repetido: ${a.codigo} ${a.mensagem}`)
    vistos.add(marca)
    exigir(!MAL_ESCRITO.test(a.mensagem.replace(/“[^”]*”/g, '')), 'mensagem', () => a.mensagem)
    exigir(/^[A-Z]+\d+$/.test(a.celula), 'I4', () => `${a.celula} não é uma célula: ${a.mensagem}`)
    exigir(
      antes.some(f => f.titulo === a.aba) || TIPOS_DE_ABA.some(t => tituloDaAba(t, contexto.quadrimestre) === a.aba),
      'I4',
      () => `o aviso cita a aba ${a.aba}, que não existe: ${a.mensagem}`,
    )
  }
}

/** O que não pôde ser feito diz por quê, em português. */
export function recusaEmPortugues(acao: NomeDeAcao, erro: unknown): void {
  if (!(erro instanceof NaoPodeSerFeito))
    throw new Quebrou('exceção', `${acao} lançou ${erro instanceof Error ? erro.stack : String(erro)}`)
  exigir(erro.motivos.length > 0, 'recusa', () => `${acao} não diz por quê`)
  for (const motivo of erro.motivos)
    exigir(
      motivo.length > 20 && /[.!?)]$/.test(motivo) && !MAL_ESCRITO.test(motivo.replace(/“[^”]*”/g, '')),
      'recusa',
      () => `${acao}: ${motivo}`,
    )
}

/** As linhas com algo, pelos títulos das colunas. */
function linhasPorTitulo(folha: FolhaLocal, titulos: readonly string[]): Valor[][] {
  const colunas = titulos.map(t => acharColuna(folha, t))
  return linhasDeDados(folha)
    .map(l => colunas.map(c => (c === undefined ? null : (folha.celulas[l]?.[c]?.valor ?? null))))
    .filter(l => l.some(v => v !== null))
}

const titulosDa = (folha: FolhaLocal): string[] =>
  (folha.celulas[linhaDosTitulos(folha)] ?? []).flatMap(c => (typeof c?.valor === 'string' ? [c.valor] : []))

/** Nada se notifica duas vezes: entre as linhas novas, nenhuma repete consórcio, referente e resultado. */
export function semNotificarDuasVezes(antes: Abas, depois: Abas, q: Quadrimestre): void {
  const folha = doTipo(depois, 'notificacoes', q)
  if (folha === undefined) return
  const eram = doTipo(antes, 'notificacoes', q)
  const marcas = linhasPorTitulo(folha, ['Consórcio', 'Referente a', 'Resultado'])
    .slice(eram === undefined ? 0 : linhasPorTitulo(eram, ['Consórcio', 'Referente a', 'Resultado']).length)
    .map(l => JSON.stringify(l))
  exigir(new Set(marcas).size === marcas.length, 'notificações', () => `notificado duas vezes: ${marcas.join(' ')}`)
}

/** I8: o Registro e o Histórico só crescem: o que já estava neles é o começo do que há depois. */
export function soCrescem(acao: NomeDeAcao, antes: Abas, depois: Abas, q: Quadrimestre): void {
  for (const tipo of ['registro', 'historico'] as const) {
    const a = doTipo(antes, tipo, q)
    const d = doTipo(depois, tipo, q)
    if (a === undefined || a === d) continue
    if (d === undefined) throw new Quebrou('I8', `${acao}: a aba ${a.titulo} sumiu`)
    // A linha de títulos estragada à mão se refaz inteira, e não diz mais o que era cada coluna.
    if (linhaDosTitulos(a) === -1 || linhaDosTitulos(d) === -1) continue
    const titulos = titulosDa(d).filter(t => titulosDa(a).includes(t))
    const eram = linhasPorTitulo(a, titulos)
    const sao = linhasPorTitulo(d, titulos)
    eram.forEach((linha, i) => {
      exigir(
        isDeepStrictEqual(linha, sao[i]),
        'I8',
        () =>
          `${acao} mudou a linha ${i + 1} de ${a.titulo}: era ${JSON.stringify(linha)}; é ${JSON.stringify(sao[i])}`,
      )
    })
  }
}

/** I4, I5 e I6, sobre uma apuração: cada linha pelo oráculo, cada célula ruim dita uma vez. */
export function apuracaoConfere(antes: Abas, feita: Feita): number {
  const { contexto, avisos } = feita
  const q = contexto.quadrimestre
  const folha = doTipo(antes, 'avaliacao', q)
  if (folha === undefined) return 0
  const lidas = lerComOraculo(folha)
  if (lidas === null) return 0
  const { consorcios } = feita.resultado as ResultadoEmJson
  const daAba = avisos.filter(a => a.aba === folha.titulo)
  const citadas = new Set(
    daAba
      .filter(a => a.codigo === 'linha-ignorada' || a.codigo === 'linha-sem-nome')
      .map(a => a.celula.replace(/\D/g, '')),
  )
  const avaliadas = lidas.filter(l => !citadas.has(String(l.linha + 1)))
  exigir(
    avaliadas.length === consorcios.length,
    'I6',
    () => `${avaliadas.length} linhas na aba, ${consorcios.length} na apuração`,
  )
  for (const l of avaliadas)
    for (const coluna of l.ilegiveis) {
      const celula = endereco(l.linha, coluna)
      const vezes = daAba.filter(a => a.celula === celula && a.codigo === 'resposta-ilegivel').length
      exigir(vezes === 1, 'I4', () => `${folha.titulo}!${celula} foi apontada ${vezes} vezes`)
    }
  const congelado = daHomologacao(antes, q)
  const desatualizado =
    feita.resultado !== null && JSON.stringify(valorDoParametro(antes, 'Item desatualizado')) !== '"sinaliza"'
  if (congelado === 'mexido') return 0
  avaliadas.forEach((l, i) => {
    const c = consorcios[i]!
    if (congelado !== null) {
      const guardado = congelado.get(c.nome)
      if (guardado !== undefined && guardado.vezes === 1)
        exigir(
          c.pontos === guardado.pontos,
          'I7',
          () => `${c.nome} foi homologado com ${guardado.pontos} pontos e é mostrado com ${c.pontos}`,
        )
      return
    }
    if (desatualizado) return
    exigir(
      c.pontos === l.pontos && c.classificacao === l.classificacao,
      'I5',
      () =>
        `${l.nome} (linha ${l.linha + 1}): apurado ${c.pontos} ${c.classificacao}; são ${l.pontos} ${l.classificacao}`,
    )
  })
  return avaliadas.length
}

/** As colunas de data de cada aba de pessoas: o que nelas não se lê como data é dito uma vez, na célula. */
const DATAS: readonly (readonly [TipoDeAba, readonly string[]])[] = [
  ['notificacoes', ['Ciência em', 'Enviada em']],
  ['reavaliacoes', ['Avaliada em']],
  ['consorcios', ['Inativo desde', 'Prorrogação decidida em']],
  ['solicitacoes', ['Recebida em']],
  ['suspensoes', ['De']],
]
const SEM_DATA = new Set<Valor>(['31/02/2026', 'ontem'])

/** I4, nas outras abas. */
export function datasRuinsDitas(antes: Abas, { avisos, contexto }: Feita): number {
  let ruins = 0
  for (const [tipo, colunas] of DATAS) {
    const folha = doTipo(antes, tipo, contexto.quadrimestre)
    const nome = folha === undefined ? undefined : acharColuna(folha, 'Consórcio')
    if (folha === undefined || nome === undefined) continue
    const daAba = avisos.filter(a => a.aba === folha.titulo)
    // Tabela que não se lê é dita inteira; coluna repetida, também.
    if (daAba.some(a => a.codigo === 'tabela-ilegivel' || a.codigo === 'coluna-ignorada')) continue
    for (const titulo of colunas) {
      const coluna = acharColuna(folha, titulo)
      if (coluna === undefined) continue
      for (const linha of linhasDeDados(folha)) {
        const celula = endereco(linha, coluna)
        const semNome = (folha.celulas[linha]?.[nome]?.valor ?? null) === null
        const doNome = daAba.some(a => a.celula === endereco(linha, nome) && a.codigo === 'valor-desconhecido')
        if (semNome || doNome || !SEM_DATA.has(folha.celulas[linha]?.[coluna]?.valor ?? null)) continue
        ruins++
        const vezes = daAba.filter(a => a.celula === celula).length
        exigir(vezes === 1, 'I4', () => `${folha.titulo}!${celula} foi apontada ${vezes} vezes`)
      }
    }
  }
  return ruins
}

const valorDoParametro = (abas: Abas, nome: string): Valor => {
  const folha = abas.find(f => f.id === idDaAba('parametros', '2026-1'))
  if (folha === undefined) return 'sinaliza'
  const linha = folha.celulas.find(l => l?.some(c => c?.valor === nome))
  const coluna = acharColuna(folha, 'Valor')
  return coluna === undefined ? 'sinaliza' : (linha?.[coluna]?.valor ?? null)
}

/** Os pontos da última homologação final de um quadrimestre; `null` se ele está aberto; `mexido` se não dá para saber. */
function daHomologacao(abas: Abas, q: Quadrimestre): Map<string, { pontos: Valor; vezes: number }> | null | 'mexido' {
  const folha = doTipo(abas, 'historico', q)
  if (folha === undefined) return null
  const coluna = (t: string): number | undefined => acharColuna(folha, t)
  const [numero, nome, referente, fase, versao, respostas] = [
    'Nº',
    'Consórcio',
    'Referente a',
    'Fase',
    'Versão',
    'Respostas',
  ].map(coluna)
  if ([numero, nome, referente, fase, versao, respostas].some(c => c === undefined)) return 'mexido'
  const linhas = linhasDeDados(folha).map(l => {
    const valor = (c: number | undefined): Valor => folha.celulas[l]?.[c!]?.valor ?? null
    return {
      numero: valor(numero),
      nome: String(valor(nome)),
      referente: valor(referente),
      fase: valor(fase),
      versao: valor(versao),
      respostas: String(valor(respostas) ?? ''),
    }
  })
  if (linhas.some(l => typeof l.numero !== 'number' || typeof l.fase !== 'string')) return 'mexido'
  linhas.sort((a, b) => Number(a.numero) - Number(b.numero))
  if (linhas.some((l, i) => l.numero !== i + 1)) return 'mexido'
  const dele = linhas.filter(l => l.referente === q)
  const ultimo = dele.at(-1)
  if (ultimo === undefined || ultimo.fase !== 'Final') return null
  const finais = new Map<string, { pontos: Valor; vezes: number }>()
  for (const l of dele.filter(d => d.fase === 'Final' && d.versao === ultimo.versao)) {
    const { pontos } = resultado([...l.respostas].map(r => (r === 'D' ? 'N' : r === '-' ? '' : r)))
    finais.set(l.nome, { pontos, vezes: (finais.get(l.nome)?.vezes ?? 0) + 1 })
  }
  return finais
}

/** I7: depois de apurar, Prazos e Resumo dizem o que as respostas de agora dizem. */
export function saidasEmDia(depois: Abas, feita: Feita): void {
  const q = feita.contexto.quadrimestre
  const { consorcios, resumo } = feita.resultado as ResultadoEmJson
  const prazos = doTipo(depois, 'prazos', q)
  if (prazos !== undefined) {
    const nome = acharColuna(prazos, 'Consórcio')
    const classificacao = acharColuna(prazos, 'Classificação')
    consorcios.forEach((c, i) => {
      const linha = prazos.celulas[linhaDosTitulos(prazos) + 1 + i]
      exigir(
        linha?.[nome!]?.valor === c.nome && linha?.[classificacao!]?.valor === c.classificacao,
        'I7',
        () => `Prazos não traz ${c.nome}, ${c.classificacao}: ${JSON.stringify(linha?.slice(0, 3).map(x => x?.valor))}`,
      )
    })
  }
  const doResumo = doTipo(depois, 'resumo', q)
  const numeros = [resumo.total, resumo.conforme, resumo.naoConforme, resumo.emAvaliacao, resumo.naoAvaliado]
  const mostrados = doResumo?.celulas
    .find(l => typeof l?.[0]?.valor === 'number')
    ?.slice(0, 5)
    .map(c => c?.valor)
  exigir(
    doResumo === undefined || isDeepStrictEqual(mostrados, numeros),
    'I7',
    () => `o Resumo mostra ${JSON.stringify(mostrados)}; são ${JSON.stringify(numeros)}`,
  )
}

/** I7: as ações que refazem as abas as deixam em dia: apurar logo depois não acha nada a mudar no que elas mostram. */
export const REFAZEM: ReadonlySet<NomeDeAcao> = new Set([
  'homologar',
  'preliminar',
  'reabrir',
  'abrir',
  'abrirRepetindo',
  'homologarReavaliacoes',
])

export function nadaFicaVelho(acao: NomeDeAcao, depois: Abas, feita: Feita): void {
  const { hoje, quadrimestre } = feita.contexto
  const apurada = planejar(depois, 'apurar', hoje)
  if (apurada.contexto.quadrimestre !== quadrimestre) return
  for (const tipo of ['prazos', 'resumo', 'evolucao', 'pendencias'] as const) {
    const folha = doTipo(depois, tipo, quadrimestre)
    if (folha === undefined) continue
    const tocada = JSON.stringify(apurada.pedidos).includes(`"sheetId":${folha.id},`)
    exigir(!tocada, 'I7', () => `depois de ${acao}, ${folha.titulo} já estava velha`)
  }
}

export const acaoExiste = (nome: string): nome is NomeDeAcao => Object.hasOwn(ACOES, nome)
