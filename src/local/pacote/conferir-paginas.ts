/** O que uma página do pacote não pode ter; um problema por linha. */
export function conferirPaginas(paginas: Readonly<Record<string, string>>): string[] {
  return Object.entries(paginas).flatMap(([nome, html]) =>
    REGRAS.filter(({ proibido }) => proibido.test(html)).map(({ porque }) => `${nome} ${porque}`),
  )
}

const REGRAS: readonly { readonly proibido: RegExp; readonly porque: string }[] = [
  { proibido: /<\?/, porque: 'tem marca de modelo ("<?"), que o servidor preencheria sem que se visse' },
  {
    proibido: /\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write/,
    porque: 'escreve HTML a partir de texto',
  },
  { proibido: /<(script|link|img|iframe)[^>]*\b(src|href)\s*=/i, porque: 'busca um arquivo fora dela' },
  { proibido: /\beval\(|new Function\(/, porque: 'executa texto como código' },
  {
    proibido: /\b(fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage)\b/,
    porque: 'fala com a rede ou guarda dados',
  },
]
