/** O que o servidor disse à página quando a abriu (`src/google/pagina.ts`). */
export const inicio = <T>(): T => JSON.parse(document.getElementById('inicio')?.dataset['valor'] ?? '{}') as T
