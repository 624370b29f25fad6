import { describe, expect, it } from 'vitest'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { apurada, comFolha, homologada } from '../acoes/pastas.ts'
import { aplicar } from '../aplicar.ts'
import { ANA, celulasMudadas, digitado, fichaDe, gravada, HOJE, itemDe, mudanca, planejar, visto } from './apoio.ts'

const AVALIACAO = 'Avaliação 2026-3'
const HOJE_SERIAL = serialDoDia(HOJE)
const LESTE = { Consórcio: 'CIS Leste' }
const NORTE = { Consórcio: 'CIS Norte' }

describe('gravar só o que mudou', () => {
  it('uma resposta muda uma célula, e a data e quem avaliou, que estavam em branco', () => {
    const { pasta, plano } = gravada(apurada(), 'CIS Leste', ['IV', 'resposta', 'Não'])
    expect(visto(pasta, AVALIACAO, 'IV', LESTE)).toBe('Não')
    expect(visto(pasta, AVALIACAO, 'Avaliado em', LESTE)).toBe(HOJE_SERIAL)
    expect(visto(pasta, AVALIACAO, 'Avaliado por', LESTE)).toBe(ANA)
    expect(plano.pedidos).toHaveLength(3)
    expect(plano.mensagem).toBe('Gravado: 1 resposta de CIS Leste.')
  })

  it('com a data e o nome já preenchidos, só a resposta muda', () => {
    const antes = digitado(apurada(), AVALIACAO, LESTE, { 'Avaliado em': 46_300, 'Avaliado por': 'Bruno' })
    const { pasta, plano } = gravada(antes, 'CIS Leste', ['IV', 'resposta', 'Sim'])
    expect(plano.pedidos).toHaveLength(1)
    expect(visto(pasta, AVALIACAO, 'Avaliado por', LESTE)).toBe('Bruno')
  })

  it('apagar uma resposta não é avaliar: a data fica em branco', () => {
    const { pasta } = gravada(apurada(), 'CIS Leste', ['I', 'resposta', null])
    expect(visto(pasta, AVALIACAO, 'I', LESTE)).toBeNull()
    expect(visto(pasta, AVALIACAO, 'Avaliado em', LESTE)).toBeNull()
  })

  it('a data da avaliação e o nome se podem corrigir', () => {
    const antes = digitado(apurada(), AVALIACAO, LESTE, { 'Avaliado em': 46_300, 'Avaliado por': 'Bruno' })
    const { pasta } = gravada(
      antes,
      'CIS Leste',
      [null, 'avaliadoEm', '2026-11-20'],
      [null, 'avaliadoPor', '2026-11-20'],
    )
    expect(visto(pasta, AVALIACAO, 'Avaliado em', LESTE)).toBe(serialDoDia('2026-11-20'))
    expect(visto(pasta, AVALIACAO, 'Avaliado por', LESTE)).toBe('2026-11-20')
  })

  it('as outras linhas, as outras abas e as outras colunas ficam como estavam', () => {
    const antes = apurada()
    const { pasta } = gravada(antes, 'CIS Norte', ['I', 'resposta', 'Não'])
    // Na avaliação mudam a resposta, a data, o nome e o que as fórmulas mostram do próprio consórcio.
    expect(celulasMudadas(antes, pasta)).toEqual({ [AVALIACAO]: 3 + 2 })
  })

  it('o texto que parece fórmula continua texto', () => {
    const { pasta, plano } = gravada(apurada(), 'CIS Leste', ['I', 'observacao', '=HYPERLINK("http://x.example")'])
    expect(JSON.stringify(plano.pedidos)).not.toContain('formulaValue')
    expect(visto(pasta, 'Evidências', 'Observação', { Item: 'I' })).toBe('=HYPERLINK("http://x.example")')
  })

  it('confirma a proposta, e a apaga se a pessoa quiser', () => {
    const antes = digitado(apurada(), AVALIACAO, LESTE, { V: 'Sim (a confirmar)', VI: 'Não (a confirmar)' })
    const { pasta } = gravada(antes, 'CIS Leste', ['V', 'resposta', 'Sim'], ['VI', 'resposta', null])
    expect(visto(pasta, AVALIACAO, 'V', LESTE)).toBe('Sim')
    expect(visto(pasta, AVALIACAO, 'VI', LESTE)).toBeNull()
  })

  it('com as colunas e as linhas em outra ordem, escreve na célula certa', () => {
    const trocada = comFolha(apurada(), AVALIACAO, f => {
      const { formulas: _f, digitadas: _d, validadas: _v, ...semFormulas } = f
      const valores = f.valores!.map(l => [l[1] ?? null, ...[...l.slice(2, 17)].reverse(), l[0] ?? null])
      return { ...semFormulas, valores: [...valores.slice(0, 4), ...valores.slice(4).reverse()] }
    })
    const { pasta } = gravada(trocada, 'CIS Leste', ['XII', 'resposta', 'Sim'])
    expect(visto(pasta, AVALIACAO, 'XII', LESTE)).toBe('Sim')
    expect(visto(pasta, AVALIACAO, 'XII', { Consórcio: 'CIS Oeste' })).toBeNull()
    expect(celulasMudadas(trocada, pasta)).toEqual({ [AVALIACAO]: 3 })
  })

  it('depois de um cabeçalho repetido no meio, valem as colunas dele', () => {
    const repetido = comFolha(apurada(), AVALIACAO, f => {
      const { formulas: _f, digitadas: _d, validadas: _v, ...semFormulas } = f
      const valores = f.valores!.map(l => l.slice(0, 17))
      const onde = valores.findIndex(l => l[0] === 'CIS Oeste')
      const trocar = (l: (typeof valores)[number]) => [...l.slice(0, 5), l[6] ?? null, l[5] ?? null, ...l.slice(7)]
      return {
        ...semFormulas,
        valores: [...valores.slice(0, onde), trocar(valores[3]!), ...valores.slice(onde).map(trocar)],
      }
    })
    const { pasta } = gravada(repetido, 'CIS Oeste', ['I', 'resposta', 'Sim'])
    const folha = pasta.folhas.find(f => f.titulo === AVALIACAO)!
    expect(folha.valores!.find(l => l[0] === 'CIS Oeste')!.slice(5, 7)).toEqual([null, 'Sim'])
    expect(itemDe(fichaDe(pasta, { consorcio: 'CIS Oeste' }), 'I').resposta).toBe('Sim')
  })
})

describe('as evidências', () => {
  it('o item sem linha ganha uma no fim da aba, com quem e o dia em que viu', () => {
    const { pasta, plano } = gravada(
      apurada(),
      'CIS Leste',
      ['III', 'link', 'https://leste.example/rateio'],
      ['III', 'atualizadoEm', '2026-11-01'],
    )
    const onde = { Item: 'III' }
    expect(visto(pasta, 'Evidências', 'Quadrimestre', onde)).toBe('2026-3')
    expect(visto(pasta, 'Evidências', 'Consórcio', onde)).toBe('CIS Leste')
    expect(visto(pasta, 'Evidências', 'Link', onde)).toBe('https://leste.example/rateio')
    expect(visto(pasta, 'Evidências', 'Atualizado em', onde)).toBe(serialDoDia('2026-11-01'))
    expect(visto(pasta, 'Evidências', 'Verificado em', onde)).toBe(HOJE_SERIAL)
    expect(visto(pasta, 'Evidências', 'Verificado por', onde)).toBe(ANA)
    expect(plano.mensagem).toBe('Gravado: 1 link e 1 data do site de CIS Leste.')
  })

  it('dois itens sem linha ganham duas; o que já tem fica na sua', () => {
    const { pasta: primeira } = gravada(apurada(), 'CIS Leste', ['I', 'link', 'https://leste.example/1'])
    const { pasta } = gravada(
      primeira,
      'CIS Leste',
      ['I', 'link', 'https://leste.example/novo'],
      ['II', 'link', 'https://leste.example/2'],
      ['III', 'observacao', 'sem página'],
    )
    const linhas = pasta.folhas.find(f => f.titulo === 'Evidências')!.valores!.filter(l => l[0] === '2026-3')
    expect(linhas.map(l => [l[2], l[3]])).toEqual([
      ['I', 'https://leste.example/novo'],
      ['II', 'https://leste.example/2'],
      ['III', null],
    ])
  })

  it('a observação não diz que se viu a página; o link, a data e a lista dizem', () => {
    const verificado = (...quais: Parameters<typeof gravada>[2][]) =>
      visto(gravada(apurada(), 'CIS Leste', ...quais).pasta, 'Evidências', 'Verificado em', { Item: 'I' })
    expect(verificado(['I', 'observacao', 'pedido por e-mail'])).toBeNull()
    expect(verificado(['I', 'link', 'https://leste.example'])).toBe(HOJE_SERIAL)
    expect(verificado(['I', 'atualizadoEm', '2026-11-01'])).toBe(HOJE_SERIAL)
    expect(verificado(['I', 'subrequisitos', ['I-lista']])).toBe(HOJE_SERIAL)
  })

  it('conferir o link herdado o confirma, e o link fica', () => {
    const { pasta: com } = gravada(apurada(), 'CIS Leste', ['I', 'link', 'https://leste.example'])
    const herdado = digitado(
      com,
      'Evidências',
      { Item: 'I' },
      { 'Verificado em': null, 'Verificado por': null, Origem: 'herdado' },
    )
    expect(itemDe(fichaDe(herdado, { consorcio: 'CIS Leste' }), 'I').herdada).toBe(true)
    const { pasta } = gravada(herdado, 'CIS Leste', ['I', 'verificadoEm', HOJE])
    expect(itemDe(fichaDe(pasta, { consorcio: 'CIS Leste' }), 'I')).toMatchObject({
      herdada: false,
      link: 'https://leste.example',
      verificadoPor: ANA,
    })
  })

  it('os subrequisitos se escrevem na ordem da norma, e o que mais havia na célula fica', () => {
    const { pasta: com } = gravada(apurada(), 'CIS Leste', ['VIII', 'subrequisitos', ['VIII-execucao', 'VIII-receita']])
    expect(visto(com, 'Evidências', 'Subrequisitos', { Item: 'VIII' })).toBe('VIII-receita; VIII-execucao')
    const anotada = digitado(com, 'Evidências', { Item: 'VIII' }, { Subrequisitos: 'VIII-receita; falta o balancete' })
    const { pasta } = gravada(anotada, 'CIS Leste', ['VIII', 'subrequisitos', ['VIII-despesa']])
    expect(visto(pasta, 'Evidências', 'Subrequisitos', { Item: 'VIII' })).toBe('VIII-despesa; falta o balancete')
  })

  it('falta a coluna: recusa, diz qual, e não grava nem o resto', () => {
    const semLink = comFolha(apurada(), 'Evidências', f => ({
      ...f,
      valores: f.valores!.map(l => l.map(v => (v === 'Link' ? 'Anotações' : v))),
    }))
    expect(() => gravada(semLink, 'CIS Leste', ['I', 'link', 'https://x.example'], ['I', 'resposta', 'Não'])).toThrow(
      'Item I, Link: não há essa coluna na aba. Use Conferir planilha.',
    )
  })
})

describe('outra pessoa na mesma planilha', () => {
  const ficha = fichaDe(apurada(), { consorcio: 'CIS Leste' })
  const minhas = [mudanca(ficha, 'IV', 'resposta', 'Sim'), mudanca(ficha, 'V', 'resposta', 'Não')]

  it('a célula que ela mudou não se grava por cima: volta com o que tem; as outras se gravam', () => {
    const dela = digitado(apurada(), AVALIACAO, LESTE, { IV: 'Não' })
    const plano = planejar(dela, 'CIS Leste', minhas)
    expect(plano.conflitos).toEqual([{ item: 'IV', campo: 'resposta', agora: 'Não', lido: 'Não' }])
    expect(plano.mensagem).toBe(
      'Gravado: 1 resposta de CIS Leste. Mudou na planilha enquanto isso, e não se gravou por cima: Item IV, Resposta. Escolha o que fica.',
    )
    const pasta = aplicar(dela, plano.pedidos)
    expect(visto(pasta, AVALIACAO, 'IV', LESTE)).toBe('Não')
    expect(visto(pasta, AVALIACAO, 'V', LESTE)).toBe('Não')
    expect(itemDe(plano.ficha, 'IV').resposta).toBe('Não')
  })

  it('quem insiste, sabendo do que ela escreveu, grava', () => {
    const dela = digitado(apurada(), AVALIACAO, LESTE, { IV: 'Não' })
    const { ficha: nova } = planejar(dela, 'CIS Leste', minhas)
    const pasta = aplicar(dela, planejar(dela, 'CIS Leste', [mudanca(nova, 'IV', 'resposta', 'Sim')]).pedidos)
    expect(visto(pasta, AVALIACAO, 'IV', LESTE)).toBe('Sim')
  })

  it('se ela escreveu o mesmo, ainda que de outro jeito, não há conflito nem o que gravar ali', () => {
    const dela = digitado(apurada(), AVALIACAO, LESTE, { IV: 'sim', 'Avaliado em': 46_300, 'Avaliado por': 'Bruno' })
    const plano = planejar(dela, 'CIS Leste', [minhas[0]!])
    expect(plano.conflitos).toEqual([])
    expect(plano.pedidos).toEqual([])
    expect(plano.gravadas).toBe(1)
  })

  it('a linha de evidência que ela criou primeiro é usada; o link dela não se perde', () => {
    const { pasta: dela } = gravada(apurada(), 'CIS Leste', ['I', 'link', 'https://dela.example'])
    const plano = planejar(dela, 'CIS Leste', [
      mudanca(ficha, 'I', 'link', 'https://minha.example'),
      mudanca(ficha, 'I', 'observacao', 'anotado'),
    ])
    expect(plano.conflitos).toEqual([
      { item: 'I', campo: 'link', agora: 'https://dela.example', lido: 'https://dela.example' },
    ])
    const pasta = aplicar(dela, plano.pedidos)
    const linhas = pasta.folhas.find(f => f.titulo === 'Evidências')!.valores!.filter(l => l[2] === 'I')
    expect(linhas.map(l => [l[3], l[8]])).toEqual([['https://dela.example', 'anotado']])
  })

  it('a linha de evidência que ela apagou não volta sem que se diga', () => {
    const { pasta: com } = gravada(apurada(), 'CIS Leste', ['I', 'link', 'https://velha.example'])
    const vista = fichaDe(com, { consorcio: 'CIS Leste' })
    const plano = planejar(apurada(), 'CIS Leste', [mudanca(vista, 'I', 'link', 'https://nova.example')])
    expect(plano.conflitos).toEqual([{ item: 'I', campo: 'link', agora: null, lido: '' }])
    expect(plano.pedidos).toEqual([])
  })

  it('ela ordenou a aba e inseriu linhas: a resposta vai à linha do consórcio', () => {
    const mexida = comFolha(apurada(), AVALIACAO, f => {
      const { formulas: _f, digitadas: _d, validadas: _v, ...resto } = f
      const [alto, baixo] = [f.valores!.slice(0, 4), f.valores!.slice(4)]
      return { ...resto, valores: [...alto, ...baixo.filter(l => l[0]).reverse(), []].map(l => l.slice(0, 17)) }
    })
    const pasta = aplicar(mexida, planejar(mexida, 'CIS Leste', minhas).pedidos)
    expect(visto(pasta, AVALIACAO, 'IV', LESTE)).toBe('Sim')
    expect(visto(pasta, AVALIACAO, 'IV', NORTE)).toBe('Sim')
    expect(visto(pasta, AVALIACAO, 'V', NORTE)).toBe('Sim')
  })
})

describe('gravar de novo', () => {
  it('o mesmo pedido, outra vez, não muda nada e não é conflito', () => {
    const ficha = fichaDe(apurada(), { consorcio: 'CIS Leste' })
    const pedido = [
      mudanca(ficha, 'IV', 'resposta', 'Sim'),
      mudanca(ficha, 'IV', 'link', 'https://leste.example/iv'),
      mudanca(ficha, 'IV', 'subrequisitos', ['IV-servicos']),
    ]
    const primeira = planejar(apurada(), 'CIS Leste', pedido)
    const segunda = planejar(aplicar(apurada(), primeira.pedidos), 'CIS Leste', pedido)
    expect(segunda.pedidos).toEqual([])
    expect(segunda.conflitos).toEqual([])
    expect(segunda.mensagem).toBe(primeira.mensagem)
  })

  it('a ficha que volta é a que se leria em seguida', () => {
    const { pasta, plano } = gravada(
      apurada(),
      'CIS Leste',
      ['IV', 'resposta', 'Sim'],
      ['IV', 'link', 'https://leste.example/iv'],
      ['I', 'resposta', null],
    )
    const semCelulas = (f: typeof plano.ficha) => JSON.stringify(f).replaceAll('""', 'null')
    expect(semCelulas(plano.ficha)).toBe(semCelulas(fichaDe(pasta, { consorcio: 'CIS Leste' })))
  })
})

describe('o que não se grava', () => {
  it('o quadrimestre homologado não se muda', () => {
    const pasta = homologada()
    const ficha = fichaDe(pasta, { consorcio: 'CIS Norte' })
    expect(() => planejar(pasta, 'CIS Norte', [mudanca(ficha, 'I', 'resposta', 'Não')])).toThrow(
      'O quadrimestre 2026-3 foi homologado em 21/11/2026: aqui se consulta, e nada se muda.',
    )
  })

  it('o consórcio que saiu da avaliação', () => {
    const pasta = comFolha(apurada(), AVALIACAO, f => ({ ...f, valores: f.valores!.filter(l => l[0] !== 'CIS Leste') }))
    expect(() => planejar(pasta, 'cis leste', [])).toThrow('“cis leste” não está na avaliação de 2026-3.')
  })

  it('a evidência de quem não está no cadastro; a resposta dele, sim', () => {
    const pasta = comFolha(apurada(), 'Consórcios', f => ({
      ...f,
      valores: f.valores!.filter(l => l[0] !== 'CIS Leste'),
    }))
    expect(() => gravada(pasta, 'CIS Leste', ['I', 'link', 'https://x.example'])).toThrow('não está na aba Consórcios')
    expect(gravada(pasta, 'CIS Leste', ['I', 'resposta', 'Não']).plano.gravadas).toBe(1)
  })
})
