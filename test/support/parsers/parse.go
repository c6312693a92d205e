// Snippets of Go as Go reads them: the kinds of their nodes, names and values.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
)

func plain(root ast.Node) []string {
	all := []string{}
	ast.Inspect(root, func(node ast.Node) bool {
		all = append(all, fmt.Sprintf("%T", node))
		switch node := node.(type) {
		case *ast.Ident:
			all = append(all, node.Name)
		case *ast.BasicLit:
			value, err := strconv.Unquote(node.Value)
			if err != nil {
				value = node.Value
			}
			all = append(all, value)
		}
		return true
	})
	return all
}

// parse takes declarations or statements, as people paste them.
func parse(snippet string) ast.Node {
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\n"+snippet, 0)
	if err != nil {
		file, err = parser.ParseFile(token.NewFileSet(), "", "package p\nfunc f() {\n"+snippet+"}", 0)
	}
	if err != nil {
		panic(err)
	}
	return file
}

func main() {
	text, _ := os.ReadFile(os.Args[1])
	var snippets []string
	if err := json.Unmarshal(text, &snippets); err != nil {
		panic(err)
	}
	parsed := [][]string{}
	for _, snippet := range snippets {
		parsed = append(parsed, plain(parse(snippet)))
	}
	json.NewEncoder(os.Stdout).Encode(parsed)
}
