import { type Dia, serialDoDia, somarDias } from '../../tempo/dia.ts'
import type { PastaLocal } from '../pasta-local.ts'
import { tabela } from './digitar.ts'
import { COM_PRORROGACAO, DESLIGADO, ENTROU_DEPOIS, PROGRAMAS } from './historia.ts'
import { type DoExemplo, sortear } from './respostas.ts'

type Exemplo = ReadonlyMap<string, DoExemplo>

const data = (dia: Dia): number => serialDoDia(dia)

/** O que o cadastro sabe além da matriz: adesão, prorrogações, quem entrou depois e quem se desligou; e os programas. */
export function cadastrar(pasta: PastaLocal, exemplo: Exemplo): void {
  const { linhas, digitar, acrescentar } = tabela(pasta, 'Consórcios')
  for (const { linha, valor } of linhas()) {
    const { ordem } = exemplo.get(String(valor('Consórcio')))!
    const prorrogacao = {
      'Prorrogação pedida em': data('2025-03-10'),
      'Prorrogação decidida em': data('2025-03-24'),
      Prorrogação: 'Deferida',
    }
    digitar(linha, {
      Situação: 'Ativo',
      'Adesão em': data(somarDias('2025-01-20', Math.floor(sortear(ordem) * 70))),
      ...(COM_PRORROGACAO.includes(ordem) ? prorrogacao : {}),
      ...(ordem === ENTROU_DEPOIS.ordem
        ? { 'Adesão em': data(ENTROU_DEPOIS.em), 'Entrou em': data(ENTROU_DEPOIS.em) }
        : {}),
    })
  }
  acrescentar({
    Consórcio: DESLIGADO.nome,
    CNPJ: DESLIGADO.cnpj,
    Tipo: 'Generalista',
    URS: 'Divinópolis',
    Macrorregião: 'Oeste',
    Situação: 'Ativo',
    'Adesão em': data('2025-02-17'),
    'Inativo desde': data(DESLIGADO.desde),
  })
  tabela(pasta, 'Avaliação 2025-3').acrescentar({ Consórcio: DESLIGADO.nome, CNPJ: DESLIGADO.cnpj, URS: 'Divinópolis' })
  const programas = tabela(pasta, 'Programas')
  for (const { nome, ordem } of exemplo.values())
    for (const [i, programa] of PROGRAMAS.entries())
      if (sortear(ordem * 7 + i) < 0.35)
        programas.acrescentar({ Consórcio: nome, Programa: programa, Início: data('2025-01-01') })
}

/** Os pré-requisitos do Art. 9º de quem já foi conferido. */
export function conferirPrerequisitos(pasta: PastaLocal, exemplo: Exemplo): void {
  const { acrescentar } = tabela(pasta, 'Pré-requisitos')
  for (const { nome, ordem } of exemplo.values()) {
    if (ordem % 2 === 1) continue
    for (const [i, Requisito] of ['II – PROCONSÓRCIO', 'III – CAGEC', 'IV – CNES', 'V – Site oficial'].entries()) {
      const sorte = sortear(ordem * 13 + i)
      const vence = i === 1 || i === 2
      acrescentar({
        Consórcio: nome,
        Requisito,
        Situação: sorte < 0.03 ? 'Não atende' : 'Atende',
        Validade: vence ? data(sorte < 0.1 ? '2026-06-30' : '2027-12-31') : null,
        Fonte: 'Consulta fictícia, para exemplo',
        'Verificado em': data(somarDias('2026-01-12', ordem % 40)),
      })
    }
  }
}

/** Um ato que vale para todos, uma suspensão e uma prorrogação de um só. */
export function suspender(pasta: PastaLocal, nomes: readonly string[]): void {
  const { acrescentar } = tabela(pasta, 'Suspensões')
  acrescentar({
    Consórcio: 'Todos',
    De: data('2025-12-22'),
    Até: data('2026-01-06'),
    Ato: 'Ato fictício: recesso de fim de ano',
    Tipo: 'Suspensão',
  })
  acrescentar({
    Consórcio: nomes[3]!,
    De: data('2026-01-26'),
    Até: data('2026-03-31'),
    Ato: 'Decisão fictícia, em recurso',
    Tipo: 'Prorrogação',
  })
}

/** A ciência de quase todos os notificados do quadrimestre; a de quem ainda não a deu, e a que ainda não houve, fica em branco. */
export function registrarCiencias(pasta: PastaLocal, referente: string, primeira: Dia, hoje: Dia): void {
  const { linhas, digitar } = tabela(pasta, 'Notificações')
  const doQuadrimestre = linhas().filter(l => l.valor('Referente a') === referente)
  for (const [i, { linha }] of doQuadrimestre.entries()) {
    const em = somarDias(primeira, (i * 3) % 25)
    if (i % 7 === 6 || em > hoje) continue
    digitar(linha, {
      'Ciência em': data(em),
      Meio: i % 3 === 0 ? 'E-mail' : 'SEI',
      'Processo SEI': `0000.00.00000${String(10 + i)}/2026-00 (exemplo)`,
    })
  }
}

/** O que chegou depois do fim da história e ainda espera resposta. */
export function pedir(pasta: PastaLocal, exemplo: Exemplo, hoje: Dia): void {
  const { acrescentar } = tabela(pasta, 'Solicitações')
  const nomes = [...exemplo.keys()]
  const pedidos = [
    {
      em: '2026-09-02',
      quem: 0,
      Tipo: 'Dúvida',
      Item: 'VII',
      Descrição: 'Como publicar a folha sem expor dados pessoais?',
    },
    { em: '2026-09-08', quem: 20, Tipo: 'Reavaliação', Item: null, Descrição: 'Publicou a produção mensal.' },
    { em: '2026-09-10', quem: 40, Tipo: 'Outra', Item: null, Descrição: 'Mudou o endereço do site.' },
  ] as const
  for (const { em, quem, ...resto } of pedidos)
    if (em <= hoje)
      acrescentar({
        'Recebida em': data(em),
        Consórcio: nomes[quem]!,
        Origem: 'Consórcio',
        ...resto,
        Responsável: 'Clara (exemplo)',
        'Responder até': data(somarDias(em, 20)),
        Situação: 'Aberta',
      })
}
