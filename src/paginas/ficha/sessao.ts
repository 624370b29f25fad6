import type { Recusa } from '../../google/retorno.ts'
import type { Conflito, Ficha, PedidoDeFicha } from '../../planilha/ficha/ficha.ts'
import { chamar } from '../comum/servidor.ts'
import type { Estado, Guarda } from './estado.ts'
import { aGravar, chaveDe, depoisDeGravar, VAZIO } from './rascunho.ts'
import { TROCANDO } from './responder.ts'

/** As conversas com a planilha. Cada uma diz se deu certo. */
export interface Sessao {
  readonly abrir: () => Promise<boolean>
  readonly gravar: () => Promise<boolean>
  /** Grava antes; se algo não pôde ser gravado, fica. */
  readonly irAoConsorcio: (id: string) => Promise<boolean>
  readonly proximo: () => Promise<boolean>
  readonly anterior: () => Promise<boolean>
  /** Vai ao consórcio da linha em que a pessoa está, se ela mudou e não há o que gravar. */
  readonly seguirAPlanilha: () => Promise<void>
}

export function criarSessao({ ver, mudar }: Guarda): Sessao {
  const visitados = new Set<string>()
  let apontado: string | null = null
  let seguindo = false

  const falhou = (textos: readonly string[]): false => {
    mudar({ ocupado: '', recado: { tipo: 'falha', textos } })
    return false
  }

  const ler = async (pedido: PedidoDeFicha): Promise<boolean> => {
    mudar({ ocupado: TROCANDO, recado: null, convite: null })
    try {
      const lida = await chamar('lerFicha', pedido)
      if (!lida.feito) return falhou(motivosDe(lida))
      if (pedido.daSelecao === true) apontado = lida.ficha.apontado
      mudar({ ...mostrar(lida.ficha), ocupado: '' })
      return true
    } catch (erro) {
      return falhou([semResposta(erro)])
    }
  }

  /** A ficha nova, sem nada da que estava. */
  const mostrar = (ficha: Ficha): Partial<Estado> => {
    visitados.add(ficha.consorcio.id)
    const primeiro = ficha.itens.find(i => i.resposta === null)?.id ?? 'I'
    return {
      ficha,
      rascunho: VAZIO,
      conflitos: new Map(),
      derivados: new Set(),
      descartado: null,
      atual: primeiro,
      abertos: new Set([primeiro]),
    }
  }

  const gravar = async (): Promise<boolean> => {
    const { ficha, rascunho, conflitos, ocupado } = ver()
    if (ficha === null || ocupado !== '') return false
    const { mudancas, problemas } = aGravar(ficha, rascunho, conflitos)
    if (problemas.length > 0) {
      const primeiro = problemas[0]!.item
      if (primeiro !== null) mudar({ atual: primeiro, abertos: new Set([...ver().abertos, primeiro]) })
      return falhou(problemas.map(p => p.texto))
    }
    if (mudancas.length === 0) {
      if (conflitos.size > 0) return falhou([ESPERA_ESCOLHA])
      mudar({ recado: { tipo: 'feito', textos: ['Nada a gravar: tudo já está na planilha.'] } })
      return true
    }
    mudar({ ocupado: 'Gravando…', recado: null })
    try {
      const { quadrimestre, consorcio } = ficha
      const resposta = await chamar('salvarFicha', { quadrimestre, consorcio: consorcio.id, mudancas })
      if (!resposta.feito) return falhou(motivosDe(resposta))
      const novos = new Map(resposta.conflitos.map(c => [chaveDe(c.item, c.campo), c] as const))
      const esperando: ReadonlyMap<string, Conflito> = new Map([...conflitos, ...novos])
      mudar({
        ficha: { ...resposta.ficha, apontado },
        rascunho: depoisDeGravar(ficha, rascunho, mudancas, novos, ver().rascunho),
        conflitos: esperando,
        abertos: new Set([...ver().abertos, ...resposta.conflitos.flatMap(c => c.item ?? [])]),
        derivados: new Set(),
        ocupado: '',
        recado: { tipo: novos.size > 0 ? 'falha' : 'feito', textos: [resposta.mensagem] },
      })
      return esperando.size === 0
    } catch (erro) {
      return falhou([semResposta(erro)])
    }
  }

  const irAoConsorcio = async (id: string): Promise<boolean> => {
    if (ver().ocupado !== '') return false
    if (temOQueGravar(ver()) && !(await gravar())) return false
    const { quadrimestre } = ver().ficha!
    return ler({ consorcio: id, quadrimestre })
  }

  return {
    abrir: () => ler({ daSelecao: true }),
    gravar,
    irAoConsorcio,
    proximo: async () => {
      if (temOQueGravar(ver()) && !(await gravar())) return false
      const { ficha } = ver()
      if (ficha === null) return false
      const outros = ficha.fila.filter(id => id !== ficha.consorcio.id)
      const id = outros.find(o => !visitados.has(o)) ?? outros[0]
      if (id !== undefined) return irAoConsorcio(id)
      mudar({ recado: { tipo: 'feito', textos: ['Ninguém mais a avaliar neste quadrimestre.'] } })
      return true
    },
    anterior: async () => {
      const { ficha } = ver()
      if (ficha === null) return false
      const onde = ficha.consorcios.findIndex(c => c.id === ficha.consorcio.id)
      const antes = ficha.consorcios[onde - 1]
      if (antes !== undefined) return irAoConsorcio(antes.id)
      mudar({ recado: { tipo: 'feito', textos: ['Este é o primeiro consórcio da avaliação.'] } })
      return true
    },
    seguirAPlanilha: async () => {
      const { ficha, ocupado } = ver()
      if (ficha === null || ocupado !== '' || seguindo || temOQueGravar(ver())) return
      seguindo = true
      try {
        const { quadrimestre, consorcio } = ficha
        const lida = await chamar('lerFicha', { daSelecao: true, quadrimestre, consorcio: consorcio.id, apontado })
        const agora = ver()
        // Se a pessoa já está em outra, ou a planilha não respondeu, fica o que está na tela: gravar confere tudo de novo.
        if (!lida.feito || agora.ficha !== ficha || agora.ocupado !== '') return
        const outro = lida.ficha.consorcio
        if (temOQueGravar(agora)) {
          if (outro.id !== consorcio.id) mudar({ convite: { id: outro.id, nome: outro.sigla || outro.nome } })
          return
        }
        apontado = lida.ficha.apontado ?? apontado
        if (outro.id !== consorcio.id) mudar({ ...mostrar(lida.ficha), recado: null, convite: null })
        else if (JSON.stringify(lida.ficha) !== JSON.stringify(ficha)) mudar({ ficha: lida.ficha })
      } catch {
        // A leitura de cortesia não interrompe ninguém.
      } finally {
        seguindo = false
      }
    },
  }
}

export const temOQueGravar = ({ rascunho }: Pick<Estado, 'rascunho'>): boolean => rascunho.size > 0

const motivosDe = ({ motivos, garantia }: Recusa): string[] => [
  ...motivos,
  ...(garantia === undefined ? [] : [garantia]),
]

const ESPERA_ESCOLHA = 'Há célula que mudou na planilha: escolha o que fica antes de seguir.'

const semResposta = (erro: unknown): string =>
  `A planilha não respondeu. O que você preencheu continua aqui: tente de novo. (Detalhe: ${erro instanceof Error ? erro.message : String(erro)})`
