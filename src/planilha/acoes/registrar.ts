import { versaoDaNorma } from '../../apuracao/versao-da-norma.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { situacaoDe } from '../ciclo/ciclo.ts'
import type { NovoRegistro } from '../ciclo/historico.ts'
import { identidade } from '../ciclo/localizar.ts'
import { mascaraDe } from '../ciclo/mascara.ts'
import { textoDosParametros } from '../ciclo/parametros-do-registro.ts'
import { diaOuAviso } from '../ler-tabela.ts'
import type { Dados } from '../reunir.ts'
import type { Participante } from './participantes.ts'

interface ParaRegistrar {
  readonly dados: Dados
  readonly fase: 'Preliminar' | 'Final'
  readonly versao: number
  readonly por: string
}

/** O registro de um consórcio no quadrimestre que se homologa. */
export function registroDaApuracao(
  { avaliado, apuracao, efeito }: Participante,
  { dados, fase, versao, por }: ParaRegistrar,
): NovoRegistro {
  const { consorcio, linha, desatualizados } = avaliado
  const { quadrimestre, hoje } = dados
  const sem: NovoRegistro = {
    consorcio: consorcio.nome,
    cnpj: consorcio.cnpjValido ? consorcio.cnpj : '',
    urs: consorcio.urs,
    referente: quadrimestre,
    fase,
    versao,
    em: hoje,
    avaliadoEm: diaOuAviso(linha.campo('avaliadoEm'), () => {}),
    mascara: mascaraDe(apuracao.respostas, desatualizados),
    evidencias: evidenciasDe(dados, quadrimestre, identidade(consorcio)),
    pontos: apuracao.pontos,
    eixos: apuracao.eixos,
    classificacao: apuracao.classificacao,
    efeito,
    situacao: '',
    norma: versaoDaNorma(apuracao.em),
    parametros: textoDosParametros(dados.parametros),
    motivo: '',
    por,
  }
  return { ...sem, situacao: fase === 'Final' ? situacaoCom(sem, dados, consorcio) : '' }
}

/** A situação do consórcio no dia, já com este registro. */
export function situacaoCom(novo: NovoRegistro, dados: Dados, consorcio: Dados['cadastro'][number]): string {
  const antes = dados.ciclo.registrosDe(consorcio)
  const ciclo = { ...dados.ciclo, registrosDe: () => [...antes, { ...novo, numero: 0, hash: '' }] }
  return situacaoDe(consorcio, { ...dados, ciclo }, novo.em).estado
}

/** Quantos itens têm link no quadrimestre. */
export const evidenciasDe = ({ ciclo }: Dados, quadrimestre: Quadrimestre, id: string): number =>
  [...(ciclo.evidencias.get(quadrimestre)?.get(id)?.values() ?? [])].filter(e => e.link !== '').length
