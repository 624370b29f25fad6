import { describe, expect, it } from 'vitest'
import { planejarApuracao } from '../../src/planilha/acoes/apurar.ts'
import { planejarHomologacao } from '../../src/planilha/acoes/homologar.ts'
import { planejarReavaliacoes } from '../../src/planilha/acoes/homologar-reavaliacoes.ts'
import type { Aviso, CodigoDeAviso } from '../../src/planilha/aviso.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { digitosVerificadores } from '../../src/planilha/cnpj.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'
import { apurada, CONTEXTO, comCelula, comFolha, homologada } from './acoes/pastas.ts'
import { CABECALHO, COM_69, DOZE_SIM, doze, folha, matriz, NUMERAIS, pasta } from './folhas.ts'

const APURADA = apurada()
const na = (titulo: string, linha: number, coluna: number, valor: Valor): Pasta =>
  comFolha(APURADA, titulo, f => comCelula(f, linha, coluna, valor))
const comNotificacoes = (...linhas: Valor[][]): Pasta =>
  comFolha(APURADA, 'Notificações', f => ({ ...f, valores: [...f.valores!.slice(0, 4), ...linhas] }))
const daEquipe = (titulos: readonly Valor[], ...linhas: Valor[][]): Folha => folha([titulos, ...linhas], 'Equipe')

const SEM_ZEROS = Number(`001122330001${digitosVerificadores('001122330001')}`)

const FINAL = homologada()
const PRELIMINAR = homologada(true)
const comLinha = (titulo: string, ...linhas: Valor[][]): Pasta =>
  comFolha(APURADA, titulo, f => ({ ...f, valores: [...f.valores!.slice(0, 4), ...linhas] }))

interface Caso {
  readonly pasta: Pasta
  /** A ação que o dá; sem ela, a apuração. */
  readonly planejar?: (p: Pasta) => readonly Aviso[]
  readonly onde: string
  readonly achado: string
}

/** Um caso de cada aviso que se pode receber. */
const CASOS: Readonly<Record<CodigoDeAviso, Caso>> = {
  'resposta-ilegivel': {
    pasta: na('Avaliação 2026-3', 5, 6, 'talvez'),
    onde: 'Avaliação 2026-3!G6',
    achado: '“talvez”',
  },
  'data-ilegivel': { pasta: na('Consórcios', 4, 11, '31/02/2025'), onde: 'Consórcios!L5', achado: '“31/02/2025”' },
  'data-improvavel': {
    pasta: comNotificacoes(['CIS Sul', '2026-3', null, '13/09/2016']),
    onde: 'Notificações!D5',
    achado: '13/09/2016',
  },
  'cnpj-invalido': {
    pasta: na('Consórcios', 6, 2, '12.345.678/0001-00'),
    onde: 'Consórcios!C7',
    achado: 'esperado 95',
  },
  'cnpj-recuperado': { pasta: na('Consórcios', 6, 2, SEM_ZEROS), onde: 'Consórcios!C7', achado: String(SEM_ZEROS) },
  'cnpj-repetido': {
    pasta: pasta(
      daEquipe(
        ['CNPJ', ...CABECALHO],
        ['11.222.333/0001-81', 'A', ...doze(DOZE_SIM)],
        ['11222333000181', 'B', ...doze(DOZE_SIM)],
      ),
    ),
    onde: 'Equipe!A3',
    achado: 'CNPJ 11.222.333/0001-81 também está em A2',
  },
  'nome-repetido': {
    pasta: pasta(daEquipe(CABECALHO, ['CIS Norte', ...doze('S')], ['cis norte', ...doze('N')])),
    onde: 'Equipe!A2',
    achado: '“CIS Norte” também está em A3',
  },
  'linha-sem-nome': {
    pasta: pasta(daEquipe(CABECALHO, [null, ...doze(DOZE_SIM)], ['A', 'Sim'])),
    onde: 'Equipe!B2',
    achado: '“Sim”',
  },
  'linha-ignorada': {
    pasta: pasta(daEquipe(CABECALHO, ['A', 'Sim'], ['Total', ...NUMERAIS.map(() => 7)])),
    onde: 'Equipe!A3',
    achado: '“Total”',
  },
  'valor-desconhecido': { pasta: na('Consórcios', 4, 5, 'Varjinha'), onde: 'Consórcios!F5', achado: '“Varjinha”' },
  'notificacao-repetida': {
    pasta: comNotificacoes(['CIS Sul', '2026-3', null, '13/09/2026'], ['CIS Sul', '2026-3', null, '20/09/2026']),
    onde: 'Notificações!A6',
    achado: '“CIS Sul”',
  },
  'feriados-ausentes': {
    pasta: comNotificacoes(['CIS Sul', '2026-3', null, '03/11/2026']),
    onde: 'Feriados',
    achado: '2027',
  },
  'parametro-invalido': {
    pasta: na('Parâmetros', 4, 1, 'amanhã'),
    onde: 'Parâmetros!B5',
    achado: '“amanhã”',
  },
  'sem-cadastro': {
    pasta: na('Avaliação 2026-3', 6, 0, 'CIS Desconhecido'),
    onde: 'Avaliação 2026-3!A7',
    achado: '“CIS Desconhecido”',
  },
  'sem-avaliacao': { pasta: na('Consórcios', 9, 0, 'CIS Recente'), onde: 'Consórcios!A10', achado: '“CIS Recente”' },
  'inativo-avaliado': {
    pasta: na('Consórcios', 4, 16, '31/10/2026'),
    onde: 'Avaliação 2026-3!A5',
    achado: '“CIS Norte”: está inativo no cadastro e tem linha na avaliação; foi apurado',
  },
  'aba-ignorada': {
    pasta: pasta(matriz([['A', COM_69]], 'Matriz 2026-3'), matriz([['A', COM_69]], 'Outra')),
    onde: 'A aba “Outra”',
    achado: '“Matriz 2026-3”',
  },
  'coluna-ignorada': {
    pasta: pasta(daEquipe(['Telefone', 'Telefone', ...CABECALHO], [null, null, 'A', ...doze(DOZE_SIM)])),
    onde: 'Equipe!B1',
    achado: '“Telefone”',
  },
  'celula-mesclada': {
    pasta: pasta({
      ...daEquipe(CABECALHO, ['A', 'Sim'], ['B']),
      mesclas: [{ linha: 1, ateLinha: 3, coluna: 1, ateColuna: 2 }],
    }),
    onde: 'Equipe!B2',
    achado: 'B2:B3 está mesclada',
  },
  'calculada-divergente': {
    pasta: comFolha(APURADA, 'Avaliação 2026-3', f => ({
      ...f,
      valores: f.valores!.map((l, i) => l.map((v, c) => (i === 5 && c === 17 ? 99 : v))),
    })),
    onde: 'Avaliação 2026-3!R6',
    achado: 'mostra “99” e a apuração dá “69”',
  },
  'tabela-ilegivel': {
    pasta: na('Notificações', 3, 3, 'Outra coisa'),
    onde: 'Notificações!A4',
    achado: 'não achei na linha de títulos “Ciência em”',
  },
  'quadrimestre-divergente': {
    pasta: pasta(matriz([['A', COM_69]], 'Matriz 2026-1')),
    onde: 'A aba “Matriz 2026-1”',
    achado: 'diz 2026-1 no nome, e foi apurada como 2026-3',
  },
  'suspensao-invalida': {
    pasta: comLinha('Suspensões', ['CIS Sul', '10/10/2026', '01/10/2026', 'Decreto 1']),
    onde: 'Suspensões!C5',
    achado: 'o fim, 01/10/2026, é antes do começo, 10/10/2026',
  },
  'link-invalido': {
    pasta: comLinha('Evidências', ['2026-3', 'CIS Sul', 'II', 'ver site']),
    onde: 'Evidências!D5',
    achado: '“ver site”',
  },
  'historico-alterado': {
    pasta: comFolha(FINAL, 'Histórico', f => comCelula(f, 4, 11, 12)),
    onde: 'Histórico!B5',
    achado: 'o registro 1 foi alterado à mão',
  },
  'homologado-alterado': {
    pasta: comFolha(FINAL, 'Avaliação 2026-3', f => comCelula(f, 5, 5, 'Não')),
    onde: 'Avaliação 2026-3!F6',
    achado: 'item I de “CIS Sul” mostra “Não”; foi homologado “Sim”',
  },
  'resposta-revista': {
    pasta: comFolha(PRELIMINAR, 'Avaliação 2026-3', f => comCelula(f, 5, 10, 'Sim')),
    planejar: p => planejarHomologacao(p, CONTEXTO).avisos,
    onde: 'Avaliação 2026-3!K6',
    achado: 'item VI de “CIS Sul”: Não no preliminar, Sim no final',
  },
  'reavaliacao-incompleta': {
    pasta: comLinha('Reavaliações', ['CIS Sul', '01/11/2026', '10/11/2026', 'pedido', ...doze('SSSS')]),
    planejar: p => planejarReavaliacoes(p, CONTEXTO).avisos,
    onde: 'Reavaliações!I5',
    achado: 'faltam os itens V, VI',
  },
}

const CODIGOS = Object.keys(CASOS) as CodigoDeAviso[]
const avisosDe = (p: Pasta): readonly Aviso[] => planejarApuracao(p, CONTEXTO).avisos
const INGLES =
  /\b(the|is|are|not|and|or|of|value|error|undefined|null|nan|object|invalid|row|column|cell|sheet|date|missing|duplicate|expected|found|unknown|true|false|warning)\b/i

describe.each(CODIGOS)('o aviso %s', codigo => {
  const { pasta: p, onde, achado, planejar = avisosDe } = CASOS[codigo]
  const dados = planejar(p).filter(a => a.codigo === codigo)

  it('é dado na aba e na célula em que a pessoa digitou, com o que se achou', () => {
    expect(dados.map(a => a.mensagem).join('\n')).toContain(achado)
    expect(dados.some(a => a.mensagem.startsWith(onde))).toBe(true)
    for (const a of dados) expect(a.celula).toMatch(/^[A-Z]{1,2}\d+$/)
    if (onde.includes('!')) expect(dados.map(a => `${a.aba}!${a.celula}`)).toContain(onde)
  })

  it('é uma frase em português, curta, que termina em ponto', () => {
    expect(dados.length).toBeGreaterThan(0)
    for (const { mensagem } of dados) {
      expect(mensagem.length).toBeLessThanOrEqual(300)
      expect(mensagem).not.toMatch(INGLES)
      expect(mensagem).toMatch(/[.?]$/)
    }
  })
})

describe('um problema nos dados', () => {
  it('nunca impede a apuração dos outros, nem some: todos são dados de uma vez', () => {
    const p = comFolha(na('Avaliação 2026-3', 5, 6, 'talvez'), 'Avaliação 2026-3', f =>
      comCelula(comCelula(f, 4, 7, 12), 7, 8, '#REF!'),
    )
    const { avisos, resultado } = planejarApuracao(p, CONTEXTO)
    expect(avisos.map(a => a.celula)).toEqual(['H5', 'G6', 'I8'])
    expect(resultado.consorcios).toHaveLength(5)
    expect(resultado.consorcios[4]?.pontos).toBe(70)
  })

  it('os que mudam quem é contado vêm antes, os que só informam vêm por último', () => {
    const p = pasta(
      daEquipe(
        ['Telefone', 'Telefone', ...CABECALHO],
        [null, null, 'A', 'talvez'],
        [null, null, 'a', ...doze(DOZE_SIM)],
      ),
    )
    expect(avisosDe(p).map(a => a.codigo)).toEqual([
      'nome-repetido',
      'nome-repetido',
      'resposta-ilegivel',
      'coluna-ignorada',
    ])
  })

  it('valores compridos não fazem mensagens compridas', () => {
    const comprido = 'x'.repeat(50_000)
    const p = comFolha(na('Avaliação 2026-3', 5, 6, comprido), 'Consórcios', f =>
      comCelula(comCelula(comCelula(f, 4, 2, comprido), 4, 5, comprido), 4, 11, comprido),
    )
    const avisos = avisosDe(p)
    expect(avisos).toHaveLength(4)
    for (const a of avisos) expect(a.mensagem.length).toBeLessThanOrEqual(300)
  })
})
