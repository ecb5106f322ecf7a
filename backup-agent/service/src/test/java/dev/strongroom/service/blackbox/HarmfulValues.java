package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/** What people and attackers send in the place of a value. */
final class HarmfulValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** In paths, queries and headers. */
    static final List<String> TEXTS = List.of(
            "", " ", "'", "' OR '1'='1", "1; DROP TABLE task; --", "%", "_", "../../../etc/passwd", "..\\..\\win.ini",
            "/", "\u0000", "\r\nX-Injected: 1", "\u202eexe", "\ud83d\udc69\u200d\ud83d\udc67", "\ufffe", "null",
            "undefined", "true", "-1", "0", "9223372036854775808", "1e400", "NaN", "0x10", "{}", "[]", "*", "<script>",
            "${jndi:ldap://127.0.0.1/a}", "{{7*7}}", "\"", "\\", "A".repeat(3_000));

    /** In bodies, besides those. */
    static final List<JsonNode> NODES = List.of(
            JSON.nullNode(), JSON.booleanNode(true), JSON.numberNode(0), JSON.numberNode(-1),
            JSON.numberNode(Integer.MAX_VALUE), JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(new BigDecimal("1e400")), JSON.numberNode(0.5), JSON.objectNode(),
            JSON.objectNode().put("a", 1), JSON.arrayNode(), JSON.arrayNode().add(JSON.arrayNode()),
            JSON.arrayNode().addNull(), JSON.textNode("A".repeat(200_000)));

    /** Whole bodies. */
    static final List<String> BODIES = List.of("", " ", "null", "true", "0", "\"text\"", "[]", "{}", "{", "{\"a\":",
            "{\"a\":1}}", "[".repeat(20_000), "{\"a\":".repeat(20_000), "{\"a\":1,\"a\":2}", "\ufeff{}", "\u0000",
            "{\"name\":\"\\ud800\"}", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "A".repeat(3_000_000));

    private HarmfulValues() {}
}
