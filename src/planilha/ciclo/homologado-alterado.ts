import type { Resposta } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Avaliado } from '../avaliado.ts'
import { type Aviso, avisoDaCelula } from '../aviso.ts'
import { endereco, type Valor } from '../celula.ts'
import type { Matriz } from '../ler-matriz.ts'
import { lerResposta } from '../resposta.ts'
import { citado, citarNome, limpo } from '../texto.ts'
import type { Registrado } from './historico.ts'
import { escritasNaMascara } from './historico.ts'
import type { Homologacao } from './quadrimestres-homologados.ts'

const COMO_VOLTAR = 'O resultado não muda com isto. Volte a célula ao que era, ou use Reabrir quadrimestre.'

/** Cada célula de um quadrimestre homologado que não diz mais o que foi homologado, uma a uma. */
export function homologadoAlterado(
  matriz: Matriz,
  avaliados: readonly Avaliado[],
  homologacao: Homologacao,
  registroDe: (avaliado: Avaliado) => Registrado | undefined,
): Aviso[] {
  const { folha, cabecalho } = matriz
  const titulos = folha.valores?.[cabecalho.linha] ?? []
  const avisar = (celula: string, texto: string): Aviso =>
    avisoDaCelula('homologado-alterado', folha.titulo, celula, `${texto} ${COMO_VOLTAR}`)
  const vistos = new Set<Registrado>()
  const avisos = avaliados.flatMap((avaliado): Aviso[] => {
    const registro = registroDe(avaliado)
    const { linha } = avaliado
    if (registro === undefined)
      return [avisar(linha.celula('nome'), `${citarNome(linha.nome)} não estava entre os homologados.`)]
    vistos.add(registro)
    const homologadas = escritasNaMascara(registro.mascara)
    const dosItens = IDS_DOS_ITENS.filter(id => escrita(linha.digitado[id]) !== homologadas[id]).map(id =>
      avisar(
        endereco(linha.linha, cabecalho.itens[id]!),
        `item ${id} de ${citarNome(linha.nome)} mostra ${citado(linha.digitado[id])}; foi homologado “${homologadas[id] ?? 'não avaliado'}”.`,
      ),
    )
    const dosResultados = [
      { titulo: 'Pontos', valor: registro.pontos },
      { titulo: 'Classificação', valor: registro.classificacao },
    ].flatMap(({ titulo, valor }) => {
      const coluna = titulos.findIndex(t => limpo(t) === titulo)
      const mostra = coluna === -1 ? undefined : folha.valores?.[linha.linha]?.[coluna]
      if (coluna === -1 || limpo(mostra) === limpo(valor)) return []
      return [
        avisar(
          endereco(linha.linha, coluna),
          `${titulo} de ${citarNome(linha.nome)} mostra ${citado(mostra)}; foi homologado “${String(valor)}”.`,
        ),
      ]
    })
    return [...dosItens, ...dosResultados]
  })
  const sumiram = homologacao.registros.filter(r => r.mascara !== '' && !vistos.has(r))
  return [
    ...avisos,
    ...sumiram.map(r =>
      avisar(endereco(cabecalho.linha, 0), `a linha de ${citarNome(r.consorcio)}, homologada, não está mais na aba.`),
    ),
  ]
}

function escrita(valor: Valor): Resposta {
  const lida = lerResposta(valor)
  return 'resposta' in lida ? lida.resposta : null
}
