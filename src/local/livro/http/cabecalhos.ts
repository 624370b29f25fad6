/** O que vale para tudo: nada se guarda, nada se adivinha, nada se conta a outro site. */
const COMUNS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A página da planilha e o que ela usa: só o que vem daqui, e ninguém a põe dentro de outra. */
export const DA_PLANILHA = {
  ...COMUNS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/**
 * A página do pacote, como no Google: isolada em uma origem que não é a de ninguém, sem rede. Só fala com a planilha por
 * mensagens, pela ponte.
 */
export const DO_QUADRO = {
  ...COMUNS,
  'Content-Security-Policy':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads",
}
