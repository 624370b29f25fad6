import type { Feriado, TipoDeFeriado } from '../tempo/expediente.ts'
import { lerDia } from '../tempo/ler-dia.ts'
import type { Aviso } from './aviso.ts'
import type { NomesDeColunas } from './cabecalho.ts'
import { lerTabela } from './ler-tabela.ts'
import type { Folha } from './pasta.ts'
import { chave, citado } from './texto.ts'

export const COLUNAS_DE_FERIADOS = {
  data: ['Data', 'Dia', 'Quando', 'Data do feriado'],
  nome: ['Nome', 'Feriado'],
  tipo: ['Tipo'],
  municipio: ['Município'],
  semExpediente: ['Sem expediente'],
  fonte: ['Fonte'],
} as const satisfies NomesDeColunas<string>

export const TIPOS_DE_FERIADO: readonly TipoDeFeriado[] = ['nacional', 'estadual', 'municipal', 'ponto facultativo']

/** Os feriados cadastrados; `null` quando não há aba ou tabela. A linha ilegível não conta, e é avisada na sua célula. */
export function lerFeriados(folha: Folha | null, avisos: Aviso[]): Feriado[] | null {
  const linhas = lerTabela<keyof typeof COLUNAS_DE_FERIADOS>(folha, COLUNAS_DE_FERIADOS, ['data'], avisos)
  if (linhas === null) return null
  return linhas.flatMap(linha => {
    const valor = linha.valor('data')
    const data = typeof valor === 'boolean' ? { problema: 'não é uma data' } : lerDia(valor as string | number)
    if (!('dia' in data)) {
      linha.avisar('data-ilegivel', 'data', `contém ${citado(valor)}: ${data.problema}. Este feriado não contou.`)
      return []
    }
    const digitado = linha.texto('tipo')
    const tipo = TIPOS_DE_FERIADO.find(t => chave(t) === chave(digitado))
    if (tipo === undefined && digitado !== '')
      linha.avisar('valor-desconhecido', 'tipo', `contém ${citado(digitado)}. Use ${TIPOS_DE_FERIADO.join(', ')}.`)
    const expediente = chave(linha.texto('semExpediente'))
    if (!['', 'sim', 's', 'x', '1', 'verdadeiro', 'true', 'nao', 'n', '0', 'falso', 'false'].includes(expediente))
      linha.avisar(
        'valor-desconhecido',
        'semExpediente',
        `contém ${citado(linha.valor('semExpediente'))}. Use Sim ou Não.`,
      )
    return [
      {
        data: data.dia,
        nome: linha.texto('nome'),
        tipo: tipo ?? 'ponto facultativo',
        municipio: linha.texto('municipio') || null,
        semExpediente: !['nao', 'n', '0', 'falso', 'false'].includes(expediente),
        fonte: linha.texto('fonte'),
      },
    ]
  })
}
