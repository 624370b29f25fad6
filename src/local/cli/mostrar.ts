import type { ResultadoEmJson } from '../../apuracao/para-json.ts'
import type { Aviso } from '../../planilha/aviso.ts'

const MAXIMO_DE_AVISOS = 20

/** A mensagem e os avisos, com os primeiros por extenso. */
export function emLinhas(mensagem: string, avisos: readonly Pick<Aviso, 'mensagem'>[]): string[] {
  if (avisos.length === 0) return [mensagem]
  const resto =
    avisos.length > MAXIMO_DE_AVISOS
      ? [`  … e mais ${avisos.length - MAXIMO_DE_AVISOS} (todos vão para o arquivo .json).`]
      : []
  return [
    mensagem,
    `Avisos (${avisos.length}):`,
    ...avisos.slice(0, MAXIMO_DE_AVISOS).map(a => `  • ${a.mensagem}`),
    ...resto,
  ]
}

/** O resultado do trabalho principal em uma tela: contagens, e quem está abaixo do limiar e por quanto. */
export function resumoNaTela(resultado: ResultadoEmJson, avisos: readonly Aviso[], limiar: number): string[] {
  const { resumo, consorcios } = resultado
  const abaixo = consorcios.filter(c => c.classificacao === 'Não conforme').sort((a, b) => b.minimo - a.minimo)
  const nome = Math.max(10, ...abaixo.map(c => c.nome.length))
  return [
    `Quadrimestre ${resultado.quadrimestre} — ${resumo.total} ${resumo.total === 1 ? 'consórcio' : 'consórcios'}`,
    `  Conforme       ${contagem(resumo.conforme, resumo.total)}`,
    `  Não conforme   ${contagem(resumo.naoConforme, resumo.total)}`,
    `  Em avaliação   ${contagem(resumo.emAvaliacao, resumo.total)}`,
    `  Não avaliado   ${contagem(resumo.naoAvaliado, resumo.total)}`,
    '',
    ...(abaixo.length === 0
      ? [`Nenhum consórcio com resultado certo abaixo de ${limiar} pontos.`]
      : [`Abaixo de ${limiar} pontos:`]),
    ...abaixo.map(
      c =>
        `  ${c.nome.padEnd(nome)}  ${String(c.minimo).padStart(3)} pontos, faltam ${String(limiar - c.minimo).padStart(2)}: ${c.menorConjunto.join(' + ')}`,
    ),
    ...(avisos.length === 0 ? [] : ['', ...emLinhas('', avisos).slice(1)]),
  ]
}

const contagem = (n: number, total: number): string =>
  `${String(n).padStart(5)}${total === 0 ? '' : `  (${((100 * n) / total).toFixed(1).replace('.', ',')}%)`}`
