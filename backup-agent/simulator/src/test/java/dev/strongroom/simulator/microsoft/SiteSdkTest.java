package dev.strongroom.simulator.microsoft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.BaseSitePage;
import com.microsoft.graph.models.ColumnDefinition;
import com.microsoft.graph.models.FieldValueSet;
import com.microsoft.graph.models.ListInfo;
import com.microsoft.graph.models.ListItem;
import com.microsoft.graph.models.NumberColumn;
import com.microsoft.graph.models.Site;
import com.microsoft.graph.models.SitePage;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.sites.item.SiteItemRequestBuilder;
import com.microsoft.graph.sites.item.lists.item.items.delta.DeltaGetResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Microsoft's own client drives the sites. */
class SiteSdkTest extends TenantTest {
    private final GraphServiceClient graph = SdkTest.client(tenant());
    private final SiteItemRequestBuilder site = graph.sites()
            .bySiteId(requireNonNull(requireNonNull(graph.sites().getAllSites().get()).getValue()).stream()
                    .filter(each -> "Logistics".equals(each.getDisplayName()))
                    .findFirst()
                    .map(Site::getId)
                    .orElseThrow());

    @Test
    void followsTheDeltaOfAList() {
        var delta = site.lists().byListId("Shipments").items().delta();
        List<ListItem> found = new ArrayList<>();
        DeltaGetResponse page = requireNonNull(
                delta.get(config -> requireNonNull(config.queryParameters).expand = new String[]{"fields"}));
        while (true) {
            found.addAll(requireNonNull(page.getValue()));
            if (page.getOdataNextLink() == null) {
                break;
            }
            page = requireNonNull(delta.withUrl(page.getOdataNextLink()).get());
        }

        assertThat(found.stream().map(ListItem::getId).distinct()).hasSize(250);
        assertThat(requireNonNull(found.getFirst().getFields()).getAdditionalData()).containsKeys("Title", "Quantity");
        assertThat(requireNonNull(delta.withUrl(requireNonNull(page.getOdataDeltaLink())).get()).getValue()).isEmpty();
    }

    @Test
    void makesAListWithAColumnAndAnItem() {
        com.microsoft.graph.models.List wanted = new com.microsoft.graph.models.List();
        wanted.setDisplayName("Made by the SDK");
        ListInfo info = new ListInfo();
        info.setTemplate("genericList");
        wanted.setList(info);
        ColumnDefinition depth = new ColumnDefinition();
        depth.setName("Depth");
        depth.setNumber(new NumberColumn());
        wanted.setColumns(List.of(depth));
        var list = site.lists().byListId(requireNonNull(requireNonNull(site.lists().post(wanted)).getId()));
        FieldValueSet fields = new FieldValueSet();
        fields.setAdditionalData(new HashMap<>(Map.of("Title", "one", "Depth", 4)));
        ListItem item = new ListItem();
        item.setFields(fields);
        ListItem made = requireNonNull(list.items().post(item));
        FieldValueSet other = new FieldValueSet();
        other.setAdditionalData(new HashMap<>(Map.of("Depth", 5)));
        var at = list.items().byListItemId(requireNonNull(made.getId()));
        at.fields().patch(other);

        assertThat(requireNonNull(requireNonNull(list.columns().get()).getValue())).anyMatch(
                column -> "Depth".equals(column.getName()) && column.getNumber() != null);
        assertThat(requireNonNull(requireNonNull(at.versions().get()).getValue())).hasSize(2);
        assertThat(String.valueOf(requireNonNull(at.fields().get()).getAdditionalData().get("Depth"))).startsWith("5");
    }

    @Test
    void readsAndMakesPages() {
        List<SitePage> pages = requireNonNull(requireNonNull(site.pages().graphSitePage().get()).getValue());
        SitePage page = new SitePage();
        page.setOdataType("#microsoft.graph.sitePage");
        page.setName("sdk.aspx");
        page.setTitle("By the SDK");
        BaseSitePage made = requireNonNull(site.pages().post(page));
        var at = site.pages().byBaseSitePageId(requireNonNull(made.getId())).graphSitePage();

        assertThat(pages).isNotEmpty();
        assertThat(requireNonNull(at.get()).getTitle()).isEqualTo("By the SDK");
        assertThat(requireNonNull(requireNonNull(at.webParts().get()).getValue())).isEmpty();
    }

    @Test
    void findsTheDrivesOfASite() {
        assertThat(requireNonNull(requireNonNull(site.drives().get()).getValue())).hasSize(2);
        assertThat(requireNonNull(requireNonNull(site.lists().byListId("Documents").drive().get())).getDriveType())
                .isEqualTo("documentLibrary");
    }
}
