import type { AreaVista, FolhaVista, LivroVisto, Mudanca, Selecao } from '../livro/mensagens.ts'
import { aplicar } from './aplicar.ts'
import { areaEntre, canto, type Lugar, semCortar } from './area.ts'

/** O que está selecionado em uma aba: a área, a célula em que se digita e o canto que Shift+seta move. */
export interface Selecionada {
  readonly area: AreaVista
  readonly ativa: Lugar
  readonly ancora: Lugar
  readonly ponta: Lugar
}

/** O que a janela sabe, e quem quer saber quando muda. */
export interface Planilha {
  readonly janela: string
  readonly livro: LivroVisto
  readonly folha: FolhaVista
  readonly selecionada: Selecionada
  /** O que se desfaria e se refaria agora, em palavras. */
  readonly historia: { readonly desfazer: string | null; readonly refazer: string | null }
  /** O que foi digitado e ainda não voltou do servidor, por `folha!linha!coluna`. */
  readonly pendentes: Map<string, string>
  ouvir<A extends keyof Assuntos>(assunto: A, ouvinte: (...dito: Assuntos[A]) => void): void
  dizer<A extends keyof Assuntos>(assunto: A, ...dito: Assuntos[A]): void
  selecionar(ativa: Lugar, ponta?: Lugar): void
  /** Uma área inteira, sem rolar até o fim dela. */
  selecionarArea(de: Lugar, ate: Lugar, ativa?: Lugar): void
  /** Muda só a célula em que se digita; a área fica. */
  ativar(ativa: Lugar): void
  abrir(folha: number): void
  irPara(selecao: Selecao): void
  /** Troca o livro inteiro: o servidor é que sabe como ele está. */
  trocar(livro: LivroVisto): void
  /** `false` quando se perdeu alguma mudança, e é preciso reler o livro. */
  receber(mudanca: Mudanca): boolean
}

export interface Assuntos {
  /** O livro foi relido inteiro. */
  livro: []
  /** A aba à vista é outra, ou mudou inteira. */
  folha: []
  /** Linhas da aba à vista. */
  linhas: [readonly number[]]
  /** Se é para rolar até ela. */
  selecao: [boolean]
  guias: []
  historia: []
  recusas: [Mudanca['recusas']]
  falha: [string]
}

export function criarPlanilha(janela: string, inicial: LivroVisto): Planilha {
  const ouvintes: { [A in keyof Assuntos]?: ((...dito: Assuntos[A]) => void)[] } = {}
  const selecoes = new Map<number, Selecionada>()
  let livro = inicial
  let aberta = primeiraVisivel(inicial)
  let historia: Planilha['historia'] = inicial

  const planilha: Planilha = {
    janela,
    pendentes: new Map(),
    get livro() {
      return livro
    },
    get folha() {
      return livro.folhas.find(f => f.id === aberta) ?? livro.folhas[0]!
    },
    get selecionada() {
      return selecoes.get(planilha.folha.id) ?? umaCelula({ linha: 0, coluna: 0 }, planilha.folha)
    },
    get historia() {
      return historia
    },
    ouvir: (assunto, ouvinte) => {
      const lista: unknown[] = ouvintes[assunto] ?? []
      lista.push(ouvinte)
      Object.assign(ouvintes, { [assunto]: lista })
    },
    dizer: (assunto, ...dito) => {
      for (const ouvinte of ouvintes[assunto] ?? []) ouvinte(...dito)
    },
    selecionar: (ativa, ponta = ativa) => {
      const { folha } = planilha
      const area = semCortar(areaEntre(ativa, ponta), folha.mesclas)
      selecoes.set(folha.id, { area, ativa: canto(folha.mesclas, ativa), ancora: ativa, ponta })
      planilha.dizer('selecao', true)
    },
    selecionarArea: (de, ate, ativa = de) => {
      const { folha } = planilha
      const area = semCortar(areaEntre(de, ate), folha.mesclas)
      selecoes.set(folha.id, { area, ativa: canto(folha.mesclas, ativa), ancora: de, ponta: ate })
      planilha.dizer('selecao', false)
    },
    ativar: ativa => {
      selecoes.set(planilha.folha.id, { ...planilha.selecionada, ativa })
      planilha.dizer('selecao', true)
    },
    abrir: folha => {
      if (folha === aberta || !livro.folhas.some(f => f.id === folha)) return
      aberta = folha
      planilha.dizer('folha')
      planilha.dizer('guias')
    },
    irPara: ({ folha, linha, coluna }) => {
      planilha.abrir(folha)
      planilha.selecionar(caber({ linha, coluna }, planilha.folha))
    },
    trocar: novo => {
      livro = novo
      historia = novo
      planilha.dizer('livro')
      depoisDeMudar('tudo', true)
    },
    receber: mudanca => {
      const { desfazer, refazer } = mudanca
      const aplicada = aplicar(livro, mudanca)
      if (aplicada === 'faltam') return false
      if (aplicada === 'velha') return true
      historia = { desfazer, refazer }
      livro = aplicada.livro
      depoisDeMudar(aplicada.repintar.get(aberta), aplicada.guias)
      planilha.dizer('historia')
      return true
    },
  }
  return planilha

  function depoisDeMudar(repintar: 'tudo' | readonly number[] | undefined, guias: boolean): void {
    const sumiu = !livro.folhas.some(f => f.id === aberta)
    if (sumiu) aberta = primeiraVisivel(livro)
    const { folha, selecionada } = planilha
    const { ativa, ponta } = selecionada
    // A aba pode ter encolhido, ou mesclado o que estava selecionado.
    if (
      ativa.linha >= folha.linhas ||
      ativa.coluna >= folha.colunas ||
      ponta.linha >= folha.linhas ||
      ponta.coluna >= folha.colunas
    )
      selecoes.set(folha.id, umaCelula(caber(ativa, folha), folha))
    if (sumiu || repintar === 'tudo') planilha.dizer('folha')
    else if (repintar !== undefined) planilha.dizer('linhas', repintar)
    if (guias || sumiu) planilha.dizer('guias')
  }
}

const primeiraVisivel = (livro: LivroVisto): number => (livro.folhas.find(f => !f.oculta) ?? livro.folhas[0]!).id

function umaCelula(lugar: Lugar, folha: FolhaVista): Selecionada {
  const ativa = canto(folha.mesclas, lugar)
  return { area: semCortar(areaEntre(ativa, ativa), folha.mesclas), ativa, ancora: ativa, ponta: ativa }
}

const caber = ({ linha, coluna }: Lugar, folha: FolhaVista): Lugar => ({
  linha: Math.max(0, Math.min(linha, folha.linhas - 1)),
  coluna: Math.max(0, Math.min(coluna, folha.colunas - 1)),
})

/** A chave de uma célula em `pendentes`. */
export const chave = ({ folha, linha, coluna }: Selecao): string => `${folha}!${linha}!${coluna}`
