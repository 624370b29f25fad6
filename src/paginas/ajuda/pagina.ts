document.getElementById('pagina')?.setAttribute('data-pagina', 'ajuda')

export {}
