import { describe, expect, it } from 'vitest'
import type { ResultadoEmJson } from '../../src/apuracao/para-json.ts'
import type { FolhaLocal } from '../../src/local/pasta-local.ts'
import { endereco } from '../../src/planilha/celula.ts'
import { AS_ABAS } from '../planilha/folhas.ts'
import {
  abrir,
  chamadasAoSheets,
  chamar,
  folhaChamada,
  lerExemplo,
  lerTexto,
  matrizCom,
  retrato,
  visto,
} from './apoio.ts'

const apurar = (e: Awaited<ReturnType<typeof abrir>>): ReturnType<typeof chamar> => chamar(e, 'apurarQuadrimestre', {})

/** A célula da coluna de título dado, na primeira linha de dados. */
const naColuna = (f: FolhaLocal, titulo: string): unknown =>
  visto(
    f,
    endereco(
      4,
      f.celulas[3]!.findIndex(c => c?.valor === titulo),
    ),
  )

describe('Apurar quadrimestre, pelo pacote que vai ao Google', () => {
  it('da matriz da equipe faz a planilha inteira, e a aba original fica como estava', async () => {
    const pasta = await lerExemplo()
    const original = structuredClone(retrato(pasta))
    const execucao = await abrir(pasta)
    const retorno = apurar(execucao)
    expect(retorno.feito).toBe(true)
    expect(pasta.folhas.map(f => f.titulo)).toEqual([...AS_ABAS, 'matriz'])
    expect((retrato(pasta) as unknown[]).at(-1)).toEqual((original as unknown[])[0])
  })

  it('conta os consórcios do exemplo por classificação', async () => {
    const execucao = await abrir(await lerExemplo())
    const retorno = apurar(execucao)
    const { resumo } = (retorno as { resultado: ResultadoEmJson }).resultado
    expect(resumo).toEqual({ total: 74, conforme: 50, naoConforme: 17, emAvaliacao: 4, naoAvaliado: 3 })
  })

  it('as fórmulas ao vivo dizem o mesmo que a apuração, linha por linha', async () => {
    const pasta = await lerExemplo()
    const retorno = apurar(await abrir(pasta)) as { resultado: ResultadoEmJson }
    const folha = folhaChamada(pasta, 'Avaliação 2026-3')
    expect(['R4', 'S4', 'T4', 'U4'].map(c => visto(folha, c))).toEqual([
      'Pontos',
      'Classificação',
      'Faltam',
      'Pendências',
    ])
    const ilegiveis = new Set(['Vale dos Pintassilgos', 'Serra dos Pequizeiros'])
    retorno.resultado.consorcios.forEach((c, i) => {
      if ([...ilegiveis].some(nome => c.nome.includes(nome))) {
        expect(visto(folha, `S${5 + i}`), c.nome).toMatch(/^Corrigir: (IX|XI)$/)
        return
      }
      const emBranco = c.naoAvaliados.length === 12
      expect(visto(folha, `R${5 + i}`), c.nome).toBe(emBranco ? '' : c.pontos)
      expect(visto(folha, `S${5 + i}`), c.nome).toBe(emBranco ? '' : c.classificacao)
    })
  })

  it('feita duas vezes, na segunda não escreve nada', async () => {
    const pasta = await lerExemplo()
    apurar(await abrir(pasta))
    const antes = structuredClone(retrato(pasta))
    const segunda = await abrir(pasta)
    const retorno = apurar(segunda)
    expect(segunda.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
    expect(retorno).toMatchObject({ feito: true, mensagem: expect.stringContaining('Nada mudou') })
    expect(retrato(pasta)).toEqual(antes)
  })

  it.each([1, 74, 5000])('com %i consórcios, são três chamadas a Sheets.*, e duas quando nada mudou', async n => {
    const pasta = await lerTexto(matrizCom(n))
    const primeira = await abrir(pasta)
    apurar(primeira)
    expect(chamadasAoSheets(primeira)).toBe(3)
    const segunda = await abrir(pasta)
    apurar(segunda)
    expect(chamadasAoSheets(segunda)).toBe(2)
  })

  it('mudada uma resposta, só refaz o que depende dela, e o Registro ganha uma linha', async () => {
    const pasta = await lerTexto(matrizCom(3))
    apurar(await abrir(pasta))
    const folha = folhaChamada(pasta, 'Avaliação 2026-3')
    folha.celulas[4]![5] = { ...folha.celulas[4]![5]!, valor: 'Não' }
    const pedidos: unknown[] = []
    const execucao = await abrir(pasta, {
      registrar: c =>
        c.servico.endsWith('batchUpdate') && pedidos.push(...(c.argumentos[0] as { requests: unknown[] }).requests),
    })
    const retorno = apurar(execucao) as { resultado: ResultadoEmJson }
    expect(retorno.resultado.consorcios[0]).toMatchObject({ pontos: 88, pendencias: ['I'] })
    const tocadas = new Set(JSON.stringify(pedidos).match(/"sheetId":\d+/g))
    const deAvaliacao = `"sheetId":${folha.id}`
    expect(tocadas.has(deAvaliacao)).toBe(false)
    const registro = folhaChamada(pasta, 'Registro')
    expect([visto(registro, 'C5'), visto(registro, 'C6'), visto(registro, 'C7')]).toEqual([
      'Apurar quadrimestre',
      'Apurar quadrimestre',
      null,
    ])
    expect(visto(registro, 'B6')).toBe('ana@exemplo.example')
  })

  it('sem matriz em aba nenhuma, diz o que procurou e não escreve', async () => {
    const execucao = await abrir(await lerTexto('Nome;Telefone\nA;1'))
    const retorno = apurar(execucao)
    expect(retorno).toMatchObject({ feito: false, motivos: [expect.stringContaining('Não achei a matriz')] })
    expect(execucao.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
    expect(retorno).not.toHaveProperty('garantia')
    expect(execucao.dialogos).toEqual([])
  })

  it('faltando colunas de itens, diz todas de uma vez e não escreve', async () => {
    const csv = matrizCom(2).replace(';IX;', ';Nono;').replace(';III;', ';Terceiro;')
    const retorno = apurar(await abrir(await lerTexto(csv)))
    expect(retorno).toMatchObject({
      feito: false,
      motivos: [expect.stringMatching(/item III .*linha 1/), expect.stringMatching(/item IX .*linha 1/)],
    })
  })

  it('quadrimestre que terminou antes da Deliberação é recusado', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    expect(chamar(execucao, 'apurarQuadrimestre', { quadrimestre: '2024-2' })).toMatchObject({
      feito: false,
      motivos: [expect.stringContaining('ainda não havia a Deliberação')],
    })
    expect(chamar(execucao, 'apurarQuadrimestre', { quadrimestre: '2026-4' })).toMatchObject({ feito: false })
    expect(chamar(execucao, 'apurarQuadrimestre', { quadrimestre: { $ne: 1 } })).toMatchObject({ feito: false })
  })

  it('sem resultado homologado, ninguém aparece como impedido, por mais baixa que seja a pontuação', async () => {
    const pasta = await lerTexto(matrizCom(1, Array(12).fill('Não')))
    chamar(await abrir(pasta), 'apurarQuadrimestre', { quadrimestre: '2025-1' })
    const prazos = folhaChamada(pasta, 'Prazos')
    expect(naColuna(prazos, 'Classificação')).toBe('Não conforme')
    expect(naColuna(prazos, 'Situação')).toBe('Em avaliação')
    expect(naColuna(prazos, 'Impedido desde')).toBeNull()
    expect(naColuna(prazos, 'Em palavras')).toContain('não homologado')
  })

  it('o prazo de um quadrimestre segue à vista no seguinte, até haver resultado novo', async () => {
    const pasta = await lerTexto(matrizCom(1, ['Não', 'Não', 'Não', 'Não', ...Array(8).fill('Sim')]))
    const depois = { hoje: '2027-01-10' }
    chamar(await abrir(pasta), 'apurarQuadrimestre', { quadrimestre: '2026-3' })
    folhaChamada(pasta, 'Notificações').celulas[4] = ['Consórcio 1', '2026-3', null, '10/12/2026'].map(valor => ({
      valor,
    }))
    chamar(await abrir(pasta, depois), 'prepararPlanilha', {})
    const retorno = chamar(await abrir(pasta, depois), 'apurarQuadrimestre', { quadrimestre: '2027-1' }) as {
      resultado: ResultadoEmJson
    }
    expect(retorno.resultado.consorcios[0]).toMatchObject({
      classificacao: 'Não avaliado',
      prazos: { adequacao: '2027-02-08' },
    })
    expect(naColuna(folhaChamada(pasta, 'Prazos'), 'Em palavras')).toContain('Prazo do resultado de 2026-3')
    const avaliacao = folhaChamada(pasta, 'Avaliação 2027-1')
    for (let c = 5; c < 17; c++) avaliacao.celulas[4]![c] = { valor: 'Sim' }
    const novo = chamar(await abrir(pasta, depois), 'apurarQuadrimestre', { quadrimestre: '2027-1' }) as {
      resultado: ResultadoEmJson
    }
    expect(novo.resultado.consorcios[0]).toMatchObject({ classificacao: 'Conforme', prazos: { adequacao: null } })
  })

  it('quem entra no cadastro ganha linha na avaliação ao preparar, e só uma', async () => {
    const pasta = await lerTexto(matrizCom(2))
    apurar(await abrir(pasta))
    folhaChamada(pasta, 'Consórcios').celulas[6] = [{ valor: 'Consórcio novo' }]
    expect(JSON.stringify(apurar(await abrir(pasta)))).toContain('Preparar planilha o inclui')
    chamar(await abrir(pasta), 'prepararPlanilha', {})
    const avaliacao = folhaChamada(pasta, 'Avaliação 2026-3')
    expect([visto(avaliacao, 'A7'), visto(avaliacao, 'A8')]).toEqual(['Consórcio novo', null])
    const segunda = await abrir(pasta)
    chamar(segunda, 'prepararPlanilha', {})
    expect(segunda.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
  })

  it('o parâmetro mudado pela equipe vale na apuração seguinte', async () => {
    const pasta = await lerTexto(matrizCom(1))
    apurar(await abrir(pasta))
    const parametros = folhaChamada(pasta, 'Parâmetros')
    const linha = parametros.celulas.findIndex(l => l?.[0]?.valor === 'Data de publicação')
    parametros.celulas[linha]![1] = { ...parametros.celulas[linha]![1]!, valor: '05/12/2024' }
    const retorno = apurar(await abrir(pasta)) as { resultado: ResultadoEmJson }
    expect(retorno.resultado.consorcios[0]!.prazos.adaptacao).toBe('2025-04-04')
  })

  it('a ciência registrada em Notificações abre o prazo de 60 dias', async () => {
    const pasta = await lerTexto(matrizCom(1, ['Não', 'Não', 'Não', 'Não', ...Array(8).fill('Sim')]))
    apurar(await abrir(pasta))
    const notificacoes = folhaChamada(pasta, 'Notificações')
    notificacoes.celulas[4] = ['Consórcio 1', '2026-3', null, '19/02/2026'].map(valor => ({ valor }))
    const retorno = apurar(await abrir(pasta)) as { resultado: ResultadoEmJson }
    expect(retorno.resultado.consorcios[0]!.prazos.adequacao).toBe('2026-04-22')
    expect(naColuna(folhaChamada(pasta, 'Prazos'), 'Como foi contado')).toContain(
      '60º dia 20/04 (ponto facultativo) → 21/04 (feriado) → 22/04/2026',
    )
  })
})
