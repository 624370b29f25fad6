import type { Interpretacao } from './interpretacao.ts'

/** Erros de redação e textos que divergem entre si. */
export const REDACAO: readonly Interpretacao[] = [
  {
    numero: 1,
    lugar: 'Art. 7º, último inciso',
    problema: 'O último inciso repete o numeral X.',
    leitura: 'É o item XII.',
    porque: 'O Quadro 2 do Anexo I traz o mesmo conteúdo com o numeral XII.',
    alternativas: [],
    parametro: null,
  },
  {
    numero: 2,
    lugar: 'Art. 7º e Anexo I, Quadro 2',
    problema: 'Os itens VIII, XI e XII têm redação diferente no Art. 7º e no Quadro 2.',
    leitura: 'Mostra-se o texto do Quadro 2; o do Art. 7º fica na nota do cabeçalho.',
    porque: 'É o Quadro 2 que dá os pontos, e a diferença não muda o que se exige.',
    alternativas: [],
    parametro: null,
  },
  {
    numero: 3,
    lugar: 'Apresentação da Coordenação de Consórcios',
    problema: 'Cita a "lei 11.705/2005".',
    leitura: 'É a Lei Federal nº 11.107/2005.',
    porque: 'É a lei dos consórcios públicos, citada no Art. 2º e no Art. 9º, I.',
    alternativas: [],
    parametro: null,
  },
  {
    numero: 4,
    lugar: 'Considerandos',
    problema: 'Citam a Lei Estadual nº 18.306/2009.',
    leitura: 'É a Lei Estadual nº 18.036/2009.',
    porque: 'É a lei estadual de 12/01/2009 sobre consórcios públicos; os algarismos estão trocados.',
    alternativas: [],
    parametro: null,
  },
  {
    numero: 5,
    lugar: 'Art. 2º, Art. 8º, Art. 9º, III, Art. 13 e Anexo II',
    problema:
      '"Maior", "Convenientes", "neste capítulo" (não há capítulos), "formadas… constituídas" e "120 (dias)" são lapsos.',
    leitura: 'Leem-se maio, Convenentes, Art. 7º, consórcios formados e constituídos, e 120 dias.',
    porque: 'O contexto não admite outro sentido. O texto original aparece onde é citado.',
    alternativas: [],
    parametro: null,
  },
]
