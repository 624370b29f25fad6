import { type Aviso, avisoDaCelula } from '../aviso.ts'
import { acharCabecalho } from '../cabecalho.ts'
import { endereco, type Valor } from '../celula.ts'
import type { Folha } from '../pasta.ts'
import { limpo } from '../texto.ts'
import { COLUNAS_DO_HISTORICO, hashDoRegistro, type Registrado, registroDaLinha } from './historico.ts'

export interface Historico {
  /** Na ordem em que foram escritos, qualquer que seja a ordem das linhas agora. */
  readonly registros: readonly Registrado[]
  /** As linhas como estão na aba, na ordem das nossas colunas: a aba se refaz com elas, sem perder nada. */
  readonly linhas: readonly (readonly Valor[])[]
}

/** O Histórico da aba. Linha mudada, tirada ou ilegível é avisada: a corrente de hashes a denuncia. */
export function lerHistorico(folha: Folha | null, avisos: Aviso[]): Historico {
  const valores = folha?.valores ?? []
  const nomes = Object.fromEntries(COLUNAS_DO_HISTORICO.map(c => [c, [c] as const]))
  const achado = acharCabecalho(valores, nomes, { itens: 0, colunas: 8 })
  if (folha === null || achado === null) {
    if (folha !== null && valores.some((l, i) => i > 1 && l.some(v => limpo(v) !== '')))
      avisos.push(
        avisoDaCelula(
          'historico-alterado',
          folha.titulo,
          'A1',
          'não achei a linha de títulos; o Histórico não foi lido. Volte a ele por Arquivo › Histórico de versões.',
        ),
      )
    return { registros: [], linhas: [] }
  }
  const onde = COLUNAS_DO_HISTORICO.map(c => achado.colunas[c] ?? -1)
  const lidas = valores
    .slice(achado.linha + 1)
    .map((l, i) => ({ linha: achado.linha + 1 + i, valores: onde.map(c => l[c] ?? null) }))
    .filter(l => l.valores.some(v => limpo(v) !== ''))
  const registros: (Registrado & { linha: number })[] = []
  for (const { linha, valores: v } of lidas) {
    const registro = registroDaLinha(v)
    if (registro !== null) registros.push({ ...registro, linha })
    else
      avisos.push(
        avisoDaCelula(
          'historico-alterado',
          folha.titulo,
          endereco(linha, Math.max(0, onde[0]!)),
          'esta linha do Histórico não se entende mais; não foi usada. Volte a ela por Arquivo › Histórico de versões.',
        ),
      )
  }
  registros.sort((a, b) => a.numero - b.numero)
  conferirCorrente(registros, folha.titulo, onde, avisos)
  return { registros, linhas: lidas.map(l => l.valores) }
}

/** Cada linha é conferida pelo seu hash e o da anterior; depois de uma quebra, a corrente recomeça do que está escrito. */
function conferirCorrente(
  registros: readonly (Registrado & { linha: number })[],
  titulo: string,
  onde: readonly number[],
  avisos: Aviso[],
): void {
  let anterior = ''
  let numero = 0
  for (const r of registros) {
    const falta = r.numero !== numero + 1
    if (falta)
      avisos.push(
        avisoDaCelula(
          'historico-alterado',
          titulo,
          endereco(r.linha, Math.max(0, onde[0]!)),
          `do registro ${numero} passa-se ao ${r.numero}: alguma linha foi tirada ou repetida. Volte a ela por Arquivo › Histórico de versões.`,
        ),
      )
    else if (hashDoRegistro(anterior, r.numero, r) !== r.hash)
      avisos.push(
        avisoDaCelula(
          'historico-alterado',
          titulo,
          endereco(r.linha, Math.max(0, onde[1]!)),
          `o registro ${r.numero} foi alterado à mão depois de homologado (o hash não confere). Volte a ele por Arquivo › Histórico de versões.`,
        ),
      )
    anterior = r.hash
    numero = r.numero
  }
}
