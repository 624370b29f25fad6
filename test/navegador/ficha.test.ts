import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pontuar } from '../../src/apuracao/pontuar.ts'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { serialDoDia } from '../../src/tempo/dia.ts'
import { abrir, chamar, folhaChamada } from '../google/apoio.ts'
import { digitar } from '../google/digitar.ts'
import {
  celulaDe,
  DE_AGORA,
  digitarEvidencia,
  LESTE,
  lerFicha,
  linhaDe,
  NORTE,
  naAvaliacao,
  paraAFicha,
  QUANDO,
  SUL,
} from '../google/planilha-para-a-ficha.ts'
import { violacoes } from './acessibilidade.ts'
import { TEM_CHROMIUM } from './chromium.ts'
import { type Aberta, abrirPagina } from './pagina-do-pacote.ts'

const AVALIACAO = `Avaliação ${DE_AGORA}`
const TEMPO = 120_000

let modelo: PastaLocal
const abertas: Aberta[] = []

interface NaTela extends Aberta {
  readonly pasta: PastaLocal
  readonly execucao: Execucao
}

/** A barra lateral aberta na linha de um consórcio, com a largura que tem no Google. */
async function abrirNaLinha(
  nome: string | null,
  { pasta = structuredClone(modelo), usuario = 'ana@exemplo.example', altura = 800 } = {},
): Promise<NaTela> {
  const execucao = await naAvaliacao(pasta, { usuario })
  if (nome !== null) irALinha(execucao, pasta, nome)
  chamar(execucao, 'abrirFicha')
  const aberta = await abrirPagina(execucao, 300, altura)
  abertas.push(aberta)
  await aberta.page.locator('.cabecalho h1:not(:empty)').waitFor()
  return { ...aberta, pasta, execucao }
}

const irALinha = (execucao: Execucao, pasta: PastaLocal, nome: string): void =>
  execucao.situar({
    folha: folhaChamada(pasta, AVALIACAO).id,
    linha: linhaDe(pasta, AVALIACAO, { Consórcio: nome }),
    coluna: 1,
  })

const teclar = async ({ page }: Aberta, ...teclas: readonly string[]): Promise<void> => {
  for (const tecla of teclas) await page.keyboard.press(tecla)
}

const titulo = ({ page }: Aberta): Promise<string> => page.locator('.cabecalho h1').innerText()
const recado = ({ page }: Aberta): Promise<string> =>
  page
    .locator('.recado, .falha')
    .allInnerTexts()
    .then(t => t.join(' '))
const pontos = ({ page }: Aberta): Promise<string> => page.locator('.painel .pontos').innerText()
const esperarRecado = ({ page }: Aberta, texto: string): Promise<void> =>
  page.locator('.recado, .falha').filter({ hasText: texto }).first().waitFor()
const resposta = (pasta: PastaLocal, nome: string, coluna: string): unknown =>
  celulaDe(pasta, AVALIACAO, coluna, { Consórcio: nome })?.valor ?? null
const evidencia = (pasta: PastaLocal, nome: string, item: string, coluna: string): unknown =>
  celulaDe(pasta, 'Evidências', coluna, { Quadrimestre: DE_AGORA, Consórcio: nome, Item: item })?.valor ?? null

describe.skipIf(!TEM_CHROMIUM)('a ficha do consórcio, no navegador', () => {
  beforeAll(async () => {
    modelo = await paraAFicha()
  }, TEMPO)
  afterEach(async () => {
    for (const { page, reclamacoes } of abertas.splice(0)) {
      expect(reclamacoes).toEqual([])
      await page.context().close()
    }
  })

  it(
    'só com o teclado se avalia um consórcio inteiro, grava-se, e vai-se ao próximo a avaliar',
    async () => {
      const tela = await abrirNaLinha(NORTE)
      expect(await titulo(tela)).toBe(NORTE)
      for (const [i, id] of IDS_DOS_ITENS.entries()) {
        await teclar(tela, id === 'IX' ? 'n' : 's')
        await teclar(tela, 'e')
        await tela.page.keyboard.insertText(`https://cisnorte.example/novo/${id}`)
        await teclar(tela, 'Escape', 'd')
        await tela.page.keyboard.insertText('15/11/2026')
        await teclar(tela, 'Escape')
        if (i < 11) await teclar(tela, i % 2 === 0 ? 'ArrowDown' : 'j')
      }
      expect(await pontos(tela)).toBe('97 pontos')
      expect(resposta(tela.pasta, NORTE, 'I – Entes')).toBeNull()
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'Gravado: 12 respostas, 12 links e 12 datas do site')
      expect(resposta(tela.pasta, NORTE, 'I – Entes')).toBe('Sim')
      expect(resposta(tela.pasta, NORTE, 'IX – Licitações')).toBe('Não')
      expect(resposta(tela.pasta, NORTE, 'Avaliado por')).toBe('ana@exemplo.example')
      expect(evidencia(tela.pasta, NORTE, 'XII', 'Link')).toBe('https://cisnorte.example/novo/XII')
      expect(evidencia(tela.pasta, NORTE, 'XII', 'Atualizado em')).toBe(serialDoDia('2026-11-15'))
      expect(evidencia(tela.pasta, NORTE, 'XII', 'Verificado em')).toBe(serialDoDia(QUANDO))
      const { contadas, em } = lerFicha(tela.execucao, { consorcio: NORTE })
      expect(await pontos(tela)).toBe(`${pontuar(contadas, em).pontos} pontos`)
      await teclar(tela, 'Alt+ArrowRight')
      await tela.page.getByRole('heading', { level: 1, name: LESTE }).waitFor()
      expect(tela.chamadas).toEqual(['lerFicha', 'salvarFicha', 'lerFicha'])
    },
    TEMPO,
  )

  it(
    'enquanto se digita em um campo as letras são letras; Esc volta ao item, e as teclas voltam a valer',
    async () => {
      const tela = await abrirNaLinha(LESTE)
      await teclar(tela, 'e')
      await tela.page.keyboard.type('snjkp0?')
      expect(await tela.page.locator('#link-I').inputValue()).toBe('snjkp0?')
      expect(await pontos(tela)).toBe('Sem pontos')
      await teclar(tela, 'Escape', 's')
      expect(await pontos(tela)).toBe('12 pontos')
      await teclar(tela, 'ArrowRight')
      expect(await pontos(tela)).toBe('0 pontos')
      await teclar(tela, 'Backspace')
      expect(await pontos(tela)).toBe('Sem pontos')
    },
    TEMPO,
  )

  it(
    'os subrequisitos respondem Sim quando nada falta; a falta sugere Não, e não o responde',
    async () => {
      const tela = await abrirNaLinha(LESTE)
      const marcado = (qual: 'Sim' | 'Não') =>
        tela.page.locator('#item-II').getByRole('radio', { name: qual }).getAttribute('aria-checked')
      await teclar(tela, 'ArrowDown', '1')
      expect(await marcado('Sim')).toBe('false')
      expect(await tela.page.locator('#item-II .sugestao').innerText()).toContain(
        'Sugere Não: falta Estatuto do consórcio.',
      )
      expect(await marcado('Não')).toBe('false')
      await teclar(tela, '3')
      expect(await marcado('Sim')).toBe('true')
      await teclar(tela, '3')
      expect(await marcado('Sim')).toBe('false')
      // O que a pessoa escolhe à mão vale mais que a lista, e a divergência se diz.
      await teclar(tela, 'n', '3')
      expect(await marcado('Não')).toBe('true')
      expect(await tela.page.locator('#item-II .sugestao').innerText()).toBe('Não, mas nada falta na lista.')
      await teclar(tela, 'Control+Enter')
      await esperarRecado(tela, 'Gravado: 1 resposta e 1 lista de subrequisitos')
      expect(evidencia(tela.pasta, LESTE, 'II', 'Subrequisitos')).toBe('II-protocolo; II-estatuto')
    },
    TEMPO,
  )

  it(
    'o link herdado se confirma, e o anterior se repete, com uma tecla',
    async () => {
      const tela = await abrirNaLinha(NORTE)
      const item = tela.page.locator('#item-I')
      expect(await item.innerText()).toContain('Link herdado – confirmar.')
      expect(await item.locator('.antes').innerText()).toBe('2026-2: Sim · link')
      await teclar(tela, 'c')
      expect(await item.innerText()).not.toContain('Link herdado')
      await teclar(tela, 'ArrowDown', 'e')
      await tela.page.keyboard.type('https://cisnorte.example/outro')
      await teclar(tela, 'Escape', 'i')
      expect(await tela.page.locator('#link-II').inputValue()).toBe('https://cisnorte.example/ii')
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'Gravado: 1 conferência')
      expect(evidencia(tela.pasta, NORTE, 'I', 'Verificado em')).toBe(serialDoDia(QUANDO))
      expect(evidencia(tela.pasta, NORTE, 'II', 'Verificado em')).toBeNull()
    },
    TEMPO,
  )

  it(
    'com o rato, um clique basta também no item em que não se estava',
    async () => {
      const tela = await abrirNaLinha(NORTE)
      const { page } = tela
      const aberto = page.waitForEvent('popup')
      await page.locator('#item-II .antes a').click()
      await (await aberto).close()
      await page.locator('#item-III .titulo').click()
      await page.locator('#item-III').getByLabel('Contratos de rateio do exercício corrente').check()
      await page.locator('#item-V').getByRole('radio', { name: 'Sim' }).click()
      await page.locator('#item-III').getByRole('button', { name: 'Responder Não' }).click()
      expect(await page.locator('#item-III').getByRole('radio', { name: 'Não' }).getAttribute('aria-checked')).toBe(
        'true',
      )
      expect(await pontos(tela)).toBe('12 pontos')
    },
    TEMPO,
  )

  it(
    'o aviso de uma célula leva até ela, e a resposta que não se entende se vê e se troca',
    async () => {
      const pasta = structuredClone(modelo)
      digitar(pasta, AVALIACAO, { Consórcio: SUL }, { 'IV – Serviços e valores': 'talvez' })
      const tela = await abrirNaLinha(SUL, { pasta })
      expect(await tela.page.locator('#item-IV .notas').innerText()).toBe(
        'Na planilha está “talvez”, que não é Sim nem Não.',
      )
      await tela.page.getByText('1 aviso deste consórcio').click()
      const linha = linhaDe(pasta, AVALIACAO, { Consórcio: SUL })
      await tela.page.getByRole('button', { name: `Ir a I${linha + 1}` }).click()
      await expect.poll(() => tela.execucao.selecao).toEqual({ linha, coluna: 8 })
      await tela.page.locator('#item-IV').getByRole('radio', { name: 'Não' }).click()
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'Gravado: 1 resposta')
      expect(resposta(pasta, SUL, 'IV – Serviços e valores')).toBe('Não')
      expect(await tela.page.getByText('aviso deste consórcio').count()).toBe(0)
    },
    TEMPO,
  )

  it(
    'a data que não existe e o link que não é link não se gravam, e se diz onde',
    async () => {
      const tela = await abrirNaLinha(LESTE)
      await teclar(tela, 's', 'd')
      await tela.page.keyboard.type('31/02/2026')
      await teclar(tela, 'Escape', 'ArrowDown', 'e')
      await tela.page.keyboard.type('cisleste.example')
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'Item I, Atualizado em 31/02/2026 não existe no calendário.')
      expect(await recado(tela)).toContain('Item II, Link não aceita “cisleste.example”')
      expect(tela.chamadas).toEqual(['lerFicha'])
      await teclar(tela, 'Escape', 'p')
      expect(await titulo(tela)).toBe(LESTE)
    },
    TEMPO,
  )

  it(
    'o que outra pessoa mudou se nota e não se apaga; insiste-se, ou fica-se com o dela',
    async () => {
      const pasta = structuredClone(modelo)
      const tela = await abrirNaLinha(LESTE, { pasta })
      const dela = await abrirNaLinha(LESTE, { pasta, usuario: 'bruno@exemplo.example' })
      await teclar(dela, 'n', 'ArrowDown', 's', 'Control+s')
      await esperarRecado(dela, 'Gravado: 2 respostas')
      await teclar(tela, 's', 'ArrowDown', 'n', 'ArrowDown', 's', 'Control+s')
      await esperarRecado(tela, 'Mudou na planilha enquanto isso')
      expect(resposta(pasta, LESTE, 'I – Entes')).toBe('Não')
      expect(resposta(pasta, LESTE, 'III – Programa e rateio')).toBe('Sim')
      expect(await tela.page.locator('#item-I .conflito:visible').innerText()).toContain(
        'Resposta do item I mudou na planilha enquanto isso: está agora “Não”. O seu, “Sim”, não foi gravado.',
      )
      // Gravar de novo, sem escolher, não passa por cima.
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'escolha o que fica')
      expect(resposta(pasta, LESTE, 'I – Entes')).toBe('Não')
      await tela.page.locator('#item-II').getByRole('button', { name: 'Ficar com o da planilha' }).click()
      await tela.page.locator('#item-I').getByRole('button', { name: 'Gravar o meu' }).click()
      await esperarRecado(tela, 'Gravado: 1 resposta')
      expect(resposta(pasta, LESTE, 'I – Entes')).toBe('Sim')
      expect(resposta(pasta, LESTE, 'II – Atos constitutivos')).toBe('Sim')
      expect(await tela.page.locator('.mudou:visible').count()).toBe(0)
    },
    TEMPO,
  )

  it(
    'o conflito na evidência abre o item, e o seu texto continua no campo',
    async () => {
      const tela = await abrirNaLinha(LESTE)
      await teclar(tela, 'e')
      await tela.page.keyboard.insertText('https://cisleste.example/meu')
      await teclar(tela, 'Escape', 'ArrowDown')
      digitarEvidencia(tela.pasta, DE_AGORA, LESTE, 'I', { Link: 'https://cisleste.example/dela' })
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, 'Item I, Link')
      expect(await tela.page.locator('#corpo-I .conflito:visible').innerText()).toContain(
        'está agora “https://cisleste.example/dela”. O seu, “https://cisleste.example/meu”, não foi gravado.',
      )
      expect(await tela.page.locator('#link-I').inputValue()).toBe('https://cisleste.example/meu')
      await tela.page.locator('#item-I').getByRole('button', { name: 'Ficar com o da planilha' }).click()
      expect(await tela.page.locator('#link-I').inputValue()).toBe('https://cisleste.example/dela')
      expect((await recado(tela)).trim()).toBe('')
    },
    TEMPO,
  )

  it(
    'sem avaliação aberta, diz o que fazer, e deixa tentar de novo',
    async () => {
      const pasta = structuredClone(modelo)
      const folhas = pasta.folhas
      pasta.folhas = folhas.filter(f => !f.titulo.startsWith('Avaliação'))
      const execucao = await abrir(pasta, { hoje: QUANDO })
      chamar(execucao, 'abrirFicha')
      const tela = await abrirPagina(execucao, 300, 800)
      abertas.push(tela)
      await esperarRecado(tela, 'Use Abrir quadrimestre')
      expect(await violacoes(tela.page)).toEqual([])
      pasta.folhas = folhas
      await tela.page.getByRole('button', { name: 'Tentar de novo' }).click()
      await tela.page.getByRole('heading', { level: 1, name: LESTE }).waitFor()
      expect(await recado(tela)).not.toContain('Abrir quadrimestre')
    },
    TEMPO,
  )

  it(
    'a ficha segue a linha em que a pessoa clica na planilha, salvo se há o que gravar',
    async () => {
      const tela = await abrirNaLinha(NORTE)
      const voltarAFicha = (): Promise<unknown> => tela.page.evaluate(() => dispatchEvent(new Event('focus')))
      irALinha(tela.execucao, tela.pasta, SUL)
      await voltarAFicha()
      await tela.page.getByRole('heading', { level: 1, name: SUL }).waitFor()
      await teclar(tela, 's')
      irALinha(tela.execucao, tela.pasta, LESTE)
      await voltarAFicha()
      await teclar(tela, 'ArrowDown')
      expect(await titulo(tela)).toBe(SUL)
      expect(await tela.page.locator('#item-I .mudou').isVisible()).toBe(true)
      await tela.page.getByRole('button', { name: 'Descartar' }).click()
      await voltarAFicha()
      await tela.page.getByRole('heading', { level: 1, name: LESTE }).waitFor()
      expect(resposta(tela.pasta, SUL, 'I – Entes')).toBeNull()
    },
    TEMPO,
  )

  it(
    'procura-se o consórcio pelo nome, e o que está por gravar se grava antes de trocar',
    async () => {
      const tela = await abrirNaLinha(NORTE)
      await teclar(tela, 's', 'b')
      await tela.page.keyboard.type('leste')
      await teclar(tela, 'ArrowDown', 'Enter')
      await tela.page.getByRole('heading', { level: 1, name: LESTE }).waitFor()
      expect(resposta(tela.pasta, NORTE, 'I – Entes')).toBe('Sim')
      await teclar(tela, 'Alt+ArrowLeft')
      await tela.page.getByRole('heading', { level: 1, name: SUL }).waitFor()
    },
    TEMPO,
  )

  it(
    'texto hostil em qualquer campo aparece como texto: nada executa, e só http(s) é link',
    async () => {
      const pasta = structuredClone(modelo)
      const SCRIPT = '<script>alert(1)</script>'
      const IMAGEM = '"><img src=x onerror=alert(1)>'
      const JAVASCRIPT = 'javascript:alert(1)'
      digitar(pasta, 'Consórcios', { Consórcio: NORTE }, { Sigla: IMAGEM, URS: SCRIPT, Tipo: IMAGEM, Site: JAVASCRIPT })
      digitar(
        pasta,
        AVALIACAO,
        { Consórcio: NORTE },
        {
          'Avaliado por': IMAGEM,
          'Avaliado em': SCRIPT,
          'III – Programa e rateio': SCRIPT,
        },
      )
      for (const item of ['I', 'II'] as const)
        digitarEvidencia(pasta, DE_AGORA, NORTE, item, {
          Link: JAVASCRIPT,
          'Atualizado em': IMAGEM,
          'Verificado em': SCRIPT,
          'Verificado por': SCRIPT,
          Observação: `</textarea>${SCRIPT}`,
          Subrequisitos: IMAGEM,
          'Link anterior': JAVASCRIPT,
        })
      digitarEvidencia(pasta, '2026-2', NORTE, 'I', { Link: 'https://ana:senha@cisnorte.example' })
      const tela = await abrirNaLinha(NORTE, { pasta })
      for (const _ of IDS_DOS_ITENS) await teclar(tela, 'ArrowDown')
      await tela.page.locator('summary').evaluateAll(todos => {
        for (const s of todos) (s as HTMLElement).click()
      })
      const { page } = tela
      expect(await page.locator('script').count()).toBe(await page.locator('script:not(#pagina script)').count())
      expect(await page.locator('#pagina img').count()).toBe(0)
      const enderecos = await page.locator('#pagina a').evaluateAll(as => as.map(a => (a as HTMLAnchorElement).href))
      expect(enderecos.filter(h => !/^https?:\/\/[^@]*$/.test(h))).toEqual([])
      const texto = await page.locator('#pagina').innerText()
      for (const hostil of [SCRIPT, IMAGEM, JAVASCRIPT]) expect(texto).toContain(hostil)
      expect(await page.locator('#observacao-I').inputValue()).toBe(`</textarea>${SCRIPT}`)
      await teclar(tela, 'b')
      expect(await page.locator('dialog[open]').innerText()).toContain(IMAGEM)
    },
    TEMPO,
  )

  it(
    'a recusa do serviço se diz em português, e o que se preencheu continua na tela',
    async () => {
      const pasta = structuredClone(modelo)
      const tela = await abrirNaLinha(LESTE, { pasta })
      await teclar(tela, 's')
      pasta.folhas = pasta.folhas.filter(f => f.titulo !== AVALIACAO)
      await teclar(tela, 'Control+s')
      await esperarRecado(tela, `Não há avaliação aberta de ${DE_AGORA}`)
      expect(await tela.page.locator('#item-I .mudou').isVisible()).toBe(true)
      expect(await pontos(tela)).toBe('12 pontos')
    },
    TEMPO,
  )

  it(
    'no quadrimestre homologado se consulta, e as teclas de responder não respondem',
    async () => {
      const pasta = structuredClone(modelo)
      const execucao = await naAvaliacao(pasta)
      const aba = 'Avaliação 2026-2'
      execucao.situar({ folha: folhaChamada(pasta, aba).id, linha: linhaDe(pasta, aba, { Consórcio: SUL }), coluna: 1 })
      chamar(execucao, 'abrirFicha')
      const tela = await abrirPagina(execucao, 300, 800)
      abertas.push(tela)
      await tela.page.getByRole('heading', { level: 1, name: SUL }).waitFor()
      expect(await pontos(tela)).toBe('69 pontos')
      await teclar(tela, 'ArrowDown', 'n', '0', '1', 'c')
      expect(await pontos(tela)).toBe('69 pontos')
      expect(await tela.page.getByRole('button', { name: 'Gravar' }).isDisabled()).toBe(true)
      expect(await tela.page.getByRole('note').innerText()).toContain('foi homologado')
    },
    TEMPO,
  )

  it.each([
    [300, 800],
    [300, 400],
    [150, 400],
  ])(
    'cabe em %i × %i sem rolar para o lado, e o axe não acha violação alguma, com tudo aberto',
    async (largura, altura) => {
      const tela = await abrirNaLinha(NORTE)
      await tela.page.setViewportSize({ width: largura, height: altura })
      const naoRola = (): Promise<boolean> =>
        tela.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      await teclar(tela, 's', 'ArrowDown', '1', 'r', 'ArrowDown', 'n')
      await tela.page.locator('summary').evaluateAll(todos => {
        for (const s of todos) (s as HTMLElement).click()
      })
      expect(await naoRola()).toBe(true)
      expect(await violacoes(tela.page)).toEqual([])
      for (const tecla of ['b', '?']) {
        await teclar(tela, tecla)
        expect(await naoRola()).toBe(true)
        expect(await violacoes(tela.page)).toEqual([])
        await teclar(tela, 'Escape')
      }
    },
    TEMPO,
  )

  it(
    'o item em que se está fica à vista, entre a pontuação e o botão de gravar',
    async () => {
      const tela = await abrirNaLinha(NORTE, { altura: 600 })
      for (const id of IDS_DOS_ITENS.slice(1)) {
        await teclar(tela, 'ArrowDown')
        const [grupo, painel, rodape] = await Promise.all(
          [`#item-${id} .opcoes`, '.painel', '.rodape'].map(s => tela.page.locator(s).boundingBox()),
        )
        expect(grupo!.y).toBeGreaterThanOrEqual(painel!.y + painel!.height)
        expect(grupo!.y + grupo!.height).toBeLessThanOrEqual(rodape!.y)
        expect(await tela.page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(`item-${id}`)
      }
    },
    TEMPO,
  )
})
