import { diasSemSinal } from '../norma/atualizacao.ts'
import { limiarEm } from '../norma/classificacao.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../norma/itens.ts'
import { ADEQUACAO, diasDoPrazo } from '../norma/prazos.ts'
import { PUBLICACAO_PADRAO } from '../norma/publicacao.ts'

import type { Entrada } from './entrada.ts'

// Os números da ajuda são os da norma: mudando ela, muda a descrição de cada fórmula.
const LIMIAR = limiarEm(PUBLICACAO_PADRAO)
const TOTAL = IDS_DOS_ITENS.reduce((soma, id) => soma + pontosDoItem(id, PUBLICACAO_PADRAO), 0)
const DIAS = diasDoPrazo(ADEQUACAO, PUBLICACAO_PADRAO)

const ITENS = {
  nome: 'itens',
  exemplo: 'F4:Q',
  texto: 'As respostas dos doze itens do Art. 7º: uma linha ou várias, com ou sem o cabeçalho (I a XII).',
}

const NOME = { nome: 'nome', exemplo: 'B4', texto: 'O nome do consórcio, como está na tabela.' }

/** As fórmulas que as pessoas escrevem nas células. */
export const ENTRADAS_DAS_FORMULAS: readonly Entrada[] = [
  {
    nome: 'CONFORMIDADE_SCORE',
    tipo: 'formula',
    descricao:
      'Pontos de conformidade de cada consórcio: soma dos itens respondidos com Sim (Deliberação CIB-SUS/MG nº 4.987/2024, Anexo I, Quadro 2).',
    parametros: [ITENS],
    devolve: `Pontos, de 0 a ${TOTAL}; vazio na linha sem respostas; "Corrigir: VII" quando a resposta do item VII não se entende.`,
  },
  {
    nome: 'CONFORMIDADE_CLASSIFICACAO',
    tipo: 'formula',
    descricao: `Classificação de cada consórcio (Art. 11): Conforme com ${LIMIAR} pontos ou mais; só aparece quando as respostas que faltam já não podem mudá-la.`,
    parametros: [ITENS],
    devolve: 'Conforme, Não conforme ou Em avaliação.',
  },
  {
    nome: 'CONFORMIDADE_PENDENCIAS',
    tipo: 'formula',
    descricao: 'Itens do Art. 7º respondidos com Não e itens que ainda faltam avaliar.',
    parametros: [ITENS],
    devolve: 'Por exemplo "IV, IX (a avaliar: III)"; "—" quando nada falta.',
  },
  {
    nome: 'CONFORMIDADE_FALTAM',
    tipo: 'formula',
    descricao: `Quantos pontos faltam para ${LIMIAR} e o menor conjunto de itens que os alcança.`,
    parametros: [ITENS],
    devolve: 'Por exemplo "6 pontos: III"; "—" quando já alcançou.',
  },
  {
    nome: 'CONFORMIDADE_EIXO',
    tipo: 'formula',
    descricao: 'Pontos obtidos em um dos cinco eixos do Art. 10 (informativo: a Deliberação não fixa pontos por eixo).',
    parametros: [ITENS, { nome: 'eixo', exemplo: '"I"', texto: 'O eixo: "I" a "V", ou 1 a 5.' }],
    devolve: 'Pontos do eixo.',
  },
  {
    nome: 'CONFORMIDADE_EIXOS',
    tipo: 'formula',
    descricao:
      'Os pontos de um consórcio em cada eixo do Art. 10: obtidos, dos itens com Não e dos que faltam avaliar (informativo).',
    parametros: [
      NOME,
      { nome: 'matriz', exemplo: "'Avaliação 2026-3'!A4:V", texto: 'A avaliação, com a linha de títulos.' },
    ],
    devolve: 'Uma tabela: eixo, obtidos, não publica, a avaliar, possíveis e a parte obtida; por fim, o total.',
  },
  {
    nome: 'CONFORMIDADE_FICHA',
    tipo: 'formula',
    descricao: 'O que uma tabela diz de um consórcio, uma informação por linha.',
    parametros: [
      NOME,
      {
        nome: 'tabela',
        exemplo: 'Prazos!A4:Q',
        texto: 'Qualquer tabela com uma coluna Consórcio, com a linha de títulos.',
      },
      {
        nome: 'colunas',
        exemplo: '"Situação; Adequação até"',
        texto: 'Os títulos das colunas que se querem, separados por ponto e vírgula; vazio traz todas.',
      },
    ],
    devolve: 'Uma tabela de duas colunas: a informação e o valor.',
  },
  {
    nome: 'CONFORMIDADE_EXPLICAR',
    tipo: 'formula',
    descricao: 'Explica o resultado por extenso: que item deu que pontos, por qual dispositivo, e o que falta.',
    parametros: [ITENS],
    devolve: 'Um texto por linha.',
  },
  {
    nome: 'CONFORMIDADE_PRAZO',
    tipo: 'formula',
    descricao:
      'Fim de um prazo em dias corridos: não conta o primeiro dia, conta o último e passa ao próximo dia com expediente.',
    parametros: [
      { nome: 'data', exemplo: 'H5', texto: 'A data da ciência (ou uma coluna de datas).' },
      { nome: 'dias', exemplo: `${DIAS}`, texto: `Quantos dias corridos; vazio vale ${DIAS} (Art. 11, § 1º).` },
      {
        nome: 'feriados',
        exemplo: 'Feriados!A4:F',
        texto: 'A aba Feriados com o cabeçalho, ou uma lista de datas; vazio usa a lista que vem com o programa.',
      },
    ],
    devolve: 'A data; ou um texto "confirmar" quando o prazo chega a um ano sem feriados cadastrados.',
  },
  {
    nome: 'CONFORMIDADE_QUADRIMESTRE',
    tipo: 'formula',
    descricao: 'Quadrimestre de monitoramento de uma data (Anexo II).',
    parametros: [{ nome: 'data', exemplo: 'D5', texto: 'Uma data, ou uma coluna de datas.' }],
    devolve: 'AAAA-N, por exemplo 2026-3.',
  },
  {
    nome: 'CONFORMIDADE_ATUALIZACAO',
    tipo: 'formula',
    descricao: `A informação está atualizada? O Art. 8º manda atualizar mensalmente, com a data à vista: mais velha que ${diasSemSinal(PUBLICACAO_PADRAO)} dias, ou sem data, está desatualizada.`,
    parametros: [
      { nome: 'data', exemplo: 'E5', texto: 'A data de atualização que o site mostra (ou uma coluna de datas).' },
      {
        nome: 'referencia',
        exemplo: 'F5',
        texto: 'O dia em que se viu a página (ou uma coluna do mesmo tamanho); vazio vale hoje.',
      },
    ],
    devolve: 'Em dia ou Desatualizado; vazio quando não há nem data nem referência.',
  },
]
