import type { Resposta } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Avaliado } from '../avaliado.ts'
import { type Aviso, avisoDaCelula } from '../aviso.ts'
import { endereco, type Valor } from '../celula.ts'
import { estaAtivo } from '../consorcio.ts'
import type { Matriz } from '../ler-matriz.ts'
import { lerResposta } from '../resposta.ts'
import { citado, citarNome, limpo } from '../texto.ts'
import type { Registrado } from './historico.ts'
import { escritasNaMascara } from './mascara.ts'
import type { Homologacao } from './quadrimestres-homologados.ts'

/** Uma célula de um quadrimestre homologado que não diz mais o que foi homologado. */
export interface CelulaAlterada {
  /** Índices a partir de zero. */
  readonly linha: number
  readonly coluna: number
  readonly texto: string
  /** O que foi homologado; ausente quando é a linha inteira que falta ou sobra. */
  readonly certo?: Valor
}

/** As células alteradas, uma a uma; e as linhas que sumiram ou apareceram depois. */
export function celulasAlteradas(
  matriz: Matriz,
  avaliados: readonly Avaliado[],
  homologacao: Homologacao,
  registroDe: (avaliado: Avaliado) => Registrado | undefined,
): CelulaAlterada[] {
  const vistos = new Set<Registrado>()
  const nasLinhas = avaliados.flatMap((avaliado): CelulaAlterada[] => {
    const registro = registroDe(avaliado)
    const { linha } = avaliado
    if (registro !== undefined && !vistos.has(registro)) {
      vistos.add(registro)
      return [...itensAlterados(avaliado, registro, matriz), ...resultadosAlterados(avaliado, registro, matriz)]
    }
    if (registro === undefined && ficouDeFora(avaliado, homologacao)) return []
    const coluna = matriz.cabecalho.colunas.nome ?? matriz.cabecalho.colunas.cnpj ?? 0
    return [{ linha: linha.linha, coluna, texto: `${citarNome(linha.nome)} não estava entre os homologados.` }]
  })
  const sumiram = homologacao.registros.filter(r => r.mascara !== '' && !vistos.has(r))
  return [
    ...nasLinhas,
    ...sumiram.map(r => ({
      linha: matriz.cabecalho.linha,
      coluna: 0,
      texto: `a linha de ${citarNome(r.consorcio)}, homologada, não está mais na aba.`,
    })),
  ]
}

/** Quem já tinha saído, ou estava em adaptação e não foi avaliado, tem linha na aba e não se homologa. */
const ficouDeFora = ({ consorcio, linha }: Avaliado, { em }: Homologacao): boolean =>
  !estaAtivo(consorcio, em) || IDS_DOS_ITENS.every(id => limpo(linha.digitado[id]) === '')

/** O que se diz à pessoa de cada uma. */
export const avisosDasAlteradas = (alteradas: readonly CelulaAlterada[], titulo: string): Aviso[] =>
  alteradas.map(({ linha, coluna, texto }) =>
    avisoDaCelula('homologado-alterado', titulo, endereco(linha, coluna), `${texto} ${COMO_VOLTAR}`),
  )

const COMO_VOLTAR = 'O resultado não muda com isto. Conferir planilha desfaz; para corrigir, use Reabrir quadrimestre.'

function itensAlterados({ linha }: Avaliado, registro: Registrado, { cabecalho }: Matriz): CelulaAlterada[] {
  const homologadas = escritasNaMascara(registro.mascara)
  return IDS_DOS_ITENS.filter(id => escrita(linha.digitado[id]) !== homologadas[id]).map(id => ({
    linha: linha.linha,
    coluna: cabecalho.itens[id]!,
    texto: `item ${id} de ${citarNome(linha.nome)} mostra ${citado(linha.digitado[id])}; foi homologado “${homologadas[id] ?? 'não avaliado'}”.`,
    certo: homologadas[id],
  }))
}

function resultadosAlterados(
  { linha }: Avaliado,
  registro: Registrado,
  { folha, cabecalho }: Matriz,
): CelulaAlterada[] {
  const titulos = folha.valores?.[cabecalho.linha] ?? []
  const homologados = [
    { titulo: 'Pontos', certo: registro.pontos },
    { titulo: 'Classificação', certo: registro.classificacao },
  ]
  return homologados.flatMap(({ titulo, certo }) => {
    const coluna = titulos.findIndex(t => limpo(t) === titulo)
    const mostra = folha.valores?.[linha.linha]?.[coluna] ?? null
    if (coluna === -1 || limpo(mostra) === limpo(certo)) return []
    const texto = `${titulo} de ${citarNome(linha.nome)} mostra ${citado(mostra)}; foi homologado “${String(certo)}”.`
    return [{ linha: linha.linha, coluna, texto, certo }]
  })
}

function escrita(valor: Valor): Resposta {
  const lida = lerResposta(valor)
  return 'resposta' in lida ? lida.resposta : null
}
