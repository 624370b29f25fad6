import { naoAvaliados } from '../../apuracao/pendencias.ts'
import { completas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { type Aviso, avisoDaCelula } from '../aviso.ts'
import type { Reavaliacao } from '../ciclo/ler-reavaliacoes.ts'
import { identidade } from '../ciclo/localizar.ts'
import { escritasNaMascara } from '../ciclo/mascara.ts'
import { type Consorcio, estaAtivo } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { citarNome } from '../texto.ts'

/** Uma reavaliação que já pode ser homologada. */
export type Pronta = Reavaliacao & {
  readonly consorcio: Consorcio
  readonly avaliadaEm: NonNullable<Reavaliacao['avaliadaEm']>
}

/** As completas e ainda não registradas, na ordem em que foram avaliadas; das outras, o que falta. */
export function separar({ ciclo, hoje }: Dados, titulo: string): { prontas: Pronta[]; avisos: Aviso[] } {
  const avisos: Aviso[] = []
  const vistas = new Set<string>()
  const prontas = ciclo.reavaliacoes.filter((r): r is Pronta => {
    const { consorcio, avaliadaEm, respostas } = r
    const avisar = (codigo: Aviso['codigo'], celula: string, texto: string): false => {
      avisos.push(avisoDaCelula(codigo, titulo, celula, `${citarNome(r.nome)}: ${texto}`))
      return false
    }
    if (consorcio === undefined) return false
    if (!estaAtivo(consorcio, hoje) && !ciclo.registrosDe(consorcio).some(g => g.referente === avaliadaEm))
      return avisar(
        'reavaliacao-incompleta',
        r.celula('consorcio'),
        'está inativo no cadastro; a reavaliação não foi homologada.',
      )
    if (avaliadaEm === null)
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        'reavaliação sem data em “Avaliada em”; não foi homologada.',
      )
    const registrada = ciclo.registrosDe(consorcio).find(g => g.referente === avaliadaEm && g.fase === 'Final')
    if (registrada !== undefined) {
      const homologadas = escritasNaMascara(registrada.mascara)
      for (const id of IDS_DOS_ITENS.filter(i => respostas[i] !== homologadas[i]))
        avisar(
          'homologado-alterado',
          r.celula(id),
          `item ${id} mostra “${respostas[id] ?? ''}”; foi homologado “${homologadas[id]}” em ${emBarras(registrada.em)}. O resultado não muda com isto: volte a célula ao que era, ou abra outra reavaliação.`,
        )
      return false
    }
    if (avaliadaEm > hoje)
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        `avaliada em ${emBarras(avaliadaEm)}, depois de hoje; não foi homologada.`,
      )
    const faltam = naoAvaliados(respostas)
    if (!completas(respostas))
      return avisar(
        'reavaliacao-incompleta',
        r.celula(faltam[0]!),
        `faltam os itens ${faltam.join(', ')}; a reavaliação não foi homologada.`,
      )
    const marca = `${identidade(consorcio)}|${avaliadaEm}`
    if (vistas.has(marca))
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        `há outra reavaliação dele em ${emBarras(avaliadaEm)}; só a primeira foi homologada.`,
      )
    vistas.add(marca)
    return true
  })
  prontas.sort((a, b) => (a.avaliadaEm < b.avaliadaEm ? -1 : a.avaliadaEm > b.avaliadaEm ? 1 : a.linha - b.linha))
  return { prontas, avisos }
}
