package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
    @Test
    void leavesPlainWordsAsTheyAre() {
        assertThat(ShellWord.of("/tmp/demo-1/vaults")).isEqualTo("/tmp/demo-1/vaults");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/Harbour mail", "it's", "$HOME `id` \"x\" \\", "*", "", "Müller & Söhne"})
    void isOneWordToAShell(String word) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(word)).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(word);
        assertThat(shell.waitFor()).isZero();
    }
}
