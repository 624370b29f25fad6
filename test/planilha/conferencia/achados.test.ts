import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS, ITENS } from '../../../src/norma/itens.ts'
import { planejarConferencia } from '../../../src/planilha/acoes/conferir.ts'
import { CONTEXTO, comCelula, daEquipe, folhaDe } from '../acoes/pastas.ts'
import { folha, pasta } from '../folhas.ts'
import { conferir, consertada, INTEIRA, lidos, mudancas, quebrada, semColuna } from './quebrar.ts'

const AVALIACAO = 'Avaliação 2026-3'

describe('a planilha inteira', () => {
  it('não tem problema nenhum, nem conserto', () => {
    expect(conferir(INTEIRA)).toEqual({ problemas: [], conserto: [] })
  })

  it('colunas trocadas de lugar não são problema', () => {
    const trocar = <T>(l: readonly T[]): T[] => [l[0]!, l[2]!, l[1]!, ...l.slice(3)]
    const trocada = quebrada(f => ({
      ...f,
      valores: f.valores!.map(trocar),
      digitadas: f.digitadas!.map(trocar),
      validadas: f.validadas!.map(trocar),
    }))
    expect(lidos(trocada)).toEqual([])
  })

  it('linhas inseridas acima do cabeçalho, respostas novas e colunas a mais não são problema', () => {
    const comMais = quebrada(f => comCelula(comCelula(f, 6, 8, 'Sim'), 3, 3, 'Avaliado em'))
    expect(lidos(comMais)).toEqual([])
  })
})

describe('colunas', () => {
  it('a que falta: diz qual e a linha do cabeçalho', () => {
    expect(lidos(quebrada(f => semColuna(f, 2)))).toContain(
      `${AVALIACAO}!A4 Falta a coluna “URS” em ${AVALIACAO} (linha 4). O conserto a põe à direita, vazia.`,
    )
  })

  it('a de um item', () => {
    expect(lidos(quebrada(f => comCelula(f, 3, 13, 'Outra coisa')))).toContain(
      `${AVALIACAO}!A4 Falta a coluna “IX – Licitações” em ${AVALIACAO} (linha 4). O conserto a põe à direita, vazia.`,
    )
  })

  it('a repetida: cita as duas células, e só a pessoa resolve', () => {
    const p = quebrada(f => comCelula(f, 3, 4, 'VII – de novo'))
    expect(lidos(p)).toContain(
      `${AVALIACAO}!L4 Há mais de uma coluna para item VII em ${AVALIACAO}: E4 e L4. Renomeie ou apague a que não vale.`,
    )
    expect(conferir(p).problemas.find(x => x.texto.startsWith('Há mais'))?.temConserto).toBe(false)
  })

  it('o cabeçalho perdido: diz o que procurou e por onde voltar', () => {
    const p = quebrada(
      f => ({ ...f, valores: f.valores!.map((l, i) => (i === 3 ? l.map(() => null) : l)) }),
      'Feriados',
    )
    expect(lidos(p)).toEqual([
      'Feriados!A1 Não achei a linha de títulos de “Feriados” nas primeiras 20 linhas (“Data”, “Nome”, “Tipo”…). Escreva-a de novo, ou volte a uma versão anterior em Arquivo › Histórico de versões.',
    ])
    expect(conferir(p).conserto).toEqual([])
  })
})

describe('fórmulas', () => {
  it('a que se perdeu: diz em que célula', () => {
    expect(lidos(quebrada(f => comCelula(f, 3, 17, 'Pontos')))).toEqual([
      `${AVALIACAO}!R4 A coluna “Pontos” de ${AVALIACAO} perdeu a fórmula em R4.`,
    ])
  })

  it.each([
    '=CONFORMIDADE_SCORE(F5:Q)',
    '=CONFORMIDADE_SCORE(G4:Q)',
    '=CONFORMIDADE_SCORE(F4:P)',
    '=CONFORMIDADE_SCORE(F4:R)',
    '=CONFORMIDADE_FALTAM(F4:Q)',
    '=SUM(F4:Q)',
  ])('a que se mudou para %s não serve', formula => {
    const p = quebrada(f => ({ ...comCelula(f, 3, 17, formula), valores: f.valores! }))
    expect(lidos(p)).toContainEqual(expect.stringContaining('A coluna “Pontos” de Avaliação 2026-3 perdeu a fórmula'))
  })

  it.each(['=CONFORMIDADE_SCORE($F$4:$Q)', '=conformidade_score( E4:Q )', '=CONFORMIDADE_SCORE(A4:Q)'])(
    '%s serve: abrange os doze itens a partir do cabeçalho',
    formula => {
      expect(lidos(quebrada(f => ({ ...comCelula(f, 3, 17, formula), valores: f.valores! })))).toEqual([])
    },
  )

  it('o que se digitou por cima do resultado: diz onde e o quê', () => {
    const p = quebrada(f => comCelula(comCelula(f, 5, 17, 80), 7, 17, 'ok'))
    expect(lidos(p)).toEqual([
      `${AVALIACAO}!R6 Digitou-se na coluna calculada “Pontos” de ${AVALIACAO}: R6 = “80”, R8 = “ok”. O conserto apaga o que se digitou ali (fica anotado no Registro).`,
    ])
  })

  it('uma nota muito abaixo da tabela, na coluna calculada, não é problema nem se apaga', () => {
    const p = quebrada(f => comCelula(f, 30, 17, 'nota minha'))
    expect(lidos(p)).toEqual([])
    const comDois = quebrada(f => comCelula(comCelula(f, 30, 17, 'nota minha'), 5, 17, 80))
    const [achado] = lidos(comDois)
    expect(achado).toContain('R6 = “80”')
    expect(achado).not.toContain('nota minha')
    expect(folhaDe(consertada(comDois), AVALIACAO).valores?.[30]?.[17]).toBe('nota minha')
  })

  it('cita todas as células que vai apagar, inteiras', () => {
    const comprido = 'y'.repeat(400)
    const p = quebrada(f => [4, 5, 6, 7, 8].reduce((g, l) => comCelula(g, l, 17, `${comprido}${l}`), f))
    const [achado, ...mais] = lidos(p)
    expect(mais).toEqual([])
    for (const l of [4, 5, 6, 7, 8]) expect(achado).toContain(`R${l + 1} = “${comprido}${l}”`)
    const anotacao = folhaDe(consertada(p), 'Registro').valores?.[5]?.[4]
    for (const l of [4, 5, 6, 7, 8]) expect(anotacao).toContain(`“${comprido}${l}”`)
  })

  it('a coluna calculada no meio dos itens leria a si mesma: diz para movê-la, e não há conserto', () => {
    const trocar = <T>(l: readonly T[]): T[] => l.map((v, c) => (c === 8 ? l[17]! : c === 17 ? l[8]! : v))
    const p = quebrada(f => ({
      ...f,
      valores: f.valores!.map(trocar),
      formulas: f.formulas!.map(trocar),
      digitadas: f.digitadas!.map(trocar),
      validadas: f.validadas!.map(trocar),
    }))
    const achado = conferir(p).problemas.find(x => x.texto.includes('“Pontos”'))
    expect(achado).toMatchObject({
      celula: 'I4',
      texto: `A coluna “Pontos” de ${AVALIACAO} está no meio das colunas dos itens: mova-a para depois delas.`,
      temConserto: false,
      conserto: [],
    })
  })

  it('a que muda sozinha todo dia: pede a data fixa', () => {
    for (const formula of ['=TODAY()', '=HOJE()', '=NOW()+1', '=agora()'])
      expect(lidos(quebrada(f => comCelula(f, 4, 3, formula), 'Notificações'))).toEqual([
        'Notificações!D5 Notificações!D5 usa HOJE() ou AGORA(): mudaria todo dia. Digite a data fixa.',
      ])
  })

  it('a que está onde se espera resposta: vale o resultado, com aviso', () => {
    const [achado] = lidos(quebrada(f => comCelula(f, 4, 5, '=IF(A1="";"Sim";"Não")')))
    expect(achado).toContain(`${AVALIACAO}!F5 ${AVALIACAO}!F5 tem fórmula onde se espera uma resposta`)
  })
})

describe('listas de escolha, mesclas e proteção', () => {
  it('a lista que se perdeu: diz quantas células e a primeira', () => {
    const p = quebrada(f => ({
      ...f,
      validadas: f.validadas!.map((l, i) => l.map((v, c) => (c === 6 && (i === 5 || i === 6) ? false : v))),
    }))
    const [achado, ...mais] = lidos(p)
    expect(mais).toEqual([])
    for (const parte of [`${AVALIACAO}!G6 2 células perderam`, '“II – Atos constitutivos”', 'a primeira é G6.'])
      expect(achado).toContain(parte)
  })

  it('células mescladas nos dados; no título, podem', () => {
    const mescla = { coluna: 4, ateColuna: 7 }
    const dados = quebrada(f => ({ ...f, mesclas: [{ ...mescla, linha: 4, ateLinha: 5 }] }))
    expect(lidos(dados)).toEqual([
      `${AVALIACAO}!E5 ${AVALIACAO}!E5:G5 está mesclada: só a primeira célula guarda valor. O conserto a separa.`,
    ])
    expect(lidos(quebrada(f => ({ ...f, mesclas: [{ ...mescla, linha: 0, ateLinha: 4 }] })))).toEqual([])
  })

  it.each(['Início', 'Prazos', 'Resumo 2026-3', 'Norma', 'Registro'])('%s sem a proteção que avisa', titulo => {
    expect(lidos(quebrada(f => ({ ...f, protecoes: [] }), titulo))).toEqual([
      `${titulo}!A1 A aba “${titulo}” perdeu a proteção que avisa quem digita nela.`,
    ])
  })

  it('abas que faltam', () => {
    const p = pasta(...INTEIRA.folhas.filter(f => f.titulo !== 'Notificações'))
    expect(lidos(p)).toEqual([
      'Notificações!A1 Falta a aba “Notificações”. O conserto cria uma nova; o que havia na antiga só volta por Arquivo › Histórico de versões.',
    ])
  })

  it('as listas de várias colunas que se perderam são um problema só, por aba', () => {
    const sem = (f: Parameters<Parameters<typeof quebrada>[0]>[0]) => ({
      ...f,
      validadas: f.validadas!.map(l => l.map(() => false)),
    })
    const p = pasta(...INTEIRA.folhas.map(f => ([AVALIACAO, 'Consórcios'].includes(f.titulo) ? sem(f) : f)))
    const achados = conferir(p).problemas
    expect(achados.map(x => x.aba)).toEqual(['Consórcios', AVALIACAO])
    const [a, b, c, d, ...resto] = ['Avaliado em', ...IDS_DOS_ITENS.map(id => `${id} – ${ITENS[id].curto}`)]
    expect(achados[1]?.texto).toBe(
      `65 células perderam a lista de escolha em ${AVALIACAO} (colunas “${a}”, “${b}”, “${c}”, “${d}” e outras ${resto.length}); a primeira é D5.`,
    )
  })

  it('a estrutura de outra versão do programa', () => {
    const p = quebrada(f => ({ ...f, metadados: { 'conformidade.estrutura': { id: 1, valor: 'velha' } } }), 'Feriados')
    expect(lidos(p)).toEqual(['Feriados!A1 A aba “Feriados” tem a estrutura de outra versão do programa.'])
  })
})

describe('abas que faltam', () => {
  const sem = (...titulos: string[]) => pasta(...INTEIRA.folhas.filter(f => !titulos.includes(f.titulo)))
  const nascem = (p: ReturnType<typeof sem>): string[] =>
    conferir(p).conserto.flatMap(x => ('addSheet' in x ? [x.addSheet!.properties.title] : []))

  it.each([
    ['vazia', pasta()],
    ['com abas das pessoas', pasta(folha([['Anotações']], 'Rascunho'))],
    ['com a matriz da equipe', daEquipe()],
  ])('planilha nunca preparada, %s: um problema só, sem conserto', (_, p) => {
    expect(conferir(p).problemas.map(x => [x.texto, x.temConserto])).toEqual([
      ['Esta planilha ainda não tem as abas do programa. Use Preparar planilha ou Apurar quadrimestre.', false],
    ])
    expect(conferir(p).conserto).toEqual([])
  })

  it('a avaliação nunca se recria em branco, nem os resultados sem ela', () => {
    const p = sem(AVALIACAO, 'Prazos', 'Resumo 2026-3', 'Notificações')
    const de = (aba: string) => conferir(p).problemas.find(x => x.aba === aba)
    expect(de(AVALIACAO)).toMatchObject({ temConserto: false, texto: expect.stringContaining('Histórico de versões') })
    for (const aba of ['Prazos', 'Resumo 2026-3'])
      expect(de(aba)).toMatchObject({
        temConserto: false,
        texto: expect.stringContaining('Conserte antes a avaliação'),
      })
    expect(nascem(p)).toEqual(['Notificações'])
    expect(consertada(p).folhas.some(f => f.titulo.startsWith('Avaliação'))).toBe(false)
  })

  it('faltando só a avaliação, as outras ficam como estão e nada se conserta', () => {
    expect(conferir(sem(AVALIACAO)).conserto).toEqual([])
  })

  it('com a avaliação ilegível, o resultado que falta não se recria sem ela', () => {
    const p = quebrada(f => comCelula(f, 3, 13, 'Outra coisa'))
    const semPrazos = pasta(...p.folhas.filter(f => f.titulo !== 'Prazos'))
    expect(nascem(semPrazos)).toEqual([])
  })

  it.each(['Prazos', 'Resumo 2026-3', 'Norma', 'Início'])('%s volta com os resultados da matriz', titulo => {
    const volta = consertada(sem(titulo))
    expect(nascem(sem(titulo))).toEqual([titulo])
    expect(mudancas(folhaDe(INTEIRA, titulo), folhaDe(volta, titulo))).toEqual([])
    expect(volta.folhas.map(f => f.titulo)).toEqual(INTEIRA.folhas.map(f => f.titulo))
  })
})

describe('conferir', () => {
  it('dá o mesmo outra vez, e não depende do dia', () => {
    const p = quebrada(f => semColuna(f, 2))
    expect(planejarConferencia(p, CONTEXTO)).toEqual(conferir(p))
    expect(planejarConferencia(p, { ...CONTEXTO, hoje: '2026-12-01' }).problemas).toEqual(conferir(p).problemas)
  })
})
