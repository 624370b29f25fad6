import type { FolhaLocal } from '../pasta-local.ts'
import type { AparenciaDaFolha } from './aparencia.ts'
import { dadosGuardados } from './dados-guardados.ts'
import { ajustarGrade } from './folha-vazia.ts'
import { type AparenciaLida, graficosDeFora, partesDaFolha, tituloDoGrafico } from './ler-aparencia.ts'
import { ABA_DAS_LISTAS, listaGuardada } from './listas-longas.ts'
import type { Livro } from './livro.ts'
import { trocarTitulos } from './nomes-de-aba.ts'
import type { DadosDaFolha } from './propriedades.ts'
import { regraDoArquivo } from './regras-condicionais.ts'
import { aplicarValidacoes } from './validacoes-lidas.ts'

/** Dá a cada aba lida o que foi guardado para ela, o tamanho da grade, as regras e as validações. */
export function completarFolhas(folhas: readonly FolhaLocal[], livro: Livro, aparencia: AparenciaLida): void {
  const guardados = dadosGuardados(folhas, livro.propriedades)
  darIdentificadores(folhas, guardados)
  for (const folha of folhas) {
    const dados = guardados.get(folha)
    if (dados) devolverDados(folha, dados)
    ajustarGrade(folha, dados && dados.grade[0] > 0 ? dados.grade : undefined)
    folha.mesclas = mesclasNaGrade(folha)
    const lida = aparencia.get(folha)
    // O gráfico guardado só vale se ainda estiver no arquivo: a pessoa pode tê-lo apagado.
    const presentes = new Set(lida?.folha.charts?.map(grafico => tituloDoGrafico(grafico.title)))
    folha.graficos = (dados?.graficos ?? []).filter(grafico => presentes.has(tituloDoGrafico(grafico.spec.title)))
    if (lida) assumirAparencia(folha, lida, livro, dados !== undefined)
  }
  devolverTitulos(folhas, guardados)
}

/** O identificador guardado, se ninguém o tiver antes (aba duplicada no Excel); senão, o primeiro livre. */
function darIdentificadores(folhas: readonly FolhaLocal[], guardados: ReadonlyMap<FolhaLocal, DadosDaFolha>): void {
  const usados = new Set<number>()
  const semId: FolhaLocal[] = []
  for (const folha of folhas) {
    const id = guardados.get(folha)?.id
    if (id === undefined || usados.has(id)) semId.push(folha)
    else {
      folha.id = id
      usados.add(id)
    }
  }
  let proximo = 1
  for (const folha of semId) {
    while (usados.has(proximo)) proximo++
    folha.id = proximo
    usados.add(proximo)
  }
}

function devolverDados(folha: FolhaLocal, dados: DadosDaFolha): void {
  folha.metadados = Object.entries(dados.metadados).map(([chave, { id, valor }]) => ({ id, chave, valor }))
  folha.protecoes = [...dados.protecoes]
}

function assumirAparencia(
  folha: FolhaLocal,
  { folha: lida, pasta }: NonNullable<ReturnType<AparenciaLida['get']>>,
  livro: Livro,
  nossa: boolean,
): void {
  const partes = partesDaFolha(lida)
  const listas = livro.planilhas.Sheets[ABA_DAS_LISTAS]
  const emOrdem = [...(lida.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority)
  const regras = emOrdem.map(regra => [regra, regraDoArquivo(regra, folha.id)] as const)
  folha.regras = regras.flatMap(([, regra]) => regra ?? [])
  partes.conditionalRules = regras.filter(([, regra]) => regra === null).map(([original]) => original)
  partes.dataValidations = aplicarValidacoes(folha, lida.dataValidations ?? [], formula =>
    listaGuardada(listas, formula),
  )
  const nossos = new Set(folha.graficos.map(grafico => tituloDoGrafico(grafico.spec.title)))
  const doArquivo: AparenciaDaFolha = {
    folha: partes,
    graficos: graficosDeFora(lida, nossos),
    muitoOculta: lida.veryHidden === true,
    nossa,
    pasta,
  }
  folha.doArquivo = doArquivo
}

function mesclasNaGrade(folha: FolhaLocal): FolhaLocal['mesclas'] {
  return folha.mesclas.flatMap(mescla => {
    const ateLinha = Math.min(mescla.ateLinha, folha.linhas)
    const ateColuna = Math.min(mescla.ateColuna, folha.colunas)
    const celulas = (ateLinha - mescla.linha) * (ateColuna - mescla.coluna)
    return celulas > 1 && ateLinha > mescla.linha ? [{ ...mescla, ateLinha, ateColuna }] : []
  })
}

function devolverTitulos(folhas: readonly FolhaLocal[], guardados: ReadonlyMap<FolhaLocal, DadosDaFolha>): void {
  const trocas = folhas.flatMap(folha => {
    const titulo = guardados.get(folha)?.titulo
    return titulo === undefined ? [] : [[folha.titulo, titulo] as const]
  })
  if (trocas.length === 0) return
  for (const folha of folhas) {
    folha.titulo = guardados.get(folha)?.titulo ?? folha.titulo
    folha.celulas.flat().forEach(celula => {
      if (celula.formula) celula.formula = trocarTitulos(celula.formula, trocas)
    })
  }
}
