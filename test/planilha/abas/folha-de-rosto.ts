import { TIPOS_DE_ABA } from '../../../src/planilha/abas/identidade.ts'
import { abaInicio } from '../../../src/planilha/abas/inicio.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { daEquipe } from '../acoes/pastas.ts'
import { apurada } from './ciclo.ts'

export const IDS = new Map(TIPOS_DE_ABA.map((t, i) => [t, 100 + i]))

/** O Início de um dia: onde estamos, o que vence, e o que fazer (as linhas e só os textos). */
export function inicio(hoje: Dia, p: Pasta = daEquipe()) {
  const { dados, apuracoes, resumo } = apurada(p, hoje)
  const aba = abaInicio(dados, resumo, apuracoes, IDS)
  const secao = (titulo: string) => {
    const de = aba.linhas.findIndex(l => l[0]?.valor === titulo) + 1
    return aba.linhas.slice(
      de,
      aba.linhas.findIndex((l, i) => i > de && l.length === 0),
    )
  }
  return {
    aba,
    onde: secao('Onde estamos').map(l => String(l[0]?.valor)),
    vence: secao('O que vence'),
    passos: secao('O que fazer agora'),
    fazer: secao('O que fazer agora').map(l => String(l[2]?.valor)),
  }
}
