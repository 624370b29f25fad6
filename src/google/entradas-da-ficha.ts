import type { Entrada } from './entrada.ts'

/** A ficha do consórcio: o que a abre, e o que a página dela chama. */
export const ENTRADAS_DA_FICHA: readonly Entrada[] = [
  {
    nome: 'abrirFicha',
    tipo: 'menu',
    descricao: 'Abre ao lado a ficha do consórcio da linha em que se está, para avaliar os doze itens.',
    parametros: [],
  },
  {
    nome: 'lerFicha',
    tipo: 'lateral',
    descricao: 'Lê o que a ficha de um consórcio mostra. Chamada pela página da ficha.',
    parametros: [
      {
        nome: 'pedido',
        exemplo: 'Object',
        texto:
          'Opcional: { consorcio, quadrimestre: "AAAA-N", daSelecao: true, apontado }. Sem consórcio, o da linha selecionada ou o primeiro a avaliar.',
      },
    ],
  },
  {
    nome: 'salvarFicha',
    tipo: 'lateral',
    descricao:
      'Grava as células que mudaram na ficha, e só as que ainda guardam o que a pessoa viu. Chamada pela página da ficha.',
    parametros: [
      {
        nome: 'pedido',
        exemplo: 'Object',
        texto: '{ quadrimestre: "AAAA-N", consorcio, mudancas: [{ item, campo, antes, depois }] }.',
      },
    ],
  },
]
