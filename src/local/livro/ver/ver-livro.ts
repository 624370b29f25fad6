import type { Dia } from '../../../tempo/dia.ts'
import type { FolhaLocal } from '../../pasta-local.ts'
import type { EstiloVisto, FolhaVista, LinhasMudadas, Mudanca } from '../mensagens.ts'
import { criarEstilos } from './estilos-vistos.ts'
import { criarListas } from './listas-vistas.ts'
import { type Olhada, verFolha } from './ver-folha.ts'

/** O que a página vê da pasta, refeito só onde ela mudou. */
export interface Vista {
  readonly folhas: readonly FolhaVista[]
  readonly estilos: readonly EstiloVisto[]
  readonly listas: readonly (readonly string[])[]
  /** Olha a pasta como está agora e diz o que mudou desde a última vez. */
  olhar(folhas: readonly FolhaLocal[], hoje: Dia): Pick<Mudanca, 'ordem' | 'folhas' | 'estilos' | 'listas'>
}

export function criarVista(): Vista {
  const tabelas = { estilos: criarEstilos(), listas: criarListas() }
  let olhadas: readonly Olhada[] = []
  let titulos = ''
  return {
    get folhas() {
      return olhadas.map(o => o.vista)
    },
    get estilos() {
      return tabelas.estilos.todos.slice()
    },
    get listas() {
      return tabelas.listas.todas.slice()
    },
    olhar: (folhas, hoje) => {
      const [estilosAntes, listasAntes] = [tabelas.estilos.todos.length, tabelas.listas.todas.length]
      const antes = new Map(olhadas.map(o => [o.folha.id, o]))
      const ordemAntes = olhadas.map(o => o.folha.id).join()
      // Um link para outra aba, ou uma regra de cor que a lê, fala dela pelo título.
      const titulosAgora = JSON.stringify(folhas.map(f => [f.id, f.titulo]))
      const mesmosTitulos = titulosAgora === titulos
      titulos = titulosAgora
      olhadas = folhas.map(folha =>
        verFolha(folha, { folhas, tabelas, hoje }, mesmosTitulos ? antes.get(folha.id) : undefined),
      )
      const ordem = folhas.map(f => f.id)
      return {
        ...(ordem.join() === ordemAntes ? {} : { ordem }),
        folhas: olhadas.flatMap(({ vista }) => mudou(antes.get(vista.id)?.vista, vista) ?? []),
        estilos: tabelas.estilos.todos.slice(estilosAntes),
        listas: tabelas.listas.todas.slice(listasAntes),
      }
    },
  }
}

/** O que se diz da folha: nada, só as linhas e os gráficos, ou ela toda, quando a sua forma mudou. */
function mudou(antes: FolhaVista | undefined, agora: FolhaVista): FolhaVista | LinhasMudadas | undefined {
  if (antes === undefined) return agora
  const { celulas: linhasAntes, graficos: graficosAntes, ...formaAntes } = antes
  const { celulas, graficos, ...forma } = agora
  if (!mesmo(formaAntes, forma)) return agora
  const linhas: [number, (typeof celulas)[number]][] = []
  for (let i = 0; i < Math.max(celulas.length, linhasAntes.length); i++) {
    const [era, e] = [linhasAntes[i] ?? null, celulas[i] ?? null]
    if (era !== e && !mesmo(era, e)) linhas.push([i, e])
  }
  return linhas.length === 0 && mesmo(graficosAntes, graficos) ? undefined : { id: agora.id, linhas, graficos }
}

const mesmo = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
