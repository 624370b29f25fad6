import { acharAba, quadrimestresAvaliados } from '../planilha/achar-aba.ts'
import type { Contexto } from '../planilha/acoes/contexto.ts'
import { lerHistorico } from '../planilha/ciclo/ler-historico.ts'
import { primeiroAAbrir } from '../planilha/ciclo/quadrimestres-homologados.ts'
import { soNoHistorico } from '../planilha/ciclo/so-no-historico.ts'
import type { Pasta } from '../planilha/pasta.ts'
import { respostaProposta } from '../planilha/resposta.ts'
import { reunirTolerante } from '../planilha/reunir.ts'
import { chave } from '../planilha/texto.ts'
import {
  type Quadrimestre,
  quadrimestreDoDia,
  quadrimestreSeguinte,
  tituloDoQuadrimestre,
} from '../tempo/quadrimestre.ts'
import type { AcaoDoMenu, IdDeCampo } from './catalogo-das-acoes.ts'
import type { OpcoesConferidas } from './opcoes.ts'

export interface Escolha {
  readonly valor: string
  readonly texto: string
}

/** Uma pergunta com o que esta planilha oferece, e o que já vem posto. */
export interface CampoPerguntado {
  readonly id: IdDeCampo
  readonly valor: string | boolean
  readonly escolhas: readonly Escolha[]
}

export function escolhasDosCampos(
  acao: AcaoDoMenu,
  pasta: Pasta,
  contexto: Contexto,
  opcoes: OpcoesConferidas,
): CampoPerguntado[] {
  const campos: Readonly<Record<IdDeCampo, () => Omit<CampoPerguntado, 'id'>>> = {
    quadrimestre: () => ({ valor: contexto.quadrimestre, escolhas: quadrimestres(acao, pasta, contexto) }),
    consorcio: () => {
      const escolhas = consorcios(acao, pasta, contexto)
      return { valor: opcoes.consorcio ?? daLinhaAtual(pasta, escolhas), escolhas }
    },
    motivo: () => ({ valor: opcoes.motivo ?? '', escolhas: [] }),
    em: () => ({ valor: contexto.hoje, escolhas: [] }),
    repetir: () => ({ valor: opcoes.repetir === true, escolhas: [] }),
  }
  return acao.campos.map(id => ({ id, ...campos[id]() }))
}

/** Sem quadrimestre dito, o homologado dá lugar ao que falta abrir. */
export function oQueSeAbre(pasta: Pasta, contexto: Contexto, opcoes: OpcoesConferidas): Contexto {
  if (opcoes.quadrimestre !== undefined) return contexto
  const { registros } = lerHistorico(acharAba(pasta, 'historico', contexto.quadrimestre), [])
  const quadrimestre = primeiroAAbrir(registros, contexto.quadrimestre)
  return quadrimestre === contexto.quadrimestre ? contexto : { ...contexto, quadrimestre }
}

/** Os que têm avaliação, o de hoje e, para quem prepara, o seguinte; do mais novo ao mais antigo. */
function quadrimestres({ doDeHoje }: AcaoDoMenu, pasta: Pasta, { hoje, quadrimestre }: Contexto): Escolha[] {
  const avaliados = quadrimestresAvaliados(pasta)
  const atual = quadrimestreDoDia(hoje)
  const novos = doDeHoje === true ? [quadrimestreSeguinte(atual)] : []
  const todos = [...new Set<Quadrimestre>([...avaliados, atual, quadrimestre, ...novos])].sort().reverse()
  return todos.map(q => ({
    valor: q,
    texto: `${q} — ${tituloDoQuadrimestre(q)}${avaliados.includes(q) ? '' : ', ainda sem avaliação'}`,
  }))
}

/** Para confirmar, quem tem propostas, e quantas; para consultar, quem está no cadastro e quem só está no Histórico. */
function consorcios({ nome }: AcaoDoMenu, pasta: Pasta, { quadrimestre, hoje }: Contexto): Escolha[] {
  const { avaliados, cadastro, ciclo } = reunirTolerante(pasta, quadrimestre, hoje)
  if (nome !== 'confirmarPropostas')
    return [...cadastro, ...soNoHistorico(ciclo, cadastro).map(h => h.consorcio)].map(c => ({
      valor: c.nome,
      texto: [c.sigla, c.cnpjValido ? c.cnpj : ''].filter(t => t !== '').join(' · '),
    }))
  return avaliados.flatMap(({ linha }) => {
    const propostas = Object.values(linha.digitado).filter(v => respostaProposta(v) !== null).length
    const texto = `${propostas} ${propostas === 1 ? 'proposta' : 'propostas'}`
    return propostas === 0 ? [] : [{ valor: linha.nome, texto }]
  })
}

/** Quem chama de cima da linha de um consórcio quase sempre fala dele. */
function daLinhaAtual(pasta: Pasta, escolhas: readonly Escolha[]): string {
  const celula = SpreadsheetApp.getActive().getCurrentCell()
  const folha = pasta.folhas.find(f => f.id === pasta.ativa)
  if (celula === null || folha === undefined) return ''
  const daLinha = new Set((folha.valores?.[celula.getRow() - 1] ?? []).map(chave))
  return escolhas.find(e => daLinha.has(chave(e.valor)))?.valor ?? ''
}
