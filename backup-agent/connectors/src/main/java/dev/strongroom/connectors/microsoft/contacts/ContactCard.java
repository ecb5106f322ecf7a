package dev.strongroom.connectors.microsoft.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.LineWriter;
import dev.strongroom.formats.line.SourceProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contact as a vCard (RFC 2426), with all that Graph tells of it in one more property. */
final class ContactCard {
    private final String id;
    private final ObjectNode contact;
    private final Optional<byte[]> photo;
    private final LineWriter lines = new LineWriter();

    /** @param contact as Graph gives it */
    ContactCard(String id, ObjectNode contact, Optional<byte[]> photo) {
        this.id = id;
        this.contact = CanonicalJson.of(contact);
        this.photo = photo;
    }

    byte[] bytes() {
        lines.raw("BEGIN", "VCARD").raw("VERSION", "3.0").raw("PRODID", "-//Strongroom//EN");
        lines.text("UID", id);
        names();
        work();
        reach();
        address("WORK", "businessAddress");
        address("HOME", "homeAddress");
        address("PARCEL", "otherAddress");
        rest();
        photo.ifPresent(bytes -> lines.bytes("PHOTO;ENCODING=b;TYPE=" + type(bytes), bytes));
        SourceProperty.write(lines, CanonicalJson.bytes(contact));
        return lines.raw("END", "VCARD").toBytes();
    }

    private void names() {
        String name = Stream.of(text("displayName"), text("fileAs"),
                (text("givenName") + " " + text("surname")).strip(), text("companyName"), firstAddress())
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("unnamed");
        lines.text("FN", name);
        lines.raw("N", structured(text("surname"), text("givenName"), text("middleName"), text("title"),
                text("generation")));
        lines.text("NICKNAME", text("nickName"));
        lines.text("X-PHONETIC-FIRST-NAME", text("yomiGivenName"));
        lines.text("X-PHONETIC-LAST-NAME", text("yomiSurname"));
    }

    private String firstAddress() {
        return GraphJson.text(contact.path("emailAddresses").path(0), "address");
    }

    private void work() {
        if (!text("companyName").isEmpty() || !text("department").isEmpty()) {
            lines.raw("ORG", structured(text("companyName"), text("department"), text("officeLocation")));
        }
        lines.text("TITLE", text("jobTitle")).text("ROLE", text("profession"));
        lines.text("X-MANAGER", text("manager")).text("X-ASSISTANT", text("assistantName"));
    }

    private void reach() {
        for (JsonNode email : contact.path("emailAddresses")) {
            lines.text("EMAIL;TYPE=INTERNET", GraphJson.text(email, "address"));
        }
        texts("businessPhones").forEach(phone -> lines.text("TEL;TYPE=WORK,VOICE", phone));
        texts("homePhones").forEach(phone -> lines.text("TEL;TYPE=HOME,VOICE", phone));
        lines.text("TEL;TYPE=CELL,VOICE", text("mobilePhone"));
        texts("imAddresses").forEach(address -> lines.text("IMPP", address));
        lines.text("URL", text("businessHomePage"));
    }

    private void address(String type, String name) {
        JsonNode address = contact.path(name);
        List<String> parts = Stream.of("", "", "street", "city", "state", "postalCode", "countryOrRegion")
                .map(part -> part.isEmpty() ? "" : GraphJson.text(address, part))
                .toList();
        if (parts.stream().anyMatch(part -> !part.isEmpty())) {
            lines.raw("ADR;TYPE=" + type, structured(parts.toArray(String[]::new)));
        }
    }

    private void rest() {
        String birthday = text("birthday");
        if (birthday.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            lines.raw("BDAY;VALUE=date", birthday.substring(0, 10));
        }
        lines.text("X-SPOUSE", text("spouseName"));
        texts("children").forEach(child -> lines.text("X-CHILD", child));
        if (!texts("categories").isEmpty()) {
            lines.raw("CATEGORIES",
                    texts("categories").stream().map(LineWriter::escaped).collect(Collectors.joining(",")));
        }
        lines.text("NOTE", text("personalNotes"));
    }

    private String text(String name) {
        return GraphJson.text(contact, name);
    }

    private List<String> texts(String name) {
        return GraphJson.texts(contact, name);
    }

    private static String structured(String... parts) {
        return Stream.of(parts).map(LineWriter::escaped).collect(Collectors.joining(";"));
    }

    /** By the bytes with which such a file begins; Outlook keeps JPEG. */
    private static String type(byte[] photo) {
        if (photo.length > 3 && photo[1] == 'P' && photo[2] == 'N' && photo[3] == 'G') {
            return "PNG";
        }
        return photo.length > 2 && photo[0] == 'G' && photo[1] == 'I' && photo[2] == 'F' ? "GIF" : "JPEG";
    }
}
