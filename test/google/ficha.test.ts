import { beforeAll, describe, expect, it } from 'vitest'
import { ENTRADAS } from '../../src/google/entradas.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { endereco } from '../../src/planilha/celula.ts'
import { serialDoDia } from '../../src/tempo/dia.ts'
import { abrir, chamadasAoSheets, chamar, folhaChamada, retrato } from './apoio.ts'
import { digitar } from './digitar.ts'
import {
  celulaDe,
  DE_AGORA,
  digitarEvidencia,
  gravar,
  LESTE,
  lerDeFora,
  lerFicha,
  linhaDe,
  NORTE,
  naAvaliacao,
  paraAFicha,
  QUANDO,
  SUL,
  salvar,
} from './planilha-para-a-ficha.ts'

const AVALIACAO = `Avaliação ${DE_AGORA}`
const EVIDENCIAS = 'Evidências'

let modelo: PastaLocal
beforeAll(async () => {
  modelo = await paraAFicha()
}, 120_000)
const nova = (): PastaLocal => structuredClone(modelo)

/** O que está digitado em cada célula: `aba!A1` → valor ou fórmula. */
const digitadas = (pasta: PastaLocal): Map<string, unknown> =>
  new Map(
    pasta.folhas.flatMap(f =>
      f.celulas.flatMap((linha, l) =>
        (linha ?? []).flatMap((c, i) =>
          c === undefined ? [] : [[`${f.titulo}!${endereco(l, i)}`, c.formula ?? c.valor] as const],
        ),
      ),
    ),
  )

describe('abrir a ficha', () => {
  it('é o segundo item do menu, e mostra a barra lateral sem ler a planilha', async () => {
    const execucao = await naAvaliacao(nova())
    execucao.chamar('onOpen', [], 'aoAbrir')
    expect(execucao.menus[0]?.itens[1]).toEqual({ rotulo: 'Ficha do consórcio', funcao: 'abrirFicha' })
    expect(chamar(execucao, 'abrirFicha').feito).toBe(true)
    expect(execucao.dialogos.at(-1)).toMatchObject({ tipo: 'lateral', titulo: 'Ficha do consórcio' })
    expect(chamadasAoSheets(execucao)).toBe(0)
  })

  it('as funções da página são da barra lateral, e não do menu', () => {
    const tipos = Object.fromEntries(ENTRADAS.map(e => [e.nome, e.tipo]))
    expect(tipos).toMatchObject({ abrirFicha: 'menu', lerFicha: 'lateral', salvarFicha: 'lateral' })
  })
})

describe('ler a ficha', () => {
  it('faz duas leituras e nenhuma escrita', async () => {
    const execucao = await naAvaliacao(nova())
    lerFicha(execucao)
    expect(execucao.chamadas['Sheets.Spreadsheets.get']).toBe(1)
    expect(execucao.chamadas['Sheets.Spreadsheets.Values.batchGetByDataFilter']).toBe(1)
    expect(chamadasAoSheets(execucao)).toBe(2)
    expect(execucao.chamadas['LockService.getDocumentLock']).toBeUndefined()
  })

  it('segue a célula em que a pessoa está, na avaliação e em outras abas', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    for (const [aba, nome] of [
      [AVALIACAO, SUL],
      ['Consórcios', NORTE],
      [EVIDENCIAS, LESTE],
    ] as const) {
      execucao.situar({
        folha: folhaChamada(pasta, aba).id,
        linha: linhaDe(pasta, aba, { Consórcio: nome }),
        coluna: 1,
      })
      expect(lerFicha(execucao, { daSelecao: true }).consorcio.nome).toBe(nome)
    }
  })

  it('na aba de um quadrimestre passado abre o passado, só para consulta, e o que veio depois não é anterior', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    const aba = 'Avaliação 2026-2'
    execucao.situar({ folha: folhaChamada(pasta, aba).id, linha: linhaDe(pasta, aba, { Consórcio: SUL }), coluna: 1 })
    const ficha = lerFicha(execucao, { daSelecao: true })
    expect(ficha.quadrimestre).toBe('2026-2')
    expect(ficha.soLeitura).toContain('homologado em 20/08/2026')
    expect(ficha.anterior).toBe('')
  })

  it('traz a resposta, o link e a data do quadrimestre anterior, e o link herdado por confirmar', async () => {
    const ficha = lerFicha(await naAvaliacao(nova()), { consorcio: NORTE })
    expect(ficha.anterior).toBe('2026-2: 100, Conforme')
    expect(ficha.itens[0]).toMatchObject({
      id: 'I',
      resposta: null,
      link: 'https://cisnorte.example/i',
      herdada: true,
      anterior: {
        referente: '2026-2',
        resposta: 'Sim',
        link: 'https://cisnorte.example/i',
        atualizadoEm: '2026-07-27',
      },
    })
  })

  it('sem homologação anterior, o anterior é a avaliação do quadrimestre passado', async () => {
    const pasta = nova()
    pasta.folhas = pasta.folhas.filter(f => f.titulo !== 'Histórico' && f.titulo !== 'Registro')
    const ficha = lerFicha(await naAvaliacao(pasta), { consorcio: SUL })
    expect(ficha.itens[5]?.anterior).toMatchObject({ referente: '2026-2 (não homologado)', resposta: 'Não' })
  })

  it.each([
    [{ consorcio: 'CIS que não há' }, '“CIS que não há” não está na avaliação de 2026-3.'],
    [{ quadrimestre: '2026-1' }, 'Não há avaliação aberta de 2026-1'],
    [{ quadrimestre: '2026-9' }, '“quadrimestre” não pode ser “2026-9”'],
    ['<script>', 'Pedido inválido'],
  ])('%j é recusado em português, e a página recebe os motivos', async (pedido, motivo) => {
    const lida = lerDeFora(await naAvaliacao(nova()), pedido)
    expect(lida).toEqual({ feito: false, motivos: [expect.stringContaining(motivo)] })
  })
})

describe('gravar a ficha', () => {
  it('faz no máximo três chamadas, uma só de escrita, e nenhuma escrita quando nada muda', async () => {
    const pasta = nova()
    const leitura = await naAvaliacao(pasta)
    const ficha = lerFicha(leitura, { consorcio: NORTE })
    const execucao = await naAvaliacao(pasta)
    const mudancas = [
      { item: 'I', campo: 'resposta', depois: 'Sim' },
      { item: 'I', campo: 'verificadoEm', depois: QUANDO },
      { item: 'II', campo: 'resposta', depois: 'Não' },
    ] as const
    expect(gravar(execucao, ficha, ...mudancas)).toMatchObject({
      feito: true,
      gravadas: 3,
      conflitos: [],
      mensagem: `Gravado: 2 respostas e 1 conferência de ${NORTE}.`,
    })
    expect(chamadasAoSheets(execucao)).toBe(3)
    expect(execucao.chamadas['Sheets.Spreadsheets.batchUpdate']).toBe(1)
    expect(execucao.chamadas['Lock.releaseLock']).toBe(1)
    const outra = await naAvaliacao(pasta)
    expect(gravar(outra, ficha, ...mudancas)).toMatchObject({ feito: true, conflitos: [] })
    expect(outra.chamadas['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
  })

  it('o que se gravou é o que se lê em seguida, com quem gravou, e a apuração o conta', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta, { usuario: 'bruno@exemplo.example' })
    const ficha = lerFicha(execucao, { consorcio: SUL })
    const todas = IDS_DOS_ITENS.map(
      item => ({ item, campo: 'resposta', depois: item === 'IX' ? 'Não' : 'Sim' }) as const,
    )
    const salva = gravar(execucao, ficha, ...todas, { item: 'IX', campo: 'link', depois: 'https://cissul.example/x' })
    expect(salva.feito && salva.ficha.consorcios.find(c => c.nome === SUL)).toMatchObject({
      respondidos: 12,
      classificacao: 'Conforme',
    })
    const relida = lerFicha(await naAvaliacao(pasta), { consorcio: SUL })
    expect(relida.contadas).toEqual(salva.feito ? salva.ficha.contadas : null)
    expect(relida).toMatchObject({ avaliadoEm: QUANDO, avaliadoPor: 'bruno@exemplo.example' })
    expect(relida.itens[8]).toMatchObject({
      verificadoEm: QUANDO,
      verificadoPor: 'bruno@exemplo.example',
      herdada: false,
    })
    const apurada = chamar(await abrir(pasta, { hoje: QUANDO }), 'apurarQuadrimestre', { quadrimestre: DE_AGORA })
    const { consorcios } = (apurada as { resultado: { consorcios: { nome: string; pontos: number }[] } }).resultado
    expect(consorcios.find(c => c.nome === SUL)?.pontos).toBe(97)
  })

  it('as fórmulas da linha se recalculam, e nenhuma outra célula muda', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    const antes = digitadas(pasta)
    gravar(execucao, lerFicha(execucao, { consorcio: LESTE }), { item: 'I', campo: 'resposta', depois: 'Sim' })
    expect(celulaDe(pasta, AVALIACAO, 'Pontos', { Consórcio: LESTE })?.calculado).toBe(12)
    const linha = linhaDe(pasta, AVALIACAO, { Consórcio: LESTE }) + 1
    const mudadas = [...digitadas(pasta)].filter(([onde, valor]) => antes.get(onde) !== valor)
    expect(mudadas).toEqual([
      [`${AVALIACAO}!D${linha}`, serialDoDia(QUANDO)],
      [`${AVALIACAO}!E${linha}`, 'ana@exemplo.example'],
      [`${AVALIACAO}!F${linha}`, 'Sim'],
    ])
  })

  it('a célula que outra pessoa mudou na planilha fica com o dela, e a ficha o mostra', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    const ficha = lerFicha(execucao, { consorcio: NORTE })
    digitar(pasta, AVALIACAO, { Consórcio: NORTE }, { 'III – Programa e rateio': 'Não' })
    digitarEvidencia(pasta, DE_AGORA, NORTE, 'I', { Link: 'https://cisnorte.example/novo' })
    const salva = gravar(
      execucao,
      ficha,
      { item: 'III', campo: 'resposta', depois: 'Sim' },
      { item: 'I', campo: 'link', depois: 'https://cisnorte.example/meu' },
      { item: 'IV', campo: 'resposta', depois: 'Sim' },
    )
    expect(salva).toMatchObject({
      feito: true,
      gravadas: 1,
      conflitos: [
        { item: 'III', campo: 'resposta', agora: 'Não', lido: 'Não' },
        { item: 'I', campo: 'link', agora: 'https://cisnorte.example/novo' },
      ],
    })
    expect(celulaDe(pasta, AVALIACAO, 'III – Programa e rateio', { Consórcio: NORTE })?.valor).toBe('Não')
    expect(celulaDe(pasta, AVALIACAO, 'IV – Serviços e valores', { Consórcio: NORTE })?.valor).toBe('Sim')
    const onde = { Quadrimestre: DE_AGORA, Consórcio: NORTE, Item: 'I' }
    expect(celulaDe(pasta, EVIDENCIAS, 'Link', onde)?.valor).toBe('https://cisnorte.example/novo')
    expect(celulaDe(pasta, EVIDENCIAS, 'Verificado em', onde)?.valor ?? null).toBeNull()
  })

  it('duas pessoas gravam, uma depois da outra, o mesmo consórcio: nada de ninguém se perde', async () => {
    const pasta = nova()
    const [ana, bruno] = [await naAvaliacao(pasta), await naAvaliacao(pasta, { usuario: 'bruno@exemplo.example' })]
    const [daAna, doBruno] = [lerFicha(ana, { consorcio: LESTE }), lerFicha(bruno, { consorcio: LESTE })]
    gravar(ana, daAna, { item: 'I', campo: 'resposta', depois: 'Sim' })
    const salva = gravar(
      bruno,
      doBruno,
      { item: 'I', campo: 'resposta', depois: 'Não' },
      { item: 'II', campo: 'resposta', depois: 'Não' },
    )
    expect(salva.feito && salva.conflitos.map(c => c.item)).toEqual(['I'])
    const final = lerFicha(ana, { consorcio: LESTE })
    expect(final.itens.slice(0, 2).map(i => i.resposta)).toEqual(['Sim', 'Não'])
    expect(final.avaliadoPor).toBe('ana@exemplo.example')
  })

  it('a evidência cuja linha não existe é acrescentada no fim, uma vez', async () => {
    const pasta = nova()
    const folha = folhaChamada(pasta, EVIDENCIAS)
    folha.celulas[linhaDe(pasta, EVIDENCIAS, { Quadrimestre: DE_AGORA, Consórcio: LESTE, Item: 'V' })] = []
    const execucao = await naAvaliacao(pasta)
    const ficha = lerFicha(execucao, { consorcio: LESTE })
    const evidencia = { item: 'V', campo: 'link', depois: 'https://cisleste.example/v' } as const
    gravar(execucao, ficha, evidencia)
    gravar(execucao, ficha, evidencia)
    const linhas = folhaChamada(pasta, EVIDENCIAS).celulas.filter(
      l => l?.[0]?.valor === DE_AGORA && l[1]?.valor === LESTE && l[2]?.valor === 'V',
    )
    expect(linhas.map(l => [l?.[3]?.valor, l?.[5]?.valor])).toEqual([
      ['https://cisleste.example/v', serialDoDia(QUANDO)],
    ])
  })

  it('o quadrimestre homologado não se grava', async () => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    const ficha = lerFicha(execucao, { quadrimestre: '2026-2', consorcio: NORTE })
    const antes = structuredClone(retrato(pasta))
    expect(gravar(execucao, ficha, { item: 'I', campo: 'resposta', depois: 'Não' })).toEqual({
      feito: false,
      motivos: [expect.stringContaining('Para corrigir, use Reabrir quadrimestre')],
    })
    expect(retrato(pasta)).toEqual(antes)
  })

  it.each([
    undefined,
    null,
    'x',
    { quadrimestre: '2026-3', consorcio: NORTE, mudancas: 'todas' },
    {
      quadrimestre: '2026-3',
      consorcio: NORTE,
      mudancas: [{ item: 'XIII', campo: 'resposta', antes: null, depois: 'Sim' }],
    },
    {
      quadrimestre: '2026-3',
      consorcio: NORTE,
      mudancas: [{ item: 'I', campo: 'link', antes: '', depois: 'javascript:1' }],
    },
  ])('o pedido forjado %j não toca em nada', async pedido => {
    const pasta = nova()
    const execucao = await naAvaliacao(pasta)
    const antes = structuredClone(retrato(pasta))
    const resposta = salvar(execucao, pedido)
    expect(resposta.feito).toBe(false)
    expect(chamadasAoSheets(execucao)).toBe(0)
    expect(retrato(pasta)).toEqual(antes)
  })
})

describe('quando o serviço falha', () => {
  const falhando = (servico: string, vezes: number, mensagem: string) => {
    let restam = vezes
    return {
      registrar: (chamada: { servico: string }): void => {
        if (chamada.servico !== servico || restam-- <= 0) return
        throw Object.assign(new Error(mensagem), { name: 'GoogleJsonResponseException' })
      },
    }
  }

  it('de passagem, a gravação recomeça e termina', async () => {
    const pasta = nova()
    const ficha = lerFicha(await naAvaliacao(pasta), { consorcio: LESTE })
    const execucao = await naAvaliacao(pasta, falhando('Sheets.Spreadsheets.batchUpdate', 1, 'Quota exceeded (429)'))
    expect(gravar(execucao, ficha, { item: 'I', campo: 'resposta', depois: 'Sim' })).toMatchObject({
      feito: true,
      gravadas: 1,
    })
    expect(celulaDe(pasta, AVALIACAO, 'I – Entes', { Consórcio: LESTE })?.valor).toBe('Sim')
  })

  it('sem permissão de editar, diz a quem pedir, não insiste, e nenhuma janela se abre por cima da ficha', async () => {
    const pasta = nova()
    const ficha = lerFicha(await naAvaliacao(pasta), { consorcio: LESTE })
    const sempre = falhando('Sheets.Spreadsheets.batchUpdate', 99, 'The caller does not have permission (403)')
    const execucao = await naAvaliacao(pasta, sempre)
    expect(gravar(execucao, ficha, { item: 'I', campo: 'resposta', depois: 'Sim' })).toMatchObject({
      feito: false,
      motivos: [expect.stringContaining('Peça acesso de editor')],
    })
    expect(execucao.chamadas['Sheets.Spreadsheets.batchUpdate']).toBe(1)
    expect(execucao.chamadas['Lock.releaseLock']).toBe(1)
    expect(execucao.dialogos).toEqual([])
  })

  it('ao ler, a página recebe os motivos', async () => {
    const execucao = await naAvaliacao(
      nova(),
      falhando('Sheets.Spreadsheets.get', 99, 'Requested entity was not found (404)'),
    )
    expect(lerDeFora(execucao)).toMatchObject({
      feito: false,
      motivos: [expect.stringContaining('não foi encontrada')],
    })
  })
})
