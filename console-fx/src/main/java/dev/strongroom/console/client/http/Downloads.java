package dev.strongroom.console.client.http;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes answers to files: first beside the goal, then moved there, so that a broken download leaves nothing. */
final class Downloads {
    private final Transport transport;

    Downloads(Transport transport) {
        this.transport = transport;
    }

    void save(ApiPath path, Path file) throws ClientException {
        var answer = transport.raw(path, HttpRequest.Builder::GET, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() >= 300) {
                throw Refusals.of(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            copy(body, file);
        } catch (IOException e) {
            throw new AgentFailedException("download-failed",
                    "The file could not be written to " + file.getParent() + ".", e);
        }
    }

    private static void copy(InputStream body, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
