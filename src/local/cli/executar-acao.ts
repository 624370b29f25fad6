import { impressaoDaAba } from '../../planilha/impressao.ts'
import { ArquivoIlegivel } from '../arquivos/arquivo-ilegivel.ts'
import { escreverXlsx } from '../arquivos/escrever-xlsx.ts'
import { gravarTodos, mesmoArquivo, NaoGravado } from '../arquivos/gravar.ts'
import type { Acao, Argumentos } from './argumentos.ts'
import { emLinhas } from './mostrar.ts'
import { rodarNoPacote, SemArquivo } from './rodar-no-pacote.ts'

/** `npm run conformidade -- AÇÃO …`: 0 quando a ação foi feita, 1 quando não pôde ser (nada é escrito), 2 se os argumentos não servem. */
export async function executarAcao(argumentos: Argumentos & { acao: Acao }, raiz: string): Promise<number> {
  const planilha = argumentos.planilha!
  const choque = await saidasQueChocam(argumentos)
  if (choque.length > 0) {
    console.error(choque.join('\n'))
    return 2
  }
  const chamadas: string[] = []
  try {
    const { retorno, pasta } = await rodarNoPacote(
      {
        ...argumentos,
        planilha,
        consertar: argumentos.acao === 'conferir' && argumentos.saida !== null,
        ...(argumentos.registro === null ? {} : { registrar: chamada => chamadas.push(JSON.stringify(chamada)) }),
      },
      raiz,
    )
    if (!retorno.feito) return recusar(retorno.motivos)
    await gravarTodos([
      ...(argumentos.saida === null
        ? []
        : [{ caminho: argumentos.saida, bytes: await escreverXlsx(pasta, impressaoDaAba) }]),
      ...(argumentos.json === null ? [] : [texto(argumentos.json, `${JSON.stringify(retorno.resultado, null, 2)}\n`)]),
      ...(argumentos.registro === null ? [] : [texto(argumentos.registro, chamadas.map(c => `${c}\n`).join(''))]),
    ])
    console.log(emLinhas(retorno.mensagem, retorno.avisos).join('\n'))
    if (argumentos.saida !== null) console.log(`Planilha gravada em ${argumentos.saida}`)
    return 0
  } catch (erro) {
    if (erro instanceof ArquivoIlegivel || erro instanceof SemArquivo || erro instanceof NaoGravado)
      return recusar([erro.message])
    throw erro
  }
}

/** Quem falta avaliar cabe na tela; milhares, não. */
const MAXIMO_DE_MOTIVOS = 200

function recusar(motivos: readonly string[]): number {
  const resto = motivos.length > MAXIMO_DE_MOTIVOS ? [`… e mais ${motivos.length - MAXIMO_DE_MOTIVOS}.`] : []
  const mostrados = motivos.slice(0, MAXIMO_DE_MOTIVOS).map(m => `• ${m}`)
  console.error(['Não foi feito; nada foi gravado.', ...mostrados, ...resto].join('\n'))
  return 1
}

/** O arquivo de entrada nunca é alterado, e um resultado não apaga o outro. */
async function saidasQueChocam({ planilha, saida, json, registro }: Argumentos): Promise<string[]> {
  const saidas = Object.entries({ '--saida': saida, '--json': json, '--registro': registro }).filter(
    (s): s is [string, string] => s[1] !== null,
  )
  const problemas: string[] = []
  for (const [i, [opcao, caminho]] of saidas.entries()) {
    if (await mesmoArquivo(caminho, planilha!))
      problemas.push(`${opcao} é o próprio arquivo de entrada, que nunca é alterado: escolha outro nome.`)
    for (const [outra, outroCaminho] of saidas.slice(i + 1)) {
      if (await mesmoArquivo(caminho, outroCaminho))
        problemas.push(`${opcao} e ${outra} são o mesmo arquivo: escolha nomes diferentes.`)
    }
  }
  return problemas
}

const texto = (caminho: string, conteudo: string): { caminho: string; bytes: Uint8Array } => ({
  caminho,
  bytes: new TextEncoder().encode(conteudo),
})
