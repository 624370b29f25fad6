/** O último de uma lista, se há: o Apps Script pode não ter `at`. */
export const oUltimo = <T>(lista: readonly T[]): T | undefined => lista[lista.length - 1]
