import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Execucao } from '../../src/local/execucao/executar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { somarDias } from '../../src/tempo/dia.ts'
import { abrir, chamar, retrato } from '../google/apoio.ts'
import { ACOES, type Feita, type NomeDeAcao, planejar, QUEM } from './acoes.ts'
import { EDICOES } from './edicoes.ts'
import { fases } from './fases.ts'
import { historias, opcoesDoPasso } from './historia.ts'
import { acaoExiste } from './invariantes.ts'
import { type Abas, aplicadas } from './planilha.ts'

/** A mesma ação pelo pacote, na execução estrita, sobre uma cópia da mesma planilha. */
async function noPacote(
  abas: Abas,
  nome: NomeDeAcao,
  hoje: Dia,
  opcoes: object,
): Promise<{ feito: boolean; pasta: PastaLocal }> {
  const pasta: PastaLocal = {
    id: 'planilha',
    titulo: 'Conformidade',
    fuso: 'America/Sao_Paulo',
    folhas: structuredClone(abas) as PastaLocal['folhas'],
  }
  const execucao: Execucao = await abrir(pasta, { hoje, usuario: QUEM })
  const acao = ACOES[nome]
  const retorno = chamar(execucao, acao.noPacote, { ...('opcoes' in acao ? acao.opcoes : {}), ...opcoes })
  return { feito: retorno.feito, pasta }
}

const daPasta = (abas: Abas): unknown => retrato({ id: '', titulo: '', fuso: '', folhas: [...abas] })

it('as funções puras, lidas e aplicadas como as histórias fazem, dão o mesmo que o pacote na execução estrita', async () => {
  let acoes = 0
  for (const { fase, passos } of fc.sample(historias, { numRuns: HISTORIAS, seed: 4987 })) {
    const inicio = fases()[fase % fases().length]!
    let { abas, hoje }: { abas: Abas; hoje: Dia } = inicio
    for (const passo of passos) {
      hoje = somarDias(hoje, passo.dias)
      if (!acaoExiste(passo.fazer)) {
        abas = EDICOES[passo.fazer]({ abas, hoje, a: passo.a, b: passo.b, c: passo.c })
        continue
      }
      acoes++
      const opcoes = opcoesDoPasso(passo)
      const { feito, pasta } = await noPacote(abas, passo.fazer, hoje, opcoes)
      let feita: Feita | null = null
      try {
        feita = planejar(abas, passo.fazer, hoje, opcoes)
      } catch {
        // A recusa é conferida nas histórias; aqui, só que as duas recusam.
      }
      expect(feito, `${passo.fazer} em ${hoje}, depois de ${inicio.nome}`).toBe(feita !== null)
      const depois = feita === null ? abas : aplicadas(abas, feita.pedidos)
      expect(daPasta(pasta.folhas), `${passo.fazer} em ${hoje}, depois de ${inicio.nome}`).toEqual(daPasta(depois))
      abas = depois
    }
  }
  expect(acoes).toBeGreaterThan(HISTORIAS)
}, 300_000)

/** Cada ação abre o pacote inteiro: basta uma amostra. */
const HISTORIAS = 25
