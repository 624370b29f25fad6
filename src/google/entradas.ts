import { ACOES } from './catalogo-das-acoes.ts'
import type { Entrada } from './entrada.ts'
import { ENTRADAS_DA_FICHA } from './entradas-da-ficha.ts'
import { ENTRADAS_DAS_FORMULAS } from './entradas-das-formulas.ts'

export type { Entrada } from './entrada.ts'

const OPCOES = {
  nome: 'opcoes',
  exemplo: 'Object',
  texto:
    'Sem elas, abre a janela da ação. Com elas, faz: { quadrimestre: "AAAA-N" } e o que a ação pedir (motivo, consorcio, repetir, preliminar, em, consertar). Sem quadrimestre, vale o mais novo já avaliado; para preparar e abrir, o de hoje.',
}

/** Tudo o que o Google pode chamar por nome, em uma só tabela: dela nascem as declarações do pacote, a ajuda e os testes. */
export const ENTRADAS: readonly Entrada[] = [
  {
    nome: 'onOpen',
    tipo: 'gatilho',
    descricao: 'Monta o menu Conformidade quando a planilha é aberta.',
    parametros: [],
  },
  ...ACOES.map((a): Entrada => ({ nome: a.nome, tipo: 'menu', descricao: a.oQueFaz, parametros: [OPCOES] })),
  {
    nome: 'mostrarAjuda',
    tipo: 'menu',
    descricao: 'Mostra os itens, os pontos, as regras e as fórmulas, cada um com o seu dispositivo.',
    parametros: [],
  },
  {
    nome: 'preverAcao',
    tipo: 'lateral',
    descricao: 'O que uma ação do menu fará, sem fazê-la: o que se pergunta antes, e o resultado em números.',
    parametros: [
      {
        nome: 'pedido',
        exemplo: 'Object',
        texto: '{ acao: "apurarQuadrimestre", opcoes: { quadrimestre: "2026-3" } }.',
      },
    ],
  },
  {
    nome: 'progressoDaAcao',
    tipo: 'lateral',
    descricao: 'Em que passo está a ação que a pessoa mandou fazer.',
    parametros: [],
  },
  {
    nome: 'irPara',
    tipo: 'lateral',
    descricao: 'Leva a pessoa a uma célula.',
    parametros: [{ nome: 'onde', exemplo: 'Object', texto: '{ aba: "Prazos", celula: "F12" }.' }],
  },
  ...ENTRADAS_DA_FICHA,
  ...ENTRADAS_DAS_FORMULAS,
]
