import { beforeAll, describe, expect, it } from 'vitest'
import { ACOES, type NomeDeAcao } from '../../src/google/catalogo-das-acoes.ts'
import type { AcaoPrevista } from '../../src/google/prever.ts'
import type { Recusa } from '../../src/google/retorno.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { idDaAba } from '../../src/planilha/abas/identidade.ts'
import { type Caso, casosDoCiclo } from '../historias/no-pacote.ts'
import { abrir, chamadasAoSheets, chamar, escrever, folhaChamada, lerTexto, matrizCom, oPacote } from './apoio.ts'

const TEMPO = 120_000

let casos: ReadonlyMap<string, Caso>
beforeAll(async () => {
  casos = await casosDoCiclo(3)
}, TEMPO)

const noPonto = async (acao: NomeDeAcao): Promise<{ pasta: PastaLocal; execucao: Execucao; hoje: string }> => {
  const { pasta: original, hoje } = casos.get(acao)!
  const pasta = structuredClone(original)
  return { pasta, execucao: await abrir(pasta, { hoje }), hoje }
}
const prever = (e: Execucao, acao: string, opcoes?: object): AcaoPrevista =>
  e.chamar('preverAcao', [{ acao, ...(opcoes === undefined ? {} : { opcoes }) }], 'lateral') as AcaoPrevista
const escritas = (e: Execucao): number => e.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0
const campo = (p: AcaoPrevista, id: string): AcaoPrevista['campos'][number] => p.campos.find(c => c.id === id)!

describe('o que a janela de uma ação mostra antes', () => {
  it('diz em números o que será feito, e em que abas', async () => {
    const { execucao } = await noPonto('homologarQuadrimestre')
    const { previsao, recusa } = prever(execucao, 'homologarQuadrimestre')
    expect(recusa).toBeNull()
    expect(previsao?.mensagem).toContain('3 consórcios (1 Conforme, 2 Não conforme)')
    expect(previsao?.abas.refeitas).toEqual(expect.arrayContaining(['Avaliação 2026-1', 'Histórico', 'Registro']))
    expect(previsao?.abas.novas).toEqual([])
  })

  it('as abas que nascem são ditas à parte', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(2)))
    const { previsao } = prever(execucao, 'prepararPlanilha')
    expect(previsao?.abas.novas).toEqual(expect.arrayContaining(['Início', 'Avaliação 2026-3', 'Registro']))
    expect(previsao?.abas.refeitas).toEqual([])
  })

  it('sem quadrimestre dito, vale o da aba em que a pessoa está, e oferece os outros', async () => {
    const { pasta, hoje } = await noPonto('confirmarPropostas')
    const ativa = idDaAba('avaliacao', '2026-1')
    const prevista = prever(await abrir(pasta, { hoje, ativa }), 'apurarQuadrimestre')
    expect(prevista.quadrimestre).toBe('2026-1')
    expect(campo(prevista, 'quadrimestre').escolhas.map(e => e.valor)).toEqual(['2026-2', '2026-1'])
    const escolhido = prever(await abrir(pasta, { hoje, ativa }), 'apurarQuadrimestre', { quadrimestre: '2026-2' })
    expect(escolhido.quadrimestre).toBe('2026-2')
  })

  it('para abrir, oferece também o quadrimestre seguinte', async () => {
    const { execucao } = await noPonto('abrirQuadrimestre')
    const { escolhas, valor } = campo(prever(execucao, 'abrirQuadrimestre'), 'quadrimestre')
    expect(valor).toBe('2026-1')
    expect(escolhas.map(e => e.valor)).toEqual(['2026-2', '2026-1'])
    expect(escolhas[0]?.texto).toContain('ainda sem avaliação')
  })

  it('para abrir, o homologado dá lugar ao seguinte; pedido assim mesmo, recusa e diz o que fazer', async () => {
    const antes = await noPonto('homologarQuadrimestre')
    expect(campo(prever(antes.execucao, 'abrirQuadrimestre'), 'quadrimestre').valor).toBe('2026-1')
    const { execucao } = await noPonto('notificarConsorcios')
    const prevista = prever(execucao, 'abrirQuadrimestre')
    expect(campo(prevista, 'quadrimestre').valor).toBe('2026-2')
    expect(prevista.previsao?.mensagem).toContain('Quadrimestre 2026-2 aberto: 3 consórcios incluídos')
    const { previsao, recusa, quadrimestre } = prever(execucao, 'abrirQuadrimestre', { quadrimestre: '2026-1' })
    expect([previsao, quadrimestre]).toEqual([null, '2026-1'])
    const porque =
      '2026-1 já foi homologado em 28/04/2026: para corrigir, use Reabrir quadrimestre; para o seguinte, escolha 2026-2.'
    expect(recusa?.motivos).toEqual([porque])
    expect(chamar(execucao, 'abrirQuadrimestre', { quadrimestre: '2026-1' })).toMatchObject({ motivos: [porque] })
    expect(escritas(execucao)).toBe(0)
  })

  it('o homologado e reaberto volta a ser o que se abre, e nada muda nele', async () => {
    const { pasta, execucao, hoje } = await noPonto('reabrirQuadrimestre')
    chamar(execucao, 'reabrirQuadrimestre', { quadrimestre: '2026-1', motivo: 'O rateio estava publicado.' })
    const ativa = idDaAba('avaliacao', '2026-1')
    const { previsao, recusa, quadrimestre } = prever(await abrir(pasta, { hoje, ativa }), 'abrirQuadrimestre')
    expect([quadrimestre, recusa, previsao?.mudaAlgo]).toEqual(['2026-1', null, false])
  })

  it('o que falta dizer pergunta-se antes, e só depois se prevê', async () => {
    const { execucao } = await noPonto('reabrirQuadrimestre')
    const antes = prever(execucao, 'reabrirQuadrimestre')
    expect([antes.previsao, antes.recusa]).toEqual([null, null])
    expect(antes.campos.map(c => c.id)).toEqual(['quadrimestre', 'motivo'])
    expect(prever(execucao, 'reabrirQuadrimestre', { motivo: '   ' }).previsao).toBeNull()
    const depois = prever(execucao, 'reabrirQuadrimestre', { motivo: 'O rateio estava publicado' })
    expect(depois.previsao?.mensagem).toContain('O rateio estava publicado')
  })

  it('para confirmar, só oferece quem tem propostas, diz quantas, e já vem o da linha em que se está', async () => {
    const { pasta, hoje } = await noPonto('confirmarPropostas')
    const titulo = 'Avaliação 2026-2'
    for (const a1 of ['F5', 'G5', 'H5', 'I5', 'J5', 'K5', 'L5', 'M5', 'N5', 'O5', 'P5', 'Q5'])
      escrever(folhaChamada(pasta, titulo), a1, { valor: 'Sim' })
    const execucao = await abrir(pasta, { hoje })
    execucao.situar({ folha: idDaAba('avaliacao', '2026-2'), linha: 6, coluna: 8 })
    expect(campo(prever(execucao, 'confirmarPropostas'), 'consorcio')).toEqual({
      id: 'consorcio',
      valor: 'CIS 3',
      escolhas: [
        { valor: 'CIS 2', texto: '12 propostas' },
        { valor: 'CIS 3', texto: '12 propostas' },
      ],
    })
  })

  it('o que não pode ser feito diz por quê, com a célula, e não esconde os campos', async () => {
    const { pasta, hoje } = await noPonto('homologarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'G6', { valor: null })
    const execucao = await abrir(pasta, { hoje })
    const { previsao, recusa, campos } = prever(execucao, 'homologarQuadrimestre')
    expect(previsao).toBeNull()
    expect(recusa?.motivos).toEqual([expect.stringContaining('Avaliação 2026-1!G6')])
    expect(recusa).not.toHaveProperty('garantia')
    expect(campos.map(c => c.id)).toEqual(['quadrimestre'])
  })

  it('o que só consulta não se prevê: pergunta o que falta', async () => {
    const { execucao } = await noPonto('notificarConsorcios')
    for (const { nome } of ACOES.filter(a => 'soConsulta' in a))
      expect(prever(execucao, nome), nome).toMatchObject({ feito: true, previsao: null, recusa: null })
    expect(campo(prever(execucao, 'consultarAptidao'), 'consorcio').escolhas.map(e => e.valor)).toEqual([
      'CIS 1',
      'CIS 2',
      'CIS 3',
    ])
  })

  it('se já está feita, diz que nada mudaria', async () => {
    const { execucao, hoje, pasta } = await noPonto('homologarQuadrimestre')
    chamar(execucao, 'homologarQuadrimestre', {})
    const { previsao } = prever(await abrir(pasta, { hoje }), 'homologarQuadrimestre')
    expect(previsao).toMatchObject({ mudaAlgo: false, mensagem: expect.stringContaining('nada mudou') })
  })
})

describe('a ação confirmada, quando a planilha já é outra', () => {
  it('não se faz: volta a previsão nova, que se pode confirmar', async () => {
    const { pasta, execucao, hoje } = await noPonto('homologarQuadrimestre')
    const { previsao: vista } = prever(execucao, 'homologarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'K6', { valor: 'Sim' })
    const segunda = await abrir(pasta, { hoje })
    const retorno = chamar(segunda, 'homologarQuadrimestre', { previsto: vista?.mensagem }) as Recusa
    expect(retorno).toMatchObject({ feito: false, motivos: [expect.stringContaining('mudou desde que')] })
    expect(escritas(segunda)).toBe(0)
    expect(retorno.previsao?.mensagem).toContain('2 Conforme, 1 Não conforme')
    const confirmada = chamar(segunda, 'homologarQuadrimestre', { previsto: retorno.previsao?.mensagem })
    expect(confirmada).toMatchObject({ feito: true, mensagem: retorno.previsao?.mensagem })
  })

  it('se outra pessoa já a fez, diz isso e não a repete', async () => {
    const { pasta, execucao, hoje } = await noPonto('homologarQuadrimestre')
    const { previsao: vista } = prever(execucao, 'homologarQuadrimestre')
    chamar(await abrir(pasta, { hoje, usuario: 'bia@exemplo.example' }), 'homologarQuadrimestre', {})
    const retorno = chamar(execucao, 'homologarQuadrimestre', { previsto: vista?.mensagem }) as Recusa
    expect(retorno.previsao).toMatchObject({ mudaAlgo: false, mensagem: expect.stringContaining('já foi homologado') })
  })

  it('em Conferir, só se conserta o que a pessoa viu', async () => {
    const { pasta, hoje } = await noPonto('apurarQuadrimestre')
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'S5', { valor: 'Conforme, a meu ver' })
    const vista = chamar(await abrir(pasta, { hoje }), 'conferirPlanilha', {}) as { mensagem: string }
    escrever(folhaChamada(pasta, 'Avaliação 2026-1'), 'S6', { valor: 'Outro resultado' })
    const execucao = await abrir(pasta, { hoje })
    const retorno = chamar(execucao, 'conferirPlanilha', { consertar: true, previsto: vista.mensagem }) as Recusa
    expect(escritas(execucao)).toBe(0)
    expect(retorno.previsao?.mensagem).toContain('Outro resultado')
    const feito = chamar(execucao, 'conferirPlanilha', { consertar: true, previsto: retorno.previsao?.mensagem })
    expect(feito).toMatchObject({ feito: true, resultado: { consertado: true } })
  })
})

it('nenhuma ação abre caixa que bloqueie: tudo o que se mostra é página', async () => {
  const { codigo } = await oPacote()
  expect(codigo).not.toMatch(/\.(alert|prompt)\(/)
})

describe('o progresso', () => {
  const passos = async (acao: string, falhar?: RegExp): Promise<{ ditos: string[]; execucao: Execucao }> => {
    const { pasta, hoje, opcoes } = casos.get(acao)!
    const ditos: string[] = []
    const execucao = await abrir(structuredClone(pasta), {
      hoje,
      registrar: ({ servico, argumentos }) => {
        if (servico === 'Cache.put') ditos.push((JSON.parse(String(argumentos[1])) as { texto: string }).texto)
        if (falhar?.test(servico)) throw Object.assign(new Error('Falhou (403)'), { name: 'Exception' })
      },
    })
    expect(chamar(execucao, acao, opcoes).feito).toBe(falhar === undefined || /Cache/.test(falhar.source))
    return { ditos, execucao }
  }
  const progresso = (e: Execucao): unknown => e.chamar('progressoDaAcao', [], 'lateral')

  it('diz cada passo, na ordem, e se cala quando a ação termina', async () => {
    const { ditos, execucao } = await passos('apurarQuadrimestre')
    expect(ditos).toEqual(['esperando a vez', 'lendo a planilha', 'decidindo o que muda', 'gravando'])
    expect(progresso(execucao)).toBeNull()
  })

  it('a ação que falha também se cala', async () => {
    const { ditos, execucao } = await passos('apurarQuadrimestre', /^Sheets\.Spreadsheets\.batchUpdate$/)
    expect(ditos.at(-1)).toBe('gravando')
    expect(progresso(execucao)).toBeNull()
  })

  it('sem onde guardá-lo, a ação se faz do mesmo jeito', async () => {
    await passos('apurarQuadrimestre', /^CacheService\.getUserCache$/)
    const { execucao } = await passos('apurarQuadrimestre', /^Cache\.put$/)
    expect(progresso(execucao)).toBeNull()
  })

  it('enquanto a ação corre, diz em que passo ela está, e de quantos', async () => {
    const { pasta, hoje } = casos.get('apurarQuadrimestre')!
    let visto: unknown = null
    const execucao: Execucao = await abrir(structuredClone(pasta), {
      hoje,
      registrar: ({ servico }) => {
        if (servico === 'Sheets.Spreadsheets.batchUpdate') visto = progresso(execucao)
      },
    })
    chamar(execucao, 'apurarQuadrimestre', {})
    expect(visto).toEqual({ acao: 'apurarQuadrimestre', passo: 4, de: 4, texto: 'gravando' })
  })
})

describe('ir à célula de que um aviso fala', () => {
  const ir = (e: Execucao, onde: unknown): unknown => e.chamar('irPara', [onde], 'lateral')

  it('põe a pessoa na aba e na célula', async () => {
    const { execucao } = await noPonto('notificarConsorcios')
    expect(ir(execucao, { aba: 'Avaliação 2026-1', celula: 'K6' })).toEqual({ feito: true })
    expect(execucao.ativa).toBe(idDaAba('avaliacao', '2026-1'))
    expect(execucao.selecao).toEqual({ linha: 5, coluna: 10 })
    expect(ir(execucao, { aba: 'Prazos', celula: 'AA1' })).toMatchObject({ feito: false })
    expect(chamadasAoSheets(execucao)).toBe(0)
  })

  it('a aba que não há, ou a célula que saiu da grade, diz-se em português', async () => {
    const { execucao } = await noPonto('notificarConsorcios')
    expect(ir(execucao, { aba: 'Outra', celula: 'A1' })).toMatchObject({
      feito: false,
      motivos: [expect.stringContaining('“Outra”')],
    })
    expect(ir(execucao, { aba: 'Prazos', celula: 'A999999' })).toMatchObject({
      motivos: ['A aba “Prazos” não tem mais a célula A999999.'],
    })
  })
})
