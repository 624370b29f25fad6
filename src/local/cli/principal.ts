import { lerArgumentos, USO } from './argumentos.ts'
import { empacotar } from './empacotar.ts'
import { executarAcao } from './executar-acao.ts'
import { iniciar } from './iniciar.ts'

/** O que a linha de comando faz, e o código com que sai: 0 feito, 1 não pôde ser feito, 2 argumentos errados. */
export async function principal(linha: readonly string[], raiz: string): Promise<number> {
  if (linha[0] === 'empacotar') return mostrarPacote(raiz)
  if (linha.some(a => a === '--ajuda' || a === '--help' || a === '-h')) {
    console.log(USO)
    return 0
  }
  const lidos = lerArgumentos(linha)
  if ('problemas' in lidos) {
    console.error([...lidos.problemas, '', USO].join('\n'))
    return 2
  }
  const { argumentos } = lidos
  return argumentos.acao === 'iniciar'
    ? iniciar(argumentos, raiz)
    : executarAcao({ ...argumentos, acao: argumentos.acao }, raiz)
}

async function mostrarPacote(raiz: string): Promise<number> {
  const { bytes, arquivos } = await empacotar(raiz)
  console.log(`Pacote conferido: ${arquivos.join(' e ')} em dist/google (${Math.round(bytes / 1024)} KB).`)
  return 0
}
