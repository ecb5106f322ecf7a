package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.formats.hash.QuickXorHash;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** OneDrive as it is on the wire: ids, paths, facets, downloads, deltas, versions, permissions. */
class DriveTest extends TenantTest {
    private String drive = "/v1.0/drives/" + client().get(ANNA + "drive").path("id").asText();

    private JsonNode item(String path) {
        return client().get(drive + "/root:/" + path);
    }

    private String folder(String name) {
        return client().post(drive + "/root/children", "{\"name\":\"" + name + "\",\"folder\":{}}").path("id").asText();
    }

    private JsonNode write(String path, String text) {
        HttpResponse<byte[]> answer = client().send("PUT", drive + "/root:/" + path + ":/content", text);
        assertThat(answer.statusCode()).isIn(200, 201);
        return TestClient.json(answer);
    }

    private static HttpResponse<byte[]> plain(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return TestClient.send(HttpClient.newHttpClient(), request.build());
    }

    @Test
    void whoHasNoLicenceHasNoDrive() {
        assertThat(client().refusal(404, "GET", "/v1.0/users/info@harbour.example/drive", ""))
                .isEqualTo("ResourceNotFound");
    }

    @Test
    void theDeltaTellsAllWithFacetsRepeatsAndAnEmptyPage() {
        var pages = client().pages(drive + "/root/delta?$top=20");

        assertThat(pages.items().getFirst().has("root")).isTrue();
        assertThat(pages.ids().size()).isEqualTo((int) pages.ids().stream().distinct().count() + 1);
        assertThat(pages.sizes().get(2)).isZero();
        for (String facet : List.of("file", "folder", "package", "remoteItem", "malware", "shared", "publication")) {
            assertThat(pages.items()).as(facet).anyMatch(item -> item.has(facet));
        }
        assertThat(pages.find("name", "100%2Fpercent.txt")).isPresent();
        long folders = pages.items()
                .stream()
                .filter(item -> item.has("folder"))
                .distinct()
                .mapToLong(item -> item.at("/folder/childCount").asLong())
                .sum();
        long inNotebook = 2;
        assertThat(folders + 1 + inNotebook).isEqualTo(pages.ids().stream().distinct().count());
    }

    @Test
    void contentIsElsewhereAndTakesNoToken() {
        JsonNode file = item("Documents/Minutes.docx");
        HttpResponse<byte[]> answer =
                client().send("GET", drive + "/items/" + file.path("id").asText() + "/content", "");
        String url = answer.headers().firstValue("Location").orElseThrow();
        byte[] bytes = plain(url).body();
        QuickXorHash hash = new QuickXorHash();
        hash.update(bytes, 0, bytes.length);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(url).getHost()).isEqualTo("127.0.0.2");
        assertThat(plain(url, "Authorization", "Bearer " + client().token()).statusCode()).isEqualTo(401);
        assertThat(hash.base64()).isEqualTo(file.at("/file/hashes/quickXorHash").asText());
        assertThat(bytes).hasSize(file.path("size").asInt());
    }

    @Test
    void aPartOfTheContentIsGivenAndNoneBehindItsEnd() {
        JsonNode file = item("Documents/Minutes.docx");
        String url = file.path("@microsoft.graph.downloadUrl").asText();
        byte[] all = plain(url).body();
        HttpResponse<byte[]> part = plain(url, "Range", "bytes=100-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .hasValue("bytes 100-" + (all.length - 1) + "/" + all.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 100, all.length));
        assertThat(plain(url, "Range", "bytes=" + all.length + "-").statusCode()).isEqualTo(416);
    }

    @Test
    void whatCantBeReadSaysWhy() {
        assertThat(refusal("Awkward/invoice.exe")).isEqualTo("malwareDetected");
        assertThat(refusal("Awkward/salaries.xlsx")).isEqualTo("accessDenied");
        assertThat(item("Awkward/invoice.exe").has("@microsoft.graph.downloadUrl")).isFalse();
        assertThat(client().refusal(423, "GET",
                drive + "/items/" + item("Awkward/draft%20contract.docx").path("id").asText() + "/content", ""))
                .isEqualTo("resourceLocked");
    }

    private String refusal(String path) {
        return client().refusal(403, "GET", drive + "/items/" + item(path).path("id").asText()
                + "/content", "");
    }

    @Test
    void aMovedFolderIsToldAndNothingBelowItIs() {
        String from = folder("from");
        write("from/inside.txt", "inside");
        String to = folder("to");
        var before = client().pages(drive + "/root/delta");
        client().patch(drive + "/items/" + from, "{\"name\":\"moved\",\"parentReference\":{\"id\":\"" + to + "\"}}");
        var changes = client().pages(before.deltaLink());

        assertThat(changes.find("id", from).orElseThrow().at("/parentReference/id").asText()).isEqualTo(to);
        assertThat(changes.find("name", "inside.txt")).isEmpty();
        assertThat(item("to/moved/inside.txt").at("/parentReference/path").asText()).endsWith("/root:/to/moved");
    }

    @Test
    void whatIsDeletedComesWithTheFacet() {
        JsonNode file = write("gone.txt", "soon");
        var before = client().pages(drive + "/root/delta");
        client().delete(drive + "/items/" + file.path("id").asText());

        JsonNode gone = client().pages(before.deltaLink()).find("id", file.path("id").asText()).orElseThrow();
        assertThat(gone.at("/deleted/state").asText()).isEqualTo("deleted");
        assertThat(gone.has("file")).isFalse();
    }

    @Test
    void anExpiredLinkSaysHowToGoOnAndWhere() {
        for (String resync : List.of("resyncChangesApplyDifferences", "resyncChangesUploadDifferences")) {
            restart(Settings.usual().with(new DriveBehaviour(resync, 0)));
            drive = "/v1.0/drives/" + client().get(ANNA + "drive").path("id").asText();
            String link = client().pages(drive + "/root/delta").deltaLink();
            client().post("/_sim/advance", "{\"days\":31}");
            HttpResponse<byte[]> answer = client().send("GET", link, "");

            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(TestClient.json(answer).at("/error/code").asText()).isEqualTo(resync);
            assertThat(client().pages(answer.headers().firstValue("Location").orElseThrow()).items()).isNotEmpty();
        }
    }

    @Test
    void writingAgainMakesAVersionAndAnOldOneComesBack() {
        JsonNode file = write("report.txt", "first");
        write("report.txt", "second");
        String versions = drive + "/items/" + file.path("id").asText() + "/versions";

        assertThat(client().pages(versions).ids()).containsExactly("2.0", "1.0");
        String old = client().send("GET", versions + "/1.0/content", "").headers().firstValue("Location").orElseThrow();
        assertThat(new String(plain(old).body(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("first");
        assertThat(client().send("POST", versions + "/1.0/restoreVersion", "").statusCode()).isEqualTo(204);
        assertThat(client().pages(versions).ids()).containsExactly("3.0", "2.0", "1.0");
        assertThat(item("report.txt").path("size").asInt()).isEqualTo(5);
    }

    @Test
    void permissionsAreInheritedAndNobodyIsInvitedUnlessAsked() {
        String folder = folder("shared");
        JsonNode file = write("shared/inside.txt", "x");
        client().post(drive + "/items/" + folder + "/invite",
                "{\"recipients\":[{\"email\":\"ben@harbour.example\"}],\"roles\":[\"write\"],\"requireSignIn\":true,"
                        + "\"sendInvitation\":false}");
        JsonNode link = client().post(drive + "/items/" + file.path("id").asText() + "/createLink",
                "{\"type\":\"view\",\"scope\":\"organization\"}");
        var permissions = client().pages(drive + "/items/" + file.path("id").asText() + "/permissions");

        assertThat(link.at("/link/webUrl").asText()).startsWith("https://");
        assertThat(permissions.items()).hasSize(3);
        assertThat(permissions.items().get(1).at("/inheritedFrom/id").asText()).isEqualTo(folder);
        assertThat(permissions.items().get(1).at("/grantedToV2/user/displayName").asText()).isEqualTo("Ben Okafor");
        assertThat(client().get("/_sim/coverage").path("invitations").asInt()).isZero();
    }

    @Test
    void timesCanBeSetAndAStaleTagIsRefused() {
        JsonNode file = write("dated.txt", "x");
        JsonNode dated = client().patch(drive + "/items/" + file.path("id").asText(),
                "{\"fileSystemInfo\":{\"lastModifiedDateTime\":\"2020-02-29T12:00:00Z\"}}");

        assertThat(dated.at("/fileSystemInfo/lastModifiedDateTime").asText()).isEqualTo("2020-02-29T12:00:00Z");
        assertThat(client().send("DELETE", drive + "/items/" + file.path("id").asText(), "", "If-Match",
                file.path("eTag").asText()).statusCode()).isEqualTo(412);
    }

    @Test
    void namesThatNobodyMayGiveAreRefused() {
        for (String name : List.of("a*b", "trailing.", " leading", "~$lock", "n".repeat(256))) {
            assertThat(client().refusal(400, "POST", drive + "/root/children",
                    "{\"name\":\"" + name + "\",\"folder\":{}}")).isEqualTo("invalidRequest");
        }
    }

    @Test
    void aLargeFileComesInRangesOf320KiBInOrder() {
        byte[] bytes = new byte[700_000];
        new Random(3).nextBytes(bytes);
        String url = session("large.bin", "fail");

        assertThat(put(url, bytes, 0, 300_000).statusCode()).isEqualTo(400);
        assertThat(put(url, bytes, 0, 327_680).statusCode()).isEqualTo(202);
        assertThat(put(url, bytes, 0, 327_680).statusCode()).isEqualTo(416);
        assertThat(TestClient.json(plain(url)).at("/nextExpectedRanges/0").asText()).isEqualTo("327680-");
        HttpResponse<byte[]> last = put(url, bytes, 327_680, bytes.length);
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(plain(item("large.bin").path("@microsoft.graph.downloadUrl").asText()).body()).isEqualTo(bytes);
    }

    @Test
    void aNameThatIsTakenMeanwhileIsAConflictAtTheEnd() {
        String url = session("clash.bin", "fail");
        write("clash.bin", "faster");

        HttpResponse<byte[]> last = put(url, new byte[10], 0, 10);
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(TestClient.json(last).at("/error/code").asText()).isEqualTo("nameAlreadyExists");
    }

    @Test
    void whatFitsInNoDriveIsRefused() {
        assertThat(client().refusal(507, "POST", drive + "/root:/huge.bin:/createUploadSession",
                "{\"item\":{\"fileSize\":" + (2L << 40) + "}}")).isEqualTo("quotaLimitReached");
    }

    private String session(String name, String conflict) {
        return client().post(drive + "/root:/" + name + ":/createUploadSession",
                "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"" + conflict + "\",\"name\":\"" + name + "\"}}")
                .path("uploadUrl")
                .asText();
    }

    private static HttpResponse<byte[]> put(String url, byte[] bytes, int from, int to) {
        return TestClient.send(HttpClient.newHttpClient(), HttpRequest.newBuilder(URI.create(url))
                .header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, from, to)))
                .build());
    }
}
