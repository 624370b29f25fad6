/** Como pedimos valores ao SheetJS: crus, sem texto formatado, sem HTML e sem datas, que trariam fuso horário. */
export const OPCOES = {
  dense: true,
  nodim: true,
  cellDates: false,
  cellText: false,
  cellHTML: false,
  cellNF: true,
  cellFormula: true,
  xlfn: true,
} as const
