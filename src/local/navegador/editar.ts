import { endereco } from '../../planilha/celula.ts'
import type { Edicao, Mudanca } from '../livro/mensagens.ts'
import { contem } from './area.ts'
import { criarFila } from './em-ordem.ts'
import { celulaDe } from './mover.ts'
import { perguntar } from './perguntar.ts'
import { chave, type Planilha } from './planilha.ts'
import { recarregar } from './recarregar.ts'
import { pedir, SemResposta } from './servidor.ts'

const fila = criarFila()

/** Manda o que se digitou, depois de avisar do que se deve avisar; `false` quando não foi feito. */
export async function editar(planilha: Planilha, edicoes: readonly Edicao[]): Promise<boolean> {
  if (edicoes.length === 0) return true
  if (!(await podeEditar(planilha, edicoes))) return false
  const pendentes = edicoes.length > MAXIMO_A_MOSTRAR_ANTES ? [] : edicoes
  for (const e of pendentes) planilha.pendentes.set(chave(e), e.texto ?? '')
  repintar(planilha, pendentes)
  const feito = await mandar(planilha, '/api/editar', { janela: planilha.janela, edicoes }, () => {
    for (const e of pendentes) planilha.pendentes.delete(chave(e))
  })
  // O que se recusou, ou já tinha chegado por um evento, ainda mostra o que se digitou.
  repintar(planilha, pendentes)
  return feito
}

export const desfazer = (planilha: Planilha): Promise<boolean> =>
  mandar(planilha, '/api/desfazer', { janela: planilha.janela })

export const refazer = (planilha: Planilha): Promise<boolean> =>
  mandar(planilha, '/api/refazer', { janela: planilha.janela })

/** Quando tudo o que foi digitado já chegou: uma função do menu não pode passar na frente. */
export const tudoMandado = (): Promise<void> => fila.pronta()

/** Um bloco grande aparece todo de uma vez, quando volta. */
const MAXIMO_A_MOSTRAR_ANTES = 50

function mandar(planilha: Planilha, caminho: string, corpo: unknown, depois = (): void => {}): Promise<boolean> {
  return fila.fazer(async () => {
    try {
      const mudanca = await pedir<Mudanca>(caminho, corpo)
      depois()
      if (!planilha.receber(mudanca)) await recarregar(planilha)
      planilha.dizer('recusas', mudanca.recusas)
      return mudanca.recusas.length === 0
    } catch (erro) {
      depois()
      const porque = (erro as Error).message
      planilha.dizer('falha', erro instanceof SemResposta ? `${porque} O que você digitou não foi gravado.` : porque)
      return false
    }
  })
}

const liberadas = new Set<number>()

/** Avisa da aba protegida uma vez, e da fórmula que se perderia sempre; quem decide é a pessoa. */
async function podeEditar({ livro }: Planilha, edicoes: readonly Edicao[]): Promise<boolean> {
  for (const folha of livro.folhas) {
    if (folha.protegida === null || liberadas.has(folha.id)) continue
    if (!edicoes.some(e => e.folha === folha.id && !(folha.livres ?? []).some(area => contem(area, e)))) continue
    const seguir = await perguntar({
      titulo: `A aba “${folha.titulo}” é protegida`,
      texto: `${folha.protegida}\n\nO que for mudado aqui à mão pode ser apontado como alterado, ou refeito pelo programa.`,
      sim: 'Editar mesmo assim',
    })
    if (!seguir) return false
    liberadas.add(folha.id)
  }
  const calculadas = edicoes.filter(e => {
    const folha = livro.folhas.find(f => f.id === e.folha)
    return folha !== undefined && celulaDe(folha, e)?.c === 1
  })
  if (calculadas.length === 0) return true
  const onde = calculadas.slice(0, 3).map(e => endereco(e.linha, e.coluna))
  const quais = calculadas.length > 3 ? `${onde.join(', ')} e mais ${calculadas.length - 3}` : onde.join(', ')
  return perguntar({
    titulo: calculadas.length === 1 ? `${quais} é calculada por uma fórmula` : 'Há células calculadas por fórmula',
    texto: `Escrever por cima interrompe o cálculo, e a coluna pode deixar de mostrar os resultados.${calculadas.length === 1 ? '' : ` São ${quais}.`}`,
    sim: 'Escrever mesmo assim',
  })
}

function repintar(planilha: Planilha, edicoes: readonly Edicao[]): void {
  const linhas = edicoes.filter(e => e.folha === planilha.folha.id).map(e => e.linha)
  if (linhas.length > 0) planilha.dizer('linhas', [...new Set(linhas)])
}
