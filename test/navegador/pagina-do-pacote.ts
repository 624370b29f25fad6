import type { Page } from 'playwright-core'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import { oNavegador } from './chromium.ts'

export interface Aberta {
  readonly page: Page
  /** O que a página ou o navegador reclamou. */
  readonly reclamacoes: string[]
  /** Que funções ela chamou. */
  readonly chamadas: string[]
}

/**
 * Abre a última página que o pacote mostrou, como o Google a abriria: o mesmo HTML, e um `google.script.run` que leva a
 * chamada à execução estrita.
 */
export async function abrirPagina(execucao: Execucao, largura: number, altura: number): Promise<Aberta> {
  const dialogo = execucao.dialogos.filter(d => d.tipo === 'lateral' || d.tipo === 'janela').at(-1)
  if (dialogo === undefined) throw new Error('o pacote não mostrou página nenhuma')
  const contexto = await (await oNavegador()).newContext({
    viewport: { width: largura, height: altura },
    locale: 'pt-BR',
  })
  const page = await contexto.newPage()
  const aberta: Aberta = { page, reclamacoes: [], chamadas: [] }
  page.on('pageerror', e => aberta.reclamacoes.push(e.message))
  page.on('console', m => m.type() === 'error' && aberta.reclamacoes.push(m.text()))
  page.on('dialog', d => {
    aberta.reclamacoes.push(`janela do navegador: ${d.message()}`)
    void d.dismiss()
  })
  await page.exposeFunction('chamarNoServidor', (nome: string, argumentos: unknown[]) => {
    aberta.chamadas.push(nome)
    try {
      return { valor: execucao.chamar(nome, argumentos, 'lateral') }
    } catch (erro) {
      return { erro: (erro as Error).message }
    }
  })
  // Endereço de mentira: nada sai da máquina, e o HTML chega como chegaria do servidor.
  await page.route('**/*', rota =>
    rota.request().url() === ENDERECO
      ? rota.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: dialogo.html.replace('<head>', `<head>${PONTE}`),
        })
      : rota.abort(),
  )
  await page.goto(ENDERECO)
  return aberta
}

const ENDERECO = 'http://pagina.example/'

/** O `google.script.run` mais simples que serve; o fiel é o da planilha local, que tem os seus testes. */
const PONTE = `<script>
  const corredor = (feito, falhou) => new Proxy({}, { get: (_, nome) =>
    nome === 'withSuccessHandler' ? f => corredor(f, falhou)
    : nome === 'withFailureHandler' ? f => corredor(feito, f)
    : (...argumentos) => { chamarNoServidor(String(nome), argumentos).then(r => r.erro === undefined ? feito?.(r.valor) : falhou?.(new Error(r.erro))) } })
  window.fechamentos = 0
  window.google = { script: { run: corredor(), host: { close: () => { window.fechamentos++ }, setHeight() {}, setWidth() {}, editor: { focus() {} } } } }
</script>`
