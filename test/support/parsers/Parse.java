import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Snippets as Java reads them: `java` the kinds of their nodes, names and values, `properties` names and values. Texts
 * are ended by NUL; what is read is ended by U+0001, and each snippet by NUL.
 */
class Parse {
  public static void main(String[] arguments) throws Exception {
    StringBuilder out = new StringBuilder();
    for (String snippet : Files.readString(Path.of(arguments[1])).split("\0")) {
      List<String> all = arguments[0].equals("java") ? readJava(snippet) : readProperties(snippet);
      all.forEach(each -> out.append(each).append('\1'));
      out.append('\0');
    }
    System.out.write(out.toString().getBytes("UTF-8"));
    System.out.flush();
  }

  static List<String> readProperties(String text) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    List<String> all = new ArrayList<>();
    new TreeMap<>(properties).forEach((key, value) -> all.addAll(List.of(key.toString(), value.toString())));
    return all;
  }

  static List<String> readJava(String text) throws Exception {
    // An annotation is of a class.
    String whole = text.contains("class ") ? text : text + "class Annotated {}";
    SimpleJavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoring) {
            return whole;
          }
        };
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, told, null, null, List.of(file));
    List<String> all = new ArrayList<>();
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void scan(Tree tree, Void nothing) {
            if (tree != null) all.add(tree.getKind().toString());
            if (tree instanceof LiteralTree literal) all.add(String.valueOf(literal.getValue()));
            if (tree instanceof IdentifierTree identifier) all.add(identifier.getName().toString());
            if (tree instanceof MemberSelectTree select) all.add(select.getIdentifier().toString());
            return super.scan(tree, nothing);
          }
        };
    task.parse().forEach(unit -> scanner.scan(unit, null));
    for (Diagnostic<?> diagnostic : told.getDiagnostics()) throw new IllegalArgumentException(diagnostic.toString());
    return all;
  }
}
