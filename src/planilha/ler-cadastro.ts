import type { Aviso } from './aviso.ts'
import { identidade } from './ciclo/localizar.ts'
import { type Avisar, type Consorcio, lerConsorcio } from './consorcio.ts'
import { lerTabela } from './ler-tabela.ts'
import { COLUNAS_DO_CONSORCIO, type ColunaDoConsorcio } from './nomes-de-colunas.ts'
import type { Folha } from './pasta.ts'
import { citarNome } from './texto.ts'

/** Um consórcio do cadastro e como avisar sobre a linha em que ele está. */
export interface Cadastrado {
  readonly consorcio: Consorcio
  readonly avisar: Avisar
}

/** Os consórcios da aba Consórcios; sem aba, nenhum. Quem aparece outra vez é avisado: vale a primeira linha. */
export function lerCadastro(folha: Folha | null, avisos: Aviso[]): Cadastrado[] {
  const linhas = lerTabela<ColunaDoConsorcio>(folha, COLUNAS_DO_CONSORCIO, ['nome'], avisos) ?? []
  const vistos = new Map<string, number>()
  return linhas.flatMap(linha => {
    const consorcio = lerConsorcio(linha.texto('nome'), linha.valor, linha.avisar)
    const id = identidade(consorcio)
    const primeira = vistos.get(id)
    if (primeira !== undefined) {
      linha.avisar(
        consorcio.cnpjValido ? 'cnpj-repetido' : 'nome-repetido',
        consorcio.cnpjValido ? 'cnpj' : 'nome',
        `${citarNome(consorcio.nome)} já está na linha ${primeira + 1} do cadastro; vale aquela. Deixe uma linha só.`,
      )
      return []
    }
    vistos.set(id, linha.linha)
    return [{ consorcio, avisar: linha.avisar }]
  })
}
