import type { Entrada } from '../../google/entrada.ts'
import { endereco } from '../../planilha/celula.ts'
import type { Menu } from '../execucao/dialogo.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import type { Selecao } from './mensagens.ts'

/** O que se fez, como se lê em “Desfazer …”: `digitar em Avaliação 2026-3!F5`, `colar 24 células em Avaliação 2026-3`. */
export function rotuloDasEdicoes(mudadas: readonly Selecao[], apagou: boolean, folhas: readonly FolhaLocal[]): string {
  const { folha, linha, coluna } = mudadas[0] as Selecao
  const titulo = folhas.find(f => f.id === folha)?.titulo ?? ''
  if (mudadas.length > 1) return `${apagou ? 'apagar' : 'colar'} ${mudadas.length} células em ${titulo}`
  return `${apagou ? 'apagar' : 'digitar em'} ${titulo}!${endereco(linha, coluna)}`
}

/** O nome do item de menu; de uma página, o que a função diz que faz. */
export function rotuloDaChamada(nome: string, menus: readonly Menu[], entradas: readonly Entrada[]): string {
  const item = menus.flatMap(m => m.itens).find(i => i?.funcao === nome)
  const descricao = entradas.find(e => e.nome === nome)?.descricao ?? nome
  return item?.rotulo ?? (descricao.split(/[.:;,]/)[0] as string)
}
