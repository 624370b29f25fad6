import { anoDoDia, type Dia } from '../../tempo/dia.ts'
import type { Aviso } from '../aviso.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Dados } from '../reunir.ts'
import { aHomologar, comecarOSeguinte, filaAAvaliar, prerequisitosVencendo } from './inicio-da-avaliacao.ts'
import {
  reavaliacoesPendentes,
  solicitacoesAResponder,
  solicitacoesAtrasadas,
  solicitacoesSemDia,
} from './inicio-das-solicitacoes.ts'
import {
  aguardandoCiencia,
  cienciaSemResultado,
  lembretesDeHoje,
  outrosLembretes,
  prazosEncerrados,
} from './inicio-dos-prazos.ts'
import { contar, type Passo } from './inicio-passo.ts'
import { type Situado, semRepetir } from './situados.ts'

const MAXIMO_DE_PASSOS = 12

/** O que fazer agora: o mais urgente primeiro, e nunca mais que uma página de passos. */
export function tarefas(dados: Dados, situados: readonly Situado[]): Passo[] {
  const unicos = semRepetir(situados)
  const passos = [
    ...semAvaliacao(dados),
    ...lembretesDeHoje(unicos),
    ...prazosEncerrados(unicos),
    ...solicitacoesAtrasadas(dados),
    ...aCorrigir(dados.avisos),
    ...aHomologar(dados, situados),
    ...aguardandoCiencia(unicos),
    ...outrosLembretes(unicos),
    ...solicitacoesAResponder(dados),
    ...reavaliacoesPendentes(dados),
    ...filaAAvaliar(dados, situados),
    ...prerequisitosVencendo(dados, situados),
    ...anosSemFeriados(unicos, dados.feriados),
    ...cnpjsInvalidos(dados),
    ...cienciaSemResultado(unicos),
    ...solicitacoesSemDia(dados),
    ...comecarOSeguinte(dados),
    ...feriadosDoAnoSeguinte(dados),
  ]
  if (passos.length === 0) return [{ aba: 'resumo', texto: 'Nada pendente: confira o Resumo e imprima.' }]
  if (passos.length <= MAXIMO_DE_PASSOS) return passos
  const mostrados = passos.slice(0, MAXIMO_DE_PASSOS - 1)
  const resto = `Há mais ${passos.length - mostrados.length} coisas a fazer depois destas: elas aparecem aqui à medida que estas se resolvem.`
  return [...mostrados, { aba: 'pendencias', texto: resto }]
}

const semAvaliacao = ({ avaliados }: Dados): Passo[] =>
  avaliados.length > 0
    ? []
    : [
        {
          aba: 'consorcios',
          texto:
            'Preencha a aba Consórcios e a Avaliação, ou apague a aba Avaliação e apure com a sua matriz em outra aba: ela é importada.',
        },
      ]

/** Só o que se vê na própria planilha: o mesmo na importação e nas apurações seguintes. */
function aCorrigir(avisos: readonly Aviso[]): Passo[] {
  const quantos = (...codigos: Aviso['codigo'][]): number => avisos.filter(a => codigos.includes(a.codigo)).length
  const alterados = quantos('historico-alterado')
  const mudados = quantos('homologado-alterado')
  const ilegiveis = quantos('resposta-ilegivel')
  const repetidos = quantos('cnpj-repetido', 'nome-repetido')
  const semLinha = quantos('sem-avaliacao')
  const passos: (Passo & { n: number })[] = [
    {
      n: alterados,
      aba: 'historico',
      texto: `Confira o Histórico: ${contar(alterados, 'lugar não bate', 'lugares não batem')} com o que foi homologado.`,
    },
    {
      n: mudados,
      aba: 'avaliacao',
      texto: `Confira a Avaliação homologada: ${contar(mudados, 'lugar mudou', 'lugares mudaram')} depois da homologação, sem efeito.`,
    },
    {
      n: ilegiveis,
      aba: 'avaliacao',
      texto: `Corrija ${contar(ilegiveis, 'resposta que não se entende', 'respostas que não se entendem')}: na Avaliação, as marcadas “Corrigir”.`,
    },
    {
      n: repetidos,
      aba: 'avaliacao',
      texto: `Resolva ${contar(repetidos, 'linha repetida', 'linhas repetidas')} na Avaliação: o mesmo consórcio está sendo contado mais de uma vez.`,
    },
    {
      n: semLinha,
      aba: 'avaliacao',
      texto: `Inclua na Avaliação ${contar(semLinha, 'consórcio do cadastro que não tem', 'consórcios do cadastro que não têm')} linha: Preparar planilha faz isso.`,
    },
  ]
  return passos.filter(p => p.n > 0).map(({ aba, texto }) => ({ aba, texto }))
}

function cnpjsInvalidos({ cadastro }: Dados): Passo[] {
  const n = cadastro.filter(c => c.cnpj !== '' && !c.cnpjValido).length
  return n === 0 ? [] : [{ aba: 'consorcios', texto: `Confira ${contar(n, 'CNPJ inválido', 'CNPJ inválidos')}.` }]
}

/** Só os anos a que um prazo chega de verdade: não o de uma data digitada errada, no passado. */
function anosSemFeriados(situados: readonly Situado[], feriados: Dados['feriados']): Passo[] {
  const prazos = situados.flatMap(s => s.prazo ?? []).filter(p => p.diasRestantes >= 0)
  const anos = [
    ...prazos.flatMap(p => p.anosSemFeriados),
    ...anosIncompletos(
      feriados,
      prazos.map(p => anoDoDia(p.fim)),
    ),
  ]
  return [...new Set(anos)].sort().map(ano => ({
    aba: 'feriados',
    texto: `Cadastre os feriados de ${ano} (aba Feriados): há prazos que chegam a esse ano.`,
  }))
}

const ehDezembro = (dia: Dia): boolean => dia.slice(5, 7) === '12'

const feriadosDoAnoSeguinte = ({ avaliados, hoje }: Dados): Passo[] =>
  avaliados.length > 0 && ehDezembro(hoje)
    ? [
        {
          aba: 'feriados',
          texto: 'Acrescente à aba Feriados a lista do ano que vem, que o Estado publica neste mês.',
        },
      ]
    : []
