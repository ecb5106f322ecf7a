package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.DriveTarget.Described;
import dev.strongroom.connectors.DriveTarget.Entry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.formats.hash.QuickXorHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a drive is read back from it, field by field. */
class RestoringDriveTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant MADE = Instant.parse("2019-02-03T04:05:06Z");
    private static final Instant CHANGED = Instant.parse("2021-06-07T08:09:10Z");
    private static final int LARGE = 9 << 20;

    private final TenantProcess tenant = TenantProcess.start("");
    private final MicrosoftConnector connector = new MicrosoftConnector();
    private Optional<DriveTarget> opened = Optional.empty();

    @AfterEach
    void stop() {
        opened.ifPresent(DriveTarget::close);
        tenant.close();
    }

    private DriveTarget target() throws Exception {
        if (opened.isEmpty()) {
            opened = Optional.of(connector.openDriveTarget(tenant.anna()));
        }
        return opened.get();
    }

    private Entry write(String name, byte[] bytes) throws Exception {
        return target().write(described(name), bytes.length, streamed(bytes));
    }

    private Described described(String name) throws Exception {
        return new Described(target().root().id(), name, MADE, CHANGED);
    }

    private static ItemContent.Streamed streamed(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String hash(byte[] bytes) {
        QuickXorHash hash = new QuickXorHash();
        hash.update(bytes, 0, bytes.length);
        return hash.base64();
    }

    private JsonNode item(Entry entry, String what) throws Exception {
        String drive = JSON.readTree(tenant.asAnna("GET", "drive", "")).path("id").asText();
        return JSON.readTree(tenant.asAnna("GET", tenant.origin() + "/v1.0/drives/" + segment(drive) + "/items/"
                + segment(entry.id()) + what, ""));
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private void isThere(Entry entry, String name, byte[] bytes) throws Exception {
        JsonNode item = item(entry, "");
        assertThat(item.path("name").asText()).isEqualTo(name);
        assertThat(item.path("size").asLong()).isEqualTo(bytes.length);
        assertThat(item.at("/file/hashes/quickXorHash").asText()).isEqualTo(hash(bytes));
        assertThat(item.at("/fileSystemInfo/createdDateTime").asText()).isEqualTo(MADE.toString());
        assertThat(item.at("/fileSystemInfo/lastModifiedDateTime").asText()).isEqualTo(CHANGED.toString());
        assertThat(tenant.download(item.path("@microsoft.graph.downloadUrl").asText())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Report.docx", "100%2Fpercent.txt", "会議 2025.txt", "Ünïcödé & (more) #1.txt"})
    void aFileComesWithItsNameItsBytesAndItsTimes(String name) throws Exception {
        byte[] bytes = random(40_000);

        isThere(write(name, bytes), name, bytes);
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        isThere(write("Empty.txt", new byte[0]), "Empty.txt", new byte[0]);
    }

    @Test
    void aLargeFileGoesUpInRangesWhateverBreaks() throws Exception {
        byte[] bytes = random(LARGE);
        tenant.order("[{\"kind\":\"reset\",\"match\":\"PUT upload/**\",\"skip\":1,\"times\":2}]");

        isThere(write("Film.mp4", bytes), "Film.mp4", bytes);
    }

    @Test
    void anUploadThatExpiresIsBegunOnceMore() throws Exception {
        byte[] bytes = random(LARGE);
        tenant.order("[{\"kind\":\"expiredUpload\",\"match\":\"PUT upload/**\",\"skip\":1}]");

        isThere(write("Film.mp4", bytes), "Film.mp4", bytes);
    }

    @Test
    void whatIsWrittenInTheOrderOfItsVersionsHasThemInThatOrder() throws Exception {
        List<byte[]> versions = List.of(random(100), random(2_000), random(30_000));
        Entry entry = write("Minutes.docx", versions.get(0));
        for (byte[] version : versions.subList(1, versions.size())) {
            entry = write("Minutes.docx", version);
        }

        JsonNode told = item(entry, "/versions").path("value");
        List<Long> sizes = new ArrayList<>();
        told.forEach(version -> sizes.add(version.path("size").asLong()));
        assertThat(sizes).as("newest first").containsExactly(30_000L, 2_000L, 100L);
        isThere(entry, "Minutes.docx", versions.getLast());
    }

    @Test
    void aFolderComesWithItsTimesAndTakesFiles() throws Exception {
        Entry folder = target().makeFolder(described("Archive 2019"));
        byte[] bytes = random(10);
        Entry file = target().write(new Described(folder.id(), "In it.txt", MADE, CHANGED), bytes.length,
                streamed(bytes));

        JsonNode made = item(folder, "");
        assertThat(made.has("folder")).isTrue();
        assertThat(made.at("/fileSystemInfo/lastModifiedDateTime").asText()).isEqualTo(CHANGED.toString());
        assertThat(item(file, "").at("/parentReference/id").asText()).isEqualTo(folder.id());
        assertThat(target().find(folder.id(), "IN IT.TXT")).contains(file);
        assertThat(target().find(folder.id(), "Not in it.txt")).isEmpty();
    }

    @Test
    void permissionsAndLinksAreGivenAndNobodyGetsAMessage() throws Exception {
        Entry entry = write("Plan.xlsx", random(50));
        List<String> lost = target().share(entry.id(), """
                [{"roles":["write"],"grantedToV2":{"siteUser":{"loginName":"i:0#.f|membership|ben@harbour.example"}}},
                 {"roles":["read"],"link":{"type":"view","scope":"organization"}},
                 {"roles":["read"],"grantedToV2":{"user":{"displayName":"Somebody"}}}]""");

        assertThat(lost).singleElement().asString().contains("does not tell whom");
        List<String> given = new ArrayList<>();
        for (JsonNode permission : item(entry, "/permissions").path("value")) {
            if (!permission.has("inheritedFrom")) {
                given.add(permission.path("roles").path(0).asText() + " "
                        + permission.at("/grantedToV2/siteUser/loginName").asText()
                        + permission.at("/link/type").asText()
                        + permission.at("/link/scope").asText());
            }
        }
        assertThat(given).contains("write i:0#.f|membership|ben@harbour.example", "read vieworganization");
        assertThat(JSON.readTree(tenant.coverage()).path("invitations").asLong(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {507, 423})
    void whereNothingCanBeWrittenTheReasonIsTold(int status) throws Exception {
        target();
        tenant.order("[{\"kind\":\"unavailable\",\"status\":" + status + ",\"match\":\"PUT drives/**\",\"times\":20}]");

        assertThatThrownBy(() -> write("Report.docx", random(10))).isInstanceOf(RefusedException.class);
    }

    @Test
    void aNameThatSharePointRefusesIsTold() throws Exception {
        target();

        assertThatThrownBy(() -> write("What: is it?", random(10))).isInstanceOf(RefusedException.class)
                .hasMessageContaining("refuses");
    }

    @Test
    void aFileThatCanNotBeReadIsNotWrittenInPart() throws Exception {
        byte[] bytes = random(LARGE);
        ItemContent.Streamed broken = () -> new ByteArrayInputStream(bytes, 0, LARGE / 2);

        assertThatThrownBy(() -> target().write(described("Half.bin"), LARGE, broken)).isInstanceOf(IOException.class);
        assertThat(target().find(target().root().id(), "Half.bin")).isEmpty();
    }
}
