import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Destino } from '../livro/arquivo/gravacao.ts'
import { digitalDe } from '../livro/arquivo/no-disco.ts'

/** O arquivo que se lê, e aquele em que se grava o que a pessoa fizer. */
export interface ArquivoAAbrir {
  readonly ler: string
  readonly destino: Destino
  /** O que se diz antes de abrir, quando não é óbvio o que se abriu. */
  readonly aviso: string | null
}

/**
 * Um .xlsx é ele mesmo que se edita, e o original fica guardado ao lado. Um .csv ou .ods nunca é tocado: o que se faz vai para
 * `X (conformidade).xlsx`, que da próxima vez é quem se abre, a menos que o outro tenha mudado depois.
 */
export async function arquivoAAbrir(planilha: string, recomecar: boolean): Promise<ArquivoAAbrir> {
  if (/\.xlsx$/i.test(planilha)) return { ler: planilha, destino: await oProprio(planilha), aviso: null }
  const dePar = join(dirname(planilha), `${basename(planilha, extname(planilha))} (conformidade).xlsx`)
  const [original, par] = [basename(planilha), basename(dePar)]
  const [doOriginal, doPar] = await Promise.all([mudadoEm(planilha), mudadoEm(dePar)])
  const detalhe = `O que você mudar será gravado em “${par}”; “${original}” fica como está.`
  // O que não existe se diz ao ler.
  if (doPar === null || doOriginal === null)
    return { ler: planilha, destino: { caminho: dePar, lido: null, guardar: null, igual: false, detalhe }, aviso: null }
  if (!recomecar && doPar >= doOriginal) {
    const aviso = `Continuando “${par}”, onde está o que você editou a partir de “${original}”; para voltar a “${original}”: --recomecar`
    return { ler: dePar, destino: await oProprio(dePar), aviso }
  }
  const porque = recomecar ? 'Como você pediu' : `“${original}” mudou depois do que você editou aqui`
  return {
    ler: planilha,
    destino: { caminho: dePar, lido: null, guardar: 'anterior', igual: false, detalhe },
    aviso: `${porque}: abro “${original}”. O que havia em “${par}” será guardado ao lado antes de se gravar nele.`,
  }
}

export async function oProprio(caminho: string): Promise<Destino> {
  const nome = basename(caminho)
  return {
    caminho,
    lido: await digitalDe(caminho),
    guardar: 'original',
    detalhe: `Nada foi gravado ainda em “${nome}”: a sua primeira mudança o grava, e o original fica guardado ao lado.`,
  }
}

const mudadoEm = (caminho: string): Promise<number | null> =>
  stat(caminho).then(
    dados => dados.mtimeMs,
    () => null,
  )
