import { beforeAll, describe, expect, it } from 'vitest'
import { type Ano, CAMPO, type Feito, LAGOA, MANSO, MATA, novoAno, REDE, SERRA, VALE } from './ano.ts'
import { reavaliacoesDaSerra, segundoDe2025 } from './ano-fatos.ts'
import { ler } from './digitar.ts'

const IMPEDIDO = { impedido: true, desde: '2025-09-05' }

describe('2025-2, o primeiro quadrimestre monitorado, da abertura às reavaliações', { timeout: 180_000 }, () => {
  let ano: Ano
  let feitos: Awaited<ReturnType<typeof segundoDe2025>>
  let reavaliacoes: readonly [Feito, Feito]

  beforeAll(async () => {
    ano = await novoAno('2025-05-05')
    feitos = await segundoDe2025(ano)
    reavaliacoes = await reavaliacoesDaSerra(ano)
  }, 180_000)

  it('Art. 13: aberto com os sete do cadastro, cada um com os doze itens por evidenciar', () => {
    expect(feitos.abertura.resultado).toMatchObject({ quadrimestre: '2025-2', aAvaliar: 7 })
    expect(ler(ano.pasta, 'Evidências', 'Quadrimestre', 'Consórcio', 'Item')).toHaveLength(7 * 12)
  })

  it('Art. 13: antes do resultado, quem teve a prorrogação deferida está em adaptação até 07/08/2025; os outros, em avaliação', async () => {
    expect(await ano.situacao(CAMPO, '2025-08-07')).toMatchObject({ estado: 'em adaptação', impedido: false })
    expect(await ano.situacao(CAMPO, '2025-08-08')).toMatchObject({ estado: 'em avaliação', impedido: false })
    expect(await ano.situacao(VALE, '2025-04-09')).toMatchObject({ estado: 'em adaptação' })
    expect(await ano.situacao(VALE, '2025-04-10')).toMatchObject({ estado: 'em avaliação' })
  })

  it('Art. 13: antes de decidida, a prorrogação não se conhece; decidida em 31/03/2025, vale', async () => {
    const adaptacao = async (em: string): Promise<string> => (await ano.situacao(CAMPO, em)).passos.join(' ')
    expect(await adaptacao('2025-03-30')).toContain('Em adaptação até 09/04/2025; primeiro quadrimestre: 2025-2')
    expect(await adaptacao('2025-03-31')).toContain('Em adaptação até 07/08/2025; primeiro quadrimestre: 2025-3')
  })

  it('o preliminar registra todos e não muda a situação de ninguém; a ciência dele não abre prazo', async () => {
    expect(feitos.preliminar.mensagem).toContain('7 consórcios (2 Conforme, 4 Não conforme, 1 em diagnóstico)')
    expect(await ano.situacao(MATA, '2025-09-04')).toMatchObject({ estado: 'em avaliação', impedido: false })
    expect(await ano.situacao(MATA, '2025-09-05')).toMatchObject({ estado: 'aguardando ciência', prazo: null })
  })

  it('a contestação deferida muda o item com quem decidiu e por quê, e 67 pontos viram os 70 do Art. 11, I', async () => {
    expect(feitos.final.avisos.map(a => a.mensagem)).toEqual([
      expect.stringMatching(
        /item IX de “CIS Lagoa Rasa .*Não no preliminar, Sim no final\. Decidiu Ana .*02\/09\/2025/,
      ),
    ])
    expect(await ano.situacao(LAGOA, '2025-09-05')).toMatchObject({ estado: 'conforme', pontos: 70, impedido: false })
    expect(await ano.situacao(LAGOA, '2025-09-04')).toMatchObject({ estado: 'em avaliação', pontos: null })
  })

  it('Art. 11, II: abaixo de 70, impedido desde o dia da homologação; o diagnóstico não impede ninguém', async () => {
    expect(feitos.final.mensagem).toContain('7 consórcios (3 Conforme, 3 Não conforme, 1 em diagnóstico)')
    for (const nome of [SERRA, MATA, REDE])
      expect(await ano.situacao(nome, '2025-09-05'), nome).toMatchObject({ estado: 'aguardando ciência', ...IMPEDIDO })
    expect(await ano.situacao(CAMPO, '2025-09-05')).toMatchObject({ estado: 'em avaliação', impedido: false })
    expect(await ano.situacao(VALE, '2025-09-05')).toMatchObject({ estado: 'conforme', pontos: 100 })
  })

  it('as notificações são as dos abaixo de 70, e a do preliminar não serve por elas', () => {
    const linhas = ler(ano.pasta, 'Notificações', 'Consórcio', 'Referente a', 'Resultado')
    expect(linhas.filter(l => l[2] === 'Preliminar').map(l => l[0])).toEqual([SERRA, MATA, LAGOA, REDE])
    expect(linhas.filter(l => l[2] === 'Final').map(l => l[0])).toEqual([SERRA, MATA, REDE])
  })

  // Ciência 16/09: 14 dias de setembro, 31 de outubro e 15 de novembro dão 15/11, sábado e feriado; 16 é domingo.
  it('Art. 11, § 1º: ciência em 16/09, 60º dia em 15/11, sábado e feriado: vence na segunda, 17/11/2025', async () => {
    const noPrazo = { estado: 'em adequação', prazo: '2025-11-17', ...IMPEDIDO }
    expect(await ano.situacao(MATA, '2025-09-15')).toMatchObject({ estado: 'aguardando ciência', prazo: null })
    expect(await ano.situacao(MATA, '2025-09-16')).toMatchObject(noPrazo)
    expect(await ano.situacao(MATA, '2025-11-16')).toMatchObject(noPrazo)
    expect(await ano.situacao(MATA, '2025-11-17')).toMatchObject(noPrazo)
    const depois = await ano.situacao(MATA, '2025-11-18')
    expect(depois).toMatchObject({ ...noPrazo, estado: 'prazo encerrado' })
    expect(depois.passos.join(' ')).toContain('segue impedido até ser classificado como conforme (Art. 11, § 2º)')
  })

  // Ciência 12/09: o 60º dia é 11/11, terça. Parados os dez dias de 05 a 14/11, que o alcançam: 53 dias até 04/11 e mais
  // 7 de 15 a 21/11, sexta; 20/11 é feriado, 21/11 tem expediente.
  it('a suspensão de 05 a 14/11, que alcança o vencimento de 11/11, leva-o a 21/11/2025, desde que começa', async () => {
    expect(await ano.situacao(REDE, '2025-11-04')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-11' })
    expect(await ano.situacao(REDE, '2025-11-05')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-21' })
    expect(await ano.situacao(REDE, '2025-11-21')).toMatchObject({ estado: 'em adequação', prazo: '2025-11-21' })
    expect(await ano.situacao(REDE, '2025-11-22')).toMatchObject({ estado: 'prazo encerrado', ...IMPEDIDO })
  })

  // Ciência 10/09: 20 dias de setembro, 31 de outubro e 9 de novembro dão 09/11, domingo.
  it('Art. 11, § 2º: a reavaliação ainda abaixo de 70 muda os pontos, e o prazo fica em 10/11/2025', async () => {
    expect(reavaliacoes[0].mensagem).toContain('54 pontos, Não conforme')
    const antes = await ano.situacao(SERRA, '2025-10-06')
    expect(antes).toMatchObject({ estado: 'em adequação', pontos: 42, prazo: '2025-11-10', ...IMPEDIDO })
    expect(await ano.situacao(SERRA, '2025-10-07')).toMatchObject({ ...IMPEDIDO, pontos: 54, prazo: '2025-11-10' })
  })

  it('Art. 11, § 2º: a reavaliação com 70 ou mais encerra o impedimento no dia em que é homologada', async () => {
    expect(reavaliacoes[1].mensagem).toContain('78 pontos, Conforme')
    expect(await ano.situacao(SERRA, '2025-10-28')).toMatchObject({ estado: 'em adequação', ...IMPEDIDO })
    const depois = await ano.situacao(SERRA, '2025-10-29')
    expect(depois).toMatchObject({ estado: 'conforme', impedido: false, desde: null, prazo: null, pontos: 78 })
    expect(depois.passos.join(' ')).toContain('Pode retomar a participação e os contratos desde 29/10/2025')
  })

  it('quem sai do cadastro fica inativo do dia da saída, com os pontos que tinha', async () => {
    expect(await ano.situacao(MANSO, '2025-11-02')).toMatchObject({ estado: 'conforme', pontos: 76 })
    expect(await ano.situacao(MANSO, '2025-11-03')).toMatchObject({ estado: 'inativo', pontos: 76 })
  })

  it('o Histórico só cresceu: sete preliminares, sete finais e as duas reavaliações, com a situação do dia', () => {
    const linhas = ano.historico('Nº', 'Consórcio', 'Referente a', 'Fase', 'Pontos', 'Efeito', 'Situação')
    expect(linhas.map(l => l[0])).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(linhas.slice(0, 7).every(l => l[3] === 'Preliminar' && l[6] === null)).toBe(true)
    expect(linhas.slice(7)).toEqual([
      [8, VALE, '2025-2', 'Final', 100, 'Classificação', 'conforme'],
      [9, SERRA, '2025-2', 'Final', 42, 'Classificação', 'aguardando ciência'],
      [10, MATA, '2025-2', 'Final', 64, 'Classificação', 'aguardando ciência'],
      [11, CAMPO, '2025-2', 'Final', 40, 'Diagnóstico', 'em avaliação'],
      [12, MANSO, '2025-2', 'Final', 76, 'Classificação', 'conforme'],
      [13, LAGOA, '2025-2', 'Final', 70, 'Classificação', 'conforme'],
      [14, REDE, '2025-2', 'Final', 58, 'Classificação', 'aguardando ciência'],
      [15, SERRA, 'Reavaliação de 06/10/2025', 'Final', 54, 'Classificação', 'em adequação'],
      [16, SERRA, 'Reavaliação de 28/10/2025', 'Final', 78, 'Classificação', 'conforme'],
    ])
  })
})
