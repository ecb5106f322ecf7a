package dev.strongroom.console.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.background.HeldAnswers;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name that an item is saved under")
class SavedNameTest {
    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("ends as files of its kind do")
    @CsvSource({"MAIL,Launch.eml", "CONTACT,Launch.vcf", "EVENT,Launch.ics", "TASK,Launch.ics"})
    void endsAsItsKind(FolderView.Kind kind, String name) {
        var preview = new PreviewViewModel(SampleWorkspace.with(new HeldAnswers()), "anna");

        preview.open(new MessageView("item", "folder", "", "", "Launch", Instant.EPOCH, Optional.empty(), 1, false,
                Set.of(), Optional.empty()), kind);

        assertThat(preview.fileName()).isEqualTo(name);
    }
}
