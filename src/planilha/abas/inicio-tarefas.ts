import type { Dados } from '../reunir.ts'
import { aHomologar, comecarOSeguinte, filaAAvaliar, prerequisitosVencendo } from './inicio-da-avaliacao.ts'
import {
  reavaliacoesPendentes,
  solicitacoesAResponder,
  solicitacoesAtrasadas,
  solicitacoesSemDia,
} from './inicio-das-solicitacoes.ts'
import { aCorrigir, anosSemFeriados, cnpjsInvalidos, feriadosDoAnoSeguinte } from './inicio-dos-dados.ts'
import {
  aguardandoCiencia,
  cienciaSemResultado,
  lembretesDeHoje,
  outrosLembretes,
  prazosEncerrados,
} from './inicio-dos-prazos.ts'
import type { Passo } from './inicio-passo.ts'
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
    ...cienciaSemResultado(unicos),
    ...outrosLembretes(unicos),
    ...solicitacoesAResponder(dados),
    ...reavaliacoesPendentes(dados),
    ...filaAAvaliar(dados, situados),
    ...prerequisitosVencendo(dados, situados),
    ...anosSemFeriados(unicos, dados.feriados),
    ...cnpjsInvalidos(dados),
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
