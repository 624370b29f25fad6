import { describe, expect, test } from 'vitest'
import { periodoDeAdaptacao } from '../../src/apuracao/adaptacao.ts'
import { prazoDeAdequacao } from '../../src/apuracao/adequacao.ts'
import { apurarConsorcio } from '../../src/apuracao/apurar.ts'
import { primeiroQuadrimestreMonitorado } from '../../src/apuracao/primeiro-quadrimestre.ts'
import { type Resposta, respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { FERIADOS } from '../../src/norma/feriados.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { PARAMETROS_PADRAO, type Parametros } from '../../src/norma/parametros.ts'
import { calendario } from '../../src/tempo/expediente.ts'
import { emBarras } from '../../src/tempo/formatar-dia.ts'
import { diaEscrito, lerCasos } from './casos.ts'
import { CALENDARIO, CONTEXTO, EM, entrada } from './exemplares.ts'

describe('test/casos/pontuacao.csv', () => {
  test.each(lerCasos('pontuacao.csv'))('$caso: $pontos pontos, $classificação', caso => {
    const respostas = respostasNaOrdem(IDS_DOS_ITENS.map(item => (caso[item] || null) as Resposta))
    const apuracao = apurarConsorcio(entrada(respostas), CONTEXTO)
    expect({
      pontos: `${apuracao.pontos ?? ''}`,
      mínimo: `${apuracao.minimo}`,
      máximo: `${apuracao.maximo}`,
      classificação: apuracao.classificacao,
      faltam: `${apuracao.pontosQueFaltam ?? ''}`,
      'menor conjunto': apuracao.menorConjunto.join(' '),
    }).toEqual({
      pontos: caso['pontos'],
      mínimo: caso['mínimo'],
      máximo: caso['máximo'],
      classificação: caso['classificação'],
      faltam: caso['faltam'],
      'menor conjunto': caso['menor conjunto'],
    })
  })
})

describe('test/casos/prazo-de-adequacao.csv: 60 dias corridos da ciência', () => {
  const soNacionais = FERIADOS.filter(feriado => feriado.tipo === 'nacional')
  const prazo = (ciencia: string, cal = CALENDARIO) =>
    prazoDeAdequacao({ enviadaEm: null, cienciaEm: diaEscrito(ciencia) }, PARAMETROS_PADRAO, cal, EM)!

  test.each(lerCasos('prazo-de-adequacao.csv'))('ciência $ciência em $município: $vencimento ($por quê)', caso => {
    const ciencia = caso['ciência']!
    const comTodos = prazo(ciencia, calendario(FERIADOS, caso['município']!))
    expect(emBarras(comTodos.fim)).toBe(caso['vencimento'])
    expect(comTodos.anosSemFeriados.join(' ')).toBe(caso['anos sem feriados'])
    expect(comTodos.alertas.length).toBe(caso['anos sem feriados'] === '' ? 0 : 1)
    expect(emBarras(prazo(ciencia, calendario(soNacionais, caso['município']!)).fim)).toBe(
      caso['vencimento só com feriados nacionais'],
    )
    expect(comTodos.emPalavras).toContain(`60º dia ${caso['último dia contado']!.slice(0, 5)}`)
  })
})

describe('test/casos/periodo-de-adaptacao.csv: Art. 13', () => {
  test.each(lerCasos('periodo-de-adaptacao.csv'))('publicada em $publicação, $decisão: até $fim ($por quê)', caso => {
    const parametros = {
      ...PARAMETROS_PADRAO,
      publicacao: diaEscrito(caso['publicação']!)!,
      fimDaAdaptacao: caso['fim sem expediente'],
      baseDaProrrogacao: caso['base da prorrogação'],
      primeiroQuadrimestre: caso['primeiro quadrimestre'],
    } as Parametros
    const prorrogacao = {
      pedidaEm: diaEscrito(caso['pedida em']!),
      decidida: (caso['decisão'] || null) as 'Deferida' | 'Indeferida' | null,
      decididaEm: diaEscrito(caso['decidida em']!),
    }
    const periodo = periodoDeAdaptacao(prorrogacao, parametros, CALENDARIO)
    expect(emBarras(periodo.fim)).toBe(caso['fim'])
    expect(periodo.prorrogada).toBe(caso['decisão'] === 'Deferida')
    expect(periodo.alertas.length).toBe(Number(caso['alertas']))
    expect(primeiroQuadrimestreMonitorado(periodo.fim, parametros.primeiroQuadrimestre)).toBe(caso['monitorado desde'])
  })
})
