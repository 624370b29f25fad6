import { PARAMETROS } from '../../norma/definicoes-de-parametros.ts'
import type { Parametros } from '../../norma/parametros.ts'
import { type Dia, serialDoDia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { abaDeTabela, celula, LINHA_DO_CABECALHO } from './montagem.ts'

/** As escolhas da equipe onde a Deliberação admite mais de uma leitura; cada linha lista o que aceita. */
export function abaParametros(quadrimestre: Quadrimestre, parametros: Parametros): Aba {
  const aba = abaDeTabela({
    tipo: 'parametros',
    quadrimestre,
    subtitulo:
      'Mude só a coluna “Valor”. Cada escolha vale na próxima apuração, e a leitura aplicada aparece na aba Norma.',
    colunas: [
      { titulo: 'Parâmetro', largura: 250, estilo: 'forte' },
      { titulo: 'Valor', largura: 200, estilo: 'centro', porCelula: true },
      { titulo: 'O que é', largura: 340, estilo: 'corpo' },
      { titulo: 'Fonte', largura: 340, estilo: 'corpo' },
    ],
    dados: [],
    colunasCongeladas: 1,
    folga: 5,
  })
  const linhas = PARAMETROS.map(p => {
    const valor = parametros[p.id]
    const aceita = typeof p.aceita === 'string' ? '' : ` Aceita: ${p.aceita.map(a => `“${a}”`).join(' ou ')}.`
    return [
      celula(p.nome, 'forte'),
      p.aceita === 'data'
        ? celula(serialDoDia(valor as Dia), 'data')
        : celula(
            valor,
            p.aceita === 'inteiro' ? 'inteiro' : 'centro',
            typeof p.aceita === 'string' ? {} : { escolhas: p.aceita },
          ),
      celula(`${p.oQueE}${aceita}`, 'corpo'),
      celula(`${p.fonte}${p.interpretacao === null ? '' : ` (interpretação ${p.interpretacao})`}`, 'corpo'),
    ]
  })
  return { ...aba, linhas: [...aba.linhas.slice(0, LINHA_DO_CABECALHO + 1), ...linhas] }
}
