package dev.strongroom.service.recovery.preview;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The elements and attributes that only format. Not one of them takes an address, but the picture's, which must hold
 * the picture itself.
 */
final class HarmlessMarkup extends Safelist {
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

    private final int pictureCharacters;

    /** @param pictureBytes the largest picture that is let through */
    HarmlessMarkup(int pictureBytes) {
        pictureCharacters = pictureBytes / 3 * 4 + 64;
        addTags("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption",
                "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption",
                "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins",
                "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike",
                "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul",
                "var", "wbr");
        addAttributes(":all", "align", "bgcolor", "dir", "height", "lang", "style", "title", "valign", "width");
        addAttributes("col", "span");
        addAttributes("colgroup", "span");
        addAttributes("font", "color", "face", "size");
        addAttributes("img", "alt", "src");
        addAttributes("li", "value");
        addAttributes("ol", "start", "type");
        addAttributes("table", "border", "cellpadding", "cellspacing");
        addAttributes("td", "colspan", "nowrap", "rowspan");
        addAttributes("th", "colspan", "nowrap", "rowspan");
        addAttributes("ul", "type");
    }

    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        return super.isSafeAttribute(tagName, element, attribute)
                && (!attribute.getKey().equalsIgnoreCase("src") || isPicture(attribute.getValue()));
    }

    private boolean isPicture(String address) {
        return address.length() <= pictureCharacters && PICTURE.matcher(address).matches();
    }
}
