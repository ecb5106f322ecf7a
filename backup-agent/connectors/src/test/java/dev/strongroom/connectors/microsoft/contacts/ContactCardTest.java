package dev.strongroom.connectors.microsoft.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.formats.line.SourceProperty;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A contact as a vCard")
class ContactCardTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 0};
    private static final String JOERG = """
            {"@odata.etag":"W/1","id":"AAMk=","changeKey":"1","lastModifiedDateTime":"2026-01-01T00:00:00Z",
             "displayName":"Jörg; the, \\"Elder\\"","surname":"Ö","givenName":"Jörg","middleName":null,
             "emailAddresses":[{"name":"J","address":"joerg@example.org"},{"name":"","address":"j@home.example"}],
             "businessPhones":["+46 31 1"],"homePhones":[],"mobilePhone":"+46 70 2","companyName":"Quay & Co",
             "jobTitle":"Pilot","birthday":"1970-06-15T11:59:00Z","categories":["Friends","A,B"],
             "businessAddress":{"street":"Quay 1\\r\\nDoor 2","city":"Göteborg","postalCode":"411 01"},
             "personalNotes":"Met at the fair.\\r\\nSpeaks 2 languages.  "}""".replace("\\\\", "\\");

    private static byte[] card(String json) throws Exception {
        ObjectNode contact = (ObjectNode) JSON.readTree(json);
        return new ContactCard("AAMk=", contact, Optional.of(PHOTO)).bytes();
    }

    private static VCard readByOthers(byte[] card) throws Exception {
        try (VCardReader reader = new VCardReader(new String(card, StandardCharsets.UTF_8))) {
            return Objects.requireNonNull(reader.readNext());
        }
    }

    @Test
    @DisplayName("is read by a program that nobody here wrote, field by field")
    void fields() throws Exception {
        VCard card = readByOthers(card(JOERG));

        assertThat(card.getFormattedName().getValue()).isEqualTo("Jörg; the, \"Elder\"");
        assertThat(card.getStructuredName().getFamily()).isEqualTo("Ö");
        assertThat(card.getEmails()).extracting(email -> email.getValue())
                .containsExactly("joerg@example.org", "j@home.example");
        assertThat(card.getTelephoneNumbers()).extracting(phone -> phone.getText())
                .containsExactly("+46 31 1", "+46 70 2");
        assertThat(card.getOrganization().getValues()).startsWith("Quay & Co");
        assertThat(card.getTitles().getFirst().getValue()).isEqualTo("Pilot");
        assertThat(card.getBirthday().getDate().toString()).isEqualTo("1970-06-15");
        assertThat(card.getCategories().getValues()).containsExactly("Friends", "A,B");
        assertThat(card.getAddresses().getFirst().getStreetAddress()).isEqualTo("Quay 1\nDoor 2");
        assertThat(card.getNotes().getFirst().getValue()).isEqualTo("Met at the fair.\nSpeaks 2 languages.  ");
        assertThat(card.getPhotos().getFirst().getData()).isEqualTo(PHOTO);
        assertThat(card.validate(ezvcard.VCardVersion.V3_0).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("holds all that Graph told of it but what changes by itself")
    void source() throws Exception {
        byte[] source = SourceProperty.read(new ByteArrayInputStream(card(JOERG))).orElseThrow();

        ObjectNode expected = (ObjectNode) JSON.readTree(JOERG);
        expected.remove(List.of("@odata.etag", "id", "changeKey", "lastModifiedDateTime"));
        assertThat(JSON.readTree(source)).isEqualTo(expected);
    }

    @Test
    @DisplayName("is the same bytes in whatever order Graph tells its properties")
    void anyOrder() throws Exception {
        byte[] card = card(JOERG);
        ObjectNode contact = (ObjectNode) JSON.readTree(JOERG);
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<String> names = new ArrayList<>();
            contact.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode shuffled = JSON.createObjectNode();
            names.forEach(name -> shuffled.set(name, contact.get(name)));
            shuffled.put("changeKey", "" + round).put("@odata.etag", "W/" + round);
            assertThat(card(shuffled.toString())).isEqualTo(card);
        }
    }

    @Test
    @DisplayName("has a name even when the contact has none, and takes any JSON in its properties")
    void oddContacts() throws Exception {
        assertThat(readByOthers(card("{}")).getFormattedName().getValue()).isEqualTo("unnamed");
        assertThat(readByOthers(card("{\"displayName\":\"\",\"companyName\":\"Quay\"}")).getFormattedName()
                .getValue()).isEqualTo("Quay");
        assertThat(readByOthers(card("{\"displayName\":7,\"emailAddresses\":3,\"homePhones\":[null,{}]}"))
                .getFormattedName()
                .getValue()).isEqualTo("7");
        assertThat(CanonicalJson.of((ObjectNode) JSON.readTree("{\"b\":{\"@x\":1,\"d\":[{\"id\":1}]},\"a\":null}"))
                .toString()).isEqualTo("{\"a\":null,\"b\":{\"d\":[{}]}}");
    }
}
