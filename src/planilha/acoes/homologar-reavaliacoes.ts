import { classificar } from '../../apuracao/classificar.ts'
import { pontosPorEixo } from '../../apuracao/eixos.ts'
import { naoAvaliados } from '../../apuracao/pendencias.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { completas } from '../../apuracao/respostas.ts'
import { versaoDaNorma } from '../../apuracao/versao-da-norma.ts'
import { RETOMADA } from '../../norma/classificacao.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { acharAba } from '../achar-aba.ts'
import { type Aviso, avisoDaCelula, NaoPodeSerFeito, porGravidade } from '../aviso.ts'
import { encadear, escritasNaMascara, mascaraDe, type NovoRegistro } from '../ciclo/historico.ts'
import type { Reavaliacao } from '../ciclo/ler-reavaliacoes.ts'
import { identidade } from '../ciclo/localizar.ts'
import { textoDosParametros } from '../ciclo/parametros-do-registro.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunirTolerante } from '../reunir.ts'
import { citarNome } from '../texto.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { comRegistro, type Plano } from './plano.ts'
import { comRegistros, refazerAbas } from './refazer.ts'
import { situacaoCom } from './registrar.ts'

export interface ResultadoDasReavaliacoes {
  readonly homologadas: readonly { nome: string; referente: string; pontos: number; classificacao: string }[]
}

type Pronta = Reavaliacao & {
  readonly consorcio: Consorcio
  readonly avaliadaEm: NonNullable<Reavaliacao['avaliadaEm']>
}

/**
 * Torna finais as reavaliações completas: cada uma vale de hoje em diante e não apaga o resultado anterior. A que falta
 * terminar fica, com aviso; a já homologada não se repete.
 */
export function planejarReavaliacoes(pasta: Pasta, contexto: Contexto): Plano<ResultadoDasReavaliacoes> {
  const dados = reunirTolerante(pasta, contexto.quadrimestre, contexto.hoje)
  exigirHistorico(dados)
  if (dados.parametros.reavaliacao === 'só no quadrimestre seguinte')
    throw new NaoPodeSerFeito([
      `O parâmetro “Quando se reavalia” está em “só no quadrimestre seguinte” (${RETOMADA.citacao}): a reavaliação é a avaliação do próximo quadrimestre.`,
    ])
  const folha = acharAba(pasta, 'reavaliacoes', contexto.quadrimestre)
  const { prontas, avisos } = separar(dados, folha?.titulo ?? 'Reavaliações')
  const novos = prontas.map(r => registroDaReavaliacao(r, dados, contexto.quem))
  const registros = encadear(dados.ciclo.historico.registros, novos)
  const depois = comRegistros(dados, registros)
  const mudancas = novos.length === 0 ? [] : refazerAbas(pasta, depois)
  const homologadas = novos.map(n => ({
    nome: n.consorcio,
    referente: n.referente,
    pontos: n.pontos ?? 0,
    classificacao: n.classificacao,
  }))
  const lista = homologadas.map(h => `${h.nome}: ${h.pontos} pontos, ${h.classificacao}`).join('; ')
  const mensagem =
    homologadas.length === 0
      ? 'Nenhuma reavaliação nova para homologar; nada mudou.'
      : `${homologadas.length} ${homologadas.length === 1 ? 'reavaliação homologada' : 'reavaliações homologadas'} em ${emBarras(contexto.hoje)} (${RETOMADA.citacao}): ${lista}.`
  return {
    pedidos:
      novos.length === 0 ? [] : comRegistro(pasta, depois, contexto, 'Homologar reavaliações', mudancas, mensagem),
    avisos: porGravidade([...dados.avisos, ...avisos]),
    mensagem,
    resultado: { homologadas },
  }
}

/** As completas e ainda não registradas, na ordem em que foram avaliadas; das outras, o que falta. */
function separar({ ciclo, hoje }: Dados, titulo: string): { prontas: Pronta[]; avisos: Aviso[] } {
  const avisos: Aviso[] = []
  const vistas = new Set<string>()
  const prontas = ciclo.reavaliacoes.filter((r): r is Pronta => {
    const { consorcio, avaliadaEm, respostas } = r
    const avisar = (codigo: Aviso['codigo'], celula: string, texto: string): false => {
      avisos.push(avisoDaCelula(codigo, titulo, celula, `${citarNome(r.nome)}: ${texto}`))
      return false
    }
    if (consorcio === undefined) return false
    if (avaliadaEm === null)
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        'reavaliação sem data em “Avaliada em”; não foi homologada.',
      )
    const registrada = ciclo.registrosDe(consorcio).find(g => g.referente === avaliadaEm && g.fase === 'Final')
    if (registrada !== undefined) {
      const homologadas = escritasNaMascara(registrada.mascara)
      for (const id of IDS_DOS_ITENS.filter(i => respostas[i] !== homologadas[i]))
        avisar(
          'homologado-alterado',
          r.celula(id),
          `item ${id} mostra “${respostas[id] ?? ''}”; foi homologado “${homologadas[id]}” em ${emBarras(registrada.em)}. O resultado não muda com isto: volte a célula ao que era, ou abra outra reavaliação.`,
        )
      return false
    }
    if (avaliadaEm > hoje)
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        `avaliada em ${emBarras(avaliadaEm)}, depois de hoje; não foi homologada.`,
      )
    const faltam = naoAvaliados(respostas)
    if (!completas(respostas))
      return avisar(
        'reavaliacao-incompleta',
        r.celula(faltam[0]!),
        `faltam os itens ${faltam.join(', ')}; a reavaliação não foi homologada.`,
      )
    const marca = `${identidade(consorcio)}|${avaliadaEm}`
    if (vistas.has(marca))
      return avisar(
        'reavaliacao-incompleta',
        r.celula('avaliadaEm'),
        `há outra reavaliação dele em ${emBarras(avaliadaEm)}; só a primeira foi homologada.`,
      )
    vistas.add(marca)
    return true
  })
  prontas.sort((a, b) => (a.avaliadaEm < b.avaliadaEm ? -1 : a.avaliadaEm > b.avaliadaEm ? 1 : a.linha - b.linha))
  return { prontas, avisos }
}

function registroDaReavaliacao(
  { consorcio, avaliadaEm, motivo, respostas }: Pronta,
  dados: Dados,
  por: string,
): NovoRegistro {
  const em = dados.hoje
  const pontuacao = pontuar(respostas, em)
  const novo: NovoRegistro = {
    consorcio: consorcio.nome,
    cnpj: consorcio.cnpjValido ? consorcio.cnpj : '',
    urs: consorcio.urs,
    referente: avaliadaEm,
    fase: 'Final',
    versao: 1,
    em,
    avaliadoEm: avaliadaEm,
    mascara: mascaraDe(respostas),
    evidencias: 0,
    pontos: pontuacao.pontos,
    eixos: pontosPorEixo(respostas, em, dados.parametros.eixoDoItemIII),
    classificacao: classificar(pontuacao, em),
    efeito: 'Classificação',
    situacao: '',
    norma: versaoDaNorma(em),
    parametros: textoDosParametros(dados.parametros),
    motivo,
    por,
  }
  return { ...novo, situacao: situacaoCom(novo, dados, consorcio) }
}
