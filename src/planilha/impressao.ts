/** Como uma aba sai no papel. O Sheets não tem isto na API: só o arquivo exportado o carrega. */
export interface Impressao {
  readonly orientacao: 'paisagem' | 'retrato'
  /** Linhas repetidas no alto de cada página (a partir de zero, as duas incluídas). */
  readonly repetirLinhas: readonly [number, number] | null
  /** Texto do rodapé, à esquerda; a data e a página vão sempre no centro e à direita. */
  readonly rodape: string
}
