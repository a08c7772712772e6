package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.source.SourceNode.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the nodes from the events of SnakeYAML. Events rather than its node graph, because they come one by one: nothing
 * is expanded, and a file that is nested too deep is left at the first bracket too many. One builder reads one file.
 */
final class TreeBuilder {
    /** The nesting limit, in collections inside of each other. */
    static final int DEPTH_MAX = 64;

    /** A collection that is not complete yet. */
    private static final class Frame {
        final boolean mapping;
        final boolean flow;
        final int start;
        final int column;
        final List<Entry> entries = new ArrayList<>();
        final List<SourceNode> items = new ArrayList<>();
        final Map<String, Scalar> keys = new LinkedHashMap<>();
        int end;

        @Nullable
        Scalar key;

        Frame(boolean mapping, boolean flow, int start, int column) {
            this.mapping = mapping;
            this.flow = flow;
            this.start = start;
            this.column = column;
            this.end = start;
        }
    }

    private final SourceText source;
    private final ProblemSink sink;
    private final Chars file;
    private final CodePoints codePoints;
    private final ScalarDecoder decoder;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable SourceNode root;
    private boolean usable = true;

    TreeBuilder(SourceText source, ProblemSink sink) {
        this.source = source;
        this.sink = sink;
        this.file = new Chars(source.content());
        this.codePoints = new CodePoints(source.content());
        this.decoder = new ScalarDecoder(file);
    }

    /** The root node; empty if the file is empty or something was reported that leaves no tree worth reading. */
    Optional<SourceNode> build() {
        ParserImpl parser = new ParserImpl(new StreamReader(source.content()), new LoaderOptions());
        try {
            for (Event event = parser.getEvent(); !event.is(Event.ID.StreamEnd); event = parser.getEvent()) {
                if (!take(event)) {
                    return Optional.empty();
                }
            }
        } catch (YAMLException e) {
            sink.report(YamlErrors.problem(e, source, file, placeOf(e)));
            return Optional.empty();
        }
        return usable ? Optional.ofNullable(root) : Optional.empty();
    }

    private int placeOf(YAMLException e) {
        Mark mark = e instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        return mark == null ? 0 : codePoints.offset(mark.getIndex());
    }

    /** Takes one event; whether it makes sense to go on. */
    private boolean take(Event event) {
        if (event instanceof NodeEvent node && !properties(node)) {
            usable = false;
        }
        return switch (event.getEventId()) {
            case DocumentStart -> document((DocumentStartEvent) event);
            case MappingStart, SequenceStart -> push((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> pop(event);
            case Scalar -> add(scalar((ScalarEvent) event), offset(event.getStartMark()));
            case Alias -> add(empty(event), offset(event.getStartMark()));
            default -> true;
        };
    }

    private boolean document(DocumentStartEvent event) {
        if (root != null) {
            int start = offset(event.getStartMark());
            sink.report(Problem.of(YamlProblem.SECOND_DOCUMENT, source.span(start, file.endOfPlainLine(start))));
            return false;
        }
        boolean directives = event.getVersion() != null
                || event.getTags() != null && !event.getTags().isEmpty();
        if (directives) {
            int start = offset(event.getStartMark());
            Span span = source.span(start, file.endOfPlainLine(start));
            sink.report(Problem.of(YamlProblem.DIRECTIVE, span).with("text", span.text()));
            usable = false;
        }
        return true;
    }

    /** Reports anchor, alias and tag of a node; whether it had none. */
    private boolean properties(NodeEvent event) {
        Span span = source.span(offset(event.getStartMark()), offset(event.getEndMark()));
        if (event instanceof AliasEvent) {
            sink.report(Problem.of(YamlProblem.ALIAS, span).with("text", Traps.shown(span.text())));
            return false;
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (event.getAnchor() != null) {
            sink.report(Problem.of(YamlProblem.ANCHOR, span).with("text", "&" + Traps.shown(event.getAnchor())));
        }
        if (tag != null) {
            sink.report(Problem.of(YamlProblem.TAG, span).with("text", Traps.shown(tag)));
        }
        return event.getAnchor() == null && tag == null;
    }

    private boolean push(CollectionStartEvent event) {
        int start = offset(event.getStartMark());
        Frame top = open.peek();
        if (top != null && top.mapping && top.key == null) {
            sink.report(Problem.of(YamlProblem.COMPLEX_KEY, source.span(start, file.endOfPlainLine(start))));
            return false;
        }
        if (open.size() == DEPTH_MAX) {
            sink.report(Problem.of(YamlProblem.TOO_DEEP, source.span(start, start + 1))
                    .with("limit", DEPTH_MAX));
            return false;
        }
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        int column = flow && top != null ? top.column : event.getStartMark().getColumn();
        open.push(new Frame(event instanceof MappingStartEvent, flow, start, column));
        return true;
    }

    private boolean pop(Event event) {
        Frame frame = open.pop();
        boolean bracket = frame.flow && (file.at(frame.start) == '{' || file.at(frame.start) == '[');
        Span span = source.span(frame.start, bracket ? offset(event.getEndMark()) : frame.end);
        SourceNode node = frame.mapping
                ? new Mapping(frame.entries, span, frame.flow)
                : new Sequence(frame.items, span, frame.flow);
        return add(node, frame.start);
    }

    private boolean add(SourceNode node, int start) {
        Frame top = open.peek();
        if (top == null) {
            root = node;
            return true;
        }
        top.end = Math.max(top.end, node.span().end());
        if (!top.mapping) {
            top.items.add(node);
            return true;
        }
        Scalar key = top.key;
        if (key == null) {
            top.key = (Scalar) node;
            return key(top.key, start);
        }
        top.key = null;
        Scalar first = top.keys.putIfAbsent(key.text(), key);
        if (first == null) {
            top.entries.add(new Entry(key, node));
        } else {
            sink.report(Problem.of(YamlProblem.DUPLICATE_KEY, key.span())
                    .with("key", Traps.shown(key.text()))
                    .related("first written here", first.span()));
        }
        return true;
    }

    /** Checks a key; whether it makes sense to go on. */
    private boolean key(Scalar key, int start) {
        if (key.style() == Style.PLAIN && key.text().equals("<<")) {
            sink.report(Problem.of(YamlProblem.MERGE_KEY, key.span()));
            usable = false;
        }
        int before = start - 1;
        while (file.isBlank(before)) {
            before--;
        }
        boolean explicit = before >= 0 && file.at(before) == '?' && before < start - 1;
        if (explicit || key.text().isEmpty()) {
            int from = explicit ? before : start;
            sink.report(Problem.of(YamlProblem.COMPLEX_KEY, source.span(from, file.endOfPlainLine(start))));
            return false;
        }
        return true;
    }

    private Scalar scalar(ScalarEvent event) {
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        Style style = style(event.getScalarStyle());
        String text = event.getValue();
        Frame top = open.peek();
        Scalar scalar = new Scalar(
                text,
                style,
                source.span(start, end),
                decoder.offsets(text, style, start, end, top == null ? -1 : top.column));
        if (style == Style.DOUBLE_QUOTED) {
            refuseHalfCharacters(scalar);
        }
        return scalar;
    }

    /** An escape can write half of a surrogate pair, which no encoding could write out again. */
    private void refuseHalfCharacters(Scalar scalar) {
        String text = scalar.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                usable = false;
                sink.report(Problem.of(YamlProblem.HALF_CHARACTER, scalar.span()));
                return;
            }
        }
    }

    private Scalar empty(Event event) {
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        return new Scalar("*", Style.PLAIN, source.span(start, end), i -> Math.min(end, start + i));
    }

    private int offset(Mark mark) {
        return codePoints.offset(mark.getIndex());
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            case PLAIN -> Style.PLAIN;
        };
    }
}
