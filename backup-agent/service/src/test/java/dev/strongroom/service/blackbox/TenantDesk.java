package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.service.cli.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The desk of whoever backs up Anna's mailbox, and the simulated tenant that it lies in, which ends with this. */
record TenantDesk(TenantProcess tenant, Desk desk) implements AutoCloseable {
    /** @param home an empty directory */
    static TenantDesk at(Path home) throws IOException, InterruptedException {
        return at(home, "");
    }

    /**
     * The same, where the tenant is told how to behave.
     *
     * @param settings as {@link TenantProcess#start} takes them
     */
    static TenantDesk at(Path home, String settings) throws IOException, InterruptedException {
        Desk desk = Desk.at(home);
        desk.write("client.secret", "demo");
        return new TenantDesk(TenantProcess.start(settings), desk);
    }

    Run backup() throws IOException, InterruptedException {
        return Strongroom.run(microsoft("backup", "anna@harbour.example"));
    }

    /** Backs up Anna's OneDrive. */
    Run backupOneDrive(String... more) throws IOException, InterruptedException {
        return Strongroom.run(command("backup", "onedrive", "anna@harbour.example", more));
    }

    /** The words that restore into a user's OneDrive. */
    List<String> restoreOneDrive(String user, String... more) {
        return command("restore", "onedrive", user, more);
    }

    /** A command line about a user's mailbox. */
    List<String> microsoft(String command, String user, String... more) {
        return command(command, "microsoft", user, more);
    }

    /** A command line about a site. */
    List<String> sharePoint(String command, String site, String... more) {
        return command(command, "sharepoint", List.of("--site", site), more);
    }

    private List<String> command(String command, String kind, String user, String... more) {
        return command(command, kind, List.of("--user", user), more);
    }

    private List<String> command(String command, String kind, List<String> whose, String... more) {
        List<String> words = new ArrayList<>(desk.withVault(command));
        words.addAll(1, whose);
        words.addAll(1, List.of(kind, "--tenant", "harbour.example", "--client-id", "demo",
                "--client-secret-file", desk.file("client.secret").toString(), "--login-url", tenant.origin(),
                "--graph-url",
                tenant.origin() + "/v1.0"));
        words.addAll(List.of(more));
        return words;
    }

    /** The ZIP of all that the newest restore point holds. */
    Path exported(String name) throws IOException, InterruptedException {
        Path zip = desk.file(name);
        Run run = desk.run("export", "--out", zip.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return zip;
    }

    /** All entries of a list of Anna's mailbox. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        return Served.all(tenant, path);
    }

    @Override
    public void close() {
        tenant.close();
    }
}
