document.getElementById('pagina')?.setAttribute('data-pagina', 'acao')

export {}
