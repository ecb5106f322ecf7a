package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SharePoint as it is on the wire: sites, libraries, lists with columns of every type, items, pages. */
class SiteTest extends TenantTest {
    private static final String SITE = "/v1.0/sites/harbour.sharepoint.example:/sites/logistics:";
    private static final String SHIPMENTS = SITE + "/lists/Shipments";

    @Test
    void sitesAreListedFoundByPathAndBelowOthers() {
        var all = client().pages("/v1.0/sites/getAllSites()");
        JsonNode logistics = client().get("/v1.0/sites/harbour.sharepoint.example:/sites/logistics");

        assertThat(all.find("displayName", "Logistics").orElseThrow().path("id")).isEqualTo(logistics.path("id"));
        assertThat(all.items()).anyMatch(site -> site.path("isPersonalSite").asBoolean());
        assertThat(client().get("/v1.0/sites/" + logistics.path("id").asText() + "/sites").findValuesAsText("name"))
                .containsExactly("terminal-2");
        assertThat(client().get("/v1.0/sites/root").path("displayName").asText()).isEqualTo("Harbour");
        var delta = client().pages("/v1.0/sites/delta");
        assertThat(delta.ids()).containsExactlyInAnyOrderElementsOf(all.ids());
        assertThat(client().pages(delta.deltaLink()).items()).isEmpty();
    }

    @Test
    void librariesAreDrivesAndLists() {
        JsonNode drives = client().get(SITE + "/drives").path("value");
        JsonNode library = client().get(SITE + "/lists/Documents?$select=id,list,webUrl");

        assertThat(drives.findValuesAsText("name")).containsExactly("Documents", "Contracts");
        assertThat(drives.path(0).path("driveType").asText()).isEqualTo("documentLibrary");
        assertThat(library.at("/list/template").asText()).isEqualTo("documentLibrary");
        assertThat(client().get(SITE + "/lists/Documents/drive").path("id")).isEqualTo(drives.path(0).path("id"));
        assertThat(client().get(SITE + "/drive").path("id")).isEqualTo(drives.path(0).path("id"));
        assertThat(client().pages("/v1.0/drives/" + drives.path(0).path("id").asText() + "/root/delta").items())
                .anyMatch(item -> item.has("malware"));
    }

    @Test
    void systemListsAreShownToThoseWhoAskForThem() {
        assertThat(client().get(SITE + "/lists").findValuesAsText("displayName")).doesNotContain(
                "User Information List");
        assertThat(client().get(SITE + "/lists?$select=id,displayName,system").findValuesAsText("displayName"))
                .contains("User Information List");
    }

    @Test
    void aListHasColumnsOfEveryTypeAndContentTypes() {
        JsonNode columns = client().get(SHIPMENTS + "/columns").path("value");
        Set<String> facets = new HashSet<>();
        columns.forEach(column -> column.fieldNames().forEachRemaining(facets::add));

        assertThat(facets).contains("text", "number", "currency", "boolean", "dateTime", "choice", "lookup",
                "personOrGroup", "hyperlinkOrPicture", "calculated", "term");
        assertThat(client().get(SHIPMENTS + "?$expand=columns").path("columns")).isEqualTo(columns);
        assertThat(client().get(SHIPMENTS + "/contentTypes").findValuesAsText("name"))
                .containsExactly("Item", "Dangerous goods");
    }

    @Test
    void theDeltaOfAListTellsFieldsRepeatsAndWhatIsGone() {
        var pages = client().pages(SHIPMENTS + "/items/delta?$expand=fields&$top=100");
        JsonNode first = pages.items().getFirst();

        assertThat(pages.ids().stream().distinct().count()).isEqualTo(250);
        assertThat(pages.sizes()).startsWith(100, 101, 0);
        assertThat(first.at("/fields/CustomerLookupId").asText()).isNotEmpty();
        assertThat(first.at("/fields/Partners").size()).isEqualTo(2);
        assertThat(first.at("/fields/Crew/0/Email").asText()).contains("@");
        assertThat(first.at("/fields/Total").isNumber()).isTrue();
        assertThat(first.has("lastModifiedBy")).isFalse();
        client().delete(SHIPMENTS + "/items/1");
        client().patch(SHIPMENTS + "/items/2/fields", "{\"Title\":\"other\"}");
        var changes = client().pages(pages.deltaLink());
        assertThat(changes.items()).hasSize(2)
                .anyMatch(item -> item.has("deleted") && item.path("id").asText().equals("1"))
                .anyMatch(item -> item.at("/fields/Title").asText().equals("other"));
        assertThat(client().pages(SHIPMENTS + "/items/delta?token=latest").items()).isEmpty();
    }

    @Test
    void anExpiredTokenOfAListIs410WithALinkToBeginAnew() {
        String link = client().pages(SHIPMENTS + "/items/delta").deltaLink();
        client().post("/_sim/advance", "{\"days\":31}");
        HttpResponse<byte[]> answer = client().send("GET", link, "");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(TestClient.json(answer).at("/error/code").asText()).isEqualTo("resyncChangesApplyDifferences");
        assertThat(client().get(answer.headers().firstValue("Location").orElseThrow()).path("value")).isNotEmpty();
    }

    @Test
    void itemsHaveVersionsThatComeBackAndPermissions() {
        JsonNode versions = client().get(SHIPMENTS + "/items/2/versions?$expand=fields").path("value");

        assertThat(versions.findValuesAsText("id").stream().filter(id -> id.endsWith(".0")))
                .containsExactly("4.0", "3.0", "2.0", "1.0");
        assertThat(versions.at("/1/fields/Quantity").asInt()).isEqualTo(1_001);
        assertThat(client().send("POST", SHIPMENTS + "/items/2/versions/2.0/restoreVersion", "").statusCode())
                .isEqualTo(204);
        assertThat(client().get(SHIPMENTS + "/items/2/fields").path("Quantity").asInt()).isEqualTo(1_000);
        assertThat(client().get(SHIPMENTS + "/items/3/permissions").path("value")).hasSize(1);
        assertThat(client().get(SHIPMENTS + "/items/4/permissions").path("value")).isEmpty();
    }

    @Test
    void fieldsTakeValuesOfTheirTypeOnly() {
        String items = SHIPMENTS + "/items";
        JsonNode made = client().post(items, """
                {"fields":{"Title":"new","Tags@odata.type":"Collection(Edm.String)","Tags":["cold"],
                 "CustomerLookupId":3,"PartnersLookupId@odata.type":"Collection(Edm.Int32)","PartnersLookupId":[1,2],
                 "Due":"2026-01-01T00:00:00Z","Insured":true,"Price":1.5}}""");

        assertThat(made.at("/fields/Partners/1/LookupValue").asText()).isEqualTo("Customers 2");
        for (String wrong : List.of("\"Nothing\":1", "\"Total\":1", "\"Author\":\"me\"", "\"Tags\":[\"cold\"]",
                "\"Quantity\":\"many\"", "\"State\":\"Lost\"", "\"CustomerLookupId\":99", "\"Customer\":\"x\"",
                "\"Due\":\"soon\"", "\"Tracking\":{\"Url\":\"https://x.example\"}",
                "\"Title\":\"" + "x".repeat(256) + "\"")) {
            assertThat(client().send("POST", items, "{\"fields\":{" + wrong + "}}").statusCode()).as(wrong)
                    .isEqualTo(400);
        }
        client().patch(items + "/1/fields", "{\"Quantity\":null}");
        assertThat(client().get(items + "/1/fields").has("Quantity")).isFalse();
        assertThat(client().refusal(404, "GET", items + "/9999", "")).isEqualTo("itemNotFound");
    }

    @Test
    void listsAndColumnsAreMadeChangedAndRemoved() {
        JsonNode made = client().post(SITE + "/lists", """
                {"displayName":"100%2F done.","columns":[{"name":"Depth","number":{"minimum":0}}],
                 "list":{"template":"genericList"}}""");
        String list = SITE + "/lists/" + made.path("id").asText();

        assertThat(client().refusal(409, "POST", SITE + "/lists", "{\"displayName\":\"Shipments\"}"))
                .isEqualTo("nameAlreadyExists");
        JsonNode column = client().post(list + "/columns", "{\"name\":\"Colour\",\"text\":{}}");
        client().patch(list + "/columns/" + column.path("id").asText(), "{\"displayName\":\"Color\"}");
        assertThat(client().get(list + "/columns").findValuesAsText("displayName")).contains("Depth", "Color");
        client().delete(list + "/columns/Depth");
        assertThat(client().get(list + "/columns").findValuesAsText("name")).doesNotContain("Depth");
        assertThat(client().refusal(403, "DELETE", list + "/columns/Title", "")).isEqualTo("accessDenied");
        client().delete(list);
        assertThat(client().refusal(404, "GET", list, "")).isEqualTo("itemNotFound");
    }

    @Test
    void aNewLibraryTakesFiles() {
        client().post(SITE + "/lists", "{\"displayName\":\"Plans\",\"list\":{\"template\":\"documentLibrary\"}}");
        String drive = "/v1.0/drives/" + client().get(SITE + "/lists/Plans/drive").path("id").asText();

        assertThat(client().send("PUT", drive + "/root:/a/b.txt:/content", "text").statusCode()).isEqualTo(201);
        client().delete(SITE + "/lists/Plans");
        assertThat(client().refusal(404, "GET", drive + "/root/delta", "")).isEqualTo("itemNotFound");
    }

    @Test
    void pagesHaveWebPartsAndArePublished() {
        String pages = SITE + "/pages";
        var all = client().pages(pages + "/microsoft.graph.sitePage?$expand=canvasLayout");
        JsonNode home = all.find("name", "Home.aspx").orElseThrow();

        assertThat(all.ids()).hasSize(23);
        assertThat(home.at("/canvasLayout/horizontalSections/0/columns/0/webparts/0/innerHtml").asText())
                .contains("Grüße");
        assertThat(client().get(pages + "/" + home.path("id").asText() + "/microsoft.graph.sitePage/webParts")
                .path("value")).hasSize(3);
        assertThat(all.items().getLast().at("/publishingState/level").asText()).isEqualTo("checkout");
        JsonNode made = client().post(pages, """
                {"@odata.type":"#microsoft.graph.sitePage","name":"new.aspx","title":"New","canvasLayout":
                 {"horizontalSections":[{"layout":"oneColumn","id":"1","emphasis":"none","columns":
                  [{"id":"1","width":12,"webparts":[{"innerHtml":"<p>x</p>"}]}]}]}}""");
        String page = pages + "/" + made.path("id").asText();
        assertThat(client().send("POST", page + "/microsoft.graph.sitePage/publish", "").statusCode()).isEqualTo(204);
        assertThat(client().get(page + "/microsoft.graph.sitePage?$expand=canvasLayout")
                .at("/canvasLayout/horizontalSections/0/columns/0/webparts/0/@odata.type")
                .asText()).isEqualTo("#microsoft.graph.textWebPart");
        client().patch(page + "/microsoft.graph.sitePage",
                "{\"@odata.type\":\"#microsoft.graph.sitePage\",\"title\":\"Newer\"}");
        assertThat(client().get(page).path("title").asText()).isEqualTo("Newer");
        client().delete(page);
        assertThat(client().refusal(404, "GET", page, "")).isEqualTo("itemNotFound");
    }
}
