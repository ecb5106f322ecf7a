package dev.strongroom.service.recovery.preview;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells whether a page would load something from elsewhere when it is shown. In doubt it would. */
final class RemoteContent {
    private static final Set<String> LOADING_ATTRIBUTES = Set.of("archive", "background", "classid", "code", "codebase",
            "data", "dynsrc", "imagesrcset", "lowsrc", "poster", "src", "srcset", "xlink:href");
    private static final Set<String> LOADING_BY_HREF = Set.of("link", "image", "use", "feimage");
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CSS_LOADS =
            Pattern.compile("url\\s*\\(\\s*['\"]?(?!\\s*(?:data|cid):)|@import|image-set\\(");

    private RemoteContent() {}

    static boolean isIn(Document document) {
        for (Element element : document.getAllElements()) {
            boolean style = element.normalName().equals("style") && loads(element.data());
            boolean refresh = element.normalName().equals("meta")
                    && element.attr("http-equiv").strip().equalsIgnoreCase("refresh");
            if (style || refresh || element.attributes().asList().stream().anyMatch(a -> loads(element, a))) {
                return true;
            }
        }
        return false;
    }

    private static boolean loads(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.equals("style")) {
            return loads(attribute.getValue());
        }
        boolean loading = LOADING_ATTRIBUTES.contains(name)
                || (name.equals("href") && LOADING_BY_HREF.contains(element.normalName()));
        return loading && !isOwn(attribute.getValue());
    }

    private static boolean isOwn(String address) {
        String plain = address.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.startsWith("#") || plain.startsWith("cid:") || plain.startsWith("data:");
    }

    /** An escape can hide any letter of {@code url}: it counts as loading. */
    private static boolean loads(String css) {
        String plain = CSS_COMMENT.matcher(css).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.contains("\\") || CSS_LOADS.matcher(plain).find();
    }
}
