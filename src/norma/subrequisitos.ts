/** Uma coisa que se confere no site. O `id` é o que a aba Evidências guarda. */
export interface Subrequisito {
  id: string
  texto: string
}

/** Todos os grupos precisam ser atendidos; dentro de um grupo, basta uma das alternativas. */
export type GruposDeSubrequisitos = readonly (readonly Subrequisito[])[]

/**
 * O que se confere em cada item para responder Sim ou Não. A lista é leitura nossa do Quadro 2 (interpretações 8 a 12):
 * explica a resposta, não dá pontos por si. Onde algo pode não existir, a declaração expressa no site vale.
 */
export const SUBREQUISITOS = {
  I: [
    [{ id: 'I-lista', texto: 'Lista dos entes consorciados' }],
    [{ id: 'I-data', texto: 'Data de atualização da lista' }],
  ],
  II: [
    [
      { id: 'II-protocolo', texto: 'Protocolo de intenções' },
      { id: 'II-contrato', texto: 'Contrato de consórcio' },
    ],
    [{ id: 'II-estatuto', texto: 'Estatuto do consórcio' }],
  ],
  III: [
    [
      { id: 'III-programa', texto: 'Contratos de programa' },
      { id: 'III-declaracao', texto: 'Declaração no site de que não há contrato de programa' },
    ],
    [{ id: 'III-rateio', texto: 'Contratos de rateio do exercício corrente' }],
  ],
  IV: [
    [{ id: 'IV-servicos', texto: 'Serviços e procedimentos ofertados' }],
    [
      { id: 'IV-valores', texto: 'Valores praticados' },
      { id: 'IV-declaracao', texto: 'Declaração no site de que não há tabela de valores' },
    ],
  ],
  V: [
    [
      { id: 'V-anual', texto: 'Produção anual, do último ano encerrado' },
      { id: 'V-declaracao', texto: 'Declaração no site de que não há produção no período' },
    ],
    [
      { id: 'V-mensal', texto: 'Produção mensal, do ano corrente' },
      { id: 'V-declaracao', texto: 'Declaração no site de que não há produção no período' },
    ],
  ],
  VI: [
    [
      { id: 'VI-objeto', texto: 'Objeto de cada programa' },
      { id: 'VI-declaracao', texto: 'Declaração no site de que não aderiu a nenhum programa' },
    ],
    [
      { id: 'VI-valores', texto: 'Valores' },
      { id: 'VI-declaracao', texto: 'Declaração no site de que não aderiu a nenhum programa' },
    ],
    [
      { id: 'VI-metas', texto: 'Metas' },
      { id: 'VI-declaracao', texto: 'Declaração no site de que não aderiu a nenhum programa' },
    ],
    [
      { id: 'VI-indicadores', texto: 'Indicadores' },
      { id: 'VI-declaracao', texto: 'Declaração no site de que não aderiu a nenhum programa' },
    ],
  ],
  VII: [[{ id: 'VII-quadro', texto: 'Quadro de pessoal' }], [{ id: 'VII-folha', texto: 'Folha de pagamento mensal' }]],
  VIII: [
    [{ id: 'VIII-receita', texto: 'Receita' }],
    [{ id: 'VIII-despesa', texto: 'Despesa' }],
    [{ id: 'VIII-execucao', texto: 'Execução orçamentária e financeira' }],
  ],
  IX: [
    [{ id: 'IX-licitacoes', texto: 'Licitações, compras e contratações' }],
    [{ id: 'IX-contratos', texto: 'Contratos' }],
  ],
  X: [
    [{ id: 'X-estrutura', texto: 'Estrutura organizacional (organograma)' }],
    [{ id: 'X-atribuicoes', texto: 'Atribuições' }],
    [{ id: 'X-cargos', texto: 'Principais cargos e seus ocupantes' }],
  ],
  XI: [
    [
      { id: 'XI-atas', texto: 'Atas das assembleias realizadas' },
      { id: 'XI-declaracao', texto: 'Declaração no site de que não houve assembleia no período' },
    ],
  ],
  XII: [
    [{ id: 'XII-enderecos', texto: 'Endereços das unidades' }],
    [{ id: 'XII-telefones', texto: 'Telefones das unidades' }],
    [{ id: 'XII-horarios', texto: 'Horários de atendimento ao público' }],
  ],
} as const satisfies Readonly<Record<string, GruposDeSubrequisitos>>

/** Todos os grupos têm ao menos um subrequisito entre os atendidos (ids)? */
export function subrequisitosAtendidos(grupos: GruposDeSubrequisitos, atendidos: ReadonlySet<string>): boolean {
  return grupos.every(grupo => grupo.some(({ id }) => atendidos.has(id)))
}

/** Um texto por grupo não atendido, com as suas alternativas. */
export const gruposQueFaltam = (grupos: GruposDeSubrequisitos, atendidos: ReadonlySet<string>): string[] =>
  grupos.filter(grupo => !grupo.some(s => atendidos.has(s.id))).map(grupo => grupo.map(s => s.texto).join(' ou '))
