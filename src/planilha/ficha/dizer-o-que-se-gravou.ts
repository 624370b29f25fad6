import { type Campo, nomeDoCampo } from './campos.ts'
import type { Conflito, Mudanca } from './ficha.ts'

/** "Gravado: 3 respostas e 1 link de CIS Norte." E, se houve, o que mudou na planilha nesse meio tempo, e por isso ficou como está. */
export function dizerOQueSeGravou(
  nome: string,
  feitas: readonly Mudanca[],
  conflitos: readonly Pick<Conflito, 'item' | 'campo'>[],
): string {
  const partes = (Object.keys(CONTAGENS) as Campo[]).flatMap(campo => {
    const n = feitas.filter(m => m.campo === campo).length
    return n === 0 ? [] : [`${n} ${CONTAGENS[campo][n === 1 ? 0 : 1]}`]
  })
  const gravado = partes.length === 0 ? [] : [`Gravado: ${emLista(partes)} de ${nome}.`]
  const mudaram = conflitos.map(c => nomeDoCampo(c.item, c.campo))
  const naoGravado =
    mudaram.length === 0
      ? []
      : [`Mudou na planilha enquanto isso, e não se gravou por cima: ${emLista(mudaram)}. Escolha o que fica.`]
  return [...gravado, ...naoGravado].join(' ') || 'Nada a gravar.'
}

const CONTAGENS: Readonly<Record<Campo, readonly [string, string]>> = {
  resposta: ['resposta', 'respostas'],
  link: ['link', 'links'],
  atualizadoEm: ['data do site', 'datas do site'],
  verificadoEm: ['conferência', 'conferências'],
  subrequisitos: ['lista de subrequisitos', 'listas de subrequisitos'],
  observacao: ['observação', 'observações'],
  avaliadoEm: ['data da avaliação', 'datas da avaliação'],
  avaliadoPor: ['nome de quem avaliou', 'nomes de quem avaliou'],
}

const emLista = (partes: readonly string[]): string =>
  partes.length < 2 ? partes.join('') : `${partes.slice(0, -1).join(', ')} e ${partes[partes.length - 1]}`
