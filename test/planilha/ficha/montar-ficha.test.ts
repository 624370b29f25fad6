import { describe, expect, it } from 'vitest'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { apurada, comFolha, daEquipe, folhaDe, homologada } from '../acoes/pastas.ts'
import { digitado, fichaDe, gravada, itemDe } from './apoio.ts'

const AVALIACAO = 'Avaliação 2026-3'
const linhaDe = (nome: string): number => folhaDe(apurada(), AVALIACAO).valores!.findIndex(l => l[0] === nome)
const naAvaliacao = (linha: number) => ({ folha: folhaDe(apurada(), AVALIACAO).id, linha })

describe('de quem é a ficha', () => {
  it('é do consórcio da linha em que a pessoa está', () => {
    const ficha = fichaDe(apurada(), { daSelecao: true }, naAvaliacao(linhaDe('CIS Centro')))
    expect(ficha.consorcio.nome).toBe('CIS Centro')
    expect(ficha.apontado).toBe(ficha.consorcio.id)
  })

  it('fora de uma linha de consórcio, é do primeiro da fila de quem falta avaliar', () => {
    const ficha = fichaDe(apurada(), { daSelecao: true }, naAvaliacao(1))
    expect(ficha.apontado).toBeNull()
    expect(ficha.consorcio.id).toBe(ficha.fila[0])
    expect(itemDe(ficha, 'XII').resposta).toBeNull()
  })

  it('em outra aba, a linha se acha pelo nome que está nela', () => {
    const cadastro = folhaDe(apurada(), 'Consórcios')
    const linha = cadastro.valores!.findIndex(l => l[0] === 'CIS Sul')
    expect(fichaDe(apurada(), { daSelecao: true }, { folha: cadastro.id, linha }).consorcio.nome).toBe('CIS Sul')
  })

  it('a linha que a pessoa já viu apontada não a tira de onde está; a nova, sim', () => {
    const apontado = fichaDe(apurada(), { daSelecao: true }, naAvaliacao(linhaDe('CIS Norte'))).apontado!
    const pedido = { daSelecao: true, consorcio: 'CIS Sul', apontado } as const
    expect(fichaDe(apurada(), pedido, naAvaliacao(linhaDe('CIS Norte'))).consorcio.nome).toBe('CIS Sul')
    expect(fichaDe(apurada(), pedido, naAvaliacao(linhaDe('CIS Leste'))).consorcio.nome).toBe('CIS Leste')
  })

  it.each(['CIS Norte', '11.222.333/0001-81', '11222333000181'])('“%s” nomeia o mesmo consórcio', texto => {
    expect(fichaDe(apurada(), { consorcio: texto }).consorcio).toMatchObject({
      id: '11.222.333/0001-81',
      nome: 'CIS Norte',
      urs: 'Montes Claros',
    })
  })

  it('o que não está na avaliação é recusado pelo nome', () => {
    expect(() => fichaDe(apurada(), { consorcio: 'CIS Inexistente' })).toThrow(
      '“CIS Inexistente” não está na avaliação de 2026-3.',
    )
  })

  it('sem avaliação aberta, diz o que fazer', () => {
    expect(() => fichaDe(daEquipe())).toThrow('Não há avaliação aberta de 2026-3. Use Abrir quadrimestre')
  })
})

describe('o que a ficha mostra', () => {
  it('todos os consórcios, com o que já se respondeu; e a fila, só de quem tem item por responder', () => {
    const { consorcios, fila } = fichaDe(apurada())
    expect(consorcios.map(c => [c.nome, c.respondidos, c.classificacao])).toEqual([
      ['CIS Norte', 12, 'Conforme'],
      ['CIS Sul', 12, 'Não conforme'],
      ['CIS Leste', 3, 'Em avaliação'],
      ['CIS Oeste', 0, 'Não avaliado'],
      ['CIS Centro', 12, 'Conforme'],
    ])
    const porNome = new Map(consorcios.map(c => [c.id, c.nome]))
    expect(fila.map(id => porNome.get(id)).sort()).toEqual(['CIS Leste', 'CIS Oeste'])
  })

  it('a resposta que não se entende aparece como está escrita, e nunca como Não', () => {
    const pasta = digitado(apurada(), AVALIACAO, { Consórcio: 'CIS Leste' }, { IV: 'talvez' })
    const ficha = fichaDe(pasta, { consorcio: 'CIS Leste' })
    expect(itemDe(ficha, 'IV')).toMatchObject({ resposta: null, ilegivel: 'talvez' })
    expect(ficha.avisos.map(a => a.mensagem)).toEqual([
      expect.stringContaining('item IV de “CIS Leste” contém “talvez”'),
    ])
  })

  it('a resposta repetida do quadrimestre anterior é proposta, e não resposta', () => {
    const pasta = digitado(apurada(), AVALIACAO, { Consórcio: 'CIS Oeste' }, { I: 'Sim (a confirmar)' })
    expect(itemDe(fichaDe(pasta, { consorcio: 'CIS Oeste' }), 'I')).toMatchObject({ resposta: null, proposta: 'Sim' })
  })

  it('os avisos são só os das células deste consórcio', () => {
    const pasta = digitado(apurada(), AVALIACAO, { Consórcio: 'CIS Leste' }, { IV: 'talvez' })
    expect(fichaDe(pasta, { consorcio: 'CIS Norte' }).avisos).toEqual([])
  })

  it('a data é AAAA-MM-DD, e o que a célula guarda vai junto', () => {
    const serial = serialDoDia('2026-11-03')
    const pasta = digitado(apurada(), AVALIACAO, { Consórcio: 'CIS Leste' }, { 'Avaliado em': serial })
    const ficha = fichaDe(pasta, { consorcio: 'CIS Leste' })
    expect(ficha.avaliadoEm).toBe('2026-11-03')
    expect(ficha.celulas.avaliadoEm).toBe(serial)
  })

  it('a evidência traz subrequisitos, observação e se o link é herdado', () => {
    const { pasta } = gravada(
      apurada(),
      'CIS Leste',
      ['III', 'link', 'https://leste.example/iii'],
      ['III', 'observacao', 'vi'],
    )
    const herdada = digitado(
      pasta,
      'Evidências',
      { Item: 'III' },
      { 'Verificado em': null, Origem: 'herdado', Subrequisitos: 'III-rateio; Contratos de programa' },
    )
    expect(itemDe(fichaDe(herdada, { consorcio: 'CIS Leste' }), 'III')).toMatchObject({
      link: 'https://leste.example/iii',
      herdada: true,
      observacao: 'vi',
      subrequisitos: ['III-rateio', 'III-programa'],
    })
  })

  it('no quadrimestre homologado só se consulta, e a conta é a que foi homologada', () => {
    const ficha = fichaDe(digitado(homologada(), AVALIACAO, { Consórcio: 'CIS Norte' }, { I: 'Não' }), {
      consorcio: 'CIS Norte',
    })
    expect(ficha.soLeitura).toContain('2026-3 foi homologado em 21/11/2026')
    expect(itemDe(ficha, 'I').resposta).toBe('Não')
    expect(ficha.contadas.I).toBe('Sim')
  })

  it('o preliminar não fecha a ficha', () => {
    expect(fichaDe(homologada(true)).soLeitura).toBeNull()
  })

  it('quem não está no cadastro não tem onde registrar evidência, e se diz por quê', () => {
    const semCadastro = comFolha(apurada(), 'Consórcios', f => ({
      ...f,
      valores: f.valores!.filter(l => l[0] !== 'CIS Leste'),
    }))
    expect(fichaDe(semCadastro, { consorcio: 'CIS Leste' }).semEvidencias).toContain('não está na aba Consórcios')
    expect(fichaDe(semCadastro, { consorcio: 'CIS Norte' }).semEvidencias).toBeNull()
  })

  it('sem a aba Evidências, a ficha abre e diz como criá-la', () => {
    const pasta = { ...apurada(), folhas: apurada().folhas.filter(f => f.titulo !== 'Evidências') }
    expect(fichaDe(pasta).semEvidencias).toContain('Preparar planilha')
  })
})
