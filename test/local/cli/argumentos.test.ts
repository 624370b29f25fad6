import { describe, expect, it } from 'vitest'
import { lerArgumentos } from '../../../src/local/cli/argumentos.ts'

const problemas = (...linha: string[]): string => {
  const lidos = lerArgumentos(linha)
  return 'problemas' in lidos ? lidos.problemas.join(' ') : ''
}

describe('as opções de npm start', () => {
  it('sem nenhuma, serve a planilha na porta de costume e abre o navegador', () => {
    expect(lerArgumentos(['iniciar'])).toMatchObject({
      argumentos: { planilha: null, porta: null, recomecar: false, semAbrir: false, semServir: false },
    })
  })

  it('lê todas', () => {
    const linha = ['iniciar', '--planilha', 'x.csv', '--porta', '9000', '--recomecar', '--sem-abrir', '--sem-servir']
    expect(lerArgumentos(linha)).toMatchObject({
      argumentos: { planilha: 'x.csv', porta: 9000, recomecar: true, semAbrir: true, semServir: true },
    })
  })

  it.each(['80', '1023', '65536', 'oito', '90.5', ''])('a porta “%s” não serve', porta => {
    expect(problemas('iniciar', '--porta', porta)).toContain('use um número de 1024 a 65535')
  })

  it.each(['1024', '65535'])('a porta %s serve', porta => {
    expect(problemas('iniciar', '--porta', porta)).toBe('')
  })

  it('--recomecar não serve com um .xlsx, que é ele mesmo que se edita', () => {
    expect(problemas('iniciar', '--planilha', 'x.XLSX', '--recomecar')).toContain('--recomecar só vale no exemplo')
    expect(problemas('iniciar', '--planilha', 'x.ods', '--recomecar')).toBe('')
  })

  it.each(['--porta=9000', '--sem-abrir', '--sem-servir', '--recomecar'])('%s só vale em npm start', opcao => {
    expect(problemas('apurar', '--planilha', 'x.csv', opcao)).toContain('só vale em npm start')
  })
})
