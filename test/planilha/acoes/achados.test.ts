import { describe, expect, it } from 'vitest'
import { planejarAptidao } from '../../../src/planilha/acoes/aptidao.ts'
import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import { planejarConferencia } from '../../../src/planilha/acoes/conferir.ts'
import { planejarHomologacao } from '../../../src/planilha/acoes/homologar.ts'
import { planejarReavaliacoes } from '../../../src/planilha/acoes/homologar-reavaliacoes.ts'
import { planejarSituacoes } from '../../../src/planilha/acoes/situar.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { aplicar } from '../aplicar.ts'
import { COM_69, COM_70, doze, folha, matriz, NUMERAIS, pasta } from '../folhas.ts'
import { CONTEXTO, comCelula, comFolha, homologada, TODA_RESPONDIDA } from './pastas.ts'

const HOMOLOGADA = homologada()
const situacoes = (p: Pasta, hoje: Dia = CONTEXTO.hoje) => planejarSituacoes(p, { ...CONTEXTO, hoje })

const CADASTRO = [
  'Consórcio',
  'CNPJ',
  'URS',
  'Situação',
  'Inativo desde',
  'Prorrogação pedida em',
  'Prorrogação decidida em',
  'Prorrogação',
]
const REAVALIACOES = ['Consórcio', 'Pedida em', 'Avaliada em', 'Motivo', ...NUMERAIS]
const comReavaliacao = (avaliadaEm: string, ...doCadastro: Valor[]): Pasta =>
  pasta(
    folha([CADASTRO, ['CIS Água', null, 'Ubá', ...doCadastro]], 'Consórcios'),
    folha([REAVALIACOES, ['CIS Água', null, avaliadaEm, null, ...doze(COM_69)]], 'Reavaliações'),
  )
const reavaliada = (p: Pasta, hoje: Dia) => {
  const plano = planejarReavaliacoes(p, { ...CONTEXTO, hoje, quadrimestre: '2025-2' })
  return { plano, depois: plano.pedidos.length === 0 ? p : aplicar(p, plano.pedidos) }
}

describe('a reavaliação de quem ainda não tem resultado', () => {
  it('em adaptação, ou antes do primeiro quadrimestre monitorado, é diagnóstico: não impede ninguém (Art. 13)', () => {
    const prorrogado = comReavaliacao('20/07/2025', null, null, '20/03/2025', '01/04/2025', 'Deferida')
    for (const hoje of ['2025-07-26', '2025-08-20'] as const) {
      const { plano, depois } = reavaliada(prorrogado, hoje)
      expect(plano.resultado.homologadas).toMatchObject([{ pontos: 69, efeito: 'Diagnóstico' }])
      expect(plano.mensagem).toContain('diagnóstico, sem efeito')
      expect(situacoes(depois, hoje).resultado.consorcios[0]).toMatchObject({ impedido: false, pontos: null })
    }
  })

  it('já monitorado, é resultado', () => {
    const { depois } = reavaliada(comReavaliacao('20/07/2025'), '2025-07-26')
    expect(situacoes(depois, '2025-07-26').resultado.consorcios[0]).toMatchObject({
      impedido: true,
      desde: '2025-07-26',
    })
  })

  it('inativo no cadastro, não se homologa, e isso é dito', () => {
    const { plano } = reavaliada(comReavaliacao('20/07/2025', 'Inativo', '01/07/2025'), '2025-07-26')
    expect(plano.resultado.homologadas).toEqual([])
    expect(plano.avisos.map(a => a.mensagem).join()).toContain('Reavaliações!A2: “CIS Água”: está inativo no cadastro')
  })
})

describe('com o Histórico mexido ou perdido', () => {
  const semLinha = comFolha(HOMOLOGADA, 'Histórico', f => ({ ...f, valores: f.valores!.filter((_, i) => i !== 4) }))
  const perdido = { ...HOMOLOGADA, folhas: HOMOLOGADA.folhas.filter(f => f.titulo !== 'Histórico') }
  const aptidao = (p: Pasta) => () => planejarAptidao(p, { ...CONTEXTO, opcoes: { consorcio: 'CIS Sul' } })

  it('não se certifica a aptidão de ninguém', () => {
    expect(aptidao(HOMOLOGADA)().resultado.apto).toBe(false)
    for (const p of [semLinha, perdido]) expect(aptidao(p)).toThrow('Não se pode certificar')
  })

  it('perdido, não se diz a situação: ela sairia como se ninguém estivesse impedido', () => {
    expect(() => situacoes(perdido)).toThrow('já houve homologação')
  })
})

describe('o que se cita ou se repete errado', () => {
  it('a ciência que cita uma data sem reavaliação é apontada na sua célula', () => {
    const linha = ['CIS Sul', '20/11/2026', null, '21/11/2026']
    const p = comFolha(HOMOLOGADA, 'Notificações', f => ({ ...f, valores: [...f.valores!.slice(0, 4), linha] }))
    const { avisos, resultado } = situacoes(p)
    expect(avisos.map(a => a.mensagem)).toEqual([
      expect.stringContaining('Notificações!B5: cita 20/11/2026, e não há reavaliação homologada com essa data'),
    ])
    expect(resultado.consorcios[1]).toMatchObject({ estado: 'aguardando ciência' })
  })

  it('o consórcio repetido no cadastro é apontado e conta uma vez, também na ciência', () => {
    const p = comFolha(HOMOLOGADA, 'Consórcios', f => comCelula(f, 6, 0, 'cis sul'))
    const ciente = comFolha(p, 'Notificações', f => ({
      ...f,
      valores: [...f.valores!.slice(0, 4), ['CIS Sul', '2026-3', null, '21/11/2026']],
    }))
    const { avisos, resultado } = situacoes(ciente)
    expect(avisos.map(a => a.mensagem)).toEqual([
      expect.stringContaining('Consórcios!A7: “cis sul” já está na linha 6'),
    ])
    expect(resultado.consorcios.map(c => [c.nome, c.estado])).toEqual([
      ['CIS Norte', 'conforme'],
      ['CIS Sul', 'em adequação'],
    ])
  })

  it('homologar com data de antes da última homologação é dito', () => {
    const cedo = aplicar(
      TODA_RESPONDIDA,
      planejarApuracao(TODA_RESPONDIDA, { ...CONTEXTO, quadrimestre: '2026-2' }).pedidos,
    )
    const comTres = aplicar(cedo, planejarHomologacao(cedo, { ...CONTEXTO, quadrimestre: '2026-2' }).pedidos)
    const { mensagem } = planejarHomologacao(
      {
        ...comTres,
        folhas: [
          ...comTres.folhas,
          {
            ...matriz(
              [
                ['CIS Norte', COM_70],
                ['CIS Sul', COM_70],
              ],
              'Matriz 2026-1',
            ),
          },
        ],
      },
      { ...CONTEXTO, quadrimestre: '2026-1' },
    )
    expect(mensagem).toContain('Confira a ordem: já há homologação de 2026-2, de 21/11/2026')
  })
})

describe('conferir uma planilha que outro programa regravou', () => {
  const semNada = (f: Folha): Folha => ({ ...f, metadados: {}, protecoes: [] })

  it('o Registro que perdeu a estrutura e a proteção ganha-as uma vez só', () => {
    const antes = { ...HOMOLOGADA, folhas: HOMOLOGADA.folhas.map(semNada) }
    const { conserto } = planejarConferencia(antes, CONTEXTO)
    const depois = aplicar(antes, conserto)
    expect(depois.folhas.find(f => f.titulo === 'Registro')!.protecoes).toHaveLength(1)
    expect(planejarConferencia(depois, CONTEXTO).problemas).toEqual([])
  })
})
