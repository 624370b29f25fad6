import { basename, join } from 'node:path'
import { gravarInteiro, NaoGravado } from '../../arquivos/gravar.ts'
import type { PastaLocal } from '../../pasta-local.ts'
import type { EstadoDoArquivo } from '../mensagens.ts'
import type { Escritor } from './escritor.ts'
import { copiarAoLado, type Digital, digitalDe, existe, mudouPorFora, nomeLivre } from './no-disco.ts'

/** Para onde vão as mudanças. */
export interface Destino {
  readonly caminho: string
  /** O arquivo como se leu; `null` quando ainda não existe, ou quando o que existe não é o que se abriu. */
  readonly lido: Digital | null
  /** Com que nome se guarda, antes da primeira gravação, o que estava lá; `null` não guarda. */
  readonly guardar: 'original' | 'anterior' | null
  /** O que está no arquivo é o que se abriu; falso quando ele ainda não existe, ou já se fez algo por cima. Sem dizer, é. */
  readonly igual?: boolean
  /** O que se diz do arquivo enquanto nada se gravou. */
  readonly detalhe: string
}

/** Grava sozinha o que muda, inteiro ou nada, e diz como está. */
export interface Gravacao {
  readonly estado: EstadoDoArquivo
  readonly caminho: string
  /** Houve o que gravar. */
  readonly mudouAlgo: boolean
  /** A planilha mudou: será gravada logo. */
  mudou(): void
  /** Grava o que falta e só volta quando está no disco; se ali não se consegue, em um dos refúgios, e diz onde. */
  terminar(refugios: readonly string[]): Promise<EstadoDoArquivo>
  ouvir(ouvinte: (estado: EstadoDoArquivo) => void): () => void
}

/** Espera depois da última mudança, e o máximo que se espera de quem não para de digitar. */
const ESPERA = 400
const ESPERA_MAXIMA = 3000
/** Entre uma tentativa que falhou e a próxima; dobra a cada vez. */
const NOVA_TENTATIVA = 5000
const NOVA_TENTATIVA_MAXIMA = 60_000
const REPETIRA = ' Nada se perdeu: continua aberto aqui, e tento de novo em alguns segundos.'

export function criarGravacao(pasta: PastaLocal, destino: Destino, escritor: Escritor, quando: () => string): Gravacao {
  let { caminho, lido } = destino
  let guardar = destino.guardar
  let aviso = ''
  let emConflito = false
  let falhou = false
  const situacao = destino.igual === false ? 'intacto' : 'gravado'
  let estado: EstadoDoArquivo = { nome: basename(caminho), situacao, detalhe: destino.detalhe }
  let porGravar = false
  let mudouAlgo = false
  let desde = 0
  let espera = NOVA_TENTATIVA
  let relogio: NodeJS.Timeout | undefined
  let gravando: Promise<void> | undefined
  const ouvintes = new Set<(estado: EstadoDoArquivo) => void>()

  const dizer = (situacao: EstadoDoArquivo['situacao'], detalhe: string): void => {
    estado = { nome: basename(caminho), situacao, detalhe }
    for (const ouvinte of ouvintes) ouvinte(estado)
  }
  const agendar = (daquiA: number): void => {
    clearTimeout(relogio)
    relogio = setTimeout(() => void gravar(), daquiA)
  }
  const gravar = (): Promise<void> => {
    clearTimeout(relogio)
    gravando ??= tentar().finally(() => {
      gravando = undefined
      if (porGravar) agendar(falhou ? espera : ESPERA)
    })
    return gravando
  }

  async function tentar(): Promise<void> {
    porGravar = false
    if (!emConflito && !falhou) dizer('gravando', aviso)
    try {
      // A pasta é a deste instante: o que mudar daqui em diante fica para a próxima.
      const bytes = await escritor.escrever({ ...pasta })
      if (await mudouPorFora(caminho, lido)) await abrirCaminho()
      else if (guardar !== null) await guardarOQueEstava()
      await gravarInteiro(caminho, bytes)
      lido = await digitalDe(caminho, bytes)
      guardar = null
      falhou = false
      espera = NOVA_TENTATIVA
      if (emConflito) dizer('falhou', aviso)
      else dizer(porGravar ? 'por gravar' : 'gravado', aviso)
    } catch (erro) {
      porGravar = true
      espera = falhou ? Math.min(2 * espera, NOVA_TENTATIVA_MAXIMA) : NOVA_TENTATIVA
      falhou = true
      dizer('falhou', `${motivo(erro)}${REPETIRA}`)
    }
  }

  async function guardarOQueEstava(): Promise<void> {
    if (lido === null || !(await existe(caminho))) return
    const copia = await copiarAoLado(caminho, `(original ${quando()})`)
    aviso = `O arquivo como estava foi guardado em “${basename(copia)}”.`
    guardar = null
  }

  /** No lugar há um arquivo que não é o que se abriu: nunca se grava por cima dele. */
  async function abrirCaminho(): Promise<void> {
    if (guardar === 'anterior' && lido === null) {
      const copia = await copiarAoLado(caminho, `(anterior ${quando()})`)
      aviso = `O que havia antes em “${basename(caminho)}” foi guardado em “${basename(copia)}”.`
      return
    }
    const outro = await nomeLivre(caminho, `(conflito ${quando()})`)
    aviso = `Outro programa mudou “${basename(caminho)}” depois que ele foi aberto aqui. Não gravei por cima: o que se faz aqui vai para “${basename(outro)}”. Compare os dois, e abra de novo o que valer.`
    caminho = outro
    lido = null
    guardar = null
    emConflito = true
  }

  /** Ao encerrar não há outra tentativa: o que não coube no lugar fica onde couber. */
  async function refugiar(refugios: readonly string[]): Promise<void> {
    const { detalhe } = estado
    for (const refugio of refugios) {
      try {
        const onde = await nomeLivre(join(refugio, basename(caminho)), `(recuperado ${quando()})`)
        await gravarInteiro(onde, await escritor.escrever({ ...pasta }))
        porGravar = false
        return dizer('falhou', `${detalhe.replace(REPETIRA, '')} O que você fez está em “${onde}”.`)
      } catch {
        // O próximo refúgio talvez sirva.
      }
    }
  }

  return {
    get estado() {
      return estado
    },
    get caminho() {
      return caminho
    },
    get mudouAlgo() {
      return mudouAlgo
    },
    mudou: () => {
      const agora = Date.now()
      if (!porGravar) desde = agora
      porGravar = true
      mudouAlgo = true
      if (estado.situacao === 'gravado' || estado.situacao === 'intacto') dizer('por gravar', aviso)
      if (gravando === undefined) agendar(Math.max(0, Math.min(ESPERA, desde + ESPERA_MAXIMA - agora)))
    },
    terminar: async refugios => {
      await gravando
      clearTimeout(relogio)
      if (porGravar) await gravar()
      clearTimeout(relogio)
      if (porGravar) await refugiar(refugios)
      return estado
    },
    ouvir: ouvinte => {
      ouvintes.add(ouvinte)
      return () => ouvintes.delete(ouvinte)
    },
  }
}

function motivo(erro: unknown): string {
  if (erro instanceof NaoGravado) return erro.message
  return `Não consegui gravar: ${erro instanceof Error ? erro.message : String(erro)}.`
}
