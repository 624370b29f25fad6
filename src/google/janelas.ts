import { hoje } from './ambiente.ts'
import type { AcaoDoMenu } from './catalogo-das-acoes.ts'
import { emPortugues } from './falhas.ts'
import { type NomeDePagina, pagina } from './pagina.ts'
import type { Feito } from './retorno.ts'

/** A janela de uma ação: o que ela fará, em números, e o botão que faz. */
export const abrirJanelaDaAcao = ({ nome, rotulo, soConsulta }: AcaoDoMenu): Feito =>
  abrirJanela('Acao', rotulo, soConsulta === true ? DE_CONSULTA : DE_CONFIRMAR, { acao: nome })

const DE_CONFIRMAR = { largura: 600, altura: 540 }
/** As tabelas e os textos longos pedem mais espaço. */
const DE_CONSULTA = { largura: 760, altura: 600 }

/** Os itens, as regras e as fórmulas, cada um com o seu dispositivo. */
export const mostrarAjuda = (): Feito =>
  abrirJanela('Ajuda', 'Conformidade — ajuda', { largura: 820, altura: 620 }, { hoje: hoje() })

/** A falha ao abrir não tem onde se mostrar senão no aviso do próprio Google: por isso se lança. */
function abrirJanela(
  nome: NomeDePagina,
  titulo: string,
  { largura, altura }: { readonly largura: number; readonly altura: number },
  inicio: Readonly<Record<string, unknown>>,
): Feito {
  try {
    SpreadsheetApp.getUi().showModalDialog(pagina(nome, inicio).setWidth(largura).setHeight(altura), titulo)
  } catch (erro) {
    throw new Error(emPortugues(erro))
  }
  return {
    feito: true,
    mensagem: `Janela “${titulo}” aberta.`,
    avisos: [],
    resultado: null,
    abas: { novas: [], refeitas: [] },
  }
}
