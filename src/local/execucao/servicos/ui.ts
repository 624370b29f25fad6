import type { Ambiente } from '../ambiente.ts'
import { type Tipo, texto } from '../assinatura.ts'
import { type Alerta, type Botoes, RESPOSTAS, type Resposta } from '../dialogo.ts'
import { metodo } from '../metodo.ts'
import { enumeracao, estrito } from '../objeto-estrito.ts'
import { type Pagina, paginaDe } from './html-service.ts'
import { criarMenu } from './menu.ts'

export function criarUi(ambiente: Ambiente): object {
  const { dialogos } = ambiente.estado
  const Button = enumeracao(ambiente, 'Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'])
  const ButtonSet = enumeracao(ambiente, 'Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])
  const botoesDe = new Map<unknown, Botoes>((Object.keys(RESPOSTAS) as Botoes[]).map(nome => [ButtonSet[nome], nome]))
  const ehBotoes: Tipo = v => botoesDe.has(v)
  const pagina: Tipo = v => paginaDe(v) !== undefined

  return estrito(ambiente, 'Ui', {
    Button,
    ButtonSet,
    createMenu: metodo(ambiente, 'Ui.createMenu', [[texto]], (titulo: string) => criarMenu(ambiente, titulo)),
    alert: metodo(
      ambiente,
      'Ui.alert',
      [[texto], [texto, ehBotoes], [texto, texto, ehBotoes]],
      (...argumentos: unknown[]) => {
        const botoes = botoesDe.get(argumentos.at(-1)) ?? 'OK'
        const textos = argumentos.filter(a => typeof a === 'string')
        const mensagem = textos.at(-1) ?? ''
        const titulo = textos.length > 1 ? (textos[0] ?? null) : null
        return Button[perguntar(ambiente, { tipo: 'alerta', titulo, mensagem, botoes })]
      },
    ),
    prompt: metodo(
      ambiente,
      'Ui.prompt',
      [[texto], [texto, ehBotoes], [texto, texto, ehBotoes]],
      (...argumentos: unknown[]) => {
        const botoes = botoesDe.get(argumentos.at(-1)) ?? 'OK'
        const textos = argumentos.filter(a => typeof a === 'string')
        const pergunta = { titulo: textos.length > 1 ? (textos[0] ?? null) : null, mensagem: textos.at(-1) ?? '' }
        const digitado = ambiente.estado.escrever({ tipo: 'pergunta', ...pergunta, botoes })
        ambiente.estado.dialogos.push({ tipo: 'pergunta', ...pergunta, botoes, digitado })
        return estrito(ambiente, 'PromptResponse', {
          getResponseText: metodo(ambiente, 'PromptResponse.getResponseText', [[]], () => digitado ?? ''),
          getSelectedButton: metodo(ambiente, 'PromptResponse.getSelectedButton', [[]], () =>
            digitado === null ? Button['CANCEL'] : Button['OK'],
          ),
        })
      },
    ),
    showSidebar: metodo(ambiente, 'Ui.showSidebar', [[pagina]], (saida: unknown) => {
      const { titulo, html } = paginaDe(saida) as Pagina
      dialogos.push({ tipo: 'lateral', titulo, html })
    }),
    showModalDialog: metodo(ambiente, 'Ui.showModalDialog', [[pagina, texto]], (saida: unknown, titulo: string) => {
      const { html, largura, altura } = paginaDe(saida) as Pagina
      dialogos.push({ tipo: 'janela', titulo, html, largura, altura })
    }),
  })
}

function perguntar({ estado }: Ambiente, alerta: Alerta): Resposta {
  const dada = estado.responder(alerta)
  const resposta = RESPOSTAS[alerta.botoes].find(r => r === dada)
  if (resposta === undefined) {
    throw new Error(`"${dada}" não é resposta de um alerta ${alerta.botoes}: "${alerta.mensagem}"`)
  }
  estado.dialogos.push({ ...alerta, resposta })
  return resposta
}
