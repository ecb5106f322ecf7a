package dev.strongroom.service.main;

import dev.strongroom.vault.testing.GoogleDouble;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The commands, on a vault in a bucket of a double of Google's storage,")
class GoogleCommandsTest extends FarVaultContract {
    private static GoogleDouble google;

    @BeforeAll
    static void start() throws IOException {
        google = new GoogleDouble();
    }

    @AfterAll
    static void stop() {
        google.close();
    }

    @AfterEach
    void admitAll() {
        google.admitAll();
    }

    @Override
    String address(String bucket) {
        return "gs:" + bucket + ":/" + UUID.randomUUID();
    }

    @Override
    Map<String, String> credentials() {
        return Map.of("STORAGE_EMULATOR_HOST", google.endpoint().getAuthority());
    }

    @Override
    Map<String, String> refused() {
        google.refuseAll(401);
        return credentials();
    }
}
