package dev.strongroom.pst.mapi;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item's HTML as Outlook keeps it: in UTF-8, and saying so. */
public final class HtmlBody {
    private static final Pattern CHARSET =
            Pattern.compile("(<meta\\b[^>]{0,300}\\bcharset\\s*=\\s*[\"']?)[\\w.:-]{1,40}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile("<head\\b[^>]{0,300}>", Pattern.CASE_INSENSITIVE);
    private static final String META = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";

    private HtmlBody() {}

    /** What the HTML says, without its tags. */
    public static String text(String html) {
        return HtmlText.of(html);
    }

    /** The bytes, in which the charset is told right. */
    public static byte[] bytes(String html) {
        Matcher told = CHARSET.matcher(html);
        Matcher head = HEAD.matcher(html);
        String right = told.find() ? told.replaceAll("$1utf-8")
                : head.find() ? html.substring(0, head.end()) + META + html.substring(head.end())
                        : META + html;
        return right.getBytes(StandardCharsets.UTF_8);
    }
}
