import type { Apuracao } from '../../apuracao/apurar.ts'
import { estaInteiro, type NoQuadrimestre } from '../../apuracao/evoluir.ts'
import { CLASSIFICACOES } from '../../norma/classificacao.ts'
import { compararQuadrimestres, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Valor } from '../celula.ts'
import { ehDeReavaliacao, type Registrado } from './historico.ts'
import { respostasDaMascara } from './mascara.ts'
import { quadrimestresHomologados } from './quadrimestres-homologados.ts'

/** Os registros finais de cada quadrimestre, em ordem: os da versão mais nova, que vale também enquanto ele está reaberto. */
export function finaisPorQuadrimestre(registros: readonly Registrado[]): Map<Quadrimestre, readonly Registrado[]> {
  const finais = registros.filter(r => r.fase === 'Final' && !ehDeReavaliacao(r.referente))
  return new Map(
    quadrimestresHomologados(registros).map(quadrimestre => {
      const dele = finais.filter(r => r.referente === quadrimestre)
      const versao = dele.reduce((maior, r) => Math.max(maior, r.versao), 0)
      return [quadrimestre, dele.filter(r => r.versao === versao)]
    }),
  )
}

/** Um registro de quadrimestre como resultado no tempo: nenhum, se não guardou pontos. */
export const guardado = (r: Registrado): NoQuadrimestre[] =>
  r.pontos === null
    ? []
    : [
        {
          quadrimestre: r.referente as Quadrimestre,
          respostas: respostasDaMascara(r.mascara),
          pontos: r.pontos,
          classificacao: CLASSIFICACOES.find(c => c === r.classificacao) ?? 'Não avaliado',
          diagnostico: r.efeito !== 'Classificação',
          emCurso: false,
        },
      ]

/** Uma apuração ainda não homologada como resultado no tempo: nenhum, se nada foi respondido. */
export const emCurso = (
  {
    respostas,
    pontos,
    classificacao,
    prazos,
  }: Pick<Apuracao, 'respostas' | 'pontos' | 'classificacao'> & {
    readonly prazos: Pick<Apuracao['prazos'], 'primeiroQuadrimestre'>
  },
  quadrimestre: Quadrimestre,
): NoQuadrimestre[] =>
  pontos === null
    ? []
    : [
        {
          quadrimestre,
          respostas,
          pontos,
          classificacao,
          diagnostico: compararQuadrimestres(quadrimestre, prazos.primeiroQuadrimestre) < 0,
          emCurso: true,
        },
      ]

/** Os pontos como se mostram: "64*" no diagnóstico, "≥ 52" enquanto há itens por avaliar. */
export function pontosEscritos(r: NoQuadrimestre): Valor {
  const escritos = estaInteiro(r) ? r.pontos : `≥ ${r.pontos}`
  return r.diagnostico ? `${escritos}*` : escritos
}
