import { planejarApuracao } from '../../../src/planilha/acoes/apurar.ts'
import type { Contexto } from '../../../src/planilha/acoes/contexto.ts'
import { planejarHomologacao } from '../../../src/planilha/acoes/homologar.ts'
import { planejarPreparo } from '../../../src/planilha/acoes/preparar.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { aplicar, recalculada } from '../aplicar.ts'
import { COM_69, COM_70, DOZE_SIM, doze, folha, matriz, NUMERAIS, pasta } from '../folhas.ts'

export const CONTEXTO: Contexto = {
  hoje: '2026-11-21',
  quem: 'maria@exemplo.br',
  quando: '21/11/2026 14:02',
  quadrimestre: '2026-3',
  opcoes: {},
}

const TITULOS = ['Consórcio', 'CNPJ', 'Tipo', 'URS', 'Macrorregião', ...NUMERAIS, 'Ciência']
const linha = (nome: string, cnpj: string, urs: string, respostas: string, ciencia: Valor = null): Valor[] => [
  nome,
  cnpj,
  'Generalista',
  urs,
  'Norte',
  ...doze(respostas),
  ciencia,
]

/** A matriz de uma equipe: um conforme, um a um ponto do limiar e já ciente, um por terminar, um por começar. */
export const matrizDaEquipe = (): Folha =>
  folha(
    [
      ['Matriz de monitoramento'],
      [],
      TITULOS,
      linha('CIS Norte', '11.222.333/0001-81', 'Montes Claros', DOZE_SIM),
      linha('CIS Sul', '12.ABC.345/01DE-35', 'Ubá', COM_69, '13/09/2026'),
      linha('CIS Leste', '', 'Januária', 'SSS'),
      linha('CIS Oeste', '', 'Pirapora', ''),
      linha('CIS Centro', '', 'Montes Claros', COM_70),
    ],
    'Matriz da equipe',
  )

export const daEquipe = (): Pasta => pasta(matrizDaEquipe())

/** A mesma pasta, já apurada uma vez: com todas as nossas abas. */
export const apurada = (): Pasta => aplicar(daEquipe(), planejarApuracao(daEquipe(), CONTEXTO).pedidos)

export const preparada = (): Pasta => aplicar(pasta(), planejarPreparo(pasta(), CONTEXTO).pedidos)

/** A pasta com uma aba trocada. */
export const comFolha = (p: Pasta, titulo: string, mudar: (f: Folha) => Folha): Pasta => ({
  ...p,
  folhas: p.folhas.map(f => (f.titulo === titulo ? mudar(f) : f)),
})

export const folhaDe = (p: Pasta, titulo: string): Folha => p.folhas.find(f => f.titulo === titulo)!

/** A aba com uma célula escrita por cima. */
export function comCelula(f: Folha, linha: number, coluna: number, valor: Valor): Folha {
  const trocar = <T>(grade: readonly (readonly T[])[] | undefined, novo: T): T[][] =>
    (grade ?? []).map((l, i) => l.map((v, j) => (i === linha && j === coluna ? novo : v)))
  const texto = typeof valor === 'string' && valor.startsWith('=') ? valor : ''
  return recalculada({
    ...f,
    valores: trocar(f.valores, texto === '' ? valor : null),
    ...(f.formulas === undefined ? {} : { formulas: trocar(f.formulas, texto) }),
    ...(f.digitadas === undefined ? {} : { digitadas: trocar(f.digitadas, valor !== null) }),
  })
}

export const TODA_RESPONDIDA = pasta(
  matriz(
    [
      ['CIS Norte', DOZE_SIM],
      ['CIS Sul', COM_69],
    ],
    'Matriz da equipe',
  ),
)

/** Um conforme e um a um ponto do limiar, com tudo respondido: pronta para homologar. */
export const respondida = (): Pasta => aplicar(TODA_RESPONDIDA, planejarApuracao(TODA_RESPONDIDA, CONTEXTO).pedidos)

/** A mesma, com o quadrimestre homologado. */
export function homologada(preliminar = false): Pasta {
  const antes = respondida()
  return aplicar(antes, planejarHomologacao(antes, { ...CONTEXTO, opcoes: { preliminar } }).pedidos)
}
