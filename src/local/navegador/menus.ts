import type { BarraDeMenus, MenuDaBarra } from './barra-de-menus.ts'
import { desfazer, refazer } from './editar.ts'
import type { Transferencia } from './grade/transferencia.ts'
import type { ItemDeMenu } from './menu-suspenso.ts'
import { perguntar } from './perguntar.ts'
import type { Planilha } from './planilha.ts'

interface Fazeres {
  readonly transferencia: Transferencia
  readonly localizar: () => void
  readonly chamar: (funcao: string, rotulo: string) => void
}

/** Editar, que é daqui, e os menus que o pacote montou em `onOpen`. */
export function ligarMenus(planilha: Planilha, barra: BarraDeMenus, fazeres: Fazeres): void {
  const doPacote = planilha.livro.menus.map(
    ({ titulo, itens }): MenuDaBarra => ({
      titulo,
      itens: () =>
        itens.map(item =>
          item === null ? null : { rotulo: item.rotulo, fazer: () => fazeres.chamar(item.funcao, item.rotulo) },
        ),
    }),
  )
  barra.mostrar([{ titulo: 'Editar', itens: () => itensDeEditar(planilha, fazeres) }, ...doPacote])
}

const itensDeEditar = (planilha: Planilha, { transferencia, localizar }: Fazeres): readonly (ItemDeMenu | null)[] => {
  const { historia } = planilha
  const volta = (verbo: string, que: string | null): string => (que === null ? verbo : `${verbo}: ${que}`)
  return [
    {
      rotulo: volta('Desfazer', historia.desfazer),
      teclas: 'Ctrl+Z',
      desligado: historia.desfazer === null,
      fazer: () => void desfazer(planilha),
    },
    {
      rotulo: volta('Refazer', historia.refazer),
      teclas: 'Ctrl+Y',
      desligado: historia.refazer === null,
      fazer: () => void refazer(planilha),
    },
    null,
    { rotulo: 'Recortar', teclas: 'Ctrl+X', fazer: () => void copiar(transferencia, true) },
    { rotulo: 'Copiar', teclas: 'Ctrl+C', fazer: () => void copiar(transferencia, false) },
    { rotulo: 'Colar', teclas: 'Ctrl+V', fazer: () => void colar(transferencia) },
    null,
    { rotulo: 'Localizar', teclas: 'Ctrl+F', fazer: localizar },
    { rotulo: 'Atalhos do teclado', teclas: 'Ctrl+/', fazer: mostrarAtalhos },
  ]
}

async function copiar(transferencia: Transferencia, recortar: boolean): Promise<void> {
  await navigator.clipboard.writeText(transferencia.copiar(recortar))
}

/** O navegador só deixa ler a área de transferência pelo menu se a pessoa consentir; pelo teclado, sempre. */
async function colar(transferencia: Transferencia): Promise<void> {
  try {
    transferencia.colar(await navigator.clipboard.readText())
  } catch {
    await perguntar({
      titulo: 'Colar pelo teclado',
      texto:
        'O navegador não deixou ler a área de transferência pelo menu. Use Ctrl+V na célula em que o bloco começa.',
      sim: 'Entendi',
      nao: null,
    })
  }
}

export const mostrarAtalhos = (): void =>
  void perguntar({ titulo: 'Atalhos do teclado', texto: ATALHOS, sim: 'Fechar', nao: null })

const ATALHOS = [
  'Setas, Tab, Enter: andar. Com Shift: selecionar, ou voltar.',
  'Ctrl+setas: até o fim do que está preenchido. Home, End, Ctrl+Home, Ctrl+End, Page Up, Page Down.',
  'Digitar: substituir. F2 ou Enter: editar. Esc: desistir. Delete: apagar.',
  'Alt+↓ ou Enter em célula com lista: escolher.',
  'Alt+Enter: abrir o link da célula; ao editar, quebrar a linha.',
  'Ctrl+Espaço, Shift+Espaço, Ctrl+A: coluna, linha, tudo.',
  'Ctrl+C, Ctrl+X, Ctrl+V: copiar, recortar e colar, também de outras planilhas.',
  'Ctrl+Z, Ctrl+Y: desfazer e refazer. Ctrl+F: localizar.',
  'Ctrl+Shift+Page Up e Page Down: trocar de aba.',
  'F6: passar da grade aos menus, às abas e à barra lateral.',
].join('\n')
