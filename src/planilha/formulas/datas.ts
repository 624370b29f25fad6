import { diasEmVigor } from '../../apuracao/dias-em-vigor.ts'
import { FERIADOS } from '../../norma/feriados.ts'
import { PARAMETROS_PADRAO } from '../../norma/parametros.ts'
import { ADEQUACAO } from '../../norma/prazos.ts'
import type { Dia } from '../../tempo/dia.ts'
import { type Calendario, calendario, type Feriado } from '../../tempo/expediente.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { lerDia } from '../../tempo/ler-dia.ts'
import { contarDiasCorridos } from '../../tempo/prazo.ts'
import { quadrimestreDoDia } from '../../tempo/quadrimestre.ts'
import { acharCabecalho } from '../cabecalho.ts'
import type { Valor } from '../celula.ts'
import { COLUNAS_DE_FERIADOS, lerFeriados } from '../ler-feriados.ts'
import { citado, limpo } from '../texto.ts'
import { type Argumento, emLinhas } from './por-linha.ts'

/** O resultado de uma fórmula de prazo: o dia certo, ou um texto que diz o que corrigir ou confirmar. */
export type DiaOuTexto = { readonly dia: Dia } | { readonly texto: string }

/** O fim do prazo de cada data. Só é um dia quando é certo: chegando a ano sem feriados, é um texto "confirmar". */
export function prazo(data: Argumento, dias: Argumento, feriados: Argumento): DiaOuTexto[][] {
  const pedidos = emLinhas(dias)[0]?.[0] ?? null
  const numero = limpo(pedidos) === '' ? null : Number(pedidos)
  if (numero !== null && (!Number.isInteger(numero) || numero < 1 || numero > MAIOR_PRAZO))
    return [
      [
        {
          texto: `Corrigir: dias contém ${citado(pedidos)}; use um número inteiro, como ${diasEmVigor(ADEQUACAO, PARAMETROS_PADRAO.publicacao)}`,
        },
      ],
    ]
  const lidos = calendarioDe(feriados)
  if ('texto' in lidos) return [[lidos]]
  return porCelula(data, 'Prazo', dia => {
    const contagem = contarDiasCorridos({
      inicio: dia,
      rotuloDoInicio: 'início',
      dias: numero ?? diasEmVigor(ADEQUACAO, dia),
      calendario: lidos,
    })
    if (contagem.anosSemFeriados.length === 0) return { dia: contagem.vencimento }
    return {
      texto: `${emBarras(contagem.vencimento)} — confirmar: sem feriados de ${contagem.anosSemFeriados.join(' e ')}`,
    }
  })
}

const MAIOR_PRAZO = 3660

/** O quadrimestre (AAAA-N) de cada data. */
export const quadrimestre = (data: Argumento): DiaOuTexto[][] =>
  porCelula(data, 'Quadrimestre', dia => ({ texto: quadrimestreDoDia(dia) }))

/** Com o título da coluna no intervalo, devolve no lugar dele o do resultado. */
function porCelula(data: Argumento, titulo: string, calcular: (dia: Dia) => DiaOuTexto): DiaOuTexto[][] {
  const valores = emLinhas(data)
  const eTitulo = (valor: Valor, i: number): boolean =>
    i === 0 && valores.length > 1 && typeof valor === 'string' && limpo(valor) !== '' && !/\d/.test(valor)
  const linhas = valores.map((linha, i) =>
    linha.map(valor => (eTitulo(valor, i) ? { texto: titulo } : daCelula(valor, calcular))),
  )
  const vazia = (l: DiaOuTexto[] | undefined): boolean => l?.every(c => 'texto' in c && c.texto === '') ?? false
  while (linhas.length > 1 && vazia(linhas[linhas.length - 1])) linhas.pop()
  return linhas
}

function daCelula(valor: Valor, calcular: (dia: Dia) => DiaOuTexto): DiaOuTexto {
  if (limpo(valor) === '') return { texto: '' }
  const lida =
    typeof valor === 'boolean' ? { problema: 'não é uma data; use dd/mm/aaaa' } : lerDia(valor as string | number)
  return 'dia' in lida ? calcular(lida.dia) : { texto: `Corrigir: ${citado(valor)} ${lida.problema}` }
}

/** Os feriados do argumento: a aba inteira com cabeçalho, ou uma lista de datas; sem argumento, os do programa. */
function calendarioDe(feriados: Argumento): Calendario | { readonly texto: string } {
  const municipio = PARAMETROS_PADRAO.municipioDoExpediente
  const linhas = emLinhas(feriados)
  if (linhas.every(l => l.every(v => limpo(v) === ''))) return calendario(FERIADOS, municipio)
  if (acharCabecalho(linhas, COLUNAS_DE_FERIADOS, { itens: 0, colunas: 2 }) === null) return deLista(linhas, municipio)
  const avisos: Parameters<typeof lerFeriados>[1] = []
  const lidos = lerFeriados(
    {
      id: 0,
      titulo: 'feriados',
      oculta: false,
      linhas: 0,
      colunas: 0,
      valores: linhas,
      protecoes: [],
      graficos: [],
      regras: [],
      mesclas: [],
      metadados: {},
    },
    avisos,
  )
  if (avisos.length > 0) return { texto: `Corrigir os feriados: ${avisos[0]!.mensagem}` }
  return calendario(lidos ?? [], municipio)
}

function deLista(linhas: readonly (readonly Valor[])[], municipio: string): Calendario | { readonly texto: string } {
  const feriados: Feriado[] = []
  for (const valor of linhas.flat()) {
    if (limpo(valor) === '') continue
    const lida = typeof valor === 'boolean' ? { problema: 'não é uma data' } : lerDia(valor as string | number)
    if (!('dia' in lida)) return { texto: `Corrigir: nos feriados, ${citado(valor)} ${lida.problema}` }
    feriados.push({
      data: lida.dia,
      nome: 'feriado',
      tipo: 'nacional',
      municipio: null,
      semExpediente: true,
      fonte: '',
    })
  }
  return calendario(feriados, municipio)
}
