/** As normas citadas nos resultados. */
export type IdNorma = 'deliberacao-4987' | 'deliberacao-4280' | 'lei-11107' | 'lei-14184' | 'lei-9784'

export const NORMAS: Readonly<Record<IdNorma, { nome: string; nomeCurto: string }>> = {
  'deliberacao-4987': {
    nome: 'Deliberação CIB-SUS/MG nº 4.987, de 5 de dezembro de 2024',
    nomeCurto: 'Deliberação 4.987/2024',
  },
  'deliberacao-4280': {
    nome: 'Deliberação CIB-SUS/MG nº 4.280, de 25 de julho de 2023 (PROCONSÓRCIO)',
    nomeCurto: 'Deliberação 4.280/2023',
  },
  'lei-11107': { nome: 'Lei Federal nº 11.107, de 6 de abril de 2005', nomeCurto: 'Lei 11.107/2005' },
  'lei-14184': { nome: 'Lei Estadual nº 14.184, de 31 de janeiro de 2002', nomeCurto: 'Lei estadual 14.184/2002' },
  'lei-9784': { nome: 'Lei Federal nº 9.784, de 29 de janeiro de 1999', nomeCurto: 'Lei 9.784/1999' },
}

/** Um dispositivo da Deliberação. `texto` é literal, erros inclusive: é trecho de `texto.md`. */
export interface Dispositivo {
  norma: IdNorma
  citacao: string
  texto: string
}

/** Um dispositivo cujo texto não temos palavra por palavra: `sentido` é resumo nosso e não se cita entre aspas. */
export interface Fundamento {
  norma: IdNorma
  citacao: string
  sentido: string
}

/** Um dispositivo da Deliberação 4.987. */
export function daDeliberacao(citacao: string, texto: string): Dispositivo {
  return { norma: 'deliberacao-4987', citacao, texto }
}

/** "Anexo I, Quadro 2, item VII, da Deliberação 4.987/2024". */
export function citar(fonte: Dispositivo | Fundamento): string {
  const { nomeCurto } = NORMAS[fonte.norma]
  return `${fonte.citacao}, da ${nomeCurto}`
}
