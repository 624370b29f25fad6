type Filho = Node | string | number | null | false | undefined
type Atributos = Readonly<Record<string, string | number | boolean | null | undefined | ((evento: Event) => void)>>

/**
 * Um elemento com os seus atributos e filhos. Texto entra sempre como texto; `aoClicar`, `aoDigitar`… são ouvintes.
 * `false`, `null` e `undefined` não escrevem o atributo.
 */
export function el<N extends keyof HTMLElementTagNameMap>(
  nome: N,
  atributos: Atributos = {},
  ...filhos: readonly Filho[]
): HTMLElementTagNameMap[N] {
  const elemento = document.createElement(nome)
  for (const [chave, valor] of Object.entries(atributos)) {
    if (typeof valor === 'function') elemento.addEventListener(OUVINTES[chave] ?? chave, valor)
    else if (valor !== false && valor !== null && valor !== undefined)
      elemento.setAttribute(chave, valor === true ? '' : String(valor))
  }
  elemento.append(
    ...filhos.filter((f): f is Node | string | number => f !== null && f !== false && f !== undefined).map(comoNo),
  )
  return elemento
}

const OUVINTES: Readonly<Record<string, string>> = {
  aoClicar: 'click',
  aoDigitar: 'input',
  aoMudar: 'change',
  aoTeclar: 'keydown',
  aoEnviar: 'submit',
  aoFocar: 'focus',
  aoSair: 'blur',
}

const comoNo = (filho: Node | string | number): Node | string => (typeof filho === 'number' ? String(filho) : filho)

/** Troca tudo o que o elemento tem. */
export function conteudo(elemento: Element, ...filhos: readonly Filho[]): void {
  elemento.replaceChildren(
    ...filhos.filter((f): f is Node | string | number => f !== null && f !== false && f !== undefined).map(comoNo),
  )
}

/** O lugar da página. */
export const raiz = (): HTMLElement => document.getElementById('pagina') as HTMLElement

/** Só http e https viram link, e nunca com usuário e senha no endereço; o resto é só texto. */
export function link(endereco: string, texto: string = endereco): HTMLElement {
  if (!ehSeguro(endereco)) return el('span', {}, texto)
  return el('a', { href: endereco, target: '_blank', rel: 'noopener noreferrer' }, texto)
}

export function ehSeguro(endereco: string): boolean {
  try {
    const { protocol, username, password } = new URL(endereco)
    return /^https?:$/.test(protocol) && username === '' && password === ''
  } catch {
    return false
  }
}
