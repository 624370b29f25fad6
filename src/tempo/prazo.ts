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

/** Dias em que o prazo não corre, as duas pontas incluídas, e o ato que o diz. */
export interface Intervalo {
  de: Dia
  ate: Dia
  ato: string
}

/**
 * Conta dias corridos: o dia do início não conta, o último conta; com `rola`, um último dia sem expediente passa ao próximo
 * com expediente (Lei federal 9.784/1999, art. 66). Os dias de `suspensoes` não se contam, e o prazo não vence neles.
 * `rotuloDoInicio` diz o fato: "ciência". `dias` é inteiro e positivo; lança `RangeError` se não for.
 */
export function contarDiasCorridos(pedido: {
  inicio: Dia
  rotuloDoInicio: string
  dias: number
  calendario: Calendario
  rola?: boolean
  suspensoes?: readonly Intervalo[]
}): Contagem {
  const { inicio, rotuloDoInicio, dias, calendario, rola = true } = pedido
  if (!Number.isInteger(dias) || dias < 1) throw new RangeError(`um prazo tem um ou mais dias inteiros, não ${dias}`)

  const suspensoes = (pedido.suspensoes ?? []).filter(s => s.ate > inicio && s.ate >= s.de)
  const ultimoDia = somarDias(inicio, dias + diasSuspensos(inicio, dias, suspensoes))
  const parados = rola ? diasParados(ultimoDia, calendario, suspensoes) : []
  const vencimento = somarDias(ultimoDia, parados.length)
  const anosSemFeriados = semFeriados(ultimoDia, vencimento, calendario)
  const atingem = suspensoes.filter(s => s.de <= vencimento)

  return {
    inicio,
    dias,
    ultimoDia,
    vencimento,
    passos: [
      `Início: ${rotuloDoInicio} em ${porInteiro(inicio)}; este dia não conta.`,
      ...atingem.map(s => `Suspenso de ${emBarras(s.de)} a ${emBarras(s.ate)} (${s.ato}): esses dias não contam.`),
      `${dias}º dia corrido: ${porInteiro(ultimoDia)}.`,
      ...parados.map(({ dia, motivo }) => `${emBarras(dia)} não tem expediente (${motivo}): passa ao dia seguinte.`),
      `Vencimento: ${porInteiro(vencimento)}.`,
      ...anosSemFeriados.map(ano => `Não há feriados cadastrados para ${ano}: confira o vencimento.`),
    ],
    emPalavras: emUmaLinha(
      inicio,
      [rotuloDoInicio, ...atingem.map(s => `suspenso de ${emBarras(s.de)} a ${emBarras(s.ate)} (${s.ato})`)],
      dias,
      parados,
      vencimento,
    ),
    anosSemFeriados,
  }
}

interface DiaParado {
  dia: Dia
  motivo: string
}

const suspensao = (dia: Dia, suspensoes: readonly Intervalo[]): Intervalo | undefined =>
  suspensoes.find(s => s.de <= dia && dia <= s.ate)

/** Quantos dias suspensos há até se completarem os dias do prazo; suspensões que se sobrepõem contam uma vez. */
function diasSuspensos(inicio: Dia, dias: number, suspensoes: readonly Intervalo[]): number {
  if (suspensoes.length === 0) return 0
  let suspensos = 0
  for (let contados = 0; contados < dias; ) {
    if (suspensao(somarDias(inicio, contados + suspensos + 1), suspensoes)) suspensos++
    else contados++
  }
  return suspensos
}

function diasParados(desde: Dia, calendario: Calendario, suspensoes: readonly Intervalo[]): DiaParado[] {
  const parados: DiaParado[] = []
  for (let dia = desde; ; dia = somarDias(dia, 1)) {
    const suspenso = suspensao(dia, suspensoes)
    const motivo = suspenso ? `prazo suspenso: ${suspenso.ato}` : motivoSemExpediente(dia, calendario)
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
function emUmaLinha(
  inicio: Dia,
  [rotulo, ...suspensoes]: readonly string[],
  dias: number,
  parados: readonly DiaParado[],
  vencimento: Dia,
): string {
  const ano = anoDoDia(inicio)
  const meio = parados.map(({ dia, motivo }) => {
    const data = anoDoDia(dia) === ano ? diaEMes(dia) : emBarras(dia)
    return `${data} (${motivo.startsWith('feriado') ? 'feriado' : motivo.replace(/:.*/, '')})`
  })
  const [primeiro, ...resto] = [...meio, emBarras(vencimento)]
  return [`${rotulo} ${emBarras(inicio)} (não conta)`, ...suspensoes, `${dias}º dia ${primeiro}`, ...resto].join(' → ')
}

function porInteiro(d: Dia): string {
  return `${emBarras(d)} (${nomeDoDiaDaSemana(d)})`
}
