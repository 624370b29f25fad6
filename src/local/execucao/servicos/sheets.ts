import { type Ambiente, contar, paraDentro } from '../ambiente.ts'
import { objeto, texto } from '../assinatura.ts'
import { erroDaApi } from '../erros.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'
import { atualizar } from '../sheets/atualizar.ts'
import { ler } from '../sheets/ler.ts'
import { lerValores } from '../sheets/valores.ts'

/** O serviço avançado do Sheets: cada método recebe e devolve JSON, como pela rede. */
export function criarSheets(ambiente: Ambiente): object {
  const { estado } = ambiente
  const exigirPlanilha = (metodoDaApi: string, id: string): void => {
    if (id !== estado.pasta.id) throw erroDaApi(metodoDaApi, 'Requested entity was not found.')
  }
  return estrito(ambiente, 'Sheets', {
    Spreadsheets: estrito(ambiente, 'Sheets.Spreadsheets', {
      get: metodo(
        ambiente,
        'Sheets.Spreadsheets.get',
        [[texto], [texto, objeto]],
        (id: string, opcoes: object = {}) => {
          exigirPlanilha('sheets.spreadsheets.get', id)
          return paraDentro(ambiente, ler(estado.pasta, opcoes))
        },
      ),
      batchUpdate: metodo(
        ambiente,
        'Sheets.Spreadsheets.batchUpdate',
        [[objeto, texto]],
        (corpo: object, id: string) => {
          exigirPlanilha('sheets.spreadsheets.batchUpdate', id)
          const enviado = JSON.stringify(corpo)
          if (Buffer.byteLength(enviado) > MAXIMO_RECOMENDADO) contar(estado, 'batchUpdate com mais de 2 MB')
          const resposta = atualizar(estado.pasta, JSON.parse(enviado))
          estado.recalcular()
          return paraDentro(ambiente, resposta)
        },
      ),
      Values: estrito(ambiente, 'Sheets.Spreadsheets.Values', {
        batchGetByDataFilter: metodo(
          ambiente,
          'Sheets.Spreadsheets.Values.batchGetByDataFilter',
          [[objeto, texto]],
          (corpo: object, id: string) => {
            exigirPlanilha('sheets.spreadsheets.values.batchGetByDataFilter', id)
            return paraDentro(ambiente, lerValores(estado.pasta, JSON.parse(JSON.stringify(corpo))))
          },
        ),
      }),
    }),
  })
}

/** O Google recomenda até 2 MB por pedido; acima disso ele aceita, devagar, e pode passar do tempo. */
const MAXIMO_RECOMENDADO = 2 * 1024 * 1024
