import { emBarras } from '../../tempo/formatar-dia.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Valor } from '../celula.ts'
import { subrequisitosDe } from '../ciclo/ler-evidencias.ts'
import { diaOuAviso } from '../ler-tabela.ts'
import { mesmosValores } from '../pedidos-de-celulas.ts'
import { lerResposta } from '../resposta.ts'
import { comoEscrito } from '../texto.ts'
import { ehData, nomeDoCampo } from './campos.ts'
import type { Conflito, Mudanca } from './ficha.ts'
import { type Lugares, valorEm } from './lugares.ts'

interface Separadas {
  readonly aGravar: readonly Mudanca[]
  /** Já estão como se quer. */
  readonly iguais: readonly Mudanca[]
  readonly conflitos: readonly Conflito[]
}

/** Cada mudança, pelo que a célula guarda agora. @throws NaoPodeSerFeito se falta a coluna de alguma. */
export function separar(mudancas: readonly Mudanca[], lugares: Lugares): Separadas {
  const semColuna = mudancas.filter(m => colunaDe(m, lugares) === undefined)
  if (semColuna.length > 0)
    throw new NaoPodeSerFeito(
      semColuna.map(m => `${nomeDoCampo(m.item, m.campo)}: não há essa coluna na aba. Use Conferir planilha.`),
    )
  const comAgora = mudancas.map(m => ({ m, agora: valorAgora(m, lugares) }))
  const jaEsta = ({ m, agora }: (typeof comAgora)[number]): boolean => dizOMesmo(m, agora)
  const mudou = ({ m, agora }: (typeof comAgora)[number]): boolean => !mesmosValores([agora], [{ valor: m.antes }])
  return {
    aGravar: comAgora.filter(c => !jaEsta(c) && !mudou(c)).map(c => c.m),
    iguais: comAgora.filter(jaEsta).map(c => c.m),
    conflitos: comAgora
      .filter(c => !jaEsta(c) && mudou(c))
      .map(({ m, agora }) => ({ item: m.item, campo: m.campo, agora, lido: comoSeLe(m, agora) })),
  }
}

function colunaDe({ item, campo }: Mudanca, { evidencias, colunaNaAvaliacao }: Lugares): number | undefined {
  if (campo === 'avaliadoEm' || campo === 'avaliadoPor') return colunaNaAvaliacao(campo)
  return campo === 'resposta' ? colunaNaAvaliacao(item!) : evidencias?.colunas[campo]
}

function valorAgora(mudanca: Mudanca, lugares: Lugares): Valor {
  const coluna = colunaDe(mudanca, lugares)
  if (mudanca.item === null || mudanca.campo === 'resposta') return valorEm(lugares.avaliacao, lugares.linha, coluna)
  const linha = lugares.evidencias?.linhas.get(mudanca.item)
  return linha === undefined ? null : valorEm(lugares.evidencias!.folha, linha.linha, coluna)
}

/** A célula já diz o que se quer, ainda que escrito de outro modo. Apagar é só quando está vazia. */
function dizOMesmo({ item, campo, depois }: Mudanca, agora: Valor): boolean {
  if (depois === null) return comoEscrito(agora) === ''
  switch (campo) {
    case 'resposta': {
      const lida = lerResposta(agora)
      return 'resposta' in lida && lida.resposta === depois
    }
    case 'atualizadoEm':
    case 'verificadoEm':
    case 'avaliadoEm':
      return diaOuAviso(agora, () => {}) === depois
    case 'subrequisitos': {
      const lidos = subrequisitosDe(comoEscrito(agora), item!) ?? new Set()
      return lidos.size === depois.length && [...depois].every(id => lidos.has(id))
    }
    default:
      return comoEscrito(agora) === comoEscrito(depois)
  }
}

function comoSeLe({ campo }: Mudanca, agora: Valor): string {
  const dia = ehData(campo) ? diaOuAviso(agora, () => {}) : null
  return dia === null ? comoEscrito(agora) : emBarras(dia)
}
