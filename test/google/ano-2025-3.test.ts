import { beforeAll, describe, expect, it } from 'vitest'
import { type Ano, CAMPO, LAGOA, MANSO, MATA, novoAno, PEDRA, REDE, SERRA, VALE } from './ano.ts'
import { reavaliacoesDaSerra, segundoDe2025, terceiroDe2025 } from './ano-fatos.ts'
import { ler } from './digitar.ts'

describe('2025-3, com quem entrou depois e sem quem saiu', { timeout: 180_000 }, () => {
  let ano: Ano
  let feitos: Awaited<ReturnType<typeof terceiroDe2025>>

  beforeAll(async () => {
    ano = await novoAno('2025-11-24')
    await segundoDe2025(ano)
    await reavaliacoesDaSerra(ano)
    feitos = await terceiroDe2025(ano)
  }, 180_000)

  it('Art. 14: abre com quem está ativo, o que entrou em 15/10/2025 também, e com o último resultado ao lado', () => {
    expect(feitos.abertura.resultado).toMatchObject({ incluidos: [VALE, SERRA, MATA, CAMPO, LAGOA, REDE, PEDRA] })
    expect(ler(ano.pasta, 'Avaliação 2025-3', 'Consórcio', 'Anterior')).toEqual([
      [VALE, '2025-2: 100, Conforme'],
      [SERRA, 'Reavaliação de 28/10/2025: 78, Conforme; sem I, VII'],
      [MATA, '2025-2: 64, Não conforme; sem IV, V, VI'],
      [CAMPO, '2025-2: 40, Não conforme; sem I, II, III, IV, V'],
      [LAGOA, '2025-2: 70, Conforme; sem I, II, VIII'],
      [REDE, '2025-2: 58, Não conforme; sem III, IV, V, VIII'],
      [PEDRA, null],
    ])
  })

  it('Art. 8º: o link de 2025-2 vem como herdado, por confirmar, com a data que o site mostrava', () => {
    const daFolha = ler(ano.pasta, 'Evidências', 'Quadrimestre', 'Consórcio', 'Item', 'Link', 'Origem', 'Verificado em')
    expect(daFolha.filter(l => l[0] === '2025-3' && l[3] !== null)).toEqual([
      ['2025-3', VALE, 'VII', 'https://vale.example/folha', 'herdado', null],
    ])
  })

  it('com itens por avaliar, não homologa: diz de quem, quais e onde', () => {
    expect(feitos.recusa).toEqual([`“${VALE}”: sem resposta VII, XII (Avaliação 2025-3!L5).`])
  })

  it('a contestação indeferida não muda o item', async () => {
    expect(await ano.situacao(PEDRA, '2026-01-12')).toMatchObject({ estado: 'conforme', pontos: 88 })
    expect(await ano.situacao(PEDRA, '2026-01-11')).toMatchObject({ estado: 'em avaliação', pontos: null })
  })

  it('Art. 11, § 2º: o conforme do novo quadrimestre libera mesmo quem deixou o prazo vencer', async () => {
    expect(await ano.situacao(REDE, '2026-01-11')).toMatchObject({ estado: 'prazo encerrado', desde: '2025-09-05' })
    expect(await ano.situacao(REDE, '2026-01-12')).toMatchObject({ estado: 'conforme', impedido: false, pontos: 88 })
  })

  // Ciência 20/01: 11 dias de janeiro, 28 de fevereiro e 21 de março dão 21/03, sábado.
  it('Art. 11, § 1º: outro quadrimestre abaixo de 70 supera o prazo vencido; o impedimento vem do primeiro', async () => {
    const desde = { impedido: true, desde: '2025-09-05', pontos: 61 }
    const sem = await ano.situacao(MATA, '2026-01-12')
    expect(sem).toMatchObject({ estado: 'aguardando ciência', prazo: null, ...desde })
    expect(sem.passos.join(' ')).toMatch(/O prazo do resultado de 2025-2 ficou superado .*pelo de 2025-3/)
    expect(await ano.situacao(MATA, '2026-01-20')).toMatchObject({ estado: 'em adequação', prazo: '2026-03-23' })
    expect(await ano.situacao(MATA, '2026-03-23')).toMatchObject({ estado: 'em adequação', ...desde })
    expect(await ano.situacao(MATA, '2026-03-24')).toMatchObject({ estado: 'prazo encerrado', ...desde })
  })

  // Ciência 20/02: 8 dias de fevereiro, 31 de março e 21 de abril dão 21/04, Tiradentes: vence em 22/04, quarta.
  // Prorrogado até 01/05, feriado e sexta: passa à segunda, 04/05.
  it('Art. 13 e 11: quem teve a prorrogação é classificado em 2025-3; o ato de 10/04 leva o fim a 04/05/2026', async () => {
    const desde = { impedido: true, desde: '2026-01-12', pontos: 64 }
    expect(await ano.situacao(CAMPO, '2026-01-11')).toMatchObject({ estado: 'em avaliação', impedido: false })
    expect(await ano.situacao(CAMPO, '2026-01-12')).toMatchObject({ estado: 'aguardando ciência', ...desde })
    expect(await ano.situacao(CAMPO, '2026-04-09')).toMatchObject({ prazo: '2026-04-22', ...desde })
    expect(await ano.situacao(CAMPO, '2026-04-10')).toMatchObject({ prazo: '2026-05-04', ...desde })
    expect(await ano.situacao(CAMPO, '2026-05-04')).toMatchObject({ estado: 'em adequação', ...desde })
    expect(await ano.situacao(CAMPO, '2026-05-05')).toMatchObject({ estado: 'prazo encerrado', ...desde })
  })

  it('quem saiu não é avaliado nem notificado, e continua na consulta', async () => {
    expect(feitos.final.mensagem).toContain('7 consórcios (5 Conforme, 2 Não conforme)')
    expect(ano.historico('Consórcio', 'Referente a').filter(l => l[1] === '2025-3')).not.toContainEqual([
      MANSO,
      '2025-3',
    ])
    expect(await ano.situacao(MANSO, '2026-01-12')).toMatchObject({ estado: 'inativo', pontos: 76 })
  })
})
