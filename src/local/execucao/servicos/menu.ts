import type { Ambiente } from '../ambiente.ts'
import { texto } from '../assinatura.ts'
import type { Menu } from '../dialogo.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

export function criarMenu(ambiente: Ambiente, titulo: string): object {
  const itens: Menu['itens'][number][] = []
  const menu: object = estrito(ambiente, 'Menu', {
    addItem: metodo(ambiente, 'Menu.addItem', [[texto, texto]], (rotulo: string, funcao: string) => {
      // No Google isto só falha quando a pessoa clica; aqui, assim que o menu é montado.
      if (!ambiente.estado.nomes.has(funcao)) {
        throw new Error(`o item de menu "${rotulo}" chama ${funcao}, que não existe no pacote`)
      }
      itens.push({ rotulo, funcao })
      return menu
    }),
    addSeparator: metodo(ambiente, 'Menu.addSeparator', [[]], () => {
      itens.push(null)
      return menu
    }),
    addToUi: metodo(ambiente, 'Menu.addToUi', [[]], () => {
      const { menus } = ambiente.estado
      // Só cabe um menu com cada nome: o último substitui o anterior.
      const anterior = menus.findIndex(m => m.titulo === titulo)
      if (anterior >= 0) menus.splice(anterior, 1)
      menus.push({ titulo, itens: [...itens] })
    }),
  })
  return menu
}
