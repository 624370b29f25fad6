import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import type { Retorno } from '../../google/executar.ts'
import type { Dia } from '../../tempo/dia.ts'
import { lerArquivo } from '../arquivos/ler.ts'
import { criarExecucao } from '../execucao/executar.ts'
import { fixarFuso } from '../execucao/fuso.ts'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { ACOES, type Acao } from './argumentos.ts'
import { empacotar, type Pacote } from './empacotar.ts'

export interface Pedido {
  readonly acao: Acao
  readonly planilha: string
  readonly quadrimestre: string | null
  readonly hoje: Dia | null
  /** Em "conferir", aplica o conserto. */
  readonly consertar: boolean
  readonly preliminar?: boolean
  readonly repetir?: boolean
  readonly motivo?: string | null
  readonly consorcio?: string | null
  readonly registrar?: (chamada: { servico: string; argumentos: unknown[] }) => void
  /** O que se passa na pasta antes da ação, pelo mesmo pacote: a história do exemplo. */
  readonly antes?: (pasta: PastaLocal, agir: Agir, hoje: Dia) => void
}

/** Faz uma ação do pacote em um dia passado, e só volta se ela foi feita. */
export type Agir = (funcao: string, hoje: Dia, opcoes: Readonly<Record<string, unknown>>) => void

/** O que se fez, e com quê: quem segue com a planilha aberta usa o mesmo pacote. */
export interface Rodado {
  readonly retorno: Retorno
  readonly pasta: PastaLocal
  readonly pacote: Pacote
  /** As abas como estavam antes da ação. */
  readonly antes: readonly FolhaLocal[]
}

/** Abre o arquivo e roda a ação pelo pacote montado, como o menu a rodaria no Google. */
export async function rodarNoPacote(pedido: Pedido, raiz: string): Promise<Rodado> {
  const pacote = await empacotar(raiz)
  const fuso = pacote.manifesto.timeZone ?? FUSO_PADRAO
  fixarFuso(fuso)
  const pasta = await lerArquivo(await lerBytes(pedido.planilha), pedido.planilha)
  const hoje = pedido.hoje ?? hojeEm(fuso)
  pedido.antes?.(pasta, agirEm(pasta, pacote), hoje)
  const execucao = criarExecucao({
    codigo: pacote.codigo,
    paginas: pacote.paginas,
    manifesto: pacote.manifesto,
    pasta,
    hoje,
    hora: horaEm(fuso),
    usuario: quemUsa(),
    ...(pedido.registrar === undefined ? {} : { registrar: pedido.registrar }),
  })
  const antes = pasta.folhas
  const retorno = execucao.chamar(ACOES[pedido.acao], [opcoesDaAcao(pedido)], 'menu') as Retorno
  return { retorno, pasta, pacote, antes }
}

/** Sempre à mesma hora e pela mesma pessoa: a mesma história dá o mesmo arquivo. */
const agirEm =
  (pasta: PastaLocal, { codigo, manifesto, paginas }: Pacote): Agir =>
  (funcao, hoje, opcoes) => {
    const usuario = 'equipe@exemplo.example'
    const execucao = criarExecucao({ codigo, manifesto, paginas, pasta, hoje, hora: '10:00', usuario })
    const retorno = execucao.chamar(funcao, [opcoes], 'menu') as Retorno
    if (!retorno.feito) throw new Error(`${funcao} em ${hoje}: ${retorno.motivos.join(' ')}`)
  }

/** Só o que foi pedido: o que falta é decidido pela ação. */
const opcoesDaAcao = ({
  quadrimestre,
  preliminar,
  repetir,
  motivo,
  consorcio,
  consertar,
}: Pedido): Record<string, unknown> => ({
  ...(quadrimestre === null ? {} : { quadrimestre }),
  ...(preliminar ? { preliminar } : {}),
  ...(repetir ? { repetir } : {}),
  ...(motivo ? { motivo } : {}),
  ...(consorcio ? { consorcio } : {}),
  ...(consertar ? { consertar } : {}),
})

const FUSO_PADRAO = 'America/Sao_Paulo'

/** O arquivo não pôde ser aberto: a mensagem diz por quê. */
export class SemArquivo extends Error {}

async function lerBytes(caminho: string): Promise<Uint8Array> {
  try {
    return await readFile(caminho)
  } catch (erro) {
    const codigo = (erro as NodeJS.ErrnoException).code
    const porque =
      codigo === 'ENOENT'
        ? 'não existe'
        : codigo === 'EISDIR'
          ? 'é uma pasta, não um arquivo'
          : `não pôde ser aberto (${codigo})`
    throw new SemArquivo(`O arquivo “${caminho}” ${porque}.`)
  }
}

/** O nome da conta na máquina; há ambientes em que ela não tem nome. */
function quemUsa(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** A hora do relógio, para o Registro: também quando o dia é dado. */
const horaEm = (fuso: string): string =>
  new Intl.DateTimeFormat('pt-BR', { timeZone: fuso, hour: '2-digit', minute: '2-digit' }).format(new Date())

function hojeEm(fuso: string): Dia {
  // O formato sueco é o ISO: AAAA-MM-DD.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: fuso }).format(new Date()) as Dia
}
