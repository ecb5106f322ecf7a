package dev.strongroom.console.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.background.HeldAnswers;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The calendar of restore points")
class RestorePointsTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("marks its days also when the agent answers after it was drawn, with the day of today chosen before and after")
    void marksLateAnswers() {
        var marked = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> {
            var answers = new HeldAnswers();
            var texts = Texts.load(Locale.UK);
            var formats = new Formats(texts, SampleTime.ZONE, SampleTime.CLOCK);
            var model = new RestorePointsViewModel(SampleWorkspace.with(answers), SamplePlaces.ENTITY.entityId(),
                    formats);
            var view = new RestorePointsView(model, new Wording(texts, formats));
            new Scene(view);
            view.applyCss();
            view.layout();
            assertThat(view.lookupAll(".has-points")).isEmpty();

            answers.letAllGo();

            assertThat(model.day()).isEqualTo(formats.today());
            return view.lookupAll(".has-points").size();
        });

        assertThat(marked).isPositive();
    }
}
