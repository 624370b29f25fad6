import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { EstadoDoArquivo } from '../livro/mensagens.ts'
import { desfazer, refazer } from './editar.ts'
import { icone, marca } from './icone.ts'
import type { Planilha } from './planilha.ts'

/** O título, o arquivo e como está a gravação; quem usa; e, embaixo, os menus. */
export function criarTopo(
  planilha: Planilha,
  menus: HTMLElement,
): { elemento: HTMLElement; arquivo(novo: EstadoDoArquivo): void } {
  const estado = el('p', { class: 'gravacao', role: 'status' })
  const { titulo, usuario, arquivo } = planilha.livro
  const mostrar = ({ nome, situacao, detalhe }: EstadoDoArquivo): void => {
    estado.dataset['situacao'] = situacao
    conteudo(estado, FRASES[situacao](nome, detalhe))
    estado.title = detalhe
  }
  mostrar(arquivo)
  return {
    arquivo: mostrar,
    elemento: el(
      'header',
      { class: 'topo' },
      marca(),
      el('div', { class: 'titulo' }, el('h1', {}, titulo), estado),
      menus,
      usuario !== '' &&
        el(
          'span',
          { class: 'usuario', role: 'img', 'aria-label': `Usuário: ${usuario}`, title: usuario },
          usuario.charAt(0),
        ),
    ),
  }
}

const FRASES: Readonly<Record<EstadoDoArquivo['situacao'], (nome: string, detalhe: string) => string>> = {
  intacto: nome => `Nada gravado ainda em ${nome}`,
  gravado: nome => `Gravado em ${nome}`,
  gravando: () => 'Gravando…',
  'por gravar': () => 'Alterações ainda por gravar…',
  falhou: (nome, detalhe) => `Não foi possível gravar em ${nome}: ${detalhe}`,
}

/** Desfazer, refazer e localizar, à mão de quem usa o ponteiro. */
export function criarFerramentas(planilha: Planilha, localizar: () => void): HTMLElement {
  const voltar = botao('desfazer', 'Desfazer', 'Ctrl+Z', () => void desfazer(planilha))
  const repetir = botao('refazer', 'Refazer', 'Ctrl+Y', () => void refazer(planilha))
  const mostrar = (): void => {
    voltar.setAttribute('aria-disabled', String(planilha.historia.desfazer === null))
    repetir.setAttribute('aria-disabled', String(planilha.historia.refazer === null))
  }
  planilha.ouvir('historia', mostrar)
  planilha.ouvir('livro', mostrar)
  mostrar()
  return el(
    'div',
    { class: 'ferramentas', role: 'toolbar', 'aria-label': 'Ferramentas' },
    voltar,
    repetir,
    botao('localizar', 'Localizar', 'Ctrl+F', localizar),
  )
}

function botao(
  nome: Parameters<typeof icone>[0],
  rotulo: string,
  teclas: string,
  fazer: () => void,
): HTMLButtonElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'botao-de-icone',
      'aria-label': rotulo,
      title: `${rotulo} (${teclas})`,
      aoClicar: evento => (evento.currentTarget as Element).getAttribute('aria-disabled') !== 'true' && fazer(),
    },
    icone(nome),
  )
}
