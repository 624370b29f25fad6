/** O que lemos de appsscript.json. */
export interface Manifesto {
  readonly timeZone?: string
  readonly runtimeVersion?: string
  readonly oauthScopes?: readonly string[]
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string
      readonly version: string
      readonly serviceId: string
    }[]
  }
}

/** O serviço avançado do Sheets só existe com o símbolo que o manifesto lhe dá. */
export const simboloDoSheets = (manifesto: Manifesto): string | undefined =>
  manifesto.dependencies?.enabledAdvancedServices?.find(s => s.serviceId === 'sheets' && s.version === 'v4')?.userSymbol
