package dev.strongroom.vault.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A directory's JSON")
class TreeJsonTest {
    private static final Digest ID = Digest.ofHex("0123456789abcdef".repeat(4));

    @Test
    @DisplayName("is what restic would have written, byte for byte")
    void isResticsForm() {
        Tree tree = Tree.of(List.of(
                new Node.FileNode("a<\"b", Instant.parse("2024-02-29T12:34:56.12Z"), 7, List.of(ID)),
                new Node.FileNode("empty", Instant.EPOCH, 0, List.of()),
                new Node.DirectoryNode("sub", Instant.EPOCH, ID)));
        String times = "\"mtime\":\"%1$s\",\"atime\":\"%1$s\",\"ctime\":\"%1$s\",\"uid\":0,\"gid\":0";
        String epoch = times.formatted("1970-01-01T00:00:00Z");
        assertThat(new String(TreeJson.write(tree), StandardCharsets.UTF_8)).isEqualTo("{\"nodes\":["
                + "{\"name\":\"a\\u003c\\\\\\\"b\",\"type\":\"file\",\"mode\":384,"
                + times.formatted("2024-02-29T12:34:56.12Z") + ",\"size\":7,\"content\":[\"" + ID + "\"]},"
                + "{\"name\":\"empty\",\"type\":\"file\",\"mode\":384," + epoch + ",\"content\":[]},"
                + "{\"name\":\"sub\",\"type\":\"dir\",\"mode\":2147484096," + epoch + ",\"content\":null,\"subtree\":\""
                + ID + "\"}]}\n");
    }

    @Test
    @DisplayName("gives the directory again, whatever its names and times")
    void roundTrips() throws IOException {
        Random random = Seeds.random();
        for (int i = 0; i < 300; i++) {
            Tree tree = randomTree(random);
            assertThat(TreeParser.parse(TreeJson.write(tree))).isEqualTo(tree);
        }
    }

    private static Tree randomTree(Random random) {
        TreeMap<String, Node> nodes = new TreeMap<>();
        for (int n = random.nextInt(20); n > 0; n--) {
            StringBuilder name = new StringBuilder("n");
            for (int c = random.nextInt(5); c > 0; c--) {
                int codePoint = random.nextInt(random.nextBoolean() ? 0x100 : 0x110000);
                name.appendCodePoint(codePoint >= 0xd800 && codePoint <= 0xdfff ? '&' : codePoint);
            }
            Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            Digest id = new Digest(random.nextLong(), random.nextLong(), 0, -1);
            nodes.put(name.toString(), random.nextBoolean()
                    ? new Node.DirectoryNode(name.toString(), time, id)
                    : new Node.FileNode(name.toString(), time, random.nextLong(1L << 40), List.of(ID, id)));
        }
        return Tree.of(new ArrayList<>(nodes.values()));
    }

    @Test
    @DisplayName("keeps entries of other kinds as they were")
    void keepsOthers() throws IOException {
        String pipe = "{\"name\":\"pi\\\\u200bpe\",\"type\":\"fifo\",\"mode\":33554852,\"user\":\"ü\","
                + "\"nested\":{\"a\":[1]}}";
        String odd = "{\"name\":\"\\\\xff\",\"type\":\"file\",\"content\":[]}";
        String json = "{\"nodes\":[" + pipe + "," + odd + "]}\n";
        Tree tree = TreeParser.parse(json.getBytes(StandardCharsets.UTF_8));
        assertThat(tree.nodes()).containsExactlyInAnyOrder(new Node.Other("pi\u200bpe", "fifo", pipe),
                new Node.Other("\\xff", "file", odd));
        assertThat(new String(TreeJson.write(tree), StandardCharsets.UTF_8)).contains(pipe).contains(odd);
    }

    @Test
    @DisplayName("is understood in any order of entries")
    void readsDisorder() throws IOException {
        String json = "{\"unknown\":[{}],\"nodes\":[" + "{\"name\":\"b\",\"type\":\"file\",\"content\":null},"
                + "{\"name\":\"a\",\"type\":\"file\",\"content\":[]}]}";
        assertThat(TreeParser.parse(json.getBytes(StandardCharsets.UTF_8)).nodes()).extracting(Node::name)
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("is refused when it is something else")
    void refusesOthers() {
        for (String json : new String[]{"", "[]", "{\"nodes\":[1]}", "{\"nodes\":[{\"name\":\"a\",\"type\":\"dir\"}]}",
            "{\"nodes\":[{\"name\":\"a\",\"type\":\"file\",\"content\":[\"xyz\"]}]}", "{\"nodes\":[{\"name\":\"a\"",
            "{\"nodes\":[{\"name\":\"a\",\"type\":\"file\"},{\"name\":\"a\",\"type\":\"file\"}]}"}) {
            assertThatThrownBy(() -> TreeParser.parse(json.getBytes(StandardCharsets.UTF_8))).as(json)
                    .isInstanceOf(IOException.class);
        }
    }
}
