import { expect, it } from 'vitest'
import { viverTodas } from './historia.ts'

it('primeira metade das histórias: nenhuma sequência de edições e ações quebra o que a planilha promete', () => {
  const { historias, esperadas } = viverTodas(20261)
  expect(historias).toBe(esperadas)
}, 900_000)
