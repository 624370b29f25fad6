import type { Entrada } from '../../google/entradas.ts'

/** Nome global em que o esbuild põe o pacote; termina em `_` para que o Google não o ofereça nem o deixe ser chamado. */
export const PACOTE = 'App_'

/**
 * As funções que o Google vê, uma por entrada. Ele lê o texto do arquivo, não o que o código cria ao rodar: por isso
 * cada uma é uma declaração de verdade, com os parâmetros pelo nome e o JSDoc logo acima.
 */
export const declararEntradas = (entradas: readonly Entrada[]): string => entradas.map(declarar).join('\n')

function declarar({ nome, tipo, descricao, parametros, devolve }: Entrada): string {
  const nomes = parametros.map(p => p.nome).join(', ')
  const linhas = [
    descricao,
    ...parametros.map(p => `@param {${p.exemplo}} ${p.nome} ${p.texto}`),
    ...(devolve === undefined ? [] : [`@return ${devolve}`]),
    ...(tipo === 'formula' ? ['@customfunction'] : []),
  ]
  return [
    '/**',
    ...linhas.map(linha => ` * ${emUmaLinha(linha)}`),
    ' */',
    `function ${nome}(${nomes}) { return ${PACOTE}.${nome}(${nomes}) }`,
    '',
  ].join('\n')
}

const emUmaLinha = (texto: string): string => texto.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()
