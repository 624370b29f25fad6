import type { FolhaLocal } from '../../src/local/pasta-local.ts'
import { PARAMETROS } from '../../src/norma/definicoes-de-parametros.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { TIPOS_DE_ABA, type TipoDeAba, tituloDaAba } from '../../src/planilha/abas/identidade.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { type Dia, serialDoDia, somarDias } from '../../src/tempo/dia.ts'
import { quadrimestreDoDia } from '../../src/tempo/quadrimestre.ts'
import { inserirColuna, inserirLinha, ordenarLinhas, tirarColuna, tirarLinha } from './grade.ts'
import { type Abas, comAba } from './planilha.ts'
import { acharColuna, digitar, linhaDosTitulos, linhaLivre, linhasDeDados } from './tabela.ts'

/** Tudo o que uma edição pode consultar: a planilha, o dia, e três números sorteados. */
export interface Sorteio {
  readonly abas: Abas
  readonly hoje: Dia
  readonly a: number
  readonly b: number
  readonly c: number
}

export const sorteado = <T>(lista: readonly T[], n: number): T | undefined =>
  lista.length === 0 ? undefined : lista[n % lista.length]

/** Os valores que se digitam em um item; `oraculo.ts` sabe o que cada um quer dizer. */
export const DIGITADOS: readonly Valor[] = [
  'Sim',
  'Não',
  'Sim',
  'Não',
  'sim ',
  'NAO',
  'x',
  true,
  false,
  null,
  '—',
  'talvez',
  '#REF!',
  12,
  'N/A',
  'Sim (a confirmar)',
]

const porTitulo = (abas: Abas, titulo: string): FolhaLocal | undefined => abas.find(f => f.titulo === titulo)
const avaliacoes = (abas: Abas): FolhaLocal[] => abas.filter(f => String(f.id).startsWith('11000') || f.id === 77)
const itensDa = (f: FolhaLocal): number[] =>
  IDS_DOS_ITENS.flatMap(id => acharColuna(f, `${id} – `) ?? acharColuna(f, id) ?? [])

/** As linhas que dizem de que consórcio são. */
const comNome = (f: FolhaLocal): number[] => {
  const coluna = acharColuna(f, 'Consórcio')
  return coluna === undefined ? [] : linhasDeDados(f).filter(l => (f.celulas[l]?.[coluna]?.valor ?? '') !== '')
}

const nomes = (f: FolhaLocal | undefined): string[] => {
  const coluna = f === undefined ? undefined : acharColuna(f, 'Consórcio')
  return f === undefined || coluna === undefined
    ? []
    : linhasDeDados(f).flatMap(l => {
        const valor = f.celulas[l]?.[coluna]?.valor
        return typeof valor === 'string' && valor !== '' ? [valor] : []
      })
}

/** O nome de um consórcio do cadastro (ou da matriz da equipe, enquanto ele não existe). */
const umNome = ({ abas }: Sorteio, n: number): string =>
  sorteado(nomes(porTitulo(abas, 'Consórcios') ?? avaliacoes(abas)[0]), n) ?? 'CIS Norte'

/** Uma linha nova, pelos títulos; a coluna que não existe mais fica por preencher. */
function novaLinha(abas: Abas, titulo: string, valores: Readonly<Record<string, Valor>>): Abas {
  const folha = porTitulo(abas, titulo)
  if (folha === undefined || linhaDosTitulos(folha) === -1) return abas
  const linha = linhaLivre(folha)
  return comAba(abas, folha.id, f =>
    Object.entries(valores).reduce((g, [coluna, valor]) => {
      const c = acharColuna(g, coluna)
      return c === undefined ? g : digitar(g, linha, c, valor)
    }, f),
  )
}

/** Uma data como as pessoas a digitam: quase sempre o serial; às vezes texto, às vezes engano. */
const umaData = (dia: Dia, n: number): Valor =>
  [serialDoDia(dia), serialDoDia(dia), serialDoDia(dia), '31/02/2026', 'ontem', null][n % 6] ?? null

function naColuna(abas: Abas, titulo: string, coluna: string, linha: number, valor: Valor): Abas {
  const folha = porTitulo(abas, titulo)
  const c = folha === undefined ? undefined : acharColuna(folha, coluna)
  const l = folha === undefined ? undefined : sorteado(linhasDeDados(folha), linha)
  return folha === undefined || c === undefined || l === undefined
    ? abas
    : comAba(abas, folha.id, f => digitar(f, l, c, valor))
}

const TODAS = (abas: Abas): FolhaLocal[] => [...abas]
const deTabela = (abas: Abas): FolhaLocal[] => TODAS(abas).filter(f => linhaDosTitulos(f) !== -1)

/** Do programa, e que as pessoas não deviam mexer. */
const DO_PROGRAMA: readonly TipoDeAba[] = ['prazos', 'pendencias', 'evolucao', 'inicio', 'norma', 'resumo', 'registro']

export type Edicao = (s: Sorteio) => Abas

export const EDICOES = {
  responder: s => {
    const folha = sorteado(avaliacoes(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    const coluna = folha && sorteado(itensDa(folha), s.c)
    return folha === undefined || linha === undefined || coluna === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f => digitar(f, linha, coluna, sorteado(DIGITADOS, s.a + 7 * s.b + 3 * s.c)!))
  },
  responderLinha: s => {
    const folha = sorteado(avaliacoes(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    return folha === undefined || linha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f =>
          itensDa(f).reduce((g, c, i) => digitar(g, linha, c, (s.c >> i) & 1 ? 'Sim' : 'Não'), f),
        )
  },
  completar: s => {
    const folha = sorteado(avaliacoes(s.abas).reverse(), s.a >> 3)
    return folha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f =>
          comNome(f).reduce(
            (g, l) =>
              itensDa(g).reduce(
                (h, c, i) =>
                  ['Sim', 'Não'].includes(String(h.celulas[l]?.[c]?.valor))
                    ? h
                    : digitar(h, l, c, (s.c >> (i % 8)) & 1 ? 'Sim' : 'Não'),
                g,
              ),
            f,
          ),
        )
  },
  apagarResposta: s => {
    const folha = sorteado(avaliacoes(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    const coluna = folha && sorteado(itensDa(folha), s.c)
    return folha === undefined || linha === undefined || coluna === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f => digitar(f, linha, coluna, null))
  },
  ciencia: s => naColuna(s.abas, 'Notificações', 'Ciência em', s.a, umaData(somarDias(s.hoje, -(s.b % 20)), s.c)),
  notificacaoAMao: s =>
    novaLinha(s.abas, 'Notificações', {
      Consórcio: umNome(s, s.a),
      'Referente a': ['2026-1', '2026-2', 'xis', 46204][s.b % 4]!,
      'Ciência em': umaData(s.hoje, s.c),
    }),
  suspensao: s =>
    novaLinha(s.abas, 'Suspensões', {
      Consórcio: ['Todos', umNome(s, s.a), umNome(s, s.a), 'Ninguém'][s.b % 4]!,
      De: umaData(s.hoje, s.c),
      Até: [serialDoDia(somarDias(s.hoje, 10)), null, serialDoDia(somarDias(s.hoje, -10))][s.c % 3]!,
      Ato: 'Decreto',
      Tipo: ['Suspensão', 'Prorrogação', 'Outra coisa', null][s.a % 4]!,
    }),
  reavaliacaoNova: s =>
    novaLinha(s.abas, 'Reavaliações', {
      Consórcio: umNome(s, s.a),
      'Avaliada em': s.b % 2 === 0 ? null : umaData(s.hoje, s.c),
      Motivo: 'Publicou',
    }),
  reavaliacaoDatada: s =>
    naColuna(s.abas, 'Reavaliações', 'Avaliada em', s.a, umaData(somarDias(s.hoje, -(s.b % 9)), s.c)),
  reavaliacaoRespondida: s =>
    naColuna(s.abas, 'Reavaliações', `${sorteado(IDS_DOS_ITENS, s.a)} – `, s.b, sorteado(DIGITADOS, s.c)!),
  contestacao: s =>
    novaLinha(s.abas, 'Solicitações', {
      'Recebida em': serialDoDia(s.hoje),
      Consórcio: umNome(s, s.a),
      Tipo: 'Contestação',
      Item: sorteado(IDS_DOS_ITENS, s.b)!,
      Situação: s.c % 4 === 0 ? 'Indeferida' : 'Deferida',
      Responsável: s.c % 3 === 0 ? null : 'João',
      Resposta: 'Publicado',
    }),
  pedidoDeReavaliacao: s =>
    novaLinha(s.abas, 'Solicitações', {
      'Recebida em': umaData(s.hoje, s.c),
      Consórcio: umNome(s, s.a),
      Tipo: 'Reavaliação',
      Situação: 'Aberta',
    }),
  parametro: s => {
    const qual = sorteado(PARAMETROS, s.a)!
    const folha = porTitulo(s.abas, 'Parâmetros')
    const linha = folha?.celulas.findIndex(l => l?.[0]?.valor === qual.nome) ?? -1
    const coluna = folha === undefined ? undefined : acharColuna(folha, 'Valor')
    if (folha === undefined || linha === -1 || coluna === undefined) return s.abas
    const valor: Valor =
      s.c % 5 === 0
        ? 'qualquer coisa'
        : Array.isArray(qual.aceita)
          ? (sorteado(qual.aceita as readonly string[], s.b) ?? null)
          : qual.aceita === 'inteiro'
            ? 30 + (s.b % 60)
            : null
    return comAba(s.abas, folha.id, f => digitar(f, linha, coluna, valor))
  },
  evidencia: s =>
    naColuna(
      s.abas,
      'Evidências',
      ['Link', 'Verificado em', 'Atualizado em'][s.b % 3]!,
      s.a,
      s.b % 3 === 0 ? sorteado(['https://cis.mg.gov.br/a', 'site', null], s.c)! : umaData(s.hoje, s.c),
    ),
  ordenar: s => {
    const folha = sorteado(deTabela(s.abas), s.a)
    return folha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f => ordenarLinhas(f, acharColuna(f, 'Consórcio') ?? s.b % 3, s.c % 2 === 0))
  },
  inserirLinha: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    return comAba(s.abas, folha.id, f => inserirLinha(f, s.b % (linhaLivre(f) + 1)))
  },
  inserirColuna: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    return comAba(s.abas, folha.id, f => inserirColuna(f, s.b % 10))
  },
  apagarLinha: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    const linha = sorteado(linhasDeDados(folha), s.b)
    return linha === undefined ? s.abas : comAba(s.abas, folha.id, f => tirarLinha(f, linha))
  },
  renomearAba: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    const titulo = [`${folha.titulo} (antiga)`, `Aba ${s.b % 9}`, 'Avaliação de verdade'][s.c % 3]!
    return s.abas.some(f => f.titulo === titulo) ? s.abas : comAba(s.abas, folha.id, f => ({ ...f, titulo }))
  },
  cobrirCalculada: s => {
    const folha = sorteado([...avaliacoes(s.abas), ...s.abas.filter(f => f.titulo === 'Reavaliações')], s.a)
    const coluna = folha && acharColuna(folha, ['Pontos', 'Classificação', 'Faltam', 'Pendências'][s.b % 4]!)
    if (folha === undefined || coluna === undefined) return s.abas
    const titulos = linhaDosTitulos(folha)
    return comAba(s.abas, folha.id, f =>
      digitar(f, titulos + (s.c % 8), coluna, sorteado([100, 'Conforme', 'nota'], s.c)!),
    )
  },
  mexerNoHistorico: s => {
    const folha = porTitulo(s.abas, 'Histórico')
    const linha = folha && sorteado(linhasDeDados(folha), s.a)
    return folha === undefined || linha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f =>
          s.c % 4 === 0
            ? tirarLinha(f, linha)
            : digitar(f, linha, s.b % 25, sorteado([null, 'mexido', 99, 46000], s.c)!),
        )
  },
  mexerNoPrograma: s => {
    const q = quadrimestreDoDia(s.hoje)
    const folha = porTitulo(s.abas, tituloDaAba(sorteado(DO_PROGRAMA, s.a)!, q))
    return folha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f => digitar(f, s.b % 12, s.c % 8, sorteado(['rabisco', 7, null], s.b)!))
  },
  anotarAoLado: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    return comAba(s.abas, folha.id, f => digitar(f, s.b % 12, AO_LADO + (s.c % 3), 'anotação minha'))
  },
  anotarAbaixo: s => {
    const folha = sorteado(avaliacoes(s.abas), s.a)
    return folha === undefined
      ? s.abas
      : comAba(s.abas, folha.id, f => digitar(f, linhaLivre(f) + 2, s.b % 22, 'nota de rodapé: conferir'))
  },
  renomearConsorcio: s => {
    const antigo = umNome(s, s.a)
    const novo = `${antigo} ${['Novo', 'II', 'da Mata'][s.b % 3]}`
    const trocar = (abas: Abas, titulo: string): Abas => {
      const folha = porTitulo(abas, titulo)
      const coluna = folha && acharColuna(folha, 'Consórcio')
      const linha = folha?.celulas.findIndex(l => coluna !== undefined && l?.[coluna]?.valor === antigo) ?? -1
      return folha === undefined || coluna === undefined || linha === -1
        ? abas
        : comAba(abas, folha.id, f => digitar(f, linha, coluna, novo))
    }
    const noCadastro = trocar(s.abas, 'Consórcios')
    return s.c % 2 === 0 ? noCadastro : trocar(noCadastro, tituloDaAba('avaliacao', quadrimestreDoDia(s.hoje)))
  },
  entrar: s =>
    novaLinha(s.abas, 'Consórcios', {
      Consórcio: ['CIS Vale', 'CIS Serra', 'CIS Norte', '-'][s.a % 4]!,
      CNPJ: ['', '11.222.333/0001-81', '11.444.777/0001-61', '123'][s.b % 4]!,
      URS: ['Ubá', 'Lugar nenhum', null][s.c % 3]!,
    }),
  sair: s =>
    s.b % 2 === 0
      ? naColuna(s.abas, 'Consórcios', 'Situação', s.a, 'Inativo')
      : naColuna(s.abas, 'Consórcios', 'Inativo desde', s.a, umaData(s.hoje, s.c)),
  prorrogar: s => {
    const pedida = naColuna(s.abas, 'Consórcios', 'Prorrogação pedida em', s.a, serialDoDia('2025-01-10'))
    const decidida = naColuna(pedida, 'Consórcios', 'Prorrogação decidida em', s.a, umaData('2025-02-01', s.b))
    return naColuna(decidida, 'Consórcios', 'Prorrogação', s.a, ['Deferida', 'Indeferida', 'talvez'][s.c % 3]!)
  },
  duplicarAba: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    const titulo = `Cópia de ${folha.titulo}`
    return s.abas.some(f => f.titulo === titulo || f.id === 900 + s.a)
      ? s.abas
      : comAba(
          [...s.abas, { ...folha, id: 900 + s.a, titulo, protecoes: [], graficos: [], metadados: [] }],
          900 + s.a,
          f => f,
        )
  },
  ocultarAba: s => {
    const folha = sorteado(TODAS(s.abas), s.a)!
    return s.abas.filter(f => !f.oculta).length < 2
      ? s.abas
      : comAba(s.abas, folha.id, f => ({ ...f, oculta: s.c % 2 === 0 }))
  },
  mesclar: s => {
    const folha = sorteado(avaliacoes(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    if (folha === undefined || linha === undefined || folha.mesclas.length > 0) return s.abas
    const coluna = 1 + (s.c % 20)
    return comAba(s.abas, folha.id, f => ({
      ...digitar(f, linha, coluna + 1, null),
      mesclas: [{ linha, coluna, ateLinha: linha + 1, ateColuna: coluna + 2 }],
    }))
  },
  colarSemListas: s => {
    const folha = sorteado(deTabela(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    if (folha === undefined || linha === undefined) return s.abas
    return comAba(s.abas, folha.id, f => ({
      ...f,
      celulas: f.celulas.map((l, i) =>
        i !== linha
          ? l
          : l.map(c => {
              if (c === undefined) return c
              const { validacao: _v, formato: _f, ...resto } = c
              return resto
            }),
      ),
    }))
  },
  apagarColuna: s => {
    const folha = sorteado(deTabela(s.abas), s.a)
    return folha === undefined ? s.abas : comAba(s.abas, folha.id, f => tirarColuna(f, s.b % 24))
  },
  copiarLinha: s => {
    const folha = sorteado(deTabela(s.abas), s.a)
    const linha = folha && sorteado(linhasDeDados(folha), s.b)
    if (folha === undefined || linha === undefined) return s.abas
    const destino = linhaLivre(folha)
    return comAba(s.abas, folha.id, f => {
      const celulas = f.celulas.slice()
      const nova: (typeof celulas)[number] = []
      ;(f.celulas[linha] ?? []).forEach((c, j) => {
        if (c?.derramada !== true) nova[j] = c
      })
      celulas[destino] = nova
      return { ...f, celulas, linhas: Math.max(f.linhas, destino + 1) }
    })
  },
  apagarAba: s => {
    const folha = sorteado(
      s.abas.filter(f => TIPOS_DE_ABA.some(t => t !== 'avaliacao' && f.titulo === tituloDaAba(t, '2026-1'))),
      s.a,
    )
    return folha === undefined || s.abas.length < 3 ? s.abas : s.abas.filter(f => f !== folha)
  },
} as const satisfies Readonly<Record<string, Edicao>>

export type NomeDeEdicao = keyof typeof EDICOES

/** A primeira coluna em que só as pessoas escrevem. */
export const AO_LADO = 40
