import { CATEGORIAS, limiarEm } from '../norma/classificacao.ts'
import { citar } from '../norma/dispositivo.ts'
import { ADAPTACAO } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import type { Elegibilidade } from './elegibilidade.ts'
import type { SituacaoDoConsorcio } from './situacao.ts'

export interface ParaAptidao {
  readonly nome: string
  readonly cnpj: string
  readonly hoje: Dia
  readonly situacao: SituacaoDoConsorcio
  readonly elegibilidade: Elegibilidade
  readonly programas: readonly string[]
}

/** O texto que se cola em um processo: se há impedimento, desde quando, por qual resultado e por qual dispositivo. */
export function textoDaAptidao({ nome, cnpj, hoje, situacao, elegibilidade, programas }: ParaAptidao): string {
  const { resultado } = situacao
  return [
    `Consulta de aptidão em ${emBarras(hoje)} — ${nome}${cnpj === '' ? '' : ` (CNPJ ${cnpj})`}.`,
    conclusao(situacao),
    ...situacao.passos,
    ...(resultado === null ? [] : [`Registro do resultado no Histórico: ${resultado.hash}.`]),
    `Pré-requisitos do Art. 9º, à parte da classificação: ${elegibilidade.resultado}${elegibilidade.motivos.length === 0 ? '' : ` — ${elegibilidade.motivos.join('; ')}`}.`,
    ...(situacao.impedido && programas.length > 0
      ? [`Programas alcançados pelo impedimento: ${programas.join('; ')}.`]
      : []),
    ...situacao.alertas.map(a => `Conferir: ${a}`),
  ].join('\n')
}

function conclusao({ estado, impedido, desde, sequenciaDesde, resultado, adaptacao }: SituacaoDoConsorcio): string {
  if (impedido)
    return `IMPEDIDO, temporariamente, de participar e celebrar contratos com as políticas, programas e projetos da SES/MG desde ${emBarras(desde!)} (${citar(CATEGORIAS['Não conforme'].dispositivo)}). Estado: ${estado}.`
  if (estado === 'inativo') return 'Inativo no cadastro; sem impedimento registrado pelo Programa de Conformidade.'
  if (resultado === null)
    return `SEM IMPEDIMENTO pelo Programa de Conformidade: ainda não há resultado homologado (${estado}; período de adaptação até ${emBarras(adaptacao.fim)}, ${citar(ADAPTACAO.dispositivo)}).`
  if (resultado.classificacao === 'Conforme')
    return `SEM IMPEDIMENTO: conforme desde ${emBarras(sequenciaDesde!)}, com ${resultado.pontos} pontos (mínimo ${limiarEm(resultado.em)}; ${citar(CATEGORIAS.Conforme.dispositivo)}).`
  return `SEM IMPEDIMENTO até o fim do prazo de adequação, pelo parâmetro da equipe; não conforme, com ${resultado.pontos} pontos. Estado: ${estado}.`
}
