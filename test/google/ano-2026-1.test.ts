import { beforeAll, describe, expect, it } from 'vitest'
import type { ResultadoEmJson } from '../../src/apuracao/para-json.ts'
import { type Ano, CAMPO, MATA, novoAno, VALE } from './ano.ts'
import { primeiroDe2026, reavaliacoesDaSerra, segundoDe2025, terceiroDe2025 } from './ano-fatos.ts'
import { abrir, chamar } from './apoio.ts'
import { digitar, ler } from './digitar.ts'

describe('2026-1, proposto, confirmado, homologado, reaberto e homologado outra vez', { timeout: 180_000 }, () => {
  let ano: Ano
  let feitos: Awaited<ReturnType<typeof primeiroDe2026>>

  beforeAll(async () => {
    ano = await novoAno('2026-03-02')
    await segundoDe2025(ano)
    await reavaliacoesDaSerra(ano)
    await terceiroDe2025(ano)
    feitos = await primeiroDe2026(ano)
  }, 180_000)

  it('as respostas anteriores vêm como propostas, que não contam enquanto ninguém as confirma', () => {
    expect(feitos.abertura.mensagem).toContain('só contam depois de confirmadas')
    expect(feitos.semConfirmar).toHaveLength(7)
    expect(feitos.semConfirmar[0]).toBe(`“${VALE}”: nenhum item avaliado (Avaliação 2026-1!F5).`)
  })

  it('Art. 11, § 2º: quem deixou dois prazos vencerem retoma quando alcança 73 pontos', async () => {
    expect(await ano.situacao(MATA, '2026-05-10')).toMatchObject({ estado: 'prazo encerrado', desde: '2025-09-05' })
    const depois = await ano.situacao(MATA, '2026-05-11')
    expect(depois).toMatchObject({ estado: 'conforme', impedido: false, pontos: 73 })
    expect(depois.provisoes).toContain('Art. 11, § 2º')
  })

  it('reabrir pede o motivo, que fica no Histórico; a primeira versão vale até a segunda', async () => {
    expect(feitos.semMotivo).toEqual(['Diga por que reabrir 2026-1: o motivo fica no Histórico.'])
    const desde = { impedido: true, desde: '2026-01-12', pontos: 64 }
    expect(await ano.situacao(CAMPO, '2026-05-11')).toMatchObject({ estado: 'aguardando ciência', ...desde })
    expect(await ano.situacao(CAMPO, '2026-05-21')).toMatchObject({ estado: 'aguardando ciência', ...desde })
    expect(await ano.situacao(CAMPO, '2026-05-22')).toMatchObject({ estado: 'conforme', impedido: false, pontos: 76 })
  })

  it('as duas versões ficam no Histórico, com a reabertura entre elas', () => {
    const linhas = ano.historico('Nº', 'Consórcio', 'Referente a', 'Fase', 'Versão', 'Respostas', 'Pontos', 'Motivo')
    expect(linhas).toHaveLength(14 + 2 + 14 + 7 + 7 + 1 + 7)
    expect(linhas.filter(l => l[1] === CAMPO && l[2] === '2026-1' && l[3] === 'Final')).toEqual([
      [41, CAMPO, '2026-1', 'Final', 1, 'NNNSSSSSSSSS', 64, null],
      [49, CAMPO, '2026-1', 'Final', 2, 'NNSSSSSSSSSS', 76, null],
    ])
    expect(linhas.find(l => l[3] === 'Reaberto')).toEqual([
      45,
      'Todos',
      '2026-1',
      'Reaberto',
      1,
      null,
      null,
      'O rateio estava publicado.',
    ])
  })

  it('a aba homologada e mexida à mão é apontada célula a célula, e o resultado não muda com isso', async () => {
    const apurar = async (): Promise<ResultadoEmJson> => {
      const execucao = await abrir(ano.pasta, { hoje: '2026-06-01' })
      return (chamar(execucao, 'apurarQuadrimestre', { quadrimestre: '2026-1' }) as { resultado: ResultadoEmJson })
        .resultado
    }
    const antes = await apurar()
    expect(antes.avisos).toEqual([])
    const aba = 'Avaliação 2026-1'
    digitar(ano.pasta, aba, { Consórcio: VALE }, { I: 'Não', Pontos: 88 })
    digitar(ano.pasta, aba, { Consórcio: MATA }, { Classificação: 'Não conforme', XII: null })
    const mexida = await apurar()
    expect(mexida.avisos.map(a => a.mensagem.split(' O resultado')[0])).toEqual([
      `${aba}!F5: item I de “${VALE}” mostra “Não”; foi homologado “Sim”.`,
      `${aba}!R5: Pontos de “${VALE}” mostra “88”; foi homologado “100”.`,
      `${aba}!Q7: item XII de “${MATA}” mostra “”; foi homologado “Sim”.`,
      `${aba}!S7: Classificação de “${MATA}” mostra “Não conforme”; foi homologado “Conforme”.`,
    ])
    expect(mexida.consorcios).toEqual(antes.consorcios)
    digitar(ano.pasta, aba, { Consórcio: VALE }, { I: 'Sim', Pontos: 100 })
    digitar(ano.pasta, aba, { Consórcio: MATA }, { Classificação: 'Conforme', XII: 'Sim' })
    expect((await apurar()).avisos).toEqual([])
  })

  it('a aba homologada não tem fórmulas, e a de um quadrimestre reaberto volta a tê-las', async () => {
    const pontos = (): unknown[] => ler(ano.pasta, 'Avaliação 2026-1', 'Consórcio', 'Pontos').map(l => l[1])
    const formulas = (): number =>
      ano.pasta.folhas
        .find(f => f.titulo === 'Avaliação 2026-1')!
        .celulas.flat()
        .filter(c => c?.formula !== undefined).length
    expect([formulas(), pontos()]).toEqual([0, [100, 78, 73, 76, 70, 88, 88]])
    await ano.agir('reabrirQuadrimestre', '2026-06-02', { quadrimestre: '2026-1', motivo: 'conferir' })
    expect([formulas(), pontos()]).toEqual([4, [100, 78, 73, 76, 70, 88, 88]])
  })

  it('quem muda uma linha do Histórico quebra a corrente, e isso se aponta', async () => {
    digitar(ano.pasta, 'Histórico', { Nº: 3 }, { Pontos: 74 })
    const retorno = chamar(await abrir(ano.pasta, { hoje: '2026-06-03' }), 'consultarSituacao', {})
    expect(retorno).toMatchObject({
      avisos: [{ codigo: 'historico-alterado', mensagem: expect.stringContaining('o registro 3 foi alterado à mão') }],
    })
  })
})
