package dev.strongroom.service.cli.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.service.cli.CommandFailedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FolderPathsTest {
    private static final List<FolderView> FOLDERS =
            List.of(folder("INBOX"), folder("Archive"), folder("Archive", "2024"),
                    folder("Archive, old"));

    @Test
    void pathMeansTheFolderAndThoseBelowIt() {
        assertThat(FolderPaths.select(FOLDERS, List.of("Archive")).folderIds()).containsExactlyInAnyOrder("Archive",
                "Archive.2024");
    }

    @Test
    void slashesAtTheEndsDoNotCount() {
        assertThat(FolderPaths.select(FOLDERS, List.of("/Archive/2024/")).folderIds()).containsExactly("Archive.2024");
    }

    @Test
    void noPathMeansEverything() {
        assertThat(FolderPaths.select(FOLDERS, List.of()).folderIds()).isEmpty();
    }

    @Test
    void unknownPathIsRefused() {
        assertThatThrownBy(() -> FolderPaths.select(FOLDERS, List.of("INBOX", "Arch")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("\"Arch\"");
    }

    private static FolderView folder(String... path) {
        return new FolderView(String.join(".", path), FolderView.Kind.MAIL, List.of(path), Optional.empty(), false, 1,
                1);
    }
}
