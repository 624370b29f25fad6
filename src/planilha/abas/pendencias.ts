import type { Apuracao } from '../../apuracao/apurar.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna } from '../aba.ts'
import type { Valor } from '../celula.ts'
import { TONS } from '../estilos.ts'
import type { Dados } from '../reunir.ts'
import { evidenciasDoQuadrimestre, evidenciasPendentes } from './evidencias-pendentes.ts'
import { compararNomes, falta, filaDeAvaliacao } from './fila.ts'
import { citarResultado } from './linha-dos-prazos.ts'
import { abaDeTabela, LINHA_DO_CABECALHO } from './montagem.ts'
import { type SituadoNaAvaliacao, situarAvaliados } from './situados.ts'

/** A fila de quem falta avaliar e o que há a resolver em cada consórcio. Refeita a cada apuração. */
export function abaPendencias(dados: Dados, apuracoes: readonly Apuracao[]): Aba {
  const { quadrimestre } = dados
  const situados = situarAvaliados(dados, apuracoes)
  const avaliadas = situados.filter(s => !falta(s)).sort(compararNomes)
  const linhas = avaliadas.map(s => linha(s, dados))
  const comPendencia = linhas.filter(temPendencia)
  const semPendencia = linhas.filter(l => !temPendencia(l))
  const aba = abaDeTabela({
    tipo: 'pendencias',
    quadrimestre,
    subtitulo: `${tituloDoQuadrimestre(quadrimestre)}. Primeiro a fila de quem falta avaliar (impedidos e prazos correndo; depois, menos pontos); em seguida, quem tem algo a resolver; por fim, os outros.${evidenciasDoQuadrimestre(dados) === null ? ` Sem linhas de ${quadrimestre} em Evidências, “Sim sem evidência” não se confere.` : ''}`,
    colunas: COLUNAS,
    dados: [...filaDeAvaliacao(situados).map(s => linha(s, dados)), ...comPendencia, ...semPendencia],
    colunasCongeladas: 1,
    folga: 0,
  })
  const intervalo = {
    linha: LINHA_DO_CABECALHO + 1,
    ateLinha: Number.POSITIVE_INFINITY,
    coluna: COLUNA_DO_ESTADO,
    ateColuna: COLUNA_DO_ESTADO + 1,
  }
  return {
    ...aba,
    realces: [
      { intervalo, quando: { igual: 'A avaliar' }, fundo: '#fff2cc', letra: { bold: true, cor: '#7f6000' } },
      { intervalo, quando: { igual: 'Em avaliação' }, fundo: '#fff2cc', letra: { italic: true, cor: '#7f6000' } },
      { intervalo, quando: { igual: 'Avaliado' }, ...TONS.bom },
    ],
  }
}

const COLUNA_DO_ESTADO = 3
const PRIMEIRA_PENDENCIA = 4

const COLUNAS: readonly Coluna[] = [
  { titulo: 'Consórcio', largura: 270, estilo: 'forte' },
  { titulo: 'URS', largura: 120, estilo: 'corpo' },
  { titulo: 'Site', largura: 200, estilo: 'corpo', nota: 'Da aba Consórcios.' },
  { titulo: 'Estado da avaliação', largura: 100, estilo: 'centro' },
  { titulo: 'A avaliar', largura: 140, estilo: 'corpo', nota: 'Os itens ainda sem resposta.' },
  { titulo: 'Não publica', largura: 140, estilo: 'corpo', nota: 'Os itens respondidos Não.' },
  {
    titulo: 'Sim sem evidência',
    largura: 140,
    estilo: 'corpo',
    nota: 'Os itens respondidos Sim sem link na aba Evidências deste quadrimestre.',
  },
  {
    titulo: 'Desatualizados (Art. 8º)',
    largura: 160,
    estilo: 'corpo',
    nota: 'Os itens respondidos Sim em que o site mostra data mais velha que Parâmetros › Dias sem atualização, ou nenhuma.',
  },
  {
    titulo: 'Link herdado a confirmar',
    largura: 140,
    estilo: 'corpo',
    nota: 'O link veio do quadrimestre anterior: veja a página e preencha “Verificado em”.',
  },
  {
    titulo: 'Subrequisitos que faltam',
    largura: 300,
    estilo: 'corpo',
    nota: 'Onde a resposta e a lista de subrequisitos da aba Evidências não dizem a mesma coisa.',
  },
  { titulo: 'Último resultado', largura: 160, estilo: 'corpo', nota: 'O último homologado.' },
]

/** Há algo em alguma coluna de pendência: entre o estado e o último resultado. */
const temPendencia = (valores: readonly Valor[]): boolean => valores.slice(PRIMEIRA_PENDENCIA, -1).some(v => v !== null)

function linha({ consorcio, avaliado, apuracao, situacao }: SituadoNaAvaliacao, dados: Dados): Valor[] {
  const { naoAvaliados, pendencias } = apuracao
  const evidencias = evidenciasPendentes(avaliado, dados)
  const naoPublica = pendencias.filter(item => !avaliado.desatualizados?.includes(item))
  const lista = (itens: readonly string[], separador = ', '): Valor => itens.join(separador) || null
  const { resultado } = situacao
  return [
    consorcio.nome,
    consorcio.urs || null,
    consorcio.site || null,
    estadoDaAvaliacao(naoAvaliados.length),
    lista(naoAvaliados),
    lista(naoPublica),
    lista(evidencias.semEvidencia),
    lista(evidencias.desatualizados),
    lista(evidencias.herdados),
    lista(evidencias.subrequisitos, '\n'),
    resultado === null ? null : `${citarResultado(resultado)}: ${resultado.pontos}, ${resultado.classificacao}`,
  ]
}

const estadoDaAvaliacao = (faltam: number): string =>
  faltam === 0 ? 'Avaliado' : faltam === IDS_DOS_ITENS.length ? 'A avaliar' : 'Em avaliação'
