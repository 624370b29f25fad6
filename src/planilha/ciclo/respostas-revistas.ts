import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import type { Avaliado } from '../avaliado.ts'
import { type Aviso, avisoDaCelula } from '../aviso.ts'
import { endereco } from '../celula.ts'
import type { Dados } from '../reunir.ts'
import { citarNome } from '../texto.ts'
import { buscaDeRegistro } from './como-julgado.ts'
import { deQueQuadrimestre } from './contestacoes.ts'
import { respostasDaMascara } from './mascara.ts'
import { type Homologacao, homologacaoDe } from './quadrimestres-homologados.ts'

/**
 * O que mudou do resultado preliminar (ou da versão que se reabriu) para o final, com quem decidiu e por quê: a contestação
 * deferida que o sustenta, ou a falta dela.
 */
export function respostasRevistas(dados: Dados): Aviso[] {
  const anterior = ultimoJulgamento(dados)
  if (anterior === null || dados.matriz === null) return []
  const onde = anterior.fase === 'Preliminar' ? 'no preliminar' : `na versão ${anterior.versao}`
  const { folha, cabecalho } = dados.matriz
  const registroDe = buscaDeRegistro(anterior.registros)
  return dados.avaliados.flatMap(avaliado => {
    const registro = registroDe(avaliado)
    if (registro === undefined) return []
    const antes = respostasDaMascara(registro.mascara)
    return IDS_DOS_ITENS.filter(id => antes[id] !== avaliado.linha.respostas[id]).map(id =>
      avisoDaCelula(
        'resposta-revista',
        folha.titulo,
        endereco(avaliado.linha.linha, cabecalho.itens[id]!),
        `item ${id} de ${citarNome(avaliado.linha.nome)}: ${antes[id] ?? EM_BRANCO} ${onde}, ${avaliado.linha.respostas[id] ?? EM_BRANCO} no final. ${fundamento(dados, avaliado, id)}`,
      ),
    )
  })
}

const ultimoJulgamento = ({ ciclo, quadrimestre }: Dados): Homologacao | null =>
  homologacaoDe(
    ciclo.historico.registros.filter(r => r.fase !== 'Reaberto'),
    quadrimestre,
  )

const EM_BRANCO = 'não avaliado'

function fundamento({ ciclo, quadrimestre }: Dados, { consorcio }: Avaliado, item: IdItem): string {
  const solicitacao = ciclo.solicitacoes.find(
    s =>
      s.consorcio === consorcio &&
      s.tipo === 'Contestação' &&
      s.deferida &&
      (s.item === item || s.item === null) &&
      deQueQuadrimestre(s, ciclo.historico.registros, quadrimestre) !== 'de outro',
  )
  if (solicitacao === undefined) return 'Sem contestação deferida em Solicitações: registre quem decidiu e por quê.'
  const { responsavel, resposta } = solicitacao
  if (responsavel === '' || resposta === '')
    return 'A contestação deferida não diz quem decidiu ou por quê: preencha Responsável e Resposta em Solicitações.'
  return `Decidiu ${responsavel}: ${resposta}`
}
