# Snippets of Ruby as Ruby reads them: trees without places, strings with their escapes read.
require 'json'

def plain(node)
  case node
  when RubyVM::AbstractSyntaxTree::Node then [node.type, node.children.map { |child| plain(child) }]
  when Array then node.map { |each| plain(each) }
  when String, Integer, nil, true, false then node
  else node.inspect
  end
end

snippets = JSON.parse(File.read(ARGV[0]))
puts JSON.generate(snippets.map { |snippet| plain(RubyVM::AbstractSyntaxTree.parse(snippet)) })
