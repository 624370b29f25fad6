import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { compararQuadrimestres } from '../../tempo/quadrimestre.ts'
import type { Anterior } from '../acoes/anteriores.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Valor } from '../celula.ts'
import type { Evidencia } from '../ciclo/ler-evidencias.ts'
import { identidade } from '../ciclo/localizar.ts'
import { lerResposta, respostaProposta } from '../resposta.ts'
import type { Dados } from '../reunir.ts'
import { comoEscrito } from '../texto.ts'
import type { CampoDoItem } from './campos.ts'
import type { ItemDaFicha } from './ficha.ts'
import { type Lugares, valorEm } from './lugares.ts'

/** Os doze itens de um consórcio: o que está respondido, o que se achou, e o que havia antes. */
export function itensDaFicha(dados: Dados, lugares: Lugares, avaliado: Avaliado, antes: Anterior): ItemDaFicha[] {
  const id = identidade(avaliado.consorcio)
  const deAgora = dados.ciclo.evidencias.get(dados.quadrimestre)?.get(id)
  return IDS_DOS_ITENS.map(item => {
    const celulas = celulasDoItem(lugares, item)
    const lida = lerResposta(celulas.resposta)
    const evidencia = deAgora?.get(item)
    const linha = lugares.evidencias?.linhas.get(item)
    const passada = evidenciaAnterior(dados, id, item)
    return {
      id: item,
      resposta: 'resposta' in lida ? lida.resposta : null,
      ilegivel: 'problema' in lida ? comoEscrito(celulas.resposta) : '',
      proposta: respostaProposta(celulas.resposta),
      link: evidencia?.link ?? '',
      atualizadoEm: evidencia?.atualizadoEm ?? null,
      verificadoEm: evidencia?.verificadoEm ?? null,
      verificadoPor: evidencia?.verificadoPor ?? '',
      subrequisitos: evidencia?.subrequisitos ? [...evidencia.subrequisitos] : null,
      observacao: linha?.texto('observacao') ?? '',
      herdada: evidencia?.herdada ?? false,
      anterior: {
        referente: antes.referente,
        resposta: antes.respostas[item],
        link: passada?.link || (linha?.texto('linkAnterior') ?? ''),
        atualizadoEm: passada?.atualizadoEm ?? linha?.dia('dataAnterior') ?? null,
      },
      celulas,
    }
  })
}

/** O que cada célula guarda, como foi lida. */
function celulasDoItem(lugares: Lugares, item: IdItem): Record<CampoDoItem, Valor> {
  const linha = lugares.evidencias?.linhas.get(item)
  const naEvidencia = (campo: Exclude<CampoDoItem, 'resposta'>): Valor => linha?.valor(campo) ?? null
  return {
    resposta: valorEm(lugares.avaliacao, lugares.linha, lugares.colunaNaAvaliacao(item)),
    link: naEvidencia('link'),
    atualizadoEm: naEvidencia('atualizadoEm'),
    verificadoEm: naEvidencia('verificadoEm'),
    subrequisitos: naEvidencia('subrequisitos'),
    observacao: naEvidencia('observacao'),
  }
}

/** A do quadrimestre mais novo, antes deste, que a tem. */
function evidenciaAnterior({ ciclo, quadrimestre }: Dados, id: string, item: IdItem): Evidencia | undefined {
  const passados = [...ciclo.evidencias.keys()].filter(q => compararQuadrimestres(q, quadrimestre) < 0).sort()
  return passados.reverse().flatMap(q => ciclo.evidencias.get(q)?.get(id)?.get(item) ?? [])[0]
}
