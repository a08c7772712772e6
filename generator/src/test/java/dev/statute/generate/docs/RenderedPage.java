package dev.statute.generate.docs;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a Markdown reader that is not ours makes of a page. */
final class RenderedPage {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final Node document;

    RenderedPage(String markdown) {
        document = Parser.builder().extensions(TABLES).build().parse(markdown);
    }

    /** The page as HTML, with the HTML that the Markdown holds. */
    String html() {
        return HtmlRenderer.builder().extensions(TABLES).build().render(document);
    }

    /** All pieces of HTML in the Markdown. */
    List<String> htmlPieces() {
        List<String> pieces = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                pieces.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                pieces.add(html.getLiteral());
            }
        });
        return pieces;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(text(heading));
            }
        });
        return headings;
    }

    List<String> linkTargets() {
        List<String> targets = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }
        });
        return targets;
    }

    /** The texts of the cells of the first table behind a heading, the header row included. */
    List<List<String>> tableBehind(String heading) {
        Node node = document.getFirstChild();
        while (!(node instanceof Heading found && text(found).equals(heading))) {
            node = node.getNext();
        }
        while (!(node instanceof TableBlock)) {
            node = node.getNext();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = ((TableRow) row).getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(text((TableCell) cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                text.append(' ');
            }

            @Override
            public void visit(HtmlInline html) {
                text.append(html.getLiteral().equals("<br>") ? "; " : "");
            }

            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
            }
        });
        return text.toString();
    }
}
