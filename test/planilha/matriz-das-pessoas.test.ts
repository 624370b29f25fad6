import { describe, expect, it } from 'vitest'
import { assinatura } from '../../src/planilha/abas/identidade.ts'
import { type Aviso, NaoPodeSerFeito } from '../../src/planilha/aviso.ts'
import { matrizDasPessoas } from '../../src/planilha/matriz-das-pessoas.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'
import { CABECALHO, DOZE_SIM, folha, matriz, pasta } from './folhas.ts'

const m = (titulo: string): Folha => matriz([['A', DOZE_SIM]], titulo)
function escolher(p: Pasta): { titulo: string | undefined; avisos: Aviso[] } {
  const avisos: Aviso[] = []
  return { titulo: matrizDasPessoas(p, '2026-3', avisos)?.titulo, avisos }
}

describe('a aba em que a equipe guarda a matriz', () => {
  it('é a única que tem o cabeçalho dos itens, esteja onde estiver', () => {
    expect(escolher(pasta(folha([['Anotações']], 'Rascunho'), m('Planilha1')))).toEqual({
      titulo: 'Planilha1',
      avisos: [],
    })
  })

  it('não é nenhuma, quando nenhuma tem', () => {
    expect(escolher(pasta(folha([['Anotações']])))).toEqual({ titulo: undefined, avisos: [] })
    expect(escolher(pasta())).toEqual({ titulo: undefined, avisos: [] })
  })

  it('havendo várias, é a do quadrimestre no título; as outras são ditas', () => {
    const { titulo, avisos } = escolher(pasta(m('Matriz 2026-2'), m('Matriz 2026-3'), m('Matriz')))
    expect(titulo).toBe('Matriz 2026-3')
    expect(avisos.map(a => [a.codigo, a.aba])).toEqual([
      ['aba-ignorada', 'Matriz 2026-2'],
      ['aba-ignorada', 'Matriz'],
    ])
    expect(avisos[0]?.mensagem).toBe(
      'A aba “Matriz 2026-2” também parece uma matriz; esta apuração usou só “Matriz 2026-3”.',
    )
  })

  it('a que diz outro quadrimestre no título é apurada como o que se pediu, e isso é dito', () => {
    const { titulo, avisos } = escolher(pasta(m('Matriz 2026-1')))
    expect(titulo).toBe('Matriz 2026-1')
    expect(avisos).toEqual([
      {
        codigo: 'quadrimestre-divergente',
        aba: 'Matriz 2026-1',
        celula: 'A1',
        mensagem: 'A aba “Matriz 2026-1” diz 2026-1 no nome, e foi apurada como 2026-3, que é o que se pediu. Confira.',
      },
    ])
    expect(escolher(pasta(m('Matriz 3º quadrimestre de 2026'))).avisos).toEqual([])
  })

  it('sem isso, é a que está aberta', () => {
    const [a, b] = [m('Equipe 1'), m('Equipe 2')]
    expect(escolher({ ...pasta(a, b), ativa: b.id }).titulo).toBe('Equipe 2')
  })

  it.each(['Cópia de Matriz', 'Matriz (cópia)', 'COPIA DE Matriz', 'Matriz - cópia'])(
    'sem isso, a cópia "%s" é deixada de lado, com aviso',
    copia => {
      const { titulo, avisos } = escolher(pasta(m(copia), m('Matriz')))
      expect(titulo).toBe('Matriz')
      expect(avisos.map(a => a.aba)).toEqual([copia])
    },
  )

  it('entre o original e a cópia do mesmo quadrimestre, o original', () => {
    expect(escolher(pasta(m('Cópia de Matriz 2026-3'), m('Matriz 2026-3'))).titulo).toBe('Matriz 2026-3')
  })

  it('na dúvida não se adivinha: diz as que achou e como resolver', () => {
    const tentar = () => escolher(pasta(m('Equipe 1'), m('Equipe 2')))
    expect(tentar).toThrow(NaoPodeSerFeito)
    expect(tentar).toThrow(
      'Mais de uma aba parece a matriz: “Equipe 1”, “Equipe 2”. Deixe só uma, ou ponha o quadrimestre no nome da que vale (por exemplo “Matriz 2026-3”).',
    )
  })

  it('a nossa avaliação de outro quadrimestre não é matriz a importar', () => {
    const nossa = folha([[assinatura('avaliacao', '2026-2')], [], [], CABECALHO], 'Avaliação 2026-2', {
      id: 1_100_020_262,
    })
    expect(escolher(pasta(nossa)).titulo).toBeUndefined()
  })

  it('em planilha que já tem avaliação nossa, a matriz velha não se importa de novo: só a do quadrimestre, ou a aberta', () => {
    const nossa = folha([[assinatura('avaliacao', '2026-2')], [], [], CABECALHO], 'Avaliação 2026-2', {
      id: 1_100_020_262,
    })
    const velha = m('Matriz')
    expect(escolher(pasta(nossa, velha)).titulo).toBeUndefined()
    expect(escolher(pasta(nossa, m('Matriz 2026-2'))).titulo).toBeUndefined()
    expect(escolher(pasta(nossa, m('Matriz 2026-3'))).titulo).toBe('Matriz 2026-3')
    expect(escolher({ ...pasta(nossa, velha), ativa: velha.id }).titulo).toBe('Matriz')
  })

  it('a aba oculta só vale quando não há outra', () => {
    expect(escolher(pasta({ ...m('Velha'), oculta: true }, m('Matriz')))).toEqual({ titulo: 'Matriz', avisos: [] })
    expect(escolher(pasta({ ...m('Oculta'), oculta: true })).titulo).toBe('Oculta')
  })
})
