package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"From: anna@example.org\r\nTo: b@example.org\r\n\r\nHello",
        "Return-Path: <a@example.org>\nX-Odd:\n  folded\nDate: Thu, 1 Jan 2026 00:00:00 +0000\n",
        "received: from a\r\n\tby b\r\nMESSAGE-ID: <1@example.org>\r\n"})
    void messagesAreRecognised(String text) {
        assertThat(isMessage(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "Dear Anna,\nFrom: here\nTo: there\n", "key: value\nother: value\n\nDate: x\n",
        " From: a\nTo: b\n", "Date: 2026\n", "Date: 1\nDate: 2\n", "{\"from\": 1,\n\"to\": 2}", ":\nFrom: a\nTo: b\n",
        "Däte: 1\nFrom: a\nTo: b\n"})
    void otherFilesAreNot(String text) {
        assertThat(isMessage(text)).isFalse();
    }

    @Test
    void noMoreIsLookedAtThanThereIs() {
        byte[] bytes = "From: a\nTo: b\n".getBytes(StandardCharsets.UTF_8);

        assertThat(MessageStart.isMessage(bytes, 9)).isFalse();
    }

    private static boolean isMessage(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MessageStart.isMessage(bytes, bytes.length);
    }
}
