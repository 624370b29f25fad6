import { type Ambiente, contar } from './ambiente.ts'
import { conferirAssinatura, type Tipo } from './assinatura.ts'
import { ehDoGoogle, excecao } from './erros.ts'
import { exigirPermissao } from './modos.ts'

/**
 * Um método de serviço: confere a hora, a permissão e os argumentos, conta, registra e só então faz.
 * O nome é o que o Google usa nos erros (`Ui.alert`, `Sheets.Spreadsheets.get`).
 */
export function metodo<A extends readonly unknown[], R>(
  ambiente: Ambiente,
  nome: string,
  assinaturas: readonly (readonly Tipo[])[],
  fazer: (...argumentos: A) => R,
): (...argumentos: unknown[]) => R {
  return (...argumentos) => {
    try {
      if (ambiente.carregando) throw new Error(`${nome} foi chamado durante a carga do pacote`)
      const { estado, relogio } = ambiente
      const limite = ambiente.modo === 'formula' ? estado.limites.formula : estado.limites.acao
      if (relogio.decorrido() > limite) throw excecao('Exceeded maximum execution time')
      exigirPermissao(ambiente, nome)
      conferirAssinatura(nome, assinaturas, argumentos)
      contar(estado, nome)
      estado.registrar({ servico: nome, argumentos })
      return fazer(...(argumentos as unknown as A))
    } catch (erro) {
      return lancarDentro(ambiente, erro)
    }
  }
}

/** Lança com o `Error` de dentro do contexto, para que `instanceof Error` valha no pacote. */
export function lancarDentro(ambiente: Ambiente, erro: unknown): never {
  if (erro instanceof ambiente.interno.Error) throw erro
  const original = erro instanceof Error ? erro : new Error(String(erro))
  if (!ehDoGoogle(original)) ambiente.falhas.push(original)
  const dentro = new ambiente.interno.Error(original.message)
  dentro.name = original.name
  throw dentro
}
