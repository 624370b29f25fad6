import { type Dia, ehDia } from '../tempo/dia.ts'

/** Fuso dos prazos e do registro: o da SES/MG, qualquer que seja o da planilha ou o de quem a abre. */
const FUSO = 'America/Sao_Paulo'

/** O dia de hoje em Minas Gerais. */
export function hoje(): Dia {
  const texto = Utilities.formatDate(new Date(), FUSO, 'yyyy-MM-dd')
  if (!ehDia(texto)) throw new Error(`Data inesperada do serviço: ${texto}`)
  return texto
}

/** O instante de agora para o registro: `DD/MM/AAAA HH:MM`. */
export const agora = (): string => Utilities.formatDate(new Date(), FUSO, 'dd/MM/yyyy HH:mm')

/** Quem está usando; sem a permissão, ou em conta que não a revela, diz-se isso no registro. */
export function usuario(): string {
  try {
    return Session.getActiveUser().getEmail() || 'usuário não identificado'
  } catch {
    return 'usuário não identificado'
  }
}
