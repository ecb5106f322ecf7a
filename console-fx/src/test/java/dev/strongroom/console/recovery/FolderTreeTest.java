package dev.strongroom.console.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.recovery.FolderTree.Entry;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.FolderView.Kind;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FolderTreeTest {
    @Test
    @DisplayName("Folders of one name and different kinds lie side by side, those without mail below the name of their kind")
    void kinds() {
        var tree =
                FolderTree.of(List.of(folder("mail", Kind.MAIL, "Harbour"), folder("calendar", Kind.EVENT, "Harbour"),
                        folder("boats", Kind.CONTACT, "People", "Boats")), Kind::name);

        assertThat(names(tree)).containsExactly("Harbour", "EVENT", "CONTACT");
        assertThat(FolderTree.find(tree, "mail").orElseThrow().getParent()).isSameAs(tree);
        assertThat(FolderTree.find(tree, "calendar").orElseThrow().getParent().getValue().name()).isEqualTo("EVENT");
        assertThat(FolderTree.find(tree, "boats").orElseThrow().getParent().getValue())
                .isEqualTo(new Entry("People", Optional.empty(), Kind.CONTACT));
    }

    private static List<String> names(TreeItem<Entry> item) {
        return item.getChildren().stream().map(child -> child.getValue().name()).toList();
    }

    private static FolderView folder(String id, Kind kind, String... path) {
        return new FolderView(id, kind, List.of(path), Optional.empty(), false, 1, 1);
    }
}
