import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import type { SituacoesEmJson } from '../../../src/planilha/acoes/situar.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { ler } from '../../google/digitar.ts'
import { pastaNova, rodar } from './apoio.ts'

const HOJE = ['--hoje', '2026-11-22'] as const

const contar = (linhas: readonly (readonly Valor[])[]): Record<string, number> => {
  const vezes: Record<string, number> = {}
  for (const linha of linhas) vezes[linha.join(' ')] = (vezes[linha.join(' ')] ?? 0) + 1
  return vezes
}

describe('o exemplo que npm start mostra', { timeout: 180_000 }, () => {
  const destino = pastaNova()
  const [saida, json] = [join(destino, 'exemplo.xlsx'), join(destino, 'exemplo.json')]
  let tela: string
  let pasta: PastaLocal

  beforeAll(async () => {
    const feito = await rodar('iniciar', '--sem-servir', '--saida', saida, '--json', json, ...HOJE)
    expect(feito).toMatchObject({ codigo: 0, erros: '' })
    tela = feito.tela
    pasta = await lerArquivo(readFileSync(saida), saida)
  }, 180_000)

  it('dá o resultado publicado de 2026-3, e diz o que veio antes em uma linha', () => {
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      quadrimestre: '2026-3',
      resumo: { total: 74, conforme: 50, naoConforme: 17, emAvaliacao: 4, naoAvaliado: 3 },
    })
    expect(tela).toContain('Antes dele, 2025-3, 2026-1, 2026-2 (fictícios): 448 registros no Histórico')
    expect(tela).toContain('Avisos (5):')
  })

  it('traz três quadrimestres homologados, preliminar e final, e duas reavaliações: uma alcança 70, a outra não', () => {
    expect(contar(ler(pasta, 'Histórico', 'Referente a', 'Fase'))).toEqual({
      '2025-3 Preliminar': 75,
      '2025-3 Final': 75,
      '2026-1 Preliminar': 74,
      '2026-1 Final': 74,
      'Reavaliação de 01/06/2026 Final': 2,
      '2026-2 Preliminar': 74,
      '2026-2 Final': 74,
    })
    const reavaliadas = ler(pasta, 'Histórico', 'Referente a', 'Classificação').filter(l => String(l[0]).length > 6)
    expect(reavaliadas.map(l => l[1]).sort()).toEqual(['Conforme', 'Não conforme'])
  })

  it.each(['Evidências', 'Notificações', 'Suspensões', 'Solicitações', 'Pré-requisitos', 'Programas', 'Reavaliações'])(
    'a aba %s tem linhas',
    aba => {
      expect(ler(pasta, aba, 'Consórcio').length).toBeGreaterThan(1)
    },
  )

  it('ninguém nele é de verdade: todo nome é de exemplo, todo CNPJ começa por EX e todo site é .example', () => {
    for (const [nome, cnpj, site] of ler(pasta, 'Consórcios', 'Consórcio', 'CNPJ', 'Site')) {
      expect([nome, cnpj]).toEqual([expect.stringMatching(/\(exemplo\)$/), expect.stringMatching(/^EX/)])
      expect(site ?? 'https://sem.example').toMatch(/^https:\/\/[a-z0-9.-]+\.example$/)
    }
    for (const [link] of ler(pasta, 'Evidências', 'Link'))
      expect(link ?? 'https://sem.example/').toMatch(/^https:\/\/[a-z0-9.-]+\.example\//)
  })

  it('há consórcios em cada situação, e quem se desligou está inativo', async () => {
    const situacoes = join(destino, 'situacoes.json')
    const { codigo, tela: dita } = await rodar('situacao', '--planilha', saida, '--json', situacoes, ...HOJE)
    expect(codigo).toBe(0)
    expect(dita).not.toContain('alterado')
    const { consorcios } = JSON.parse(readFileSync(situacoes, 'utf8')) as SituacoesEmJson
    const estados = contar(consorcios.map(c => [c.estado]))
    expect(Object.keys(estados).sort()).toEqual([
      'aguardando ciência',
      'conforme',
      'em adequação',
      'inativo',
      'prazo encerrado',
    ])
    expect(consorcios.some(c => c.programas.includes('Transporte eletivo'))).toBe(true)
  })

  it('é sempre o mesmo, e apurado outra vez não muda nada', async () => {
    const outra = join(destino, 'outra.xlsx')
    await rodar('iniciar', '--sem-servir', '--saida', outra, '--json', `${outra}.json`, ...HOJE)
    expect(JSON.parse(readFileSync(`${outra}.json`, 'utf8'))).toEqual(JSON.parse(readFileSync(json, 'utf8')))
    const daOutra = await lerArquivo(readFileSync(outra), outra)
    for (const aba of ['Histórico', 'Evidências', 'Notificações', 'Prazos', 'Evolução', 'Pendências']) {
      const celulas = (de: PastaLocal): unknown => de.folhas.find(f => f.titulo === aba)!.celulas
      expect(celulas(daOutra), aba).toEqual(celulas(pasta))
    }
    const { tela: dita } = await rodar('apurar', '--planilha', saida, '--quadrimestre', '2026-3', ...HOJE)
    expect(dita).toContain('Nada mudou desde a última apuração.')
  })

  it.each(['2026-09-01', '2027-03-15'])(
    'aberto em %s, o resultado é o mesmo e nenhuma data está no futuro',
    async hoje => {
      const [planilha, numeros] = [join(destino, `${hoje}.xlsx`), join(destino, `${hoje}.json`)]
      const saidas = ['--saida', planilha, '--json', numeros]
      const { codigo, tela: dita } = await rodar('iniciar', '--sem-servir', ...saidas, '--hoje', hoje)
      expect(codigo).toBe(0)
      expect(dita).not.toMatch(/depois de hoje|improvável/)
      expect(JSON.parse(readFileSync(numeros, 'utf8')).resumo).toEqual(JSON.parse(readFileSync(json, 'utf8')).resumo)
    },
  )

  it('está inteira: conferir não acha nada', async () => {
    const { codigo, tela } = await rodar('conferir', '--planilha', saida, ...HOJE)
    expect(codigo).toBe(0)
    expect(tela).toContain('Nenhum problema de estrutura encontrado.')
  }, 120_000)
})
