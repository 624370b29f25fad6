/**
 * O que o servidor da planilha local e a página dela se dizem, em JSON. A página só mostra: quem formata, realça, confere
 * listas e calcula é o servidor, pelo mesmo pacote que vai ao Google.
 */

import type { EstiloVisto } from './estilo-visto.ts'
import type { GraficoVisto } from './grafico-visto.ts'

export type { EstiloVisto } from './estilo-visto.ts'
export type { GraficoVisto } from './grafico-visto.ts'

/** A pasta inteira, como a página a mostra quando abre. */
export interface LivroVisto {
  /** Muda quando o servidor recomeça: a página de antes não vale mais. */
  readonly sessao: string
  readonly versao: number
  readonly titulo: string
  readonly arquivo: EstadoDoArquivo
  readonly usuario: string
  readonly folhas: readonly FolhaVista[]
  readonly estilos: readonly EstiloVisto[]
  readonly listas: readonly (readonly string[])[]
  readonly menus: readonly MenuVisto[]
  /** O que se pode desfazer e refazer agora, em palavras; `null` quando nada. */
  readonly desfazer: string | null
  readonly refazer: string | null
}

/** Onde está sendo gravado, e como está. */
export interface EstadoDoArquivo {
  readonly nome: string
  /** `intacto`: o que se vê ainda não está no arquivo, e só a primeira mudança da pessoa o grava. */
  readonly situacao: 'intacto' | 'gravado' | 'gravando' | 'por gravar' | 'falhou'
  /** Em português, quando falhou; ou onde ficou o original. */
  readonly detalhe: string
}

export interface MenuVisto {
  readonly titulo: string
  /** `null` é um separador. */
  readonly itens: readonly ({ readonly rotulo: string; readonly funcao: string } | null)[]
}

export interface FolhaVista {
  readonly id: number
  readonly titulo: string
  readonly oculta: boolean
  /** `#rrggbb`. */
  readonly cor: string | null
  /** Por que não se deve mexer nela; avisa, e não impede. */
  readonly protegida: string | null
  /** Onde, nela, se pode mexer sem aviso. */
  readonly livres?: readonly AreaVista[]
  readonly linhas: number
  readonly colunas: number
  readonly congeladas: { readonly linhas: number; readonly colunas: number }
  readonly semGrade: boolean
  /** Pixels de cada coluna. */
  readonly larguras: readonly number[]
  /** Pixels de cada linha (esparso; `null` é automática). */
  readonly alturas: readonly (number | null)[]
  readonly mesclas: readonly AreaVista[]
  readonly graficos: readonly GraficoVisto[]
  /** Uma entrada por linha até a última com algo; `null` é linha vazia. */
  readonly celulas: readonly (LinhaVista | null)[]
}

/** Índices a partir de zero, fim excluído. */
export interface AreaVista {
  readonly linha: number
  readonly coluna: number
  readonly ateLinha: number
  readonly ateColuna: number
}

/** Coluna → célula; só as que dizem algo. */
export type LinhaVista = Readonly<Record<number, CelulaVista>>

export interface CelulaVista {
  /** O que se vê, já formatado. */
  readonly t?: string
  /** O que aparece ao editar, quando não é `t`: a fórmula, ou o número sem formato. */
  readonly e?: string
  /** Índice em `estilos`, com o realce já aplicado. */
  readonly s?: number
  /** Nota. */
  readonly n?: string
  /** Link: `http(s)://…`, ou `#gid=ID` para outra aba. */
  readonly l?: string
  /** Índice em `listas`: o que se pode escolher. */
  readonly x?: number
  /** Calculada por uma fórmula (a própria ou a que derramou): digitar por cima a quebraria. */
  readonly c?: 1
  /** O que o valor tem de errado: erro de fórmula, ou resposta fora da lista. */
  readonly p?: string
}

export interface Selecao {
  readonly folha: number
  readonly linha: number
  readonly coluna: number
}

/** `texto`: o que se digitou, como o Sheets o leria; `null` apaga. */
export interface Edicao {
  readonly folha: number
  readonly linha: number
  readonly coluna: number
  readonly texto: string | null
}

/** POST /api/editar; também /api/desfazer e /api/refazer, que só levam a janela. A resposta é a Mudanca. */
export interface PedidoDeEdicao {
  readonly janela: string
  readonly edicoes: readonly Edicao[]
}

/** POST /api/chamar: uma função do pacote, do menu ou de uma página (`google.script.run`). */
export interface PedidoDeChamada {
  readonly janela: string
  readonly de: 'menu' | 'pagina'
  readonly nome: string
  readonly argumentos: readonly unknown[]
  readonly selecao: Selecao
}

export interface RespostaDaChamada {
  readonly devolvido?: unknown
  /** O erro que a página recebe em `withFailureHandler`, como o Google o escreve. */
  readonly erro?: string
  /** O que o pacote pediu para mostrar. */
  readonly dialogos: readonly DialogoVisto[]
  /** Para onde a pessoa foi levada. */
  readonly ir: Selecao | null
  /** O que a chamada mudou na planilha; chega também pelos eventos. */
  readonly mudanca: Mudanca | null
}

/** `quadro`: de onde a página vem (`/quadro/…`), para um iframe só dela. */
export type DialogoVisto =
  | { readonly tipo: 'lateral'; readonly titulo: string; readonly quadro: string }
  | {
      readonly tipo: 'janela'
      readonly titulo: string
      readonly quadro: string
      readonly largura: number | null
      readonly altura: number | null
    }
  | {
      readonly tipo: 'aviso'
      readonly titulo: string | null
      readonly mensagem: string
      readonly segundos: number | null
    }

/** O que se recusa antes de chegar à planilha (pedido malformado, de outro site…): vem com o código HTTP que diz o tipo. */
export interface Recusado {
  readonly erro: string
}

/**
 * O que mudou de `anterior` para `versao`. Vem na resposta de quem mudou e, pelos eventos, a todas as janelas: quem já
 * está nela a ignora, e quem não está em `anterior` perdeu alguma e pede o livro de novo.
 */
export interface Mudanca {
  readonly anterior: number
  readonly versao: number
  /** As abas, na ordem, quando alguma nasceu, sumiu ou mudou de lugar. */
  readonly ordem?: readonly number[]
  readonly folhas: readonly (FolhaVista | LinhasMudadas)[]
  /** Os que se acrescentam a `estilos` e a `listas`. */
  readonly estilos: readonly EstiloVisto[]
  readonly listas: readonly (readonly string[])[]
  /** O que se pode desfazer e refazer agora, em palavras; `null` quando nada. */
  readonly desfazer: string | null
  readonly refazer: string | null
  /** O que não se aceitou do que se digitou, com a célula. */
  readonly recusas: readonly { readonly onde: Selecao; readonly mensagem: string }[]
}

/** Só estas linhas mudaram; `null` é linha que ficou vazia. */
export interface LinhasMudadas {
  readonly id: number
  readonly linhas: readonly (readonly [number, LinhaVista | null])[]
  readonly graficos: readonly GraficoVisto[]
}

/** GET /api/eventos (`text/event-stream`): um por mensagem, em JSON. */
export type Evento =
  /** Ao ligar, e ao religar: quem está em outra sessão ou versão perdeu algo, e pede o livro de novo. Depois dele vem o arquivo. */
  | { readonly tipo: 'ligado'; readonly sessao: string; readonly versao: number }
  | { readonly tipo: 'mudanca'; readonly mudanca: Mudanca }
  | { readonly tipo: 'arquivo'; readonly arquivo: EstadoDoArquivo }
