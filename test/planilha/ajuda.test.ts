import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS, ITENS } from '../../src/norma/itens.ts'
import { paginaDeAjuda } from '../../src/planilha/ajuda.ts'

const FORMULA = {
  nome: 'CONFORMIDADE_EIXO',
  descricao: 'Pontos <de> um eixo & "tal"',
  parametros: [
    { nome: 'itens', exemplo: 'F4:Q' },
    { nome: 'eixo', exemplo: '"I"' },
  ],
}
const pagina = paginaDeAjuda([FORMULA], '2026-11-21')

describe('a página de ajuda', () => {
  it('traz cada item com os pontos e a citação', () => {
    for (const id of IDS_DOS_ITENS) {
      expect(pagina).toContain(`<td>${ITENS[id].rotulo}</td>`)
      expect(pagina).toContain(`<td>${ITENS[id].dispositivo.citacao}</td>`)
    }
  })

  it('mostra a fórmula como se digita, com ponto e vírgula', () => {
    expect(pagina).toContain('=CONFORMIDADE_EIXO(F4:Q; &quot;I&quot;)')
  })

  it('o que vem de fora é só texto, e não há script', () => {
    expect(pagina).toContain('Pontos &lt;de&gt; um eixo &amp; &quot;tal&quot;')
    expect(pagina).not.toMatch(/<script|javascript:|on\w+=/i)
  })
})
