/** A casca da planilha: o resto é do script. O título se troca quando o livro chega. */
export const CASCA = `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Conformidade</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231f4e78'/%3E%3Cpath d='M4 8.5l2.7 2.7L12 5.5' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/livro.css">
<script type="module" src="/livro.js"></script>
</head>
<body><div id="livro"></div><noscript>A planilha precisa de JavaScript ligado no navegador.</noscript></body>
</html>
`

/** A página do pacote com a ponte antes de tudo, e os nomes que ela pode chamar. */
export function comPonte(html: string, ponte: string, nomes: readonly string[]): string {
  const script = `<script>window.__nomes = ${noScript(JSON.stringify(nomes))};\n${noScript(ponte)}</script>`
  // Função, e não texto: `$&` e semelhantes no código não são do `replace`.
  return html.replace(/<head(?:\s[^>]*)?>/i, head => `${head}${script}`)
}

/** Dentro de um script, `</script` o fecharia e `<!--` mudaria como ele se lê. */
const noScript = (codigo: string): string => codigo.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--')
