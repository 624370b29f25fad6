/** Números do que criamos, derivados do da aba: nunca colidem e a segunda aplicação os reconhece. */
export const numeroDerivado = (id: number, ordem: number): number => (Math.imul(id, 31) + ordem) & 0x7fffffff

/** A ordem dos gráficos de uma aba vai de 1 a isto; a proteção é a 0, e a digital, a seguinte. */
export const MAXIMO_DE_GRAFICOS = 20
