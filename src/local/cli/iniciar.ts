import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import type { ResultadoEmJson } from '../../apuracao/para-json.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { impressaoDaAba } from '../../planilha/impressao.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { ArquivoIlegivel } from '../arquivos/arquivo-ilegivel.ts'
import { escreverXlsx } from '../arquivos/escrever-xlsx.ts'
import { gravarInteiro, NaoGravado } from '../arquivos/gravar.ts'
import { type Contada, contarHistoria, QUADRIMESTRE } from '../exemplo/contar-historia.ts'
import type { Destino } from '../livro/arquivo/gravacao.ts'
import type { Argumentos } from './argumentos.ts'
import { arquivoAAbrir } from './arquivo-a-abrir.ts'
import { exemploAAbrir, guardarExemplo } from './exemplo-guardado.ts'
import { gravarSemPerder } from './gravar-resultado.ts'
import { manterAberta } from './manter-aberta.ts'
import { resumoNaTela } from './mostrar.ts'
import { type Rodado, rodarNoPacote, SemArquivo } from './rodar-no-pacote.ts'

/**
 * `npm start`: o trabalho principal sobre o exemplo, ou sobre o arquivo da equipe, com o resultado na tela e em `saida/`; e a
 * planilha aberta no navegador até a pessoa encerrar.
 */
export async function iniciar(argumentos: Argumentos, raiz: string): Promise<number> {
  try {
    return await (argumentos.planilha === null ? comOExemplo : comOArquivo)(argumentos, raiz)
  } catch (erro) {
    if (!(erro instanceof ArquivoIlegivel || erro instanceof SemArquivo || erro instanceof NaoGravado)) throw erro
    console.error(erro.message)
    return 1
  }
}

async function comOExemplo(argumentos: Argumentos, raiz: string): Promise<number> {
  const quadrimestre = argumentos.quadrimestre ?? QUADRIMESTRE
  const saida = argumentos.saida ?? join(raiz, 'saida', `exemplo (conformidade ${quadrimestre}).xlsx`)
  await mkdir(dirname(saida), { recursive: true })
  const editado = await exemploAAbrir(saida, argumentos.recomecar)
  if (editado !== null) {
    console.log(
      `Continuando a planilha de exemplo que você editou (${daqui(saida)}); para recomeçar: npm start -- --recomecar\n`,
    )
    const rodado = await rodarNoPacote(apurar(argumentos, saida), raiz)
    return concluir(argumentos, raiz, rodado, comOQueSeFez(editado, rodado), () =>
      gravarJson(argumentos, saida, rodado),
    )
  }
  let historia: Contada | null = null
  const rodado = await rodarNoPacote(
    {
      ...apurar({ ...argumentos, quadrimestre }, join(raiz, 'src/local/exemplo/matriz.csv')),
      antes: (lida, agir, hoje) => {
        historia = contarHistoria(lida, agir, hoje)
      },
    },
    raiz,
  )
  if (!rodado.retorno.feito) return recusado(rodado.retorno.motivos)
  const destino = await guardarExemplo(saida, await escreverXlsx(rodado.pasta, impressaoDaAba))
  console.log('Dados fictícios de exemplo. Para usar o seu arquivo: npm start -- --planilha ARQUIVO\n')
  return concluir(argumentos, raiz, rodado, destino, async () => {
    await gravarJson(argumentos, saida, rodado)
    if (historia !== null) console.log(`\n${emUmaLinha(historia)}`)
    console.log(`\nPlanilha pronta: ${daqui(saida)}`)
  })
}

async function comOArquivo(argumentos: Argumentos, raiz: string): Promise<number> {
  const { ler, destino, aviso } = await arquivoAAbrir(argumentos.planilha!, argumentos.recomecar)
  if (aviso !== null) console.log(`${aviso}\n`)
  const rodado = await rodarNoPacote(apurar(argumentos, ler), raiz)
  return concluir(argumentos, raiz, rodado, comOQueSeFez(destino, rodado), async quadrimestre => {
    const nome = basename(ler, extname(ler)).replace(/ \(conformidade[^)]*\)$/, '')
    const saida = argumentos.saida ?? join(raiz, 'saida', `${nome} (conformidade ${quadrimestre}).xlsx`)
    await mkdir(join(raiz, 'saida'), { recursive: true })
    const gravada = await gravarSemPerder(saida, await escreverXlsx(rodado.pasta, impressaoDaAba), ler)
    await gravarJson(argumentos, gravada, rodado)
    console.log(`\nPlanilha pronta: ${daqui(gravada)}`)
  })
}

/** O que a apuração mudou ao abrir ainda não está no arquivo. */
const comOQueSeFez = (destino: Destino, { pasta, antes }: Rodado): Destino => ({
  ...destino,
  igual: destino.igual !== false && pasta.folhas === antes,
})

const apurar = (argumentos: Argumentos, planilha: string) =>
  ({ ...argumentos, acao: 'apurar', planilha, consertar: false }) as const

/** Mostra o resultado, grava o que se pediu, e deixa a planilha aberta. O que não se pôde apurar se abre assim mesmo, para corrigir. */
async function concluir(
  argumentos: Argumentos,
  raiz: string,
  { retorno, pasta, pacote, antes }: Rodado,
  arquivo: Destino,
  gravar: (quadrimestre: string) => Promise<void>,
): Promise<number> {
  if (retorno.feito) {
    const resultado = retorno.resultado as ResultadoEmJson
    const limiar = limiarEm(fimDoQuadrimestre(resultado.quadrimestre))
    console.log(resumoNaTela(resultado, retorno.avisos, limiar).join('\n'))
    await gravar(resultado.quadrimestre)
  } else recusado(retorno.motivos)
  if (argumentos.semServir) return retorno.feito ? 0 : 1
  const jaFeito = pasta.folhas === antes ? {} : { jaFeito: { rotulo: 'Apurar quadrimestre', antes } }
  return manterAberta({ raiz, pacote, pasta, arquivo, ...jaFeito }, argumentos)
}

function recusado(motivos: readonly string[]): 1 {
  console.error(['Não foi feito; nada foi gravado.', ...motivos.map(m => `• ${m}`)].join('\n'))
  return 1
}

/** O JSON ao lado da planilha tem o nome inteiro dela: nunca é o de outro programa. */
async function gravarJson({ json }: Argumentos, planilha: string, { retorno }: Rodado): Promise<void> {
  if (!retorno.feito) return
  const texto = `${JSON.stringify(retorno.resultado, null, 2)}\n`
  await gravarInteiro(json ?? `${planilha}.json`, new TextEncoder().encode(texto))
}

const emUmaLinha = ({ homologados, registros }: Contada): string =>
  `Antes dele, ${homologados.join(', ')} (fictícios): ${registros} registros no Histórico, e a situação de hoje na aba Prazos.`

const daqui = (caminho: string): string => relative(process.cwd(), caminho) || caminho
