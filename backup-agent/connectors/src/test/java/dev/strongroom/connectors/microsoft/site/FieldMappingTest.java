package dev.strongroom.connectors.microsoft.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fields as Graph shows them, made into those that it takes. */
class FieldMappingTest {
    private static final String COLUMNS = """
            [{"name":"Title","text":{}},{"name":"Size","number":{}},{"name":"Tags","choice":{}},
             {"name":"Owner","displayName":"The owner","personOrGroup":{}},{"name":"Crew","personOrGroup":{}},
             {"name":"Part","lookup":{"listId":"parts"}},{"name":"Link","displayName":"A link","hyperlinkOrPicture":{}},
             {"name":"Sum","calculated":{},"readOnly":true},{"name":"Made","dateTime":{},"readOnly":true}]""";

    private static FieldMapping.Mapped of(String shown) {
        JsonNode columns = SiteJson.read(COLUMNS);
        return new FieldMapping(columns, (list, number) -> number.equals("9") ? Optional.empty()
                : Optional.of(list.map(id -> "7").orElse("3") + number)).of(SiteJson.read(shown));
    }

    @Test
    void lookupsAndPeopleHaveTheNumbersOfTheTarget() {
        assertThat(of("""
                {"Title":"x","Size":4,"OwnerLookupId":"1","PartLookupId":"2",
                 "Crew":[{"LookupId":1,"LookupValue":"Anna"},{"LookupId":2}]}""").fields().toString()).isEqualTo(
                "{\"Crew" + "LookupId@odata.type\":\"Collection(Edm.Int32)\",\"CrewLookupId\":[31,32],"
                        + "\"OwnerLookupId\":\"31\",\"PartLookupId\":\"72\",\"Size\":4,\"Title\":\"x\"}");
    }

    @Test
    void severalChoicesHaveTheirTypeBesideThem() {
        assertThat(of("{\"Tags\":[\"a\",\"b\"]}").fields().path("Tags@odata.type").asText())
                .isEqualTo("Collection(Edm.String)");
    }

    @Test
    void whatCantBeGivenIsSaidAndWhatNobodyGivesIsNot() {
        FieldMapping.Mapped mapped = of("""
                {"Link":{"Url":"https://x.example"},"Sum":4,"Made":"2026-01-01T00:00:00Z","OwnerLookupId":"9",
                 "Crew":[{"LookupId":9,"LookupValue":"Ben"}],"Gone":"a column that went away"}""");

        assertThat(mapped.fields()).isEmpty();
        assertThat(mapped.lost()).hasSize(3)
                .anyMatch(reason -> reason.contains("\"A link\"") && reason.contains("https://x.example"))
                .anyMatch(reason -> reason.contains("\"The owner\" named 9"))
                .anyMatch(reason -> reason.contains("\"Crew\" named Ben"));
    }
}
