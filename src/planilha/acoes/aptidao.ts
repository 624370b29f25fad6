import { textoDaAptidao } from '../../apuracao/texto-da-aptidao.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { elegibilidadeDe, programasDe, situacaoDe } from '../ciclo/ciclo.ts'
import { sha256 } from '../ciclo/sha256.ts'
import { soNoHistorico } from '../ciclo/so-no-historico.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunirTolerante } from '../reunir.ts'
import { chave, citado } from '../texto.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistoricoInteiro } from './exigir-historico.ts'
import type { Plano } from './plano.ts'

export interface Aptidao {
  readonly nome: string
  readonly hoje: string
  readonly apto: boolean
  readonly texto: string
  readonly hash: string
}

/** Consulta de aptidão: a SES/MG pode contratar este consórcio neste dia? Com o resultado, a provisão e o hash. */
export function planejarAptidao(pasta: Pasta, contexto: Contexto): Plano<Aptidao> {
  const dados = reunirTolerante(pasta, contexto.quadrimestre, contexto.hoje)
  exigirHistoricoInteiro(dados)
  const pedido = (contexto.opcoes.consorcio ?? '').trim()
  if (pedido === '') throw new NaoPodeSerFeito(['Diga de que consórcio: o nome, a sigla ou o CNPJ.'])
  const consorcio =
    dados.ciclo.localizar(pedido) ??
    soNoHistorico(dados.ciclo, dados.cadastro).find(h => h.consorcio.nome === pedido)?.consorcio
  if (consorcio === undefined)
    throw new NaoPodeSerFeito([
      `${citado(pedido)} não está no cadastro. ${sugestao(pedido, dados)}Use o nome, a sigla ou o CNPJ da aba Consórcios.`,
    ])
  const situacao = situacaoDe(consorcio, dados, contexto.hoje)
  const semHash = textoDaAptidao({
    nome: consorcio.nome,
    cnpj: consorcio.cnpjValido ? consorcio.cnpj : '',
    hoje: contexto.hoje,
    situacao,
    elegibilidade: elegibilidadeDe(consorcio, dados, contexto.hoje),
    programas: programasDe(dados.ciclo, consorcio, contexto.hoje),
  })
  const hash = sha256(semHash)
  const texto = `${semHash}\nHash desta consulta (SHA-256): ${hash}`
  return {
    pedidos: [],
    avisos: dados.avisos.filter(a => a.codigo === 'suspensao-invalida'),
    mensagem: texto,
    resultado: { nome: consorcio.nome, hoje: contexto.hoje, apto: !situacao.impedido, texto, hash },
  }
}

const MAXIMO_DE_SUGESTOES = 5

/** Os nomes que contêm o que se pediu: quem escolhe é a pessoa. */
function sugestao(pedido: string, { cadastro }: Dados): string {
  const parecidos = cadastro.filter(c => chave(c.nome).includes(chave(pedido))).slice(0, MAXIMO_DE_SUGESTOES)
  return parecidos.length === 0 ? '' : `Seria ${parecidos.map(c => `“${c.nome}”`).join(' ou ')}? `
}
