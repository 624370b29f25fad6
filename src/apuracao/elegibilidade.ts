import type { Parametros } from '../norma/parametros.ts'
import { IDS_DOS_PREREQUISITOS, type IdPrerequisito, PREREQUISITOS } from '../norma/prerequisitos.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'

/** Um pré-requisito do Art. 9º como a equipe o conferiu. */
export interface Prerequisito {
  readonly requisito: IdPrerequisito
  /** `null`: ainda não se sabe. */
  readonly atende: boolean | null
  /** O último dia em que vale; `null` se não vence. */
  readonly validade: Dia | null
}

export interface Elegibilidade {
  readonly resultado: 'elegível' | 'não elegível' | 'a confirmar'
  /** Um motivo por pré-requisito que não está atendido, com o dispositivo. */
  readonly motivos: readonly string[]
}

/**
 * Art. 9º: elegível com os cinco pré-requisitos atendidos e em dia; não elegível se algum não é atendido. Não muda a
 * pontuação nem a situação. A adequação à Lei 11.107 (inciso I) é a do cadastro, quando ele a diz.
 */
export function elegibilidade(
  conferidos: readonly Prerequisito[],
  adequadoNoCadastro: boolean | null,
  parametros: Pick<Parametros, 'prerequisitoVencido'>,
  hoje: Dia,
): Elegibilidade {
  const estados = IDS_DOS_PREREQUISITOS.map(requisito => {
    const doCadastro = requisito === 'I' && adequadoNoCadastro !== null
    const conferido = doCadastro
      ? { atende: adequadoNoCadastro, validade: null }
      : conferidos.find(c => c.requisito === requisito)
    const atende = conferido?.atende ?? null
    const validade = conferido?.validade ?? null
    const vencido = atende === true && validade !== null && validade < hoje
    return { requisito, validade, estado: vencido ? parametros.prerequisitoVencido : ESTADO[String(atende)]!, vencido }
  })
  const motivos = estados
    .filter(e => e.estado !== 'elegível')
    .map(({ requisito, validade, estado, vencido }) => {
      const { curto, dispositivo } = PREREQUISITOS[requisito]
      const porque = vencido
        ? `venceu em ${emBarras(validade!)}`
        : estado === 'não elegível'
          ? 'não atende'
          : 'não conferido'
      return `${curto}: ${porque} (${dispositivo.citacao})`
    })
  const pior = (['não elegível', 'a confirmar'] as const).find(r => estados.some(e => e.estado === r))
  return { resultado: pior ?? 'elegível', motivos }
}

const ESTADO: Readonly<Record<string, Elegibilidade['resultado']>> = {
  true: 'elegível',
  false: 'não elegível',
  null: 'a confirmar',
}
