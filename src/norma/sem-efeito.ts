/** Um dispositivo que não virou regra na planilha, e por quê. */
export interface SemEfeito {
  citacao: string
  motivo: string
}

export const SEM_EFEITO: readonly SemEfeito[] = [
  { citacao: 'Preâmbulo e considerandos', motivo: 'Fundamentam a Deliberação; não criam dever a conferir.' },
  { citacao: 'Art. 1º', motivo: 'Aprova o Programa; a regra está nos artigos seguintes.' },
  {
    citacao: 'Art. 2º',
    motivo:
      'Define quem são os consórcios, urgência e emergência inclusive: quem entra no cadastro é decisão da equipe (interpretação 27).',
  },
  { citacao: 'Art. 3º', motivo: 'Objetivo do Programa; não há o que conferir no site.' },
  { citacao: 'Art. 3º, parágrafo único', motivo: 'Descreve o que o Programa inclui; sem critério nem prazo.' },
  { citacao: 'Art. 4º', motivo: 'Definições, usadas para ler os itens; não são critério de avaliação.' },
  { citacao: 'Art. 5º', motivo: 'Princípios e valores dos consórcios; a Deliberação não lhes dá pontos.' },
  { citacao: 'Art. 6º', motivo: 'Premissas do Programa; a Deliberação não lhes dá pontos nem prazo.' },
  {
    citacao: 'Art. 7º, caput',
    motivo: '"Periodicamente" não tem medida; o Art. 8º fixa a periodicidade e cada inciso é um item.',
  },
  {
    citacao: 'Art. 10, § 1º',
    motivo: 'O painel é da SES/MG; a planilha prepara os dados dele, sem regra de cálculo.',
  },
  {
    citacao: 'Art. 12',
    motivo: 'Remete ao Anexo I, cuja fórmula, meta e pontuação são citadas uma a uma.',
  },
  {
    citacao: 'Anexo I, Quadro 1, Descrição do indicador',
    motivo: 'Fala em "proporção", mas a fórmula é uma soma: vale a fórmula (interpretação 7).',
  },
  { citacao: 'Anexo I, Quadro 1, Responsáveis pela apuração', motivo: 'Organização interna da SES/MG.' },
]
