import type { Dia } from '../tempo/dia.ts'
import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

/**
 * O dia em que a Deliberação entrou em vigor e do qual se contam os 120 dias do Art. 13. O texto não traz a data da
 * publicação. Valor inferido, a confirmar no Diário Oficial: a SES/MG divulgou 09/04/2025 como fim do prazo, e
 * 09/04/2025 é 10/12/2024 mais 120 dias, sem contar o primeiro. A equipe pode trocá-lo na aba Parâmetros.
 */
export const PUBLICACAO_PADRAO: Dia = '2024-12-10'

/** A data da assinatura e da reunião: a outra leitura possível. */
export const ASSINATURA: Dia = '2024-12-05'

export const FONTE_DA_PUBLICACAO =
  'Inferida da notícia da SES/MG sobre o prazo de 09/04/2025 (Regional de Montes Claros, fevereiro de 2025); confirmar no Diário Oficial'

export const VIGENCIA_DA_DELIBERACAO: Dispositivo = daDeliberacao(
  'Art. 15',
  'Esta Deliberação entra em vigor na data de sua publicação.',
)
