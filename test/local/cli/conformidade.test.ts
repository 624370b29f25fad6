import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { pastaNova, RAIZ, rodar } from './apoio.ts'

const EXEMPLO = join(RAIZ, 'src/local/exemplo/matriz.csv')
const HOJE = ['--hoje', '2026-11-21']
const digital = (caminho: string): string => createHash('sha256').update(readFileSync(caminho)).digest('hex')

const ITENS = 'I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII'

describe('npm run conformidade', () => {
  it('apura: sai com 0, grava planilha, JSON e registro, e não toca no arquivo de entrada', async () => {
    const pasta = pastaNova()
    const antes = digital(EXEMPLO)
    const [saida, json, registro] = ['s.xlsx', 'r.json', 'c.jsonl'].map(n => join(pasta, n)) as [string, string, string]
    const { codigo, tela } = await rodar(
      'apurar',
      '--planilha',
      EXEMPLO,
      '--saida',
      saida,
      '--json',
      json,
      '--registro',
      registro,
      ...HOJE,
    )
    expect(codigo).toBe(0)
    expect(tela).toContain('74 consórcios: 50 Conforme, 17 Não conforme, 4 Em avaliação, 3 Não avaliado.')
    expect(tela).toContain('matriz!S36: item XI')
    expect(digital(EXEMPLO)).toBe(antes)
    const resultado = JSON.parse(readFileSync(json, 'utf8'))
    expect(Object.keys(resultado)).toEqual(['quadrimestre', 'hoje', 'consorcios', 'avisos', 'resumo'])
    expect(resultado).toMatchObject({ quadrimestre: '2026-3', hoje: '2026-11-21' })
    const chamadas = readFileSync(registro, 'utf8')
      .trim()
      .split('\n')
      .map(l => JSON.parse(l) as { servico: string; argumentos: unknown[] })
    expect(chamadas.filter(c => c.servico.startsWith('Sheets.')).map(c => c.servico)).toEqual([
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'Sheets.Spreadsheets.batchUpdate',
    ])
    expect(readdirSync(pasta).sort()).toEqual(['c.jsonl', 'r.json', 's.xlsx'])
  })

  it('sobre a própria saída, dá o mesmo resultado e não escreve nada na planilha', async () => {
    const pasta = pastaNova()
    const [um, dois] = [join(pasta, '1.xlsx'), join(pasta, '2.xlsx')]
    await rodar('apurar', '--planilha', EXEMPLO, '--saida', um, '--json', `${um}.json`, ...HOJE)
    const registro = join(pasta, 'c.jsonl')
    const segunda = await rodar(
      'apurar',
      '--planilha',
      um,
      '--saida',
      dois,
      '--json',
      `${dois}.json`,
      '--registro',
      registro,
      ...HOJE,
    )
    expect(segunda.tela).toContain('Nada mudou desde a última apuração.')
    expect(readFileSync(registro, 'utf8')).not.toContain('batchUpdate')
    const [a, b] = [um, dois].map(c => JSON.parse(readFileSync(`${c}.json`, 'utf8'))) as [
      { consorcios: unknown; resumo: unknown },
      { consorcios: unknown; resumo: unknown },
    ]
    expect(b.consorcios).toEqual(a.consorcios)
    expect(b.resumo).toEqual(a.resumo)
  })

  it('o JSON tem as chaves do contrato, na ordem', async () => {
    const pasta = pastaNova()
    const entrada = join(pasta, 'm.csv')
    writeFileSync(
      entrada,
      `Consórcio;CNPJ;URS;Tipo;${ITENS}\nUm;12.ABC.345/01DE-35;Ubá;SAMU;s;S;;não;x;1;sim;sim;sim;sim;sim;Sim\n`,
    )
    const json = join(pasta, 'r.json')
    expect((await rodar('apurar', '--planilha', entrada, '--json', json, '--hoje', '2026-11-21')).codigo).toBe(0)
    const { consorcios } = JSON.parse(readFileSync(json, 'utf8'))
    expect(consorcios).toEqual([
      {
        nome: 'Um',
        cnpj: '12.ABC.345/01DE-35',
        urs: 'Ubá',
        tipo: 'SAMU',
        respostas: {
          I: 'Sim',
          II: 'Sim',
          III: null,
          IV: 'Não',
          V: 'Sim',
          VI: 'Sim',
          VII: 'Sim',
          VIII: 'Sim',
          IX: 'Sim',
          X: 'Sim',
          XI: 'Sim',
          XII: 'Sim',
        },
        pontos: 76,
        minimo: 76,
        maximo: 88,
        classificacao: 'Conforme',
        pendencias: ['IV'],
        naoAvaliados: ['III'],
        menorConjunto: [],
        eixos: { I: 33, II: 6, III: 3, IV: 10, V: 24 },
        prazos: { adaptacao: '2025-04-09', adequacao: null },
      },
    ])
    expect(Object.keys(consorcios[0])).toEqual([
      'nome',
      'cnpj',
      'urs',
      'tipo',
      'respostas',
      'pontos',
      'minimo',
      'maximo',
      'classificacao',
      'pendencias',
      'naoAvaliados',
      'menorConjunto',
      'eixos',
      'prazos',
    ])
  })

  it.each([
    ['arquivo que não existe', 'nada.xlsx', null],
    ['arquivo que não é planilha', 'foto.xlsx', 'isto não é uma planilha\u0000\u0001'],
    ['planilha sem matriz', 'outra.csv', 'Nome;Idade\nAna;3\n'],
    [
      'matriz sem a coluna de um item',
      'falta.csv',
      `Consórcio;${ITENS.replace(';VII;', ';')}\nUm;${'Sim;'.repeat(11)}\n`,
    ],
    ['matriz com um item repetido', 'dupla.csv', `Consórcio;${ITENS};VII\nUm;${'Sim;'.repeat(13)}\n`],
  ])('%s: sai com 1, diz por quê, e não grava nada', async (_, nome, conteudo) => {
    const pasta = pastaNova()
    const entrada = join(pasta, nome)
    if (conteudo !== null) writeFileSync(entrada, conteudo)
    const saidas = join(pasta, 'saidas')
    mkdirSync(saidas)
    const { codigo, erros } = await rodar(
      'apurar',
      '--planilha',
      entrada,
      '--saida',
      join(saidas, 's.xlsx'),
      '--json',
      join(saidas, 'r.json'),
      ...HOJE,
    )
    expect(codigo).toBe(1)
    expect(erros).toMatch(/Não foi feito; nada foi gravado/)
    expect(erros).not.toMatch(/Error:|at .*\.ts|undefined/)
    expect(readdirSync(saidas)).toEqual([])
  })

  it.each([
    [[], 'Falta dizer a ação'],
    [['somar', '--planilha', EXEMPLO], 'não existe'],
    [['apurar'], 'Falta --planilha'],
    [['apurar', '--planilha', EXEMPLO, '--hoje', '2026-02-30'], '--hoje'],
    [['apurar', '--planilha', EXEMPLO, '--quadrimestre', '2026-4'], '--quadrimestre'],
    [['apurar', '--planilha', EXEMPLO, '--saida', 'x.pdf'], '.xlsx'],
    [['apurar', '--planilha', EXEMPLO, '--outra'], 'não existe'],
    [['apurar', '--planilha', EXEMPLO, '--json', EXEMPLO], 'arquivo de entrada'],
  ] as const)('argumentos errados %j: sai com 2 e diz o que usar', async (argumentos, trecho) => {
    const antes = digital(EXEMPLO)
    const { codigo, erros } = await rodar(...argumentos)
    expect(codigo).toBe(2)
    expect(erros).toContain(trecho)
    expect(digital(EXEMPLO)).toBe(antes)
  })

  it('cinco mil consórcios passam, com as mesmas três chamadas', async () => {
    const pasta = pastaNova()
    const entrada = join(pasta, 'grande.csv')
    const linhas = Array.from(
      { length: 5000 },
      (_, i) => `Consórcio ${i};Sim;Não;;x;1;0;sim;n;s;não;Sim;${i % 2 ? 'Sim' : '-'}`,
    )
    writeFileSync(entrada, `Consórcio;${ITENS}\n${linhas.join('\n')}\n`)
    const registro = join(pasta, 'c.jsonl')
    const saida = join(pasta, 's.xlsx')
    const { codigo } = await rodar('apurar', '--planilha', entrada, '--saida', saida, '--registro', registro, ...HOJE)
    expect(codigo).toBe(0)
    const chamadas = readFileSync(registro, 'utf8')
      .split('\n')
      .filter(l => l.startsWith('{"servico":"Sheets.'))
    expect(chamadas).toHaveLength(3)
    const lida = await lerArquivo(readFileSync(saida), 's.xlsx')
    expect(lida.folhas.find(f => f.titulo === 'Avaliação 2026-3')!.celulas.filter(l => l?.[0]?.valor)).toHaveLength(
      5000 + 4,
    )
  }, 60_000)

  it('conferir diz o que há e, com --saida, conserta em outro arquivo', async () => {
    const pasta = pastaNova()
    const [um, dois] = [join(pasta, '1.xlsx'), join(pasta, '2.xlsx')]
    await rodar('preparar', '--planilha', EXEMPLO, '--saida', um, ...HOJE)
    const sem = await rodar('conferir', '--planilha', um, ...HOJE)
    expect(sem).toMatchObject({ codigo: 0, tela: expect.stringContaining('Nenhum problema') })
    expect((await rodar('conferir', '--planilha', EXEMPLO, '--saida', dois, ...HOJE)).codigo).toBe(0)
    expect(existsSync(dois)).toBe(true)
  })
})
