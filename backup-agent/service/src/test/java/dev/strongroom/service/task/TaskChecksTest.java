package dev.strongroom.service.task;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.usecase.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settings of a task for a tenant")
class TaskChecksTest {
    private static void check(String tenant, Optional<String> login) {
        TaskChecks.check(new TaskSettings("People",
                new MicrosoftTenant(tenant, "client", login, Optional.empty(), Optional.empty()),
                new Schedule(Schedule.Frequency.DAILY, 3)));
    }

    @Test
    @DisplayName("are taken when they can be a tenant")
    void right() {
        assertThatCode(() -> check("harbour.example", Optional.of("https://login.example"))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("are refused by the field that can't be right, before a backup fails of it")
    void wrong() {
        assertThatThrownBy(() -> check("harbour.example", Optional.of("http://login.example")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> check("a/b", Optional.empty())).isInstanceOf(InvalidInputException.class);
    }
}
