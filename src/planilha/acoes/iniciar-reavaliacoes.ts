import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Aba } from '../aba.ts'
import { abaReavaliacoes } from '../abas/reavaliacoes.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import type { Celula } from '../celula.ts'
import type { Ciclo } from '../ciclo/ciclo.ts'
import type { Reavaliacao } from '../ciclo/ler-reavaliacoes.ts'
import type { Solicitacao } from '../ciclo/ler-solicitacoes.ts'
import { identidade } from '../ciclo/localizar.ts'
import { respostasDaMascara } from '../ciclo/mascara.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { pedidos } from '../pedidos.ts'
import { celulaDaApi } from '../pedidos-de-celulas.ts'
import { ondeEstaoAsColunas } from '../reestruturar.ts'
import { reunirTolerante } from '../reunir.ts'
import type { Contexto } from './contexto.ts'
import { comRegistro, type Plano } from './plano.ts'

/**
 * Prepara as reavaliações: cada pedido em aberto ganha uma linha, e cada linha sem nenhuma resposta recebe as doze do último
 * resultado, para se conferir item a item. Nada é homologado aqui, e o que já tem resposta não se toca.
 */
export function planejarInicioDasReavaliacoes(
  pasta: Pasta,
  contexto: Contexto,
): Plano<{ iniciadas: readonly string[] }> {
  const dados = reunirTolerante(pasta, contexto.quadrimestre, contexto.hoje)
  const { ciclo } = dados
  const aba = abaReavaliacoes(contexto.quadrimestre)
  const folha = acharAba(pasta, 'reavaliacoes', contexto.quadrimestre)
  const emBranco = ciclo.reavaliacoes.filter(
    r => r.consorcio !== undefined && r.emBranco && ultimaMascara(ciclo, r.consorcio) !== null,
  )
  const novas = pedidosSemLinha(ciclo).map(s => linhaNova(s, ciclo))
  const escritas: Pedido[] =
    folha === null
      ? []
      : [
          ...emBranco.flatMap(r => preencher(aba, folha, r.linha, r.consorcio!, ciclo)),
          ...acrescentarLinhas(aba, folha, novas),
        ]
  const nasce =
    folha === null && novas.length > 0 ? pedidos({ ...aba, linhas: [...aba.linhas, ...novas] }, null, 0) : []
  const todos = [...nasce, ...escritas]
  const iniciadas = [...emBranco.map(r => r.nome), ...novas.map(l => String(l[0]?.valor))]
  const mensagem =
    todos.length === 0
      ? 'Nenhuma reavaliação a iniciar; nada mudou.'
      : `Reavaliações iniciadas com as respostas do último resultado: ${iniciadas.join('; ')}. Confira item a item, date em “Avaliada em” e homologue.`
  const mudancas = todos.length === 0 ? [] : [{ aba, pedidos: todos, nova: folha === null }]
  return {
    pedidos: todos.length === 0 ? [] : comRegistro(pasta, dados, contexto, 'Iniciar reavaliações', mudancas, mensagem),
    avisos: dados.avisos,
    mensagem,
    resultado: { iniciadas },
  }
}

function ultimaMascara(ciclo: Ciclo, consorcio: Consorcio): string | null {
  const finais = ciclo.registrosDe(consorcio).filter(r => r.fase === 'Final' && r.mascara !== '')
  return oUltimo(finais)?.mascara ?? null
}

/** Os pedidos de reavaliação, em aberto ou deferidos, que ainda não têm a sua linha; de cada consórcio, um por vez. */
function pedidosSemLinha(ciclo: Ciclo): (Solicitacao & { consorcio: Consorcio })[] {
  const vistos = new Set<string>()
  return ciclo.solicitacoes.filter((s): s is Solicitacao & { consorcio: Consorcio } => {
    if (s.consorcio === null || s.tipo !== 'Reavaliação' || !(s.aberta || s.deferida)) return false
    const id = identidade(s.consorcio)
    const atendido = ciclo.reavaliacoes.some(
      r => r.consorcio === s.consorcio && (porHomologar(r, ciclo) || atende(r, s)),
    )
    if (atendido || vistos.has(id)) return false
    vistos.add(id)
    return true
  })
}

const porHomologar = (r: Reavaliacao, ciclo: Ciclo): boolean =>
  r.avaliadaEm === null || !ciclo.registrosDe(r.consorcio!).some(g => g.referente === r.avaliadaEm)

/** A reavaliação é a deste pedido: pedida no mesmo dia, ou feita depois dele. */
const atende = (r: Reavaliacao, s: Solicitacao): boolean =>
  s.recebidaEm === null || r.pedidaEm === s.recebidaEm || (r.avaliadaEm !== null && r.avaliadaEm >= s.recebidaEm)

function linhaNova(s: Solicitacao & { consorcio: Consorcio }, ciclo: Ciclo): (Celula | null)[] {
  const respostas = respostasDaMascara(ultimaMascara(ciclo, s.consorcio) ?? '')
  const texto = (valor: string | number | null): Celula | null => (valor === null || valor === '' ? null : { valor })
  return [
    { valor: s.consorcio.nome },
    texto(s.recebidaEm === null ? null : serialDoDia(s.recebidaEm)),
    null,
    texto(s.linha.texto('descricao')),
    ...IDS_DOS_ITENS.map(id => texto(respostas[id])),
  ]
}

function preencher(aba: Aba, folha: Folha, linha: number, consorcio: Consorcio, ciclo: Ciclo): Pedido[] {
  const onde = ondeEstaoAsColunas(aba, folha)
  const mascara = ultimaMascara(ciclo, consorcio)
  if (onde === null || mascara === null) return []
  const respostas = respostasDaMascara(mascara)
  return IDS_DOS_ITENS.map(id => {
    const coluna = onde.posicoes[aba.tabela!.colunas.findIndex(c => c.titulo.startsWith(`${id} – `))]!
    return {
      updateCells: {
        range: {
          sheetId: folha.id,
          startRowIndex: linha,
          endRowIndex: linha + 1,
          startColumnIndex: coluna,
          endColumnIndex: coluna + 1,
        },
        rows: [{ values: [celulaDaApi({ valor: respostas[id] }, false)] }],
        fields: 'userEnteredValue',
      },
    }
  })
}
