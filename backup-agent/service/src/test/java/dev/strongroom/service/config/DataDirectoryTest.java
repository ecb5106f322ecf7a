package dev.strongroom.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.fixture.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data directory")
class DataDirectoryTest {
    private static final DiskConfig ANY = new DiskConfig(0);

    @TempDir
    private Path home;

    private Path root() {
        return home.resolve("data");
    }

    @Test
    @DisplayName("is made for its owner only")
    void isPrivate() throws IOException {
        try (DataDirectory data = DataDirectory.open(root(), ANY)) {
            assertThat(Files.getPosixFilePermissions(data.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisplayName("is closed to others when it was open to them")
    void isMadePrivate() throws IOException {
        DataDirectory.open(root(), ANY).close();
        Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwxr-xr-x"));

        DataDirectory.open(root(), ANY).close();

        assertThat(Files.getPosixFilePermissions(root())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    @DisplayName("is refused to a second process, which is told of the first")
    void isRefusedToASecondProcess() throws IOException {
        try (ChildProcess holder = ChildProcess.start(LockHolder.class, root().toString())) {
            assertThatThrownBy(() -> DataDirectory.open(root(), ANY))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("Another agent (process " + holder.pid() + ")")
                    .hasMessageContaining(root().toString());
        }
    }

    @Test
    @DisplayName("is free again when the process that had it was killed")
    void isFreeAfterACrash() throws IOException {
        try (ChildProcess holder = ChildProcess.start(LockHolder.class, root().toString())) {
            holder.kill();
        }

        try (DataDirectory data = DataDirectory.open(root(), ANY)) {
            assertThat(data.root()).isEqualTo(root());
        }
    }

    @Test
    @DisplayName("stays locked for others when its own process tries to open it twice")
    void staysLocked() throws IOException {
        try (DataDirectory data = DataDirectory.open(root(), ANY)) {
            assertThatThrownBy(() -> DataDirectory.open(root(), ANY)).isInstanceOf(StartRefusedException.class);

            assertThatThrownBy(() -> ChildProcess.start(LockHolder.class, data.root().toString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("is not taken from somebody else's files")
    void refusesForeignDirectories() throws IOException {
        Files.createDirectories(root());
        Files.writeString(root().resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> DataDirectory.open(root(), ANY))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    @DisplayName("is refused on a disk with too little space, and free afterwards")
    void refusesFullDisks() {
        assertThatThrownBy(() -> DataDirectory.open(root(), new DiskConfig(500), path -> 499_000_000))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("Only 499 MB are free")
                .hasMessageContaining("500 MB are needed");

        DataDirectory.open(root(), new DiskConfig(500), path -> 500_000_000).close();
    }
}
