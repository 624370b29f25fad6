/** A folha de estilo que a página importa: quem monta a página a põe no HTML. */
declare module '*.css'
