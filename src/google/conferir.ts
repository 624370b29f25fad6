import { type Conferencia, planejarConferencia } from '../planilha/acoes/conferir.ts'
import { mostrandoFalhas, type Opcoes, type Retorno, situar, tentar } from './executar.ts'
import { gravar, lerTudo } from './planilha.ts'
import { comTrava } from './trava.ts'

const TITULO = 'Conferir planilha'
const MAXIMO_MOSTRADO = 15

/** Mostra o que está quebrado e pergunta se é para consertar; a trava nunca fica presa enquanto a pessoa pensa. */
export function conferirPlanilha(opcoes?: Opcoes): Retorno {
  return mostrandoFalhas(TITULO, () => {
    const ui = SpreadsheetApp.getUi()
    const { problemas } = tentar(() => conferir(opcoes).conferencia)
    if (problemas.length === 0) {
      const mensagem = 'Nenhum problema de estrutura encontrado.'
      ui.alert(TITULO, mensagem, ui.ButtonSet.OK)
      return retorno(mensagem, [], false)
    }
    const temConserto = problemas.some(p => p.temConserto)
    const texto = emTexto(problemas)
    if (!temConserto) ui.alert(TITULO, texto, ui.ButtonSet.OK)
    const pediu =
      temConserto &&
      ui.alert(
        TITULO,
        `${texto}\n\nConsertar agora? O que foi digitado nas avaliações não muda.`,
        ui.ButtonSet.YES_NO,
      ) === ui.Button.YES
    if (!pediu) return retorno(texto, problemas, false)
    comTrava(() =>
      tentar(() => {
        const { pasta, conferencia } = conferir(opcoes)
        gravar(pasta, conferencia.conserto)
      }),
    )
    ui.alert(TITULO, 'Consertado. Apure o quadrimestre de novo para atualizar os resultados.', ui.ButtonSet.OK)
    return retorno(`${texto}\n\nConsertado. Apure o quadrimestre de novo.`, problemas, true)
  })
}

function conferir(opcoes: Opcoes | undefined): { pasta: ReturnType<typeof lerTudo>; conferencia: Conferencia } {
  const { pasta, contexto } = situar(lerTudo(), opcoes)
  return { pasta, conferencia: planejarConferencia(pasta, contexto) }
}

function retorno(mensagem: string, problemas: Conferencia['problemas'], consertado: boolean): Retorno {
  const lista = problemas.map(({ aba, celula, texto, temConserto }) => ({ aba, celula, texto, temConserto }))
  return { feito: true, mensagem, avisos: [], resultado: { problemas: lista, consertado } }
}

function emTexto(problemas: Conferencia['problemas']): string {
  const n = problemas.length
  const mostrados = problemas
    .slice(0, MAXIMO_MOSTRADO)
    .map(p => `• ${p.texto}${p.temConserto ? '' : ' (só você pode resolver)'}`)
  const resto = n > MAXIMO_MOSTRADO ? [`… e mais ${n - MAXIMO_MOSTRADO}.`] : []
  return [`${n} ${n === 1 ? 'problema' : 'problemas'}:`, ...mostrados, ...resto].join('\n')
}
