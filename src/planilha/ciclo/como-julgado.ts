import type { Resposta } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import type { Parametros } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Aviso } from '../aviso.ts'
import type { Matriz } from '../ler-matriz.ts'
import { chave } from '../texto.ts'
import type { Ciclo } from './ciclo.ts'
import { estaDesatualizada, foiVista } from './desatualizada.ts'
import type { Registrado } from './historico.ts'
import { avisosDasAlteradas, celulasAlteradas } from './homologado-alterado.ts'
import { identidade } from './localizar.ts'
import { respostasDaMascara } from './mascara.ts'
import { parametrosDoTexto } from './parametros-do-registro.ts'
import { homologacaoFinal } from './quadrimestres-homologados.ts'

interface ParaJulgar {
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly parametros: Parametros
  readonly matriz: Matriz | null
  readonly avaliados: readonly Avaliado[]
  readonly ciclo: Ciclo
  readonly avisos: Aviso[]
}

/**
 * As respostas e os parâmetros com que se julga: no quadrimestre homologado, os do Histórico, e o que a aba diz de
 * diferente é apontado; no que está aberto, os da aba, com o desatualizado contado como a equipe escolheu.
 */
export function comoJulgado(para: ParaJulgar): { parametros: Parametros; avaliados: readonly Avaliado[] } {
  const { quadrimestre, parametros, matriz, avaliados, ciclo, avisos } = para
  const final = homologacaoFinal(ciclo.historico.registros, quadrimestre)
  if (final === null || matriz === null) return { parametros, avaliados: comDesatualizados(para) }
  const registroDe = buscaDeRegistro(final.registros)
  avisos.push(...avisosDasAlteradas(celulasAlteradas(matriz, avaliados, final, registroDe), matriz.folha.titulo))
  return {
    parametros: { ...parametros, ...doJulgamento(parametrosDoTexto(final.registros[0]?.parametros ?? '')) },
    avaliados: avaliados.map(a => {
      const registro = registroDe(a)
      return registro === undefined
        ? a
        : { ...a, linha: { ...a.linha, respostas: respostasDaMascara(registro.mascara) } }
    }),
  }
}

/** Só o que muda o julgamento; o calendário e as datas de hoje são os de hoje. */
const doJulgamento = ({
  eixoDoItemIII,
  desatualizado,
  diasDeAtualizacao,
  itensSemAtualizacao,
}: Parametros): Partial<Parametros> => ({ eixoDoItemIII, desatualizado, diasDeAtualizacao, itensSemAtualizacao })

/** O registro de cada avaliado, pelo CNPJ ou pelo nome. */
export function buscaDeRegistro(registros: readonly Registrado[]): (a: Avaliado) => Registrado | undefined {
  const porCnpj = new Map(registros.filter(r => r.cnpj !== '').map(r => [r.cnpj, r]))
  const porNome = new Map(registros.map(r => [chave(r.consorcio), r]))
  return ({ consorcio }) =>
    (consorcio.cnpjValido ? porCnpj.get(consorcio.cnpj) : undefined) ?? porNome.get(chave(consorcio.nome))
}

/** Pelo parâmetro, o item publicado e desatualizado não atende: conta como Não, e diz-se quais são. */
function comDesatualizados({ quadrimestre, hoje, parametros, avaliados, ciclo }: ParaJulgar): readonly Avaliado[] {
  const doQuadrimestre = ciclo.evidencias.get(quadrimestre)
  if (parametros.desatualizado !== 'não atende' || doQuadrimestre === undefined) return avaliados
  return avaliados.map(a => {
    const evidencias = doQuadrimestre.get(identidade(a.consorcio))
    const desatualizados = IDS_DOS_ITENS.filter(id => {
      const evidencia = evidencias?.get(id)
      return (
        a.linha.respostas[id] === 'Sim' &&
        evidencia !== undefined &&
        foiVista(evidencia) &&
        estaDesatualizada(id, evidencia, quadrimestre, hoje, parametros)
      )
    })
    if (desatualizados.length === 0) return a
    const respostas: Record<IdItem, Resposta> = { ...a.linha.respostas }
    for (const id of desatualizados) respostas[id] = 'Não'
    return { ...a, desatualizados, linha: { ...a.linha, respostas } }
  })
}
