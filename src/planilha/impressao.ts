import { IDENTIDADES, TIPOS_DE_ABA } from './abas/identidade.ts'
import { LINHA_DO_CABECALHO } from './abas/montagem.ts'

/** Como uma aba sai no papel. O Sheets não tem isto na API: só o arquivo exportado o carrega. */
export interface Impressao {
  readonly orientacao: 'paisagem' | 'retrato'
  /** Linhas repetidas no alto de cada página (a partir de zero, as duas incluídas). */
  readonly repetirLinhas: readonly [number, number] | null
  /** Texto do rodapé, à esquerda; a data e a página vão sempre no centro e à direita. */
  readonly rodape: string
}

/** Como cada aba nossa sai no papel, pelo título; as das pessoas, como vieram. O Sheets não guarda isto: o arquivo, sim. */
export function impressaoDaAba(titulo: string): Impressao | null {
  const tipo = TIPOS_DE_ABA.find(
    t => titulo === IDENTIDADES[t].titulo || titulo.startsWith(`${IDENTIDADES[t].titulo} `),
  )
  if (tipo === undefined) return null
  const rodape = `${titulo} · Deliberação CIB-SUS/MG nº 4.987/2024`
  if (tipo === 'inicio') return { orientacao: 'retrato', repetirLinhas: null, rodape }
  const repetirLinhas = tipo === 'resumo' ? ([0, 1] as const) : ([LINHA_DO_CABECALHO, LINHA_DO_CABECALHO] as const)
  return { orientacao: 'paisagem', repetirLinhas, rodape }
}
