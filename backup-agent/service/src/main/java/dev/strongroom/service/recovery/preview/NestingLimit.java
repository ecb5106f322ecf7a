package dev.strongroom.service.recovery.preview;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Flattens what is nested deeper than any real message. The time to clean a page grows with the square of its depth, so
 * that a small message could keep a processor busy for minutes.
 */
final class NestingLimit {
    private static final int DEPTH = 200;

    private NestingLimit() {}

    /** Leaves of each element that lies too deep only its text. */
    static void apply(Document document) {
        List<Element> tooDeep = new ArrayList<>();
        NodeTraversor.filter((node, depth) -> {
            if (depth >= DEPTH && node instanceof Element element) {
                tooDeep.add(element);
                return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
        }, document);
        tooDeep.forEach(element -> element.text(element.text()));
    }
}
