import { planejarAptidao } from '../planilha/acoes/aptidao.ts'
import { planejarConfirmacao } from '../planilha/acoes/confirmar.ts'
import { planejarReabertura } from '../planilha/acoes/reabrir.ts'
import { lerDia } from '../tempo/ler-dia.ts'
import { executar, executarConfirmando, type Opcoes, perguntar, type Retorno } from './executar.ts'

const DESISTIU: Retorno = { feito: false, motivos: ['Cancelado; nada mudou.'] }
const QUAL = 'De que consórcio? (nome, sigla ou CNPJ)'

/** Pede o motivo, que fica no Histórico. */
export function reabrirQuadrimestre(opcoes?: Opcoes): Retorno {
  if (opcoes !== undefined) return executar('Reabrir quadrimestre', opcoes, planejarReabertura)
  const motivo = perguntar('Reabrir quadrimestre', 'Por que reabrir? O motivo fica no Histórico.')
  return motivo === null
    ? DESISTIU
    : executarConfirmando('Reabrir quadrimestre', undefined, planejarReabertura, { motivo })
}

/** Pede o consórcio cujas propostas se confirmam. */
export function confirmarPropostas(opcoes?: Opcoes): Retorno {
  if (opcoes !== undefined) return executar('Confirmar propostas', opcoes, planejarConfirmacao)
  const consorcio = perguntar('Confirmar propostas', QUAL)
  return consorcio === null
    ? DESISTIU
    : executar('Confirmar propostas', undefined, planejarConfirmacao, false, { consorcio })
}

/** Pede o consórcio e o dia, e mostra o texto que se cola em um processo. */
export function consultarAptidao(opcoes?: Opcoes): Retorno {
  if (opcoes !== undefined) return executar('Consulta de aptidão', opcoes, planejarAptidao)
  const consorcio = perguntar('Consulta de aptidão', QUAL)
  if (consorcio === null) return DESISTIU
  const dia = perguntar('Consulta de aptidão', 'Em que dia? (dd/mm/aaaa; em branco, hoje)')
  if (dia === null) return DESISTIU
  const lido = dia.trim() === '' ? null : lerDia(dia)
  if (lido !== null && !('dia' in lido)) return recusar(`“${dia}” ${lido.problema}.`)
  return executar('Consulta de aptidão', undefined, planejarAptidao, false, {
    consorcio,
    ...(lido === null ? {} : { em: lido.dia }),
  })
}

function recusar(motivo: string): Retorno {
  const ui = SpreadsheetApp.getUi()
  ui.alert('Consulta de aptidão', motivo, ui.ButtonSet.OK)
  return { feito: false, motivos: [motivo] }
}
