import { endereco } from '../celula.ts'
import { buscaDeRegistro } from '../ciclo/como-julgado.ts'
import { celulasAlteradas } from '../ciclo/homologado-alterado.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import { emUmaCelula } from '../reestruturar.ts'
import type { Dados } from '../reunir.ts'
import type { Problema } from './problema.ts'

/** O que se mudou à mão em um quadrimestre homologado: o conserto devolve a cada célula o que foi homologado. */
export function problemasDoHomologado(dados: Dados): Problema[] {
  const { matriz, avaliados, quadrimestre, ciclo } = dados
  const final = homologacaoFinal(ciclo.historico.registros, quadrimestre)
  // Com o Histórico mexido não se sabe o que devolver: antes dele, nada.
  if (final === null || matriz === null || dados.avisos.some(a => a.codigo === 'historico-alterado')) return []
  const { folha } = matriz
  return celulasAlteradas(matriz, avaliados, final, buscaDeRegistro(final.registros)).map(
    ({ linha, coluna, texto, certo }) => ({
      aba: folha.titulo,
      celula: endereco(linha, coluna),
      texto: `${folha.titulo}!${endereco(linha, coluna)}: ${texto}`,
      temConserto: certo !== undefined,
      conserto: certo === undefined ? [] : [emUmaCelula(folha.id, linha, coluna, { valor: certo }, 'userEnteredValue')],
    }),
  )
}

/** O que só a pessoa pode desfazer, voltando a uma versão anterior: o Histórico mexido ou perdido. */
export const problemasDoHistorico = ({ avisos }: Dados): Problema[] =>
  avisos
    .filter(a => a.codigo === 'historico-alterado')
    .map(a => ({ aba: a.aba, celula: a.celula, texto: a.mensagem, temConserto: false, conserto: [] }))
