import { anoDoDia, type Dia, somarDias } from './dia.ts'
import { type Calendario, motivoSemExpediente } from './expediente.ts'
import { diaEMes, emBarras, nomeDoDiaDaSemana } from './formatar-dia.ts'

export interface Contagem {
  inicio: Dia
  dias: number
  /** O último dia contado, antes de passar a um dia com expediente. */
  ultimoDia: Dia
  vencimento: Dia
  /** Um passo por frase, para quem quer conferir. */
  passos: readonly string[]
  /** Numa linha: "ciência 19/02/2026 (não conta) → 60º dia 20/04 (ponto facultativo) → … → 22/04/2026". */
  emPalavras: string
  /** Anos a que o fim do prazo chega e que não têm feriado cadastrado: o vencimento precisa ser conferido. */
  anosSemFeriados: readonly number[]
}

/**
 * Conta dias corridos: o dia do início não conta, o último conta; com `rola`, um último dia sem expediente passa ao próximo
 * com expediente (Lei federal 9.784/1999, art. 66). `rotuloDoInicio` diz o fato: "ciência". `dias` é inteiro e positivo;
 * lança `RangeError` se não for.
 */
export function contarDiasCorridos(pedido: {
  inicio: Dia
  rotuloDoInicio: string
  dias: number
  calendario: Calendario
  rola?: boolean
}): Contagem {
  const { inicio, rotuloDoInicio, dias, calendario, rola = true } = pedido
  if (!Number.isInteger(dias) || dias < 1) throw new RangeError(`um prazo tem um ou mais dias inteiros, não ${dias}`)

  const ultimoDia = somarDias(inicio, dias)
  const parados = rola ? diasParados(ultimoDia, calendario) : []
  const vencimento = somarDias(ultimoDia, parados.length)
  const anosSemFeriados = semFeriados(ultimoDia, vencimento, calendario)

  return {
    inicio,
    dias,
    ultimoDia,
    vencimento,
    passos: [
      `Início: ${rotuloDoInicio} em ${porInteiro(inicio)}; este dia não conta.`,
      `${dias}º dia corrido: ${porInteiro(ultimoDia)}.`,
      ...parados.map(({ dia, motivo }) => `${emBarras(dia)} não tem expediente (${motivo}): passa ao dia seguinte.`),
      `Vencimento: ${porInteiro(vencimento)}.`,
      ...anosSemFeriados.map(ano => `Não há feriados cadastrados para ${ano}: confira o vencimento.`),
    ],
    emPalavras: emUmaLinha(inicio, rotuloDoInicio, dias, parados, vencimento),
    anosSemFeriados,
  }
}

interface DiaParado {
  dia: Dia
  motivo: string
}

function diasParados(desde: Dia, calendario: Calendario): DiaParado[] {
  const parados: DiaParado[] = []
  for (let dia = desde; ; dia = somarDias(dia, 1)) {
    const motivo = motivoSemExpediente(dia, calendario)
    if (motivo === null) return parados
    parados.push({ dia, motivo })
  }
}

function semFeriados(ultimoDia: Dia, vencimento: Dia, calendario: Calendario): number[] {
  const anos: number[] = []
  for (let ano = anoDoDia(ultimoDia); ano <= anoDoDia(vencimento); ano++) if (!calendario.anos.has(ano)) anos.push(ano)
  return anos
}

// As pontas levam o ano; no meio, só se for outro.
function emUmaLinha(inicio: Dia, rotulo: string, dias: number, parados: readonly DiaParado[], vencimento: Dia): string {
  const ano = anoDoDia(inicio)
  const meio = parados.map(({ dia, motivo }) => {
    const data = anoDoDia(dia) === ano ? diaEMes(dia) : emBarras(dia)
    return `${data} (${motivo.startsWith('feriado') ? 'feriado' : motivo.replace(/:.*/, '')})`
  })
  const [primeiro, ...resto] = [...meio, emBarras(vencimento)]
  return [`${rotulo} ${emBarras(inicio)} (não conta)`, `${dias}º dia ${primeiro}`, ...resto].join(' → ')
}

function porInteiro(d: Dia): string {
  return `${emBarras(d)} (${nomeDoDiaDaSemana(d)})`
}
