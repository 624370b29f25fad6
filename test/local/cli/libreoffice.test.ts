import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { salvarNoLibreOffice, TEM_LIBREOFFICE } from '../arquivos/libreoffice.ts'
import { pastaNova, RAIZ, rodar } from './apoio.ts'

const HOJE = ['--hoje', '2026-11-21']

describe.skipIf(!TEM_LIBREOFFICE)('a planilha pronta, aberta no LibreOffice', { timeout: 120_000 }, () => {
  const pasta = pastaNova()
  const pronta = join(pasta, 'pronta.xlsx')

  beforeAll(async () => {
    const entrada = join(RAIZ, 'src/local/exemplo/matriz.csv')
    await rodar('apurar', '--planilha', entrada, '--saida', pronta, '--json', `${pronta}.json`, ...HOJE)
  }, 60_000)

  it('imprime em A4 deitada, com títulos repetidos, rodapé e sem nenhum erro de fórmula', () => {
    const pdf = join(pasta, 'pronta.pdf')
    writeFileSync(pdf, salvarNoLibreOffice(readFileSync(pronta), 'xlsx', 'pdf'))
    const texto = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(texto).not.toMatch(/#NAME|#REF|#VALUE|Err:|DUMMYFUNCTION|undefined|NaN/)
    const paginasDoResumo = texto.split('\f').filter(p => p.includes('Resumo 2026-3 · Deliberação'))
    const resumo = paginasDoResumo.filter(p => p.trimStart().startsWith('Resumo 2026-3 — '))
    expect(resumo, 'alguma coluna do Resumo caiu em outra folha').toEqual(paginasDoResumo)
    const comecos = resumo.map(p => p.trimStart().split('\n').slice(2).join('\n').trimStart().split('\n')[0])
    expect(comecos.slice(1)).toEqual([
      'Consórcios abaixo do limiar',
      'Por tipo de consórcio',
      'Por Unidade Regional de Saúde (URS)',
    ])
    expect(resumo.length).toBeGreaterThan(1)
    expect(resumo[0]).toMatch(/Página \d+ de \d+/)
    expect(resumo[0]).toContain('Consórcios que publicam cada item')
    expect(texto).toMatch(/ciência 19\/10\/2026 \(não conta\) → 60º dia 18\/12\/2026/)
    const paginas = execFileSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' })
    expect(paginas).toMatch(/size:\s+841\.\d+ x 595\.\d+/)
  })

  it.each(['xlsx', 'ods'])(
    'salva por ele em .%s, volta com o mesmo resultado, e apurar não muda nada',
    async formato => {
      const volta = join(pasta, `volta.${formato}`)
      writeFileSync(volta, salvarNoLibreOffice(readFileSync(pronta), 'xlsx', formato))
      const { tela } = await rodar('apurar', '--planilha', volta, '--json', `${volta}.json`, ...HOJE)
      expect(tela).toContain('Nada mudou desde a última apuração.')
      const ler = (caminho: string): { consorcios: unknown } => JSON.parse(readFileSync(`${caminho}.json`, 'utf8'))
      expect(ler(volta).consorcios).toEqual(ler(pronta).consorcios)
    },
  )
})
