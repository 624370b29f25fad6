import './acao.css'
import { acaoDeNome } from '../../google/catalogo-das-acoes.ts'
import { conteudo, el, raiz } from '../comum/elementos.ts'
import { fecharComEsc } from '../comum/fechar-com-esc.ts'
import { inicio } from '../comum/inicio.ts'
import { conduzir } from './conduzir.ts'

const acao = acaoDeNome(inicio<{ readonly acao: string }>().acao)
fecharComEsc()
if (acao === null) conteudo(raiz(), el('main', {}, el('h1', {}, 'Esta ação não existe nesta versão do programa.')))
else conduzir(acao)
