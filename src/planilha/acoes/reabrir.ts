import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { abaHistorico } from '../abas/historico.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { descongelar } from '../ciclo/congelar.ts'
import { encadear, linhaDoRegistro } from '../ciclo/historico.ts'
import { TODOS } from '../ciclo/ler-suspensoes.ts'
import { homologacaoDe } from '../ciclo/quadrimestres-homologados.ts'
import type { Pasta } from '../pasta.ts'
import { reunir } from '../reunir.ts'
import { pedidosPorAba } from './abas-da-pasta.ts'
import { comoFicara } from './como-ficara.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import { comRegistro, type Plano } from './plano.ts'
import { refazerAbas } from './refazer.ts'

/**
 * Reabre um quadrimestre homologado, com o motivo: a avaliação volta a ter fórmulas, e a versão homologada fica no Histórico
 * e continua a valer até a próxima homologação.
 */
export function planejarReabertura(
  pasta: Pasta,
  contexto: Contexto,
): Plano<{ quadrimestre: Quadrimestre; versao: number; motivo: string }> {
  const { quadrimestre, hoje, opcoes, quem } = contexto
  const dados = reunir(pasta, quadrimestre, hoje)
  exigirHistorico(dados)
  const final = homologacaoDe(dados.ciclo.historico.registros, quadrimestre)
  const motivo = (opcoes.motivo ?? '').trim()
  if (final?.fase === 'Reaberto')
    return {
      pedidos: [],
      avisos: dados.avisos,
      mensagem: `O quadrimestre ${quadrimestre} já está reaberto desde ${emBarras(final.em)}; nada mudou.`,
      resultado: { quadrimestre, versao: final.versao, motivo: final.registros[0]?.motivo ?? '' },
    }
  if (final?.fase !== 'Final')
    throw new NaoPodeSerFeito([`O quadrimestre ${quadrimestre} não está homologado: não há o que reabrir.`])
  if (motivo === '') throw new NaoPodeSerFeito([`Diga por que reabrir ${quadrimestre}: o motivo fica no Histórico.`])
  if (dados.matriz === null)
    throw new NaoPodeSerFeito([
      `A aba da avaliação de ${quadrimestre} não existe mais. Volte a ela por Arquivo › Histórico de versões.`,
    ])
  const registros = encadear(dados.ciclo.historico.registros, [
    {
      consorcio: TODOS,
      cnpj: '',
      urs: '',
      referente: quadrimestre,
      fase: 'Reaberto',
      versao: final.versao,
      em: hoje,
      avaliadoEm: null,
      mascara: '',
      evidencias: 0,
      pontos: null,
      eixos: null,
      classificacao: '',
      efeito: '',
      situacao: '',
      norma: '',
      parametros: '',
      motivo,
      por: quem,
    },
  ])
  // Reaberto, valem de novo as respostas da aba, e não as homologadas: lê-se tudo outra vez, já com a reabertura.
  const historico = abaHistorico(quadrimestre, [...dados.ciclo.historico.linhas, ...registros.map(linhaDoRegistro)])
  const depois = reunir(comoFicara(pasta, pedidosPorAba(pasta, [historico], quadrimestre)), quadrimestre, hoje)
  const aba = { ...abaAvaliacao(quadrimestre, depois.avaliados), titulo: dados.matriz.folha.titulo }
  const mudancas = refazerAbas(pasta, depois, [{ aba, pedidos: descongelar(aba, dados.matriz), nova: false }])
  const mensagem = `Quadrimestre ${quadrimestre} reaberto em ${emBarras(hoje)}: ${motivo.replace(/\.+$/, '')}. A versão ${final.versao} vale até a próxima homologação.`
  return {
    pedidos: comRegistro(pasta, depois, contexto, 'Reabrir quadrimestre', mudancas, mensagem),
    avisos: dados.avisos,
    mensagem,
    resultado: { quadrimestre, versao: final.versao, motivo },
  }
}
