import { type Contexto, escolherQuadrimestre } from '../planilha/acoes/contexto.ts'
import type { Pasta } from '../planilha/pasta.ts'
import { agora, hoje, usuario } from './ambiente.ts'
import type { AcaoDoMenu } from './catalogo-das-acoes.ts'
import type { OpcoesConferidas } from './opcoes.ts'

/** O contexto da ação: o dia, quem pede e de que quadrimestre se trata. */
export function situar(acao: AcaoDoMenu, pasta: Pasta, opcoes: OpcoesConferidas): Contexto {
  const dia = opcoes.em ?? hoje()
  const quadrimestre = escolherQuadrimestre(pasta, opcoes.quadrimestre, dia, acao.doDeHoje === true)
  const { preliminar = false, repetir = false, consertar = false, motivo, consorcio } = opcoes
  return {
    hoje: dia,
    quem: usuario(),
    quando: agora(),
    quadrimestre,
    opcoes: {
      preliminar,
      repetir,
      consertar,
      ...(motivo === undefined ? {} : { motivo }),
      ...(consorcio === undefined ? {} : { consorcio }),
    },
  }
}
