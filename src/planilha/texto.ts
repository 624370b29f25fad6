const INVISIVEIS = /[\u200b-\u200f\u2060\ufeff\u00ad]|\ufe0e|\ufe0f/g
const INVISIVEIS_NAS_PONTAS = /^[\u200b-\u200d\u2060\ufeff\s]+|[\u200b-\u200d\u2060\ufeff\s]+$/g
const ACENTOS = /[\u0300-\u036f]/g

/** Sem acentos, invisíveis nem espaços a mais: nada há a limpar. */
const SIMPLES = /^[!-~]+(?: [!-~]+)*$/

/** O texto sem o que não se vê: largura total vira comum, invisíveis somem, espaços (também NBSP) se juntam. */
export function limpo(valor: unknown): string {
  if (valor === null || valor === undefined) return ''
  if (typeof valor === 'string' && SIMPLES.test(valor)) return valor
  return String(valor).normalize('NFKC').replace(INVISIVEIS, '').replace(/\s+/g, ' ').trim()
}

/** O texto como a pessoa o escreveu, só sem espaços nem quebras nas pontas: o que se mostra e se publica. */
export function comoEscrito(valor: unknown): string {
  if (valor === null || valor === undefined) return ''
  return String(valor)
    .replace(INVISIVEIS_NAS_PONTAS, '')
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
}

/** Forma de comparar textos digitados: sem acento, sem caixa, sem espaços sobrando. */
export function chave(valor: unknown): string {
  const texto = limpo(valor)
  return (SIMPLES.test(texto) ? texto : texto.normalize('NFD').replace(ACENTOS, '')).toLowerCase()
}

/** Como `chave`, só com letras e números: pontuação vira espaço. */
export function palavras(valor: unknown): string {
  return chave(valor)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const MAIOR_CITACAO = 40
const MAIOR_NOME = 80

/** Os nomes próprios, que as pessoas precisam reconhecer, cabem inteiros. */
export const citarNome = (nome: string): string =>
  `“${nome.length > MAIOR_NOME ? `${nome.slice(0, MAIOR_NOME)}…` : nome}”`

/** O valor achado, para pôr entre aspas em uma mensagem. */
export function citado(valor: unknown, maior: number = MAIOR_CITACAO): string {
  const texto = limpo(typeof valor === 'boolean' ? (valor ? 'VERDADEIRO' : 'FALSO') : valor)
  return `“${texto.length > maior ? `${texto.slice(0, maior)}…` : texto}”`
}
