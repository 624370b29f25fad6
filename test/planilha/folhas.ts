import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'

let proximo = 1

/** Uma aba de pessoa, com os valores a partir de A1. */
export function folha(valores: readonly (readonly Valor[])[], titulo = 'Matriz', resto: Partial<Folha> = {}): Folha {
  return {
    id: proximo++,
    titulo,
    oculta: false,
    linhas: Math.max(40, valores.length),
    colunas: Math.max(26, ...valores.map(l => l.length)),
    valores,
    protecoes: [],
    graficos: [],
    regras: [],
    mesclas: [],
    metadados: {},
    ...resto,
  }
}

export const pasta = (...folhas: Folha[]): Pasta => ({
  id: 'planilha',
  titulo: 'Conformidade',
  fuso: 'America/Sao_Paulo',
  folhas,
  ativa: null,
})

export const NUMERAIS: readonly string[] = IDS_DOS_ITENS

/** "SN." → Sim, Não, em branco; o que falta até o item XII fica em branco. */
export function doze(escritas: string): Valor[] {
  const letras: Readonly<Record<string, Valor>> = { S: 'Sim', N: 'Não', '-': '-' }
  return IDS_DOS_ITENS.map((_, i) => letras[escritas[i] ?? ''] ?? null)
}

/** O cabeçalho mais simples que uma matriz pode ter. */
export const CABECALHO: readonly Valor[] = ['Consórcio', ...NUMERAIS]

/** Uma matriz de cabeçalho simples: cada linha, o nome e as respostas como em `doze`. */
export const matriz = (linhas: readonly (readonly [string, string])[], titulo = 'Matriz'): Folha =>
  folha([CABECALHO, ...linhas.map(([nome, escritas]) => [nome, ...doze(escritas)])], titulo)

export const DOZE_SIM = 'SSSSSSSSSSSS'
/** Cinco itens de 12 pontos, o VIII (6) e o IX (3): a maior pontuação abaixo do limiar. */
export const COM_69 = 'SSSSSNNSSNNN'
/** Cinco itens de 12 pontos e o VII (10): o limiar. */
export const COM_70 = 'SSSSSNSNNNNN'

/** As abas do programa no quadrimestre 2026-3, na ordem em que aparecem. */
export const AS_ABAS = [
  'Início',
  'Consórcios',
  'Avaliação 2026-3',
  'Evidências',
  'Pendências',
  'Prazos',
  'Resumo 2026-3',
  'Um consórcio',
  'Evolução',
  'Notificações',
  'Suspensões',
  'Reavaliações',
  'Solicitações',
  'Pré-requisitos',
  'Programas',
  'Histórico',
  'Norma',
  'Parâmetros',
  'Feriados',
  'Registro',
]
