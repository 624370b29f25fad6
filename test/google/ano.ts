import { expect } from 'vitest'
import type { Retorno } from '../../src/google/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import type { SituacaoEmJson, SituacoesEmJson } from '../../src/planilha/acoes/situar.ts'
import { abrir, chamar, lerTexto } from './apoio.ts'
import { ler } from './digitar.ts'

/** Quem são os consórcios de um ano de monitoramento, e como se age e se consulta pelo pacote que vai ao Google. */

export const VALE = 'CIS Vale Claro (exemplo)'
export const SERRA = 'CIS Serra Azul (exemplo)'
export const MATA = 'CIS Mata Verde (exemplo)'
export const CAMPO = 'CIS Campo Novo (exemplo)'
export const MANSO = 'CIS Rio Manso (exemplo)'
export const PEDRA = 'CIS Pedra Alta (exemplo)'
export const LAGOA = 'CIS Lagoa Rasa (exemplo)'
export const REDE = 'CIUE Rede Norte (exemplo)'

const CADASTRO = `Consórcio;Sigla;CNPJ;Tipo;Adequado à Lei 11.107;URS;Macrorregião;Site;E-mail;Telefone;Situação;Adesão em;Prorrogação pedida em;Prorrogação decidida em;Prorrogação;Entrou em;Inativo desde
${VALE};VALE;EX.000.001/0001-21;Generalista;Sim;Alfenas;Sudoeste;https://vale.example;;;Ativo;03/02/2025;;;;;
${SERRA};SERRA;EX.000.002/0001-76;Generalista;Sim;Barbacena;Centro Sul;https://serra.example;;;Ativo;;;;;;
${MATA};MATA;EX.000.003/0001-10;Generalista;Sim;Belo Horizonte;Centro;https://mata.example;;;Ativo;;;;;;
${CAMPO};CAMPO;EX.000.004/0001-65;Generalista;Sim;Belo Horizonte;Centro;https://campo.example;;;Ativo;;17/03/2025;31/03/2025;Deferida;;
${MANSO};MANSO;EX.000.005/0001-00;Generalista;Não;Belo Horizonte;Centro;https://manso.example;;;Ativo;;;;;;
${LAGOA};LAGOA;EX.000.006/0001-54;Generalista;Sim;Ubá;Sudeste;https://lagoa.example;;;Ativo;;;;;;
${REDE};REDE;EX.000.064/0001-88;SAMU;Sim;Montes Claros;Norte;https://rede.example;;;Ativo;;;;;;
`

export interface Ano {
  readonly pasta: PastaLocal
  /** Faz a ação no dia; e, de `repetirDesde` em diante, outra vez, que não pode escrever nada. Devolve o que a primeira devolveu. */
  readonly agir: (acao: string, hoje: string, opcoes?: Record<string, unknown>) => Promise<Feito>
  /** A mesma ação, que tem de ser recusada sem escrever nada: os motivos. */
  readonly recusa: (acao: string, hoje: string, opcoes?: Record<string, unknown>) => Promise<readonly string[]>
  /** A situação de um consórcio em um dia, consultada em 30/06/2026. */
  readonly situacao: (nome: string, em: string) => Promise<SituacaoEmJson>
  /** As linhas do Histórico, só com as colunas pedidas. */
  readonly historico: (...colunas: readonly string[]) => unknown[][]
}

export type Feito = Extract<Retorno, { feito: true }>

const escritas = (execucao: Awaited<ReturnType<typeof abrir>>): number =>
  execucao.chamadas['Sheets.Spreadsheets.batchUpdate'] ?? 0

export async function novoAno(repetirDesde: string): Promise<Ano> {
  const pasta = await lerTexto(CADASTRO, 'Consórcios.csv')
  return {
    pasta,
    agir: async (acao, hoje, opcoes = {}) => {
      const feito = chamar(await abrir(pasta, { hoje }), acao, opcoes)
      expect(feito, `${acao} em ${hoje}`).toMatchObject({ feito: true })
      if (hoje < repetirDesde) return feito as Feito
      const outraVez = await abrir(pasta, { hoje })
      expect(chamar(outraVez, acao, opcoes), `${acao} em ${hoje}, outra vez`).toMatchObject({ feito: true })
      expect(escritas(outraVez), `${acao} em ${hoje}, feita outra vez`).toBe(0)
      return feito as Feito
    },
    recusa: async (acao, hoje, opcoes = {}) => {
      const execucao = await abrir(pasta, { hoje })
      const retorno = chamar(execucao, acao, opcoes)
      expect(escritas(execucao)).toBe(0)
      return retorno.feito ? [] : retorno.motivos
    },
    situacao: async (nome, em) => {
      const execucao = await abrir(pasta, { hoje: '2026-06-30' })
      const retorno = chamar(execucao, 'consultarSituacao', { em }) as Feito
      expect(escritas(execucao)).toBe(0)
      return (retorno.resultado as SituacoesEmJson).consorcios.find(s => s.nome === nome)!
    },
    historico: (...colunas) => ler(pasta, 'Histórico', ...colunas),
  }
}
