import { goStack, serve } from '../go.mjs';

export const stack = goStack({
  id: 'go-chi',
  named: [
    ['chi', 'golang-github-go-chi-chi-dev'],
    ['go-chi/cors', 'golang-github-go-chi-cors-dev'],
  ],
  imports: ['github.com/go-chi/chi'],
  importsAfter: ['github.com/go-chi/cors'],
  main: (setting) => `	r := chi.NewRouter()
${setting.snippet ?? ''}	r.Get("/api/items", items)
	r.Put("/api/items", items)
	r.Get("/api/boom", boom)
	r.Get("/api/private", private)
${serve(setting, 'r')}`,
});
