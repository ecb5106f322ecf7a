package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.blackbox.HeldDrive.Held;
import dev.strongroom.service.cli.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on all sides. Which months are restored is drawn by {@code strongroom.seed}. */
@DisplayName("A year of a OneDrive")
class YearOfADriveTest {
    /** The test asks for every file's versions and permissions, which is no part of what it proves. */
    private static final String UNTHROTTLED = "{\"limits\":{\"drives\":{\"amount\":1000000,\"millis\":60000}}}";
    private static final int MONTHS = 12;
    private static final int RESTORED = 3;
    private static final int VERSIONS = 3;
    private static final String ANNA = "anna@harbour.example";
    private static final String BEN = "ben@harbour.example";

    @TempDir
    private Path home;

    private TenantDesk at;

    /** What the drive held when a restore point was made. */
    private record Month(Instant until, Map<String, Held> held) {}

    @BeforeEach
    void start() throws Exception {
        at = TenantDesk.at(home, UNTHROTTLED);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    @DisplayName("comes back as it was at any month's end: files, versions, times and permissions")
    void comesBack() throws Exception {
        List<Month> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            at.tenant().advance(30);
            Run run = at.backupOneDrive("--versions", Integer.toString(VERSIONS));
            assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
            months.add(new Month(Instant.now(), HeldDrive.of(at.tenant(), ANNA, VERSIONS)));
        }
        long seed = Long.getLong("strongroom.seed", System.nanoTime());
        Collections.shuffle(months, new Random(seed));
        for (Month month : months.subList(0, RESTORED)) {
            assertThat(restored(month)).as("strongroom.seed " + seed + ", as of " + month.until())
                    .containsExactlyInAnyOrderEntriesOf(month.held());
        }
    }

    /** What came back, and what can't: names that a drive refuses or that differ by case alone, as the restore said. */
    private Map<String, Held> restored(Month month) throws IOException, InterruptedException {
        Run run = Strongroom.run(at.restoreOneDrive(BEN, "--at", month.until().toString()));
        assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
        String folder = run.json().get("folder").textValue() + "/";
        Map<String, Held> came = new TreeMap<>();
        HeldDrive.of(at.tenant(), BEN, VERSIONS).forEach((path, held) -> {
            if (path.startsWith(folder)) {
                came.put(path.substring(folder.length()), held);
            }
        });
        for (JsonNode problem : run.json().get("problems")) {
            String path = problem.get("path").textValue();
            came.remove(path);
            month.held().keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
        }
        return came;
    }
}
