/** O número com o padrão do Sheets (`0`, `#,##0.00`, `0.0%`, `0;-0;"–"`), em português; `undefined` se não se entende o padrão. */
export function formatarNumero(valor: number, padrao: string): string | undefined {
  const secoes = separarSecoes(padrao)
  const qual = secoes.length > 1 && valor < 0 ? 1 : secoes.length > 2 && valor === 0 ? 2 : 0
  const secao = secoes[qual] ?? ''
  // Com seção própria para negativos, o sinal é ela quem escreve.
  const comSinal = valor < 0 && qual === 0
  if (/^general$/i.test(secao.trim())) return undefined
  const escrito = pelaSecao(Math.abs(valor), secao)
  return escrito === undefined ? undefined : (comSinal && /[1-9]/.test(escrito) ? '-' : '') + escrito
}

const separarSecoes = (padrao: string): string[] => padrao.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? []

const TRECHOS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[0#?.,]+|E[+-]0+|%|./gi

function pelaSecao(valor: number, secao: string): string | undefined {
  const trechos = secao.match(TRECHOS) ?? []
  const onde = trechos.findIndex(t => /^[0#?.,]+$/.test(t))
  if (onde < 0) return trechos.map(literal).join('')
  const expoente = trechos.find(t => /^E[+-]0+$/i.test(t))
  const porcentos = trechos.filter(t => t === '%').length
  const numero = valor * 100 ** porcentos
  return trechos
    .map((t, i) => {
      if (i === onde) return expoente === undefined ? decimal(numero, t) : cientifico(numero, t, expoente)
      if (/^E[+-]0+$/i.test(t)) return ''
      // Só o primeiro grupo de algarismos é o número: os outros não existem em padrões que as pessoas usam.
      return /^[0#?.,]+$/.test(t) ? '' : t === '%' ? '%' : literal(t)
    })
    .join('')
}

function literal(trecho: string): string {
  if (trecho.startsWith('"')) return trecho.slice(1, -1)
  if (trecho.startsWith('\\')) return trecho.slice(1)
  if (trecho.startsWith('_')) return ' '
  if (trecho.startsWith('*')) return ''
  // `[$R$-416]` é a moeda; as outras chaves são cores e condições.
  if (trecho.startsWith('[')) return /^\[\$([^-\]]*)/.exec(trecho)?.[1] ?? ''
  return trecho
}

function decimal(numero: number, padrao: string): string {
  const semEscala = padrao.replace(/,+$|,+(?=\.)/, '')
  const [inteiros = '', decimais = ''] = semEscala.split('.')
  const minimo = (decimais.match(/0/g) ?? []).length
  const maximo = (decimais.match(/[0#?]/g) ?? []).length
  const milhares = /[0#?],[0#?]/.test(inteiros)
  // Cada vírgula no fim, ou antes do ponto, divide por mil.
  const divisor = 1000 ** (padrao.length - semEscala.length)
  const [parteInteira = '0', parteDecimal = ''] = arredondado(numero / divisor, maximo).split('.')
  const algarismos = (inteiros.match(/0/g) ?? []).length
  const cheia = (parteInteira === '0' && algarismos === 0 ? '' : parteInteira).padStart(algarismos, '0')
  const agrupada = milhares ? cheia.replace(/\B(?=(\d{3})+$)/g, '.') : cheia
  const aparada = parteDecimal.replace(/0+$/, '').padEnd(minimo, '0')
  return aparada === '' ? agrupada : `${agrupada},${aparada}`
}

/** Arredonda o número como se lê, e não o binário que o guarda: 1,005 com duas casas é 1,01. */
function arredondado(numero: number, casas: number): string {
  if (Math.abs(numero) >= 1e15) return BigInt(Math.round(numero)).toString()
  const lido = Number(numero.toPrecision(15))
  const [base, expoente = '0'] = String(lido).split('e')
  const deslocado = Math.round(Number(`${base}e${Number(expoente) + casas}`))
  return (deslocado / 10 ** casas).toFixed(casas)
}

function cientifico(numero: number, padrao: string, expoente: string): string {
  const casas = (padrao.split('.')[1]?.match(/[0#?]/g) ?? []).length
  const [mantissa = '0', potencia = '0'] = numero.toExponential(casas).split('e')
  const algarismos = expoente.length - 2
  const sinal = potencia.startsWith('-') ? '-' : expoente[1] === '+' ? '+' : ''
  return `${mantissa.replace('.', ',')}E${sinal}${potencia.replace(/^[+-]/, '').padStart(algarismos, '0')}`
}
