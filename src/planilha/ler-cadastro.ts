import type { Aviso } from './aviso.ts'
import { type Avisar, type Consorcio, lerConsorcio } from './consorcio.ts'
import { lerTabela } from './ler-tabela.ts'
import { COLUNAS_DO_CONSORCIO, type ColunaDoConsorcio } from './nomes-de-colunas.ts'
import type { Folha } from './pasta.ts'

/** Um consórcio do cadastro e como avisar sobre a linha em que ele está. */
export interface Cadastrado {
  readonly consorcio: Consorcio
  readonly avisar: Avisar
}

/** Os consórcios da aba Consórcios; sem aba, nenhum. */
export function lerCadastro(folha: Folha | null, avisos: Aviso[]): Cadastrado[] {
  const linhas = lerTabela<ColunaDoConsorcio>(folha, COLUNAS_DO_CONSORCIO, ['nome'], avisos) ?? []
  return linhas.map(linha => ({
    consorcio: lerConsorcio(linha.texto('nome'), linha.valor, linha.avisar),
    avisar: linha.avisar,
  }))
}
