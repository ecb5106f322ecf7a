package dev.strongroom.formats.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a message is from or for.
 *
 * @param name as people read it; empty for none
 * @param address without brackets; empty where there is a name alone
 */
public record MailAddress(String name, String address) {
    /**
     * Reads a list of addresses (RFC 5322, section 3.4): groups are opened, comments are left out, and what makes no sense
     * is taken for a name.
     *
     * @param octets the field's value, each octet as one char
     */
    public static List<MailAddress> list(String octets) {
        List<MailAddress> addresses = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        StringBuilder address = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        int comments = 0;
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            StringBuilder here = bracketed ? address : name;
            if (c == '\\' && (quoted || comments > 0) && i + 1 < octets.length()) {
                i++;
                if (quoted) {
                    here.append(octets.charAt(i));
                }
            } else if (c == '"' && comments == 0) {
                quoted = !quoted;
            } else if (quoted) {
                here.append(c);
            } else if (c == '(' || (c == ')' && comments > 0)) {
                comments += c == '(' ? 1 : -1;
            } else if (comments == 0 && (c == '<' || c == '>')) {
                bracketed = c == '<';
            } else if (comments == 0 && (c == ',' || c == ';') && !bracketed) {
                add(name, address, addresses);
            } else if (comments == 0 && c == ':' && !bracketed) {
                // The name of a group.
                name.setLength(0);
            } else if (comments == 0) {
                here.append(c);
            }
        }
        add(name, address, addresses);
        return addresses;
    }

    private static void add(StringBuilder name, StringBuilder address, List<MailAddress> addresses) {
        String written = HeaderText.whole(name.toString());
        String box = HeaderText.ofBytes(address.toString()).strip();
        boolean bare = box.isEmpty() && written.indexOf('@') > 0 && written.indexOf(' ') < 0;
        if (bare) {
            addresses.add(new MailAddress("", written));
        } else if (!box.isEmpty() || !written.isEmpty()) {
            addresses.add(new MailAddress(written, box));
        }
        name.setLength(0);
        address.setLength(0);
    }
}
