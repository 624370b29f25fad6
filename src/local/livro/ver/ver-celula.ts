import type { FormatoDeCelula } from '../../../planilha/pedido.ts'
import type { Dia } from '../../../tempo/dia.ts'
import { aparenciaDaCelula } from '../../arquivos/aparencia.ts'
import { formatoVisivel } from '../../arquivos/formato-visivel.ts'
import { efetivo, ehErro } from '../../execucao/sheets/celula-efetiva.ts'
import type { CelulaLocal, FolhaLocal } from '../../pasta-local.ts'
import { formulaEmPortugues } from '../editar/formula-em-portugues.ts'
import { textoParaEditar } from '../editar/texto-para-editar.ts'
import { validar } from '../editar/validar.ts'
import type { CelulaVista } from '../mensagens.ts'
import type { EstilosVistos, FormatoDoRealce, Lado } from './estilos-vistos.ts'
import { formatar } from './formatar.ts'
import type { ListasVistas } from './listas-vistas.ts'

/** O que a página já conhece, e que cresce conforme se vê mais. */
export interface Tabelas {
  readonly estilos: EstilosVistos
  readonly listas: ListasVistas
}

/** A célula como a página a mostra; `undefined` quando não diz nada. */
export function verCelula(
  celula: CelulaLocal,
  realces: readonly FormatoDoRealce[],
  { estilos, listas }: Tabelas,
  folhas: readonly FolhaLocal[],
  hoje: Dia,
): CelulaVista | undefined {
  const formato = formatoVisivel(celula, folhas)
  const numero = formato?.numberFormat
  const valor = efetivo(celula)
  const texto = ehErro(valor) ? valor.erro : (caixa(celula) ?? formatar(valor, numero))
  const calculada = celula.formula !== undefined || celula.derramada === true
  const editar = calculada
    ? celula.formula === undefined
      ? ''
      : formulaEmPortugues(celula.formula)
    : ehErro(valor)
      ? ''
      : textoParaEditar(valor, numero, hoje)
  const estilo = estilos.indice(formato, realces, ladoDe(valor))
  const lista = listas.indice(celula.validacao)
  const link = formato?.textFormat?.link?.uri
  const problema = problemaDe(celula, valor, numero)
  const vista: CelulaVista = {
    ...(texto === '' ? {} : { t: texto }),
    ...(editar === texto ? {} : { e: editar }),
    ...(estilo === undefined ? {} : { s: estilo }),
    ...(celula.nota ? { n: celula.nota } : {}),
    ...(link !== undefined && ehSeguro(link) ? { l: link } : {}),
    ...(lista === undefined ? {} : { x: lista }),
    ...(calculada ? { c: 1 } : {}),
    ...(problema === undefined ? {} : { p: problema }),
  }
  for (const _ in vista) return vista
  return undefined
}

/** A célula vazia que um realce pinta. */
export function verVazia(realces: readonly FormatoDoRealce[], { estilos }: Tabelas): CelulaVista | undefined {
  const estilo = realces.length === 0 ? undefined : estilos.indice(undefined, realces, undefined)
  return estilo === undefined ? undefined : { s: estilo }
}

function caixa(celula: CelulaLocal): string | undefined {
  if (typeof celula.valor !== 'boolean' || !aparenciaDaCelula(celula)?.caixa) return undefined
  return celula.valor ? '☑' : '☐'
}

/** Sem alinhamento escolhido, número e data vão à direita, lógico e erro ao centro. */
function ladoDe(valor: ReturnType<typeof efetivo>): Lado {
  if (typeof valor === 'number') return 'right'
  return typeof valor === 'boolean' || ehErro(valor) ? 'center' : undefined
}

const ehSeguro = (uri: string): boolean => /^https?:\/\/[^\s]+$/i.test(uri) || /^#gid=\d+/.test(uri)

const NAO_CALCULADA =
  'Esta fórmula não é calculada no modo local: vale o último resultado guardado no arquivo. No Google Planilhas ela é calculada.'

function problemaDe(
  { naoCalculada, formula, validacao }: CelulaLocal,
  valor: ReturnType<typeof efetivo>,
  formato: FormatoDeCelula['numberFormat'],
): string | undefined {
  if (ehErro(valor)) return valor.mensagem
  if (naoCalculada === true) return NAO_CALCULADA
  if (validacao === undefined || formula !== undefined) return undefined
  const conferido = validar(valor, formato, validacao)
  return 'problema' in conferido ? `Este valor ${conferido.problema}.` : undefined
}
