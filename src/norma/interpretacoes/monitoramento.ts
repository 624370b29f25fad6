import type { Interpretacao } from './interpretacao.ts'

/** Quem é monitorado, e quando. */
export const MONITORAMENTO: readonly Interpretacao[] = [
  {
    numero: 22,
    lugar: 'Art. 13 e Anexo II',
    problema: 'A avaliação é feita durante o quadrimestre ou depois dele?',
    leitura: 'A coleta é feita dentro do quadrimestre; encerrado ele, o resultado não deve ser apurado de novo.',
    porque: 'A frequência de coleta do Quadro 1 é quadrimestral, e o site mostra o que há no dia.',
    alternativas: ['depois do fim do quadrimestre'],
    parametro: 'coleta',
  },
  {
    numero: 23,
    lugar: 'Art. 13 e Anexo II',
    problema: 'Qual é o primeiro quadrimestre do consórcio.',
    leitura: 'O primeiro que começa depois do fim do período de adaptação.',
    porque: 'O monitoramento vem "após" o período: um quadrimestre já em curso não é inteiro.',
    alternativas: ['o quadrimestre que contém o fim da adaptação'],
    parametro: 'primeiroQuadrimestre',
  },
  {
    numero: 24,
    lugar: 'Art. 9º',
    problema: 'A adesão ao Programa aparece em notícia da SES/MG, não na Deliberação.',
    leitura: 'O cadastro guarda a data da adesão; ela não muda a pontuação.',
    porque: 'É um fato que a equipe acompanha, sem regra no texto.',
    alternativas: ['ignorar a adesão'],
    parametro: null,
  },
  {
    numero: 25,
    lugar: 'Art. 9º',
    problema: 'Os pré-requisitos condicionam a classificação?',
    leitura:
      'Não condicionam: a pontuação é apurada de todo modo, e a elegibilidade aparece à parte, com a validade de cada pré-requisito.',
    porque: 'O Art. 9º trata da inclusão no Programa, e o Art. 11, da classificação.',
    alternativas: ['sem os pré-requisitos, não classificar', 'pré-requisito vencido: não elegível'],
    parametro: 'prerequisitoVencido',
  },
  {
    numero: 26,
    lugar: 'Art. 9º, I',
    problema: 'Há consórcios não adequados à Lei 11.107/2005. Podem ser conformes?',
    leitura:
      'São monitorados como os demais e aparecem como não elegíveis (Art. 9º, I); o que vale é a coluna Adequado à Lei 11.107 do cadastro.',
    porque: 'A lei é pré-requisito de inclusão, mas acompanhar ajuda o consórcio a se adequar.',
    alternativas: ['tratar como os demais'],
    parametro: null,
  },
  {
    numero: 27,
    lugar: 'Art. 2º e Anexo I',
    problema: 'O Anexo I fala em consórcios intermunicipais; e os de urgência (SAMU)?',
    leitura: 'Entram; nos itens IV e V podem usar a declaração de que não há o que publicar.',
    porque: 'O Art. 2º inclui expressamente a urgência e emergência.',
    alternativas: ['excluir os de urgência'],
    parametro: null,
  },
  {
    numero: 33,
    lugar: 'Art. 9º, IV',
    problema: 'A frase está truncada: "documento declaratório de no caso…".',
    leitura: 'Quem tem serviço próprio apresenta o CNES; quem só tem terceirizado, ou não tem ambulatório, declara.',
    porque: 'É o que se aproveita da frase: o CNES é de quem tem estabelecimento.',
    alternativas: ['exigir os dois de todos'],
    parametro: null,
  },
  {
    numero: 34,
    lugar: 'Art. 2º',
    problema: 'O número de consórcios muda com o tempo e conforme a fonte.',
    leitura: 'Vale o cadastro da planilha, com situação e datas; nenhum número é fixo.',
    porque: 'A Deliberação não traz lista.',
    alternativas: [],
    parametro: null,
  },
]
