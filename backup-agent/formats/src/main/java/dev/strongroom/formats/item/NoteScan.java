package dev.strongroom.formats.item;

import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.HeaderText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the title of a page of HTML; names no cuts. */
final class NoteScan implements ItemScan {
    private static final int BEGINNING = 16 * 1024;
    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{0,2000})<", Pattern.CASE_INSENSITIVE);

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long seen;

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        beginning.write(buffer, offset, Math.min(length, BEGINNING - beginning.size()));
        seen += length;
    }

    @Override
    public void end() {
        seen = Long.MAX_VALUE;
    }

    @Override
    public long nextCut() {
        return -1;
    }

    @Override
    public long settled() {
        return seen;
    }

    @Override
    public Envelope envelope() {
        Matcher title = TITLE.matcher(beginning.toString(StandardCharsets.UTF_8));
        return new Envelope("", "", "", title.find() ? HeaderText.shown(plain(title.group(1))) : "",
                Optional.empty(), 0);
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
