import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import type { SituacaoEmJson } from '../../../src/planilha/acoes/situar.ts'
import { impressaoDaAba } from '../../../src/planilha/impressao.ts'
import { pastaNova, rodar } from './apoio.ts'

/** Uma pasta de trabalho em que cada ação lê o arquivo da anterior e grava outro. */
export interface Mesa {
  /** O arquivo em que se está. */
  readonly atual: () => string
  /** Troca o arquivo em que se está, sem que nenhuma ação o faça. */
  readonly por: (nome: string, bytes: Uint8Array | string) => void
  /** Roda a ação no dia e passa ao arquivo que ela gravou; devolve a tela. */
  readonly agir: (acao: string, hoje: string, ...resto: readonly string[]) => Promise<string>
  /** Roda uma ação que só responde, e devolve o JSON que ela gravou. */
  readonly perguntar: <T>(acao: string, hoje: string, ...resto: readonly string[]) => Promise<T>
  readonly situacao: (nome: string, hoje: string) => Promise<SituacaoEmJson>
  /** Edita o arquivo como a pessoa: abre, digita e salva com outro nome. */
  readonly editar: (digitar: (pasta: PastaLocal) => void) => Promise<void>
  readonly abrir: () => Promise<PastaLocal>
}

export function novaMesa(nome: string, bytes: Uint8Array | string): Mesa {
  const pasta = pastaNova()
  let vez = 0
  let atual = ''
  const novo = (extensao: string): string => {
    vez += 1
    return join(pasta, `${vez}.${extensao}`)
  }
  const mesa: Mesa = {
    atual: () => atual,
    por: (outro, conteudo) => {
      vez += 1
      atual = join(pasta, `${vez} ${outro}`)
      writeFileSync(atual, conteudo)
    },
    agir: async (acao, hoje, ...resto) => {
      const saida = novo('xlsx')
      const feito = await rodar(acao, '--planilha', atual, '--saida', saida, '--hoje', hoje, ...resto)
      expect(feito, `${acao} em ${hoje}`).toMatchObject({ codigo: 0, erros: '' })
      atual = saida
      return feito.tela
    },
    perguntar: async (acao, hoje, ...resto) => {
      const json = novo('json')
      const feito = await rodar(acao, '--planilha', atual, '--json', json, '--hoje', hoje, ...resto)
      expect(feito, `${acao} em ${hoje}`).toMatchObject({ codigo: 0, erros: '' })
      return JSON.parse(readFileSync(json, 'utf8'))
    },
    situacao: async (procurado, hoje) => {
      const { consorcios } = await mesa.perguntar<{ consorcios: SituacaoEmJson[] }>('situacao', hoje)
      return consorcios.find(c => c.nome === procurado)!
    },
    editar: async digitar => {
      const aberta = await mesa.abrir()
      digitar(aberta)
      atual = novo('xlsx')
      writeFileSync(atual, await escreverXlsx(aberta, impressaoDaAba))
    },
    abrir: () => lerArquivo(readFileSync(atual), atual),
  }
  mesa.por(nome, bytes)
  return mesa
}
