import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import type { ResultadoEmJson } from '../../apuracao/para-json.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { impressaoDaAba } from '../../planilha/impressao.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { ArquivoIlegivel } from '../arquivos/arquivo-ilegivel.ts'
import { escreverXlsx } from '../arquivos/escrever-xlsx.ts'
import { gravarInteiro, mesmoArquivo, NaoGravado } from '../arquivos/gravar.ts'
import { type Contada, contarHistoria, QUADRIMESTRE } from '../exemplo/contar-historia.ts'
import type { Argumentos } from './argumentos.ts'
import { resumoNaTela } from './mostrar.ts'
import { rodarNoPacote, SemArquivo } from './rodar-no-pacote.ts'

/** `npm start`: o trabalho principal sobre o exemplo, ou sobre o arquivo da equipe, com o resultado na tela e em `saida/`. */
export async function iniciar(argumentos: Argumentos, raiz: string): Promise<number> {
  const exemplo = argumentos.planilha === null
  const planilha = argumentos.planilha ?? join(raiz, 'src/local/exemplo/matriz.csv')
  try {
    let historia: Contada | null = null
    const { retorno, pasta } = await rodarNoPacote(
      {
        ...argumentos,
        acao: 'apurar',
        planilha,
        consertar: false,
        ...(exemplo
          ? {
              quadrimestre: argumentos.quadrimestre ?? QUADRIMESTRE,
              antes: (lida, agir, hoje) => {
                historia = contarHistoria(lida, agir, hoje)
              },
            }
          : {}),
      },
      raiz,
    )
    if (!retorno.feito) {
      console.error(['Não foi feito; nada foi gravado.', ...retorno.motivos.map(m => `• ${m}`)].join('\n'))
      return 1
    }
    const resultado = retorno.resultado as ResultadoEmJson
    const nome = exemplo ? 'exemplo' : basename(planilha, extname(planilha)).replace(/ \(conformidade [^)]*\)$/, '')
    const saida = argumentos.saida ?? join(raiz, 'saida', `${nome} (conformidade ${resultado.quadrimestre}).xlsx`)
    const bytes = await escreverXlsx(pasta, impressaoDaAba)
    await mkdir(join(raiz, 'saida'), { recursive: true })
    const gravado = await gravarSemPerder(saida, bytes, planilha)
    await gravarInteiro(
      argumentos.json ?? semTomarOJsonDeOutro(gravado),
      new TextEncoder().encode(`${JSON.stringify(resultado, null, 2)}\n`),
    )
    if (exemplo) console.log('Dados fictícios de exemplo. Para usar o seu arquivo: npm start -- --planilha ARQUIVO\n')
    console.log(resumoNaTela(resultado, retorno.avisos, limiarEm(fimDoQuadrimestre(resultado.quadrimestre))).join('\n'))
    if (historia !== null) console.log(`\n${emUmaLinha(historia)}`)
    console.log(`\nPlanilha pronta: ${relative(process.cwd(), gravado) || gravado}`)
    return 0
  } catch (erro) {
    if (!(erro instanceof ArquivoIlegivel || erro instanceof SemArquivo || erro instanceof NaoGravado)) throw erro
    console.error(erro.message)
    return 1
  }
}

const emUmaLinha = ({ homologados, registros }: Contada): string =>
  `Antes dele, ${homologados.join(', ')} (fictícios): ${registros} registros no Histórico, e a situação de hoje na aba Prazos.`

/** Grava sem tocar no arquivo de entrada e sem apagar o que alguém possa ter editado: o de antes ganha outro nome. */
async function gravarSemPerder(saida: string, bytes: Uint8Array, entrada: string): Promise<string> {
  if (await mesmoArquivo(saida, entrada)) {
    const outra = livre(saida)
    await gravarInteiro(outra, bytes)
    return outra
  }
  if (existsSync(saida) && !Buffer.from(bytes).equals(await readFile(saida)))
    await rename(saida, livre(saida.replace(/\.xlsx$/i, ' — anterior.xlsx')))
  await gravarInteiro(saida, bytes)
  return saida
}

/** O JSON ao lado da planilha tem o nome inteiro dela: nunca é o de outro programa. */
const semTomarOJsonDeOutro = (planilha: string): string => `${planilha}.json`

function livre(caminho: string): string {
  if (!existsSync(caminho)) return caminho
  for (let n = 2; ; n++) {
    const outro = caminho.replace(/\.xlsx$/i, ` ${n}.xlsx`)
    if (!existsSync(outro)) return outro
  }
}
