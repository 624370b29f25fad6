import { anoDoDia } from '../../tempo/dia.ts'
import type { Aviso } from '../aviso.ts'
import { anosIncompletos } from '../feriados-incompletos.ts'
import type { Dados } from '../reunir.ts'
import { contar, type Passo } from './inicio-passo.ts'
import type { Situado } from './situados.ts'

/** Só o que se vê na própria planilha: o mesmo na importação e nas apurações seguintes. */
export function aCorrigir(avisos: readonly Aviso[]): Passo[] {
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

export function cnpjsInvalidos({ cadastro }: Dados): Passo[] {
  const n = cadastro.filter(c => c.cnpj !== '' && !c.cnpjValido).length
  return n === 0 ? [] : [{ aba: 'consorcios', texto: `Confira ${contar(n, 'CNPJ inválido', 'CNPJ inválidos')}.` }]
}

/** Só os anos a que um prazo chega de verdade: não o de uma data digitada errada, no passado. */
export function anosSemFeriados(situados: readonly Situado[], feriados: Dados['feriados']): Passo[] {
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

export const feriadosDoAnoSeguinte = ({ avaliados, hoje }: Dados): Passo[] =>
  avaliados.length > 0 && hoje.slice(5, 7) === '12'
    ? [
        {
          aba: 'feriados',
          texto: 'Acrescente à aba Feriados a lista do ano que vem, que o Estado publica neste mês.',
        },
      ]
    : []
