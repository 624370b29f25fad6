import { instanteNoFuso } from './data-no-fuso.ts'

/** Relógio de uma chamada: começa em `hoje`, na hora dada (sem ela, ao meio-dia), e só anda quando alguém o lê ou dorme. */
export interface Relogio {
  agora(): number
  avancar(ms: number): void
  decorrido(): number
}

export function criarRelogio(hoje: string, fuso: string, hora = MEIO_DIA): Relogio {
  const [ano = 0, mes = 0, dia = 0] = hoje.split('-').map(Number)
  const inicio = instanteNoFuso([ano, mes, dia, Number(hora.slice(0, 2)), Number(hora.slice(3, 5)), 0, 0], fuso)
  let decorrido = 0
  return {
    agora: () => inicio + decorrido++,
    avancar: ms => {
      decorrido += ms
    },
    decorrido: () => decorrido,
  }
}

/** Troca o `Date` de dentro do contexto: sem argumentos ele dá a hora do relógio; com argumentos é o de sempre. */
export function instalarRelogio(contexto: { Date: DateConstructor }, relogio: Relogio): void {
  const original = contexto.Date
  const agora = () => relogio.agora()
  const trocado = new Proxy(original, {
    apply: () => new original(relogio.agora()).toString(),
    construct: (alvo, argumentos, novo) =>
      Reflect.construct(alvo, argumentos.length === 0 ? [relogio.agora()] : argumentos, novo),
    get: (alvo, chave) => (chave === 'now' ? agora : Reflect.get(alvo, chave)),
  })
  original.prototype.constructor = trocado
  contexto.Date = trocado
}

/** Meio-dia: longe da meia-noite, um erro de fuso de algumas horas não muda o dia, e o teste o pega pela hora. */
const MEIO_DIA = '12:00'
