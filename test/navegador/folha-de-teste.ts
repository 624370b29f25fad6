import { folhaNova } from '../../src/local/folha-nova.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import { escrever } from '../google/apoio.ts'

const SIM_NAO = ['Sim', 'Não', 'Não se aplica'].map(userEnteredValue => ({ userEnteredValue }))
const LISTA: CelulaLocal = {
  valor: null,
  validacao: { condition: { type: 'ONE_OF_LIST', values: SIM_NAO }, strict: true, showCustomUi: true },
}

export const pastaDeTeste = (...folhas: FolhaLocal[]): PastaLocal => ({
  id: 'teste',
  titulo: 'Conformidade',
  fuso: 'America/Sao_Paulo',
  folhas,
})

/** Uma aba com um pouco de tudo o que a grade mostra. */
export function abaDeTudo(id = 901): FolhaLocal {
  const folha: FolhaLocal = { ...folhaNova(id, 'De tudo'), linhas: 300, linhasCongeladas: 2, colunasCongeladas: 1 }
  escrever(folha, 'A1', { valor: 'Um título comprido, que passa por cima das células vazias ao lado' })
  escrever(folha, 'A2', { valor: 'Nome' })
  escrever(folha, 'B2', { valor: 'Resposta', nota: 'Sim ou Não; em branco é “ainda não avaliado”.' })
  escrever(folha, 'C2', { valor: 'Número' })
  for (let linha = 3; linha <= 300; linha++) {
    escrever(folha, `A${linha}`, { valor: `Consórcio ${linha}` })
    escrever(folha, `B${linha}`, LISTA)
    escrever(folha, `C${linha}`, { valor: linha })
  }
  escrever(folha, 'D3', {
    valor: 'texto que quebra em várias linhas porque a célula manda',
    formato: { wrapStrategy: 'WRAP' },
  })
  escrever(folha, 'E3', { valor: 'mesclada' })
  folha.mesclas.push({ linha: 2, coluna: 4, ateLinha: 4, ateColuna: 6 })
  escrever(folha, 'D6', { valor: 'site', formato: { textFormat: { link: { uri: 'https://norte.example/a' } } } })
  escrever(folha, 'D7', { valor: 'outra aba', formato: { textFormat: { link: { uri: '#gid=902' } } } })
  escrever(folha, 'D8', { valor: '<img src=x onerror="alert(1)">' })
  return folha
}

export const protegida = (id = 902): FolhaLocal => {
  const folha = folhaNova(id, 'Protegida')
  escrever(folha, 'A1', { valor: 'do programa' })
  folha.protecoes.push({
    protectedRangeId: 1,
    range: { sheetId: id },
    description: 'Feita pelo programa: é refeita a cada apuração.',
    warningOnly: true,
  })
  return folha
}
