import { goStack, serve } from '../go.mjs';

export const stack = goStack({
  id: 'go-gin',
  named: [
    ['gin', 'golang-github-gin-gonic-gin-dev'],
    ['gin-contrib/cors', 'golang-github-gin-contrib-cors-dev'],
  ],
  imports: ['github.com/gin-gonic/gin'],
  importsAfter: ['github.com/gin-contrib/cors', 'time'],
  main: (setting) => `	r := gin.New()
${setting.snippet ?? ''}	r.GET("/api/items", gin.WrapF(items))
	r.PUT("/api/items", gin.WrapF(items))
	r.GET("/api/boom", gin.WrapF(boom))
	r.GET("/api/private", gin.WrapF(private))
${serve(setting, 'r')}`,
});
