import { ADEQUACAO } from '../../norma/prazos.ts'
import { type Dia, serialDoDia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { type Avaliado, digitadoNa } from '../avaliado.ts'
import type { Valor } from '../celula.ts'
import { limpo } from '../texto.ts'
import { abaDeTabela } from './montagem.ts'

/** As notificações de resultado: a data de ciência de cada uma abre o prazo de adequação. */
export function abaNotificacoes(quadrimestre: Quadrimestre, avaliados: readonly Avaliado[]): Aba {
  return abaDeTabela({
    tipo: 'notificacoes',
    quadrimestre,
    subtitulo: `Uma linha por notificação. A data em “Ciência em” abre o prazo de adequação (${ADEQUACAO.dispositivo.citacao}); depois de preencher, apure de novo.`,
    colunas: [
      { titulo: 'Consórcio', largura: 300, estilo: 'forte', nota: 'O mesmo nome da aba Consórcios.' },
      {
        titulo: 'Referente a',
        largura: 110,
        estilo: 'textoPuro',
        nota: 'O quadrimestre, como 2026-3; ou a data da reavaliação.',
      },
      { titulo: 'Enviada em', largura: 100, estilo: 'data', ajuda: 'Digite dd/mm/aaaa.' },
      {
        titulo: 'Ciência em',
        largura: 100,
        estilo: 'data',
        ajuda: 'Digite dd/mm/aaaa.',
        nota: 'O dia da ciência não conta; o prazo começa no dia seguinte.',
      },
      { titulo: 'Meio', largura: 140, estilo: 'corpo', escolhas: ['SEI', 'E-mail', 'AR dos Correios', 'Publicação'] },
      { titulo: 'Processo SEI', largura: 190, estilo: 'textoPuro' },
      {
        titulo: 'Resultado',
        largura: 90,
        estilo: 'centro',
        escolhas: ['Final', 'Preliminar'],
        nota: 'Em branco vale Final. A ciência do preliminar não abre prazo.',
      },
      {
        titulo: 'Texto',
        largura: 420,
        estilo: 'textoCortado',
        nota: 'O texto da notificação, para colar no SEI ou no e-mail: abra a célula para ler inteiro.',
      },
    ],
    dados: avaliados.flatMap(a => linhaDaNotificacao(a, quadrimestre)),
    colunasCongeladas: 1,
    folga: 100,
  })
}

/** Quem já tinha data na matriz importada; a data que não se entende vem como foi digitada, para ser corrigida. */
function linhaDaNotificacao(avaliado: Avaliado, quadrimestre: Quadrimestre): Valor[][] {
  const data = (dia: Dia | null, coluna: 'enviadaEm' | 'cienciaEm'): Valor =>
    dia === null ? limpo(digitadoNa(avaliado, coluna)).replace(/^[-–—]$/, '') || null : serialDoDia(dia)
  const datas = [data(avaliado.enviadaEm, 'enviadaEm'), data(avaliado.cienciaEm, 'cienciaEm')]
  return datas.every(d => d === null) ? [] : [[avaliado.consorcio.nome, quadrimestre, ...datas, null, null, null, null]]
}
