import { existsSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { PORTA, SemPorta } from '../livro/http/escutar.ts'
import { type OpcoesDoLivro, servirLivro } from '../livro/servir.ts'
import { abrirNavegador, temAlguem } from './abrir-navegador.ts'
import type { Argumentos } from './argumentos.ts'

/** Deixa a planilha aberta no navegador até a pessoa encerrar, e só volta com tudo gravado. */
export async function manterAberta(
  opcoes: Omit<OpcoesDoLivro, 'porta' | 'hoje'>,
  { porta, hoje, semAbrir }: Pick<Argumentos, 'porta' | 'hoje' | 'semAbrir'>,
): Promise<number> {
  const { caminho, detalhe } = opcoes.arquivo
  avisarSeAberto(caminho)
  const livro = await servirLivro({ ...opcoes, hoje, ...(porta === null ? {} : { porta }) }).catch(semPorta)
  if (livro === null) return 1
  const ocupada = porta === null && !livro.endereco.endsWith(`:${PORTA}`)
  if (ocupada) console.log(`A porta ${PORTA} está ocupada, talvez por outra planilha aberta.`)
  if (detalhe !== '') console.log(`\n${detalhe}`)
  console.log(`\nPlanilha aberta em ${livro.endereco} (Ctrl+C encerra)`)
  if (!semAbrir && temAlguem()) abrirNavegador(livro.endereco)
  // Um defeito nosso aparece na tela, e não leva junto o que ainda não se gravou.
  process.on('uncaughtException', erro => console.error(erro))
  await umSinal()
  console.log('\nEncerrando…')
  const [mudou, fim] = [livro.gravacao.mudouAlgo, await livro.parar()]
  if (fim.situacao === 'falhou') console.error(fim.detalhe)
  else console.log(mudou ? `Gravado em ${relative(process.cwd(), livro.gravacao.caminho)}.` : 'Nada mudou no arquivo.')
  return fim.situacao === 'falhou' ? 1 : 0
}

/** O Excel e o LibreOffice deixam um sinal ao lado do arquivo que têm aberto. */
function avisarSeAberto(caminho: string): void {
  const [pasta, nome] = [dirname(caminho), basename(caminho)]
  if (!existsSync(join(pasta, `.~lock.${nome}#`)) && !existsSync(join(pasta, `~$${nome}`))) return
  console.log(
    `Atenção: “${nome}” parece estar aberto em outro programa. Feche-o lá: se ele gravar, o que se fizer aqui vai para um arquivo à parte.`,
  )
}

function semPorta(erro: unknown): null {
  if (!(erro instanceof SemPorta)) throw erro
  console.error(erro.message)
  return null
}

/** Ctrl+C, o fim pedido pelo sistema, ou o terminal que se fechou. O segundo não espera nada. */
function umSinal(): Promise<void> {
  return new Promise(feito => {
    let primeiro = true
    for (const sinal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(sinal, () => {
        if (!primeiro) process.exit(130)
        primeiro = false
        feito()
      })
    }
  })
}
