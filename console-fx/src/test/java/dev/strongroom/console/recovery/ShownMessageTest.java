package dev.strongroom.console.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.background.HeldAnswers;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.MessageView;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The message shown beside a list that is read again")
class ShownMessageTest {
    private final HeldAnswers answers = new HeldAnswers();
    private RecoveryViewModel model;
    private TableView<MessageView> table;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openMailbox() {
        var texts = Texts.load(Locale.UK);
        var formats = new Formats(texts, SampleTime.ZONE, SampleTime.CLOCK);
        model = onWindow(
                () -> new RecoveryViewModel(SampleWorkspace.with(answers), SamplePlaces.ENTITY.entityId(), formats));
        table = onWindow(() -> new TableView<>());
        onWindow(() -> {
            new MessageTable(model, new Wording(texts, formats)).shape(table);
            answers.letAllGo();
            return true;
        });
    }

    @Test
    @DisplayName("is none when the new list lacks it, whichever answer comes first")
    void leavesWithItsRow() {
        var shown = onWindow(() -> {
            var left = table.getItems()
                    .stream()
                    .filter(row -> row.deletedAtSource().isEmpty())
                    .findFirst()
                    .orElseThrow();
            model.show(ItemQuery.Show.DELETED_SINCE);
            table.getSelectionModel().select(left);
            answers.letOneGo();
            answers.letAllGo();
            return model.preview().message().get();
        });

        assertThat(shown).isEmpty();
        assertThat(table.getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("stays, without being read again, when the new list has it in another row")
    void staysWithItsRow() {
        var third = onWindow(() -> {
            table.getSelectionModel().select(2);
            answers.letAllGo();
            var chosen = table.getSelectionModel().getSelectedItem();
            model.filter(chosen.subject());
            answers.letAllGo();
            return chosen;
        });

        assertThat(table.getItems().indexOf(third)).isNotEqualTo(2);
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(third);
        assertThat(model.preview().message().get()).contains(third);
        assertThat(model.preview().state().get().loaded()).isPresent();
    }

    @Test
    @DisplayName("is always that of the chosen row")
    void followsTheRow() {
        onWindow(() -> {
            table.getSelectionModel().select(0);
            table.getSelectionModel().select(1);
            answers.letAllGo();
            return true;
        });

        assertThat(model.preview().state().get().loaded().map(preview -> preview.message()))
                .contains(table.getItems().get(1));
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), work);
    }
}
