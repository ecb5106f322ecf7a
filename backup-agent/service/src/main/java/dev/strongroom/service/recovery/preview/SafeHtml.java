package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;

/**
 * Makes a message's HTML harmless: what is not known to be plain formatting is left out, so that nothing runs, nothing
 * is sent and nothing is loaded. A link keeps its text and shows where it led; a picture is shown when it came with the
 * message.
 */
final class SafeHtml {
    private static final String BEGINNING = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8">\
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">\
            </head><body>
            """;
    private static final String END = "</body></html>\n";
    private static final String NO_ADDRESS = "";

    private final Map<String, String> pictures;
    private final PreviewLimits limits;
    private boolean remoteContentRemoved;

    /** @param pictures data addresses by Content-ID */
    SafeHtml(Map<String, String> pictures, PreviewLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
    }

    /** Reads any bytes as HTML; where the charset is not known, what the HTML says of itself counts. */
    static Document parse(byte[] bytes, TextDecoder decoder) {
        if (decoder.charset().isPresent()) {
            return Jsoup.parse(decoder.decode(bytes), NO_ADDRESS);
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, NO_ADDRESS);
        } catch (IOException e) {
            return Jsoup.parse(decoder.decode(bytes), NO_ADDRESS);
        }
    }

    /** One page of what these documents show. Changes them. */
    String page(List<Document> documents) {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Document document : documents) {
            remoteContentRemoved |= RemoteContent.isIn(document);
            NestingLimit.apply(document);
            document.select("img").forEach(this::showOwnPicture);
            document.select("a[href]").forEach(SafeHtml::showAddress);
            document.select("[style]").forEach(SafeHtml::keepHarmlessStyle);
            Document clean = new Cleaner(new HarmlessMarkup(limits.picture())).clean(document);
            clean.outputSettings().prettyPrint(false);
            page.append(clean.body().html()).append('\n');
        }
        return page.append(END).toString();
    }

    /** Whether content from the network was taken out so far. */
    boolean remoteContentRemoved() {
        return remoteContentRemoved;
    }

    private void showOwnPicture(Element image) {
        String source = image.attr("src").strip();
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            String id = source.substring(4);
            image.attr("src", pictures.getOrDefault(id, pictures.getOrDefault(percentDecoded(id), "")));
        }
    }

    private static String percentDecoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    private static void showAddress(Element link) {
        String address = link.attr("href").strip();
        String scheme = address.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("mailto:")) {
            link.attr("title", address);
        }
    }

    private static void keepHarmlessStyle(Element element) {
        String style = HarmlessStyle.of(element.attr("style"));
        element.attr("style", style);
    }
}
