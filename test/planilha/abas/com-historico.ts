import { pontuar } from '../../../src/apuracao/pontuar.ts'
import { abaHistorico } from '../../../src/planilha/abas/historico.ts'
import { encadear, linhaDoRegistro, type NovoRegistro } from '../../../src/planilha/ciclo/historico.ts'
import { respostasDaMascara } from '../../../src/planilha/ciclo/mascara.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { somarDias } from '../../../src/tempo/dia.ts'
import { fimDoQuadrimestre, type Quadrimestre, quadrimestreDoDia } from '../../../src/tempo/quadrimestre.ts'
import { folha } from '../folhas.ts'
import { valores } from './dados.ts'

/** Um registro final, homologado dez dias depois do fim do quadrimestre (a reavaliação, no próprio dia), salvo o que se muda. */
export function registro(
  consorcio: string,
  referente: NovoRegistro['referente'],
  mascara: string,
  mudancas: Partial<NovoRegistro> = {},
): NovoRegistro {
  const deQuadrimestre = /^\d{4}-\d$/.test(referente)
  const fim = fimDoQuadrimestre(
    deQuadrimestre ? (referente as Quadrimestre) : quadrimestreDoDia(referente as `${number}-${number}-${number}`),
  )
  const pontos = pontuar(respostasDaMascara(mascara), fim).pontos
  return {
    consorcio,
    cnpj: '',
    urs: '',
    referente,
    fase: 'Final',
    versao: 1,
    em: deQuadrimestre ? somarDias(fim, 10) : (referente as `${number}-${number}-${number}`),
    avaliadoEm: null,
    mascara,
    evidencias: 0,
    pontos,
    eixos: null,
    classificacao: (pontos ?? 0) >= 70 ? 'Conforme' : 'Não conforme',
    efeito: 'Classificação',
    situacao: '',
    norma: '',
    parametros: '',
    motivo: '',
    por: 'maria@exemplo.br',
    ...mudancas,
  }
}

/** A reabertura de um quadrimestre, como a ação a registra. */
export const reabertura = (quadrimestre: Quadrimestre): NovoRegistro =>
  registro('Todos', quadrimestre, '', {
    fase: 'Reaberto',
    pontos: null,
    classificacao: '',
    efeito: '',
    motivo: 'Erro de leitura',
  })

/** A aba Histórico com os registros, encadeados na ordem dada. */
export function historico(...novos: readonly NovoRegistro[]): Folha {
  const aba = abaHistorico('2026-3', encadear([], novos).map(linhaDoRegistro))
  return folha(valores(aba), 'Histórico', { id: aba.id })
}
