import { MACRORREGIOES, URS } from '../../norma/territorio.ts'
import { type Dia, serialDoDia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna } from '../aba.ts'
import type { Valor } from '../celula.ts'
import type { Consorcio } from '../consorcio.ts'
import { abaDeTabela } from './montagem.ts'

const DATA = 'Digite dd/mm/aaaa.'
const data = (titulo: string, nota: string): Coluna => ({ titulo, nota, largura: 100, estilo: 'data', ajuda: DATA })

const COLUNAS_DO_CADASTRO: readonly Coluna[] = [
  { titulo: 'Consórcio', largura: 300, estilo: 'forte', nota: 'Nome pelo qual o consórcio aparece em todas as abas.' },
  { titulo: 'Sigla', largura: 90, estilo: 'centro' },
  {
    titulo: 'CNPJ',
    largura: 140,
    estilo: 'textoPuro',
    nota: 'Com ou sem máscara. Os dígitos verificadores são conferidos, também na forma alfanumérica em vigor desde julho de 2026.',
  },
  { titulo: 'Tipo', largura: 100, estilo: 'centro', escolhas: ['Generalista', 'SAMU'] },
  {
    titulo: 'Adequado à Lei 11.107',
    largura: 100,
    estilo: 'centro',
    escolhas: ['Sim', 'Não'],
    nota: 'Art. 9º, I: estar em conformidade com a Lei Federal nº 11.107/2005. Não muda a pontuação.',
  },
  { titulo: 'URS', largura: 140, estilo: 'corpo', escolhas: URS, nota: 'Unidade Regional de Saúde de referência.' },
  { titulo: 'Macrorregião', largura: 140, estilo: 'corpo', escolhas: MACRORREGIOES.map(m => m.nome) },
  { titulo: 'Site', largura: 220, estilo: 'corpo', nota: 'Art. 9º, V: sítio eletrônico oficial.' },
  { titulo: 'E-mail', largura: 200, estilo: 'corpo' },
  { titulo: 'Telefone', largura: 120, estilo: 'textoPuro' },
  { titulo: 'Situação', largura: 90, estilo: 'centro', escolhas: ['Ativo', 'Inativo'] },
  data('Adesão em', 'Data do termo de adesão ao Programa.'),
  data('Prorrogação pedida em', 'Art. 13: o consórcio pode pedir uma prorrogação, por igual período.'),
  data('Prorrogação decidida em', 'Data da decisão sobre o pedido.'),
  {
    titulo: 'Prorrogação',
    largura: 110,
    estilo: 'centro',
    escolhas: ['Deferida', 'Indeferida'],
    nota: 'Só a deferida muda o prazo (Art. 13).',
  },
  data('Entrou em', 'Quando passou a constar do cadastro.'),
  data('Inativo desde', 'Quem está inativo continua no histórico.'),
]

/** O cadastro dos consórcios. Os dados só são escritos quando a aba nasce; depois, são das pessoas. */
export function abaConsorcios(quadrimestre: Quadrimestre, cadastro: readonly Consorcio[]): Aba {
  return abaDeTabela({
    tipo: 'consorcios',
    quadrimestre,
    subtitulo:
      'Uma linha por consórcio. Acrescente colunas à vontade: as que estão aqui são achadas pelo nome, em qualquer ordem.',
    colunas: COLUNAS_DO_CADASTRO,
    dados: cadastro.map(linhaDoCadastro),
    colunasCongeladas: 1,
    folga: 50,
  })
}

function linhaDoCadastro(c: Consorcio): Valor[] {
  const dia = (d: Dia | null): Valor => (d === null ? null : serialDoDia(d))
  const texto = (t: string): Valor => (t === '' ? null : t)
  return [
    c.nome,
    texto(c.sigla),
    texto(c.cnpj),
    texto(c.tipo),
    texto(c.adequado),
    texto(c.urs),
    texto(c.macrorregiao),
    texto(c.site),
    texto(c.email),
    texto(c.telefone),
    texto(c.situacao),
    dia(c.adesaoEm),
    dia(c.prorrogacao.pedidaEm),
    dia(c.prorrogacao.decididaEm),
    c.prorrogacao.decidida,
    dia(c.entrouEm),
    dia(c.inativoDesde),
  ]
}
