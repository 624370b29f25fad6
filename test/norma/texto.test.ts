import { describe, expect, it } from 'vitest'
import { citar, NORMAS } from '../../src/norma/dispositivo.ts'
import { IDS_DOS_ITENS, ITENS } from '../../src/norma/itens.ts'
import { SEM_EFEITO } from '../../src/norma/sem-efeito.ts'
import { dispositivosDaNorma, TEXTO } from './dispositivos.ts'

const dispositivos = dispositivosDaNorma()

describe('a norma cita o texto da Deliberação palavra por palavra', () => {
  it('há dispositivos a conferir', () => {
    // Doze itens duas vezes, cinco eixos, cinco pré-requisitos e os demais.
    expect(dispositivos.length).toBeGreaterThan(40)
  })

  it.each(dispositivos.map(d => [d.citacao, d] as const))('%s', (_, { texto, norma }) => {
    expect(norma).toBe('deliberacao-4987')
    expect(TEXTO).toContain(texto)
  })

  it('cada citação de artigo está no artigo que diz', () => {
    for (const { citacao, texto } of dispositivos) {
      const artigo = /^Art\. (\d+)/.exec(citacao)?.[1]
      if (artigo) expect(textoDoArtigo(Number(artigo)), citacao).toContain(texto)
      const anexo = /^Anexo (II?)\b/.exec(citacao)?.[1]
      if (anexo) expect(textoDoAnexo(anexo), citacao).toContain(texto)
    }
  })

  it('o Quadro 2 não tem linha que não seja item', () => {
    const linhas = [...TEXTO.matchAll(/^\| ([IVX]+ [–-] .*) \|$/gm)].map(([, linha]) => linha)
    expect(linhas).toEqual(IDS_DOS_ITENS.map(id => ITENS[id].dispositivo.texto))
  })

  it('cada artigo, de 1 a 15, é citado ou está na lista dos sem efeito, com motivo', () => {
    const citados = [...dispositivos, ...SEM_EFEITO].map(({ citacao }) => /^Art\. (\d+)/.exec(citacao)?.[1])
    for (let artigo = 1; artigo <= 15; artigo++) expect(citados, `Art. ${artigo}`).toContain(`${artigo}`)
    for (const { citacao, motivo } of SEM_EFEITO) expect(motivo.length, citacao).toBeGreaterThan(20)
  })

  it('cada parágrafo também', () => {
    const citados = [...dispositivos, ...SEM_EFEITO].map(({ citacao }) => citacao)
    for (const paragrafo of [
      'Art. 3º, parágrafo único',
      'Art. 10, § 1º',
      'Art. 10, § 2º',
      'Art. 11, § 1º',
      'Art. 11, § 2º',
    ])
      expect(citados).toContain(paragrafo)
  })

  it('nada é ao mesmo tempo regra e sem efeito', () => {
    const citados = new Set(dispositivos.map(({ citacao }) => citacao))
    expect(SEM_EFEITO.filter(({ citacao }) => citados.has(citacao))).toEqual([])
  })
})

describe('o texto guardado', () => {
  it('está limpo: sem cabeçalho de página, etiqueta ou linha em branco repetida', () => {
    expect(TEXTO).not.toContain('GOVERNO DO ESTADO')
    expect(TEXTO).not.toMatch(/<\/?b>|\$|\t|\n{3,}/)
  })

  it('está inteiro, com os lapsos do original', () => {
    for (const trecho of [
      'Lei Estadual nº 18.306',
      'Convenientes',
      'Maior, Junho',
      '120 (dias) corridos',
      'de no caso de',
    ])
      expect(TEXTO).toContain(trecho)
    for (let artigo = 1; artigo <= 15; artigo++) expect(textoDoArtigo(artigo)).not.toBe('')
  })
})

describe('a citação', () => {
  it('diz o dispositivo e a norma', () => {
    expect(citar(ITENS.VII.dispositivo)).toBe('Anexo I, Quadro 2, item VII, da Deliberação 4.987/2024')
    expect(citar({ norma: 'lei-9784', citacao: 'art. 66', sentido: '' })).toBe('art. 66, da Lei 9.784/1999')
  })

  it('toda norma tem nome inteiro e curto', () => {
    for (const { nome, nomeCurto } of Object.values(NORMAS)) expect(nome.length).toBeGreaterThan(nomeCurto.length)
  })
})

function textoDoArtigo(numero: number): string {
  const inicio = TEXTO.search(new RegExp(`^Art\\. ${numero}(º|\\b)`, 'm'))
  const fim = TEXTO.search(numero < 15 ? new RegExp(`^Art\\. ${numero + 1}(º|\\b)`, 'm') : /^Belo Horizonte/m)
  return inicio < 0 || fim < 0 ? '' : TEXTO.slice(inicio, fim)
}

function textoDoAnexo(anexo: string): string {
  const [, primeiro = '', segundo = ''] = TEXTO.split(/^## ANEXO II? /m)
  return anexo === 'I' ? primeiro : segundo
}
