document.getElementById('pagina')?.setAttribute('data-pagina', 'ficha')

export {}
