import { semAcentos } from '../tempo/sem-acentos.ts'
/** As 28 Unidades Regionais de Saúde da SES/MG, em ordem alfabética. */
export const URS = [
  'Alfenas',
  'Barbacena',
  'Belo Horizonte',
  'Coronel Fabriciano',
  'Diamantina',
  'Divinópolis',
  'Governador Valadares',
  'Itabira',
  'Ituiutaba',
  'Januária',
  'Juiz de Fora',
  'Leopoldina',
  'Manhuaçu',
  'Montes Claros',
  'Passos',
  'Patos de Minas',
  'Pedra Azul',
  'Pirapora',
  'Ponte Nova',
  'Pouso Alegre',
  'São João del-Rei',
  'Sete Lagoas',
  'Teófilo Otoni',
  'Ubá',
  'Uberaba',
  'Uberlândia',
  'Unaí',
  'Varginha',
] as const

export type NomeDaUrs = (typeof URS)[number]

export interface Macrorregiao {
  codigo: number
  nome: string
  /** As URS que têm microrregiões dela; uma URS pode estar em mais de uma macrorregião. */
  ursPrincipais: readonly NomeDaUrs[]
}

/** As 16 macrorregiões de saúde. De cópia pública do PDR-SUS/MG (dezembro de 2025): confirmar com o PDR vigente. */
export const MACRORREGIOES: readonly Macrorregiao[] = [
  { codigo: 3101, nome: 'Sul', ursPrincipais: ['Varginha'] },
  { codigo: 3102, nome: 'Centro Sul', ursPrincipais: ['Barbacena', 'São João del-Rei'] },
  { codigo: 3103, nome: 'Centro', ursPrincipais: ['Belo Horizonte', 'Sete Lagoas', 'Itabira'] },
  { codigo: 3104, nome: 'Jequitinhonha', ursPrincipais: ['Diamantina'] },
  { codigo: 3105, nome: 'Oeste', ursPrincipais: ['Divinópolis'] },
  { codigo: 3106, nome: 'Leste', ursPrincipais: ['Governador Valadares'] },
  { codigo: 3107, nome: 'Sudeste', ursPrincipais: ['Leopoldina', 'Manhuaçu', 'Ubá', 'Juiz de Fora'] },
  { codigo: 3108, nome: 'Norte', ursPrincipais: ['Montes Claros', 'Januária', 'Pirapora'] },
  { codigo: 3109, nome: 'Noroeste', ursPrincipais: ['Patos de Minas', 'Unaí'] },
  { codigo: 3110, nome: 'Leste do Sul', ursPrincipais: ['Manhuaçu', 'Ponte Nova'] },
  { codigo: 3111, nome: 'Nordeste', ursPrincipais: ['Teófilo Otoni', 'Pedra Azul'] },
  { codigo: 3112, nome: 'Triângulo do Sul', ursPrincipais: ['Uberaba'] },
  { codigo: 3113, nome: 'Triângulo do Norte', ursPrincipais: ['Ituiutaba', 'Uberlândia'] },
  { codigo: 3114, nome: 'Vale do Aço', ursPrincipais: ['Coronel Fabriciano'] },
  { codigo: 3115, nome: 'Extremo Sul', ursPrincipais: ['Pouso Alegre'] },
  { codigo: 3116, nome: 'Sudoeste', ursPrincipais: ['Alfenas', 'Passos'] },
]

/** As macrorregiões da URS; vazio se o nome não é de nenhuma. Maiúsculas e acentos não importam. */
export function macrorregioesDaUrs(urs: string): readonly Macrorregiao[] {
  const procurada = semAcentos(urs)
  return MACRORREGIOES.filter(({ ursPrincipais }) => ursPrincipais.some(nome => semAcentos(nome) === procurada))
}
