import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

export interface Prerequisito {
  dispositivo: Dispositivo
  rotulo: string
  /** Até 18 caracteres, para cabeçalhos. */
  curto: string
  interpretacoes: readonly number[]
}

/** Os cinco pré-requisitos do Art. 9º, para inclusão no Programa. Não entram na pontuação (interpretação 25). */
export const PREREQUISITOS = {
  I: {
    dispositivo: daDeliberacao(
      'Art. 9º, I',
      'I - estar em conformidade com a Lei Federal nº 11.107 de 6 de abril de 2005, que dispõe sobre normas gerais de contratação de consórcios públicos e dá outras providências;',
    ),
    rotulo: 'Conformidade com a Lei Federal nº 11.107/2005',
    curto: 'Lei 11.107',
    interpretacoes: [3, 25, 26],
  },
  II: {
    dispositivo: daDeliberacao(
      'Art. 9º, II',
      'II - estar em conformidade com a Deliberação CIB-SUS/MG Nº 4.280 de 25 de julho de 2023, que cria o Programa de Desenvolvimento dos Consórcios Públicos de Saúde (PROCONSÓRCIO) e dá outras providências;',
    ),
    rotulo: 'Conformidade com a Deliberação CIB-SUS/MG nº 4.280/2023 (PROCONSÓRCIO)',
    curto: 'PROCONSÓRCIO',
    interpretacoes: [25],
  },
  III: {
    dispositivo: daDeliberacao(
      'Art. 9º, III',
      'III - estar em conformidade e apresentar inscrição regular no Cadastro Geral de Convenientes (CAGEC), que substituirá a apresentação dos documentos exigíveis para a obtenção do referido certificado;',
    ),
    rotulo: 'Inscrição regular no Cadastro Geral de Convenentes (CAGEC)',
    curto: 'CAGEC',
    interpretacoes: [5, 25],
  },
  IV: {
    dispositivo: daDeliberacao(
      'Art. 9º, IV',
      'IV - apresentar CNES atualizados os CIS com serviços próprio e terceirizado e documento declaratório de no caso de Consórcios de Saúde que possuem serviços terceirizados ou não tem serviço ambulatorial;',
    ),
    rotulo: 'CNES atualizado, ou declaração de que não há serviço próprio',
    curto: 'CNES',
    interpretacoes: [25, 33],
  },
  V: {
    dispositivo: daDeliberacao(
      'Art. 9º, V',
      'V - possuir sítio eletrônico - site oficial na internet, sendo este a fonte autorizada de informações, serviços ou comunicações daquele consórcio, garantindo a veracidade e a confiabilidade dos dados apresentados.',
    ),
    rotulo: 'Site oficial na internet',
    curto: 'Site oficial',
    interpretacoes: [25, 29, 30],
  },
} as const satisfies Readonly<Record<string, Prerequisito>>

export type IdPrerequisito = keyof typeof PREREQUISITOS

/** Na ordem da Deliberação. */
export const IDS_DOS_PREREQUISITOS = Object.keys(PREREQUISITOS) as readonly IdPrerequisito[]
