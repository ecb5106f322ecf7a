package dev.strongroom.connectors.microsoft.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FolderCursorTest {
    private static final FolderCursor OLD = new FolderCursor("https://old", List.of("a"), 1);

    @Test
    @DisplayName("What is to be looked at again is named beside the link to what will have changed")
    void named() {
        FolderCursor cursor = FolderCursor.after(Optional.of(OLD), "https://new", Optional.of(List.of("b")), 2);

        assertThat(FolderCursor.read(cursor.write())).contains(new FolderCursor("https://new", List.of("b"), 2));
    }

    @Test
    @DisplayName("Where that is too much, the link that was followed tells of it once more")
    void followedAgain() {
        FolderCursor cursor = FolderCursor.after(Optional.of(OLD), "https://new", Optional.empty(), 2);

        assertThat(FolderCursor.read(cursor.write())).contains(new FolderCursor("https://old", List.of("a"), 2));
    }

    @Test
    @DisplayName("Where there is none, the folder is listed anew")
    void listedAnew() {
        FolderCursor cursor = FolderCursor.after(Optional.empty(), "https://new", Optional.empty(), 2);

        assertThat(FolderCursor.read(cursor.write())).isEmpty();
    }
}
