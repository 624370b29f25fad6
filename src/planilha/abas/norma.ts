import { ATUALIZACAO } from '../../norma/atualizacao.ts'
import { CATEGORIAS, CLASSIFICACOES } from '../../norma/classificacao.ts'
import { PARAMETROS } from '../../norma/definicoes-de-parametros.ts'
import { type Dispositivo, NORMAS } from '../../norma/dispositivo.ts'
import { EIXOS, IDS_DOS_EIXOS, itensDoEixo } from '../../norma/eixos.ts'
import { INTERPRETACOES } from '../../norma/interpretacoes.ts'
import { IDS_DOS_ITENS, type IdItem, ITENS, pontosDoItem } from '../../norma/itens.ts'
import { type IdParametro, PARAMETROS_PADRAO, type Parametros } from '../../norma/parametros.ts'
import { ADAPTACAO, ADEQUACAO, CONTAGEM, diasDoPrazo } from '../../norma/prazos.ts'
import { IDS_DOS_PREREQUISITOS, PREREQUISITOS } from '../../norma/prerequisitos.ts'
import { QUADRIMESTRES } from '../../norma/quadrimestres.ts'
import { SEM_EFEITO } from '../../norma/sem-efeito.ts'
import type { Subrequisito } from '../../norma/subrequisitos.ts'
import { emBarras, nomeDoMes } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import type { Valor } from '../celula.ts'
import type { Dados } from '../reunir.ts'
import { abaDeTabela } from './montagem.ts'

/** A norma aplicada, cada regra com a sua citação e o texto literal; depois, as leituras que a equipe adotou. */
export function abaNorma(dados: Dados): Aba {
  return abaDeTabela({
    tipo: 'norma',
    quadrimestre: dados.quadrimestre,
    subtitulo: `${NORMAS['deliberacao-4987'].nome}. O texto entre aspas é literal, erros inclusive.`,
    colunas: [
      { titulo: 'Assunto', largura: 130, estilo: 'forte' },
      { titulo: 'O quê', largura: 300, estilo: 'corpo' },
      { titulo: 'Valor', largura: 170, estilo: 'centro' },
      { titulo: 'Dispositivo', largura: 180, estilo: 'corpo' },
      { titulo: 'Texto literal ou leitura adotada', largura: 620, estilo: 'corpo' },
    ],
    dados: [
      ...itens(dados),
      ...eixos(dados),
      ...categorias(),
      ...prazos(dados),
      ...outros(dados),
      ...interpretacoes(dados),
      ...semEfeito(),
    ],
    colunasCongeladas: 2,
    folga: 0,
  })
}

/** As células de uma linha de quadro vêm cada uma entre as suas aspas. */
const literal = (d: Dispositivo): [string, string] => [d.citacao, `“${d.texto.split(' | ').join('” · “')}”`]

function itens({ quadrimestre }: Dados): Valor[][] {
  const em = fimDoQuadrimestre(quadrimestre)
  return IDS_DOS_ITENS.flatMap(id => {
    const { rotulo, dispositivo, artigo7 } = ITENS[id]
    return [
      ['Item', `${id} – ${rotulo}`, `${pontosDoItem(id, em)} pontos`, ...literal(dispositivo)],
      ['Item', `${id} – dever de publicar`, null, ...literal(artigo7)],
      ['Subrequisitos', `${id} – o que se confere no site`, null, 'Leitura nossa', subrequisitos(id)],
    ]
  })
}

/** "Protocolo de intenções (II-protocolo) ou Contrato de consórcio (II-contrato); e Estatuto do consórcio (II-estatuto)". */
const subrequisitos = (id: IdItem): string =>
  `${ITENS[id].subrequisitos
    .map((grupo: readonly Subrequisito[]) => grupo.map(s => `${s.texto} (${s.id})`).join(' ou '))
    .join('; e ')}. Na aba Evidências, liste os atendidos, pelo nome ou pelo código, separados por ponto e vírgula.`

function eixos({ quadrimestre, parametros }: Dados): Valor[][] {
  const em = fimDoQuadrimestre(quadrimestre)
  return IDS_DOS_EIXOS.map(id => {
    const doEixo = itensDoEixo(id, parametros.eixoDoItemIII)
    const pontos = doEixo.reduce((soma, item) => soma + pontosDoItem(item, em), 0)
    return [
      'Eixo',
      `${id} – ${EIXOS[id].rotulo}`,
      `${pontos} pontos: ${doEixo.join(', ')} (informativo)`,
      ...literal(EIXOS[id].dispositivo),
    ]
  })
}

const categorias = (): Valor[][] =>
  CLASSIFICACOES.map(c => {
    const { oQueE, dispositivo } = CATEGORIAS[c]
    return [
      'Classificação',
      oQueE,
      c,
      ...(dispositivo === null
        ? ['—', 'Categoria da planilha, para não anunciar um resultado antes de ele ser certo.']
        : literal(dispositivo)),
    ]
  })

function prazos({ hoje, parametros }: Dados): Valor[][] {
  return [
    ['Prazo', ADEQUACAO.rotulo, `${diasDoPrazo(ADEQUACAO, hoje)} dias corridos`, ...literal(ADEQUACAO.dispositivo)],
    [
      'Prazo',
      ADAPTACAO.rotulo,
      `${diasDoPrazo(ADAPTACAO, hoje)} dias corridos, de ${emBarras(parametros.publicacao)}`,
      ...literal(ADAPTACAO.dispositivo),
    ],
    ...CONTAGEM.fundamentos.map(f => [
      'Contagem',
      'Como se contam os dias corridos',
      null,
      `${NORMAS[f.norma].nomeCurto}, ${f.citacao}`,
      f.sentido,
    ]),
  ]
}

const outros = ({ parametros }: Dados): Valor[][] => [
  ...Object.values(QUADRIMESTRES).map(q => [
    'Quadrimestre',
    q.rotulo,
    `${q.meses.map(nomeDoMes).join(', ')}`,
    ...literal(q.dispositivo),
  ]),
  [
    'Atualização',
    'Atualização mensal do site, com a data à vista',
    `${parametros.diasDeAtualizacao} dias; ${parametros.desatualizado === 'sinaliza' ? 'sinaliza, não tira pontos' : 'desatualizado não atende'}; não se cobra em ${parametros.itensSemAtualizacao}`,
    ...literal(ATUALIZACAO.dispositivo),
  ],
  ...IDS_DOS_PREREQUISITOS.map(id => PREREQUISITOS[id]).map(p => [
    'Pré-requisito',
    p.rotulo,
    null,
    ...literal(p.dispositivo),
  ]),
]

function interpretacoes({ parametros }: Dados): Valor[][] {
  return INTERPRETACOES.map(i => {
    const parametro = PARAMETROS.find(p => p.id === i.parametro)
    const valor =
      parametro === undefined
        ? null
        : parametro.aceita === 'data'
          ? emBarras(parametros.publicacao)
          : parametros[parametro.id]
    const alternativas = i.alternativas.length === 0 ? '' : ` Outras leituras: ${i.alternativas.join('; ')}.`
    const muda = parametro === undefined ? '' : ` Muda-se em Parâmetros › ${parametro.nome}.`
    return [
      'Interpretação',
      `${i.numero}. ${i.problema}`,
      valor,
      i.lugar,
      `${adotada(i.parametro, valor, parametros)}${i.leitura} Porque: ${i.porque}${alternativas}${muda}`,
    ]
  })
}

const semEfeito = (): Valor[][] =>
  SEM_EFEITO.map(s => ['Sem cálculo', 'Dispositivo que não vira conta na planilha', null, s.citacao, s.motivo])

/** Quando a equipe escolheu outra leitura, é ela que vem primeiro: a que segue é a padrão, que não foi a aplicada. */
function adotada(id: IdParametro | null, valor: Valor, parametros: Parametros): string {
  if (id === null || parametros[id] === PARAMETROS_PADRAO[id]) return ''
  return `A EQUIPE ADOTOU “${valor}”. A leitura padrão, que aqui não se aplica, seria: `
}
