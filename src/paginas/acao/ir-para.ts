import { SO_SE_LIA } from '../../google/retorno.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { chamar, fechar } from '../comum/servidor.ts'
import { type Lugar, porExtenso } from './lugares.ts'
import { pedir } from './pedir.ts'

/** O botão que leva à célula e devolve a planilha à pessoa: com a janela aberta não se mexe nela. */
export function botaoDeIr(lugar: Lugar, rotulo: string = `Ir para ${porExtenso(lugar)}`): HTMLElement {
  const dito = el('span', { role: 'status', class: 'erro' })
  const botao = el(
    'button',
    {
      type: 'button',
      class: 'ir',
      aoClicar: () => {
        void pedir(chamar('irPara', { aba: lugar.aba, celula: lugar.celula }), SO_SE_LIA).then(r =>
          r.feito ? fechar() : conteudo(dito, r.motivos.join(' ')),
        )
      },
    },
    rotulo,
  )
  return el('span', { class: 'lugar' }, botao, dito)
}
