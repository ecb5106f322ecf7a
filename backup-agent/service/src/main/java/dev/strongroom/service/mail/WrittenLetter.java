package dev.strongroom.service.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.service.mail.html.JteletterGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A letter as it is sent. Hidden by {@code toString}.
 *
 * @param to an e-mail address
 */
public record WrittenLetter(String to, String subject, String text, String html) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Gives a letter its forms. */
    static WrittenLetter of(String to, Letter letter) {
        StringOutput text = new StringOutput();
        dev.strongroom.service.mail.text.JteletterGenerated.render(text, null, letter);
        StringOutput html = new StringOutput();
        JteletterGenerated.render(new OwaspHtmlTemplateOutput(html), null, letter);
        return new WrittenLetter(to, letter.subject().replaceAll("[\\r\\n]+", " "), text.toString(),
                html.toString());
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter can't be written down.", e);
        }
    }

    static WrittenLetter parse(byte[] json) {
        try {
            return JSON.readValue(new String(json, StandardCharsets.UTF_8), WrittenLetter.class);
        } catch (IOException e) {
            throw new IllegalStateException("A letter in the outbox can't be read.", e);
        }
    }

    @Override
    public String toString() {
        return "WrittenLetter[to=" + to + ", subject=" + subject + "]";
    }
}
