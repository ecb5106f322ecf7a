package dev.strongroom.formats.item;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.HeaderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lists show of a person: the name as the subject, the addresses as the sender. */
final class ContactFields implements LineScan.LineFields {
    private static final int MOST_ADDRESSES = 10;

    private String name = "";
    private String uid = "";
    private final List<String> addresses = new ArrayList<>();

    @Override
    public void line(ContentLine line) {
        switch (line.name()) {
            case "FN" -> name = name.isEmpty() ? line.text() : name;
            case "UID" -> uid = line.text();
            case "EMAIL" -> {
                if (addresses.size() < MOST_ADDRESSES) {
                    addresses.add(line.text());
                }
            }
            default -> {
                // Lists show no more.
            }
        }
    }

    @Override
    public Envelope envelope() {
        return new Envelope(HeaderText.shown(uid), HeaderText.shown(String.join(", ", addresses)), "",
                HeaderText.shown(name), Optional.empty(), 0);
    }
}
