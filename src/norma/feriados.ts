import type { Dia } from '../tempo/dia.ts'
import type { Feriado, TipoDeFeriado } from '../tempo/expediente.ts'

const SEDE = 'Belo Horizonte'

// Comunicado da Secretaria de Estado de Governo no Diário Oficial, pelas notícias que trazem as datas.
const LISTA_2026 =
  'Comunicado SEGOV de 02/12/2025: portalminas.com/paginas/noticia_692f650682d490.94348028.html; em.com.br, 12/2025'
const LISTA_2025 =
  'Comunicado SEGOV de 08/01/2025: g1.globo.com/mg/minas-gerais, 08/01/2025, "feriados e pontos facultativos de 2025"'
const SERVICOS_MAIO_2025 = 'Serviços do Estado no feriado: itatiaia.com.br, 30/04/2025 (UAI e Ipsemg)'
const SERVICOS_JUNHO_2025 = 'Serviços do Estado no feriado: diariodecaratinga.com.br e guiamuriae.com.br, 06/2025'
const CONFERIR =
  'conferir no decreto: o comunicado SEGOV de 08/01/2025 conta 12 pontos facultativos e não achamos o texto; a Prefeitura de Belo Horizonte parou neste dia'

/** Os dias sem expediente no Executivo estadual, e os feriados da sede. A aba Feriados começa com esta lista. */
export const FERIADOS: readonly Feriado[] = [
  nacional('2025-01-01', 'Confraternização Universal', LISTA_2025),
  facultativo('2025-03-03', 'Carnaval', LISTA_2025),
  facultativo('2025-03-04', 'Carnaval', LISTA_2025),
  facultativo('2025-03-05', 'Quarta-feira de Cinzas', LISTA_2025),
  aConferir('2025-04-17', 'Quinta-feira Santa'),
  nacional('2025-04-18', 'Sexta-feira Santa', LISTA_2025),
  nacional('2025-04-21', 'Tiradentes', `${LISTA_2025}; também Data Magna de Minas Gerais`),
  nacional('2025-05-01', 'Dia Mundial do Trabalho', LISTA_2025),
  facultativo('2025-05-02', 'Dia seguinte ao Dia do Trabalho', SERVICOS_MAIO_2025),
  facultativo('2025-06-19', 'Corpus Christi', SERVICOS_JUNHO_2025),
  facultativo('2025-06-20', 'Dia seguinte a Corpus Christi', SERVICOS_JUNHO_2025),
  municipal('2025-08-15', 'Assunção de Nossa Senhora', LISTA_2025),
  nacional('2025-09-07', 'Independência do Brasil', LISTA_2025),
  nacional('2025-10-12', 'Nossa Senhora Aparecida', LISTA_2025),
  facultativo('2025-10-27', 'Dia do Servidor Público', LISTA_2025),
  nacional('2025-11-02', 'Finados', LISTA_2025),
  nacional('2025-11-15', 'Proclamação da República', LISTA_2025),
  nacional('2025-11-20', 'Dia Nacional de Zumbi e da Consciência Negra', LISTA_2025),
  aConferir('2025-11-21', 'Dia seguinte à Consciência Negra'),
  municipal('2025-12-08', 'Imaculada Conceição', LISTA_2025),
  aConferir('2025-12-24', 'Véspera de Natal'),
  nacional('2025-12-25', 'Natal', LISTA_2025),
  aConferir('2025-12-26', 'Dia seguinte ao Natal'),
  aConferir('2025-12-31', 'Véspera de Ano-Novo'),

  nacional('2026-01-01', 'Confraternização Universal', LISTA_2026),
  facultativo('2026-01-02', 'Dia seguinte ao Ano-Novo', LISTA_2026),
  facultativo('2026-02-16', 'Carnaval', LISTA_2026),
  facultativo('2026-02-17', 'Carnaval', LISTA_2026),
  facultativo('2026-02-18', 'Quarta-feira de Cinzas', LISTA_2026),
  facultativo('2026-04-02', 'Quinta-feira Santa', LISTA_2026),
  nacional('2026-04-03', 'Sexta-feira Santa', LISTA_2026),
  facultativo('2026-04-20', 'Véspera de Tiradentes', LISTA_2026),
  nacional('2026-04-21', 'Tiradentes', `${LISTA_2026}; também Data Magna de Minas Gerais`),
  nacional('2026-05-01', 'Dia Mundial do Trabalho', LISTA_2026),
  facultativo('2026-06-04', 'Corpus Christi', LISTA_2026),
  facultativo('2026-06-05', 'Dia seguinte a Corpus Christi', LISTA_2026),
  municipal('2026-08-15', 'Assunção de Nossa Senhora', LISTA_2026),
  nacional('2026-09-07', 'Independência do Brasil', LISTA_2026),
  nacional('2026-10-12', 'Nossa Senhora Aparecida', LISTA_2026),
  facultativo('2026-10-30', 'Dia do Servidor Público', LISTA_2026),
  nacional('2026-11-02', 'Finados', LISTA_2026),
  nacional('2026-11-15', 'Proclamação da República', LISTA_2026),
  nacional('2026-11-20', 'Dia Nacional de Zumbi e da Consciência Negra', LISTA_2026),
  // Só onde 08/12 é feriado municipal.
  { ...facultativo('2026-12-07', 'Véspera da Imaculada Conceição', LISTA_2026), municipio: SEDE },
  municipal('2026-12-08', 'Imaculada Conceição', LISTA_2026),
  facultativo('2026-12-24', 'Véspera de Natal', LISTA_2026),
  nacional('2026-12-25', 'Natal', LISTA_2026),
  facultativo('2026-12-31', 'Véspera de Ano-Novo', LISTA_2026),
]

function nacional(data: Dia, nome: string, fonte: string): Feriado {
  return feriado(data, nome, 'nacional', null, fonte)
}

function facultativo(data: Dia, nome: string, fonte: string): Feriado {
  return feriado(data, nome, 'ponto facultativo', null, fonte)
}

function municipal(data: Dia, nome: string, fonte: string): Feriado {
  return feriado(data, nome, 'municipal', SEDE, fonte)
}

// Aparece na aba para que alguém confira, mas não adia prazo enquanto não for confirmado.
function aConferir(data: Dia, nome: string): Feriado {
  return { ...facultativo(data, nome, CONFERIR), semExpediente: false }
}

function feriado(data: Dia, nome: string, tipo: TipoDeFeriado, municipio: string | null, fonte: string): Feriado {
  return { data, nome, tipo, municipio, semExpediente: true, fonte }
}
