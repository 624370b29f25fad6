import { CATEGORIAS, CLASSIFICACOES } from '../norma/classificacao.ts'
import { IDS_DOS_ITENS, ITENS, pontosDoItem } from '../norma/itens.ts'
import { ADAPTACAO, ADEQUACAO, CONTAGEM } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'

interface FormulaDescrita {
  readonly nome: string
  readonly descricao: string
  readonly parametros: readonly { readonly nome: string; readonly exemplo: string }[]
}

/** A página de ajuda: HTML estático, sem scripts, feito da própria norma. */
export function paginaDeAjuda(formulas: readonly FormulaDescrita[], em: Dia): string {
  const itens = IDS_DOS_ITENS.map(id => [
    id,
    ITENS[id].rotulo,
    `${pontosDoItem(id, em)}`,
    ITENS[id].dispositivo.citacao,
  ])
  const categorias = CLASSIFICACOES.map(c => [
    c,
    CATEGORIAS[c].oQueE,
    CATEGORIAS[c].dispositivo?.citacao ?? 'da planilha',
  ])
  const prazos = [ADEQUACAO, ADAPTACAO].map(p => [p.rotulo, p.dispositivo.texto, p.dispositivo.citacao])
  const usos = formulas.map(f => [`=${f.nome}(${f.parametros.map(p => p.exemplo).join('; ')})`, f.descricao])
  return [
    `<style>${ESTILO}</style><div lang="pt-BR">`,
    '<h1>Programa de Conformidade dos Consórcios Públicos de Saúde</h1>',
    '<p>Deliberação CIB-SUS/MG nº 4.987, de 5 de dezembro de 2024. Na aba <b>Norma</b> está o texto literal de cada dispositivo.</p>',
    secao('Como usar', lista(COMO_USAR)),
    secao('Itens e pontos', tabela(['Item', 'O que deve estar no site', 'Pontos', 'Dispositivo'], itens)),
    secao('Classificação', tabela(['Categoria', 'O que é', 'Dispositivo'], categorias)),
    secao('Prazos', tabela(['Prazo', 'Texto', 'Dispositivo'], prazos) + lista(CONTAGEM.passos)),
    secao('Fórmulas', tabela(['Fórmula', 'O que dá'], usos)),
    '</div>',
  ].join('\n')
}

const COMO_USAR = [
  'Preparar planilha: cria as abas que faltam; se você já tem uma matriz em uma aba, ela é importada.',
  'Apurar quadrimestre: refaz Prazos e Resumo. Pode repetir à vontade: sem mudança, nada é escrito.',
  'Conferir planilha: acha colunas, fórmulas e listas que se perderam, e conserta se você quiser.',
  'Responda Sim ou Não. Em branco é “ainda não avaliado”, nunca “Não”.',
]

const ESTILO =
  'body{font:14px/1.45 Arial,sans-serif;color:#222;margin:12px}h1{font-size:18px;color:#1f4e78}h2{font-size:15px;color:#1f4e78;border-bottom:2px solid #1f4e78}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #bfbfbf;padding:4px 6px;text-align:left;vertical-align:top}th{background:#1f4e78;color:#fff}'

const secao = (titulo: string, corpo: string): string => `<h2>${escapar(titulo)}</h2>${corpo}`
const lista = (linhas: readonly string[]): string => `<ul>${linhas.map(l => `<li>${escapar(l)}</li>`).join('')}</ul>`

function tabela(titulos: readonly string[], linhas: readonly (readonly string[])[]): string {
  const cabecalho = titulos.map(t => `<th scope="col">${escapar(t)}</th>`).join('')
  const corpo = linhas.map(l => `<tr>${l.map(c => `<td>${escapar(c)}</td>`).join('')}</tr>`).join('')
  return `<table><thead><tr>${cabecalho}</tr></thead><tbody>${corpo}</tbody></table>`
}

const escapar = (texto: string): string =>
  texto.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
