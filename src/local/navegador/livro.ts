import './livro.css'
import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { LivroVisto } from '../livro/mensagens.ts'
import { montarPagina } from './montar-pagina.ts'
import { pedir } from './servidor.ts'

/** A página da planilha local: pede o livro e o mostra. */
const lugar = document.getElementById('livro') as HTMLElement
pedir<LivroVisto>('/api/livro')
  .then(livro => montarPagina(lugar, livro))
  .catch((erro: Error) =>
    conteudo(lugar, el('p', { class: 'nao-abriu', role: 'alert' }, `A planilha não abriu: ${erro.message}`)),
  )
