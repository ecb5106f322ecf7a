package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A simulated tenant as the demo starts it: a process of its own, which ends with the test. */
public final class TenantProcess implements AutoCloseable {
    private static final Pattern LOGIN = Pattern.compile("\"login\":\"(http://127\\.0\\.0\\.1:\\d+)\"");

    private final Process process;
    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();

    private TenantProcess(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /** The folder of this name. */
    static Container folder(EntitySource source, String name) throws ConnectorException, InterruptedException {
        return source.containers()
                .stream()
                .filter(folder -> folder.path().getLast().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Starts a tenant, and waits until it listens.
     *
     * @param settings the faults file, as docs/simulator.md describes it; empty for none
     */
    public static TenantProcess start(String settings) {
        try {
            return started(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The tenant did not start", e);
        }
    }

    private static TenantProcess started(String settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "dev.strongroom.simulator.Main", "microsoft",
                "--until-stdin-closes"));
        Optional<Path> file = Optional.empty();
        if (!settings.isEmpty()) {
            file = Optional.of(Files.writeString(Files.createTempFile("tenant", ".json"), settings));
            command.addAll(List.of("--faults", file.get().toString()));
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Matcher ready = LOGIN.matcher(Optional.ofNullable(out.readLine()).orElse("nothing"));
        if (file.isPresent()) {
            Files.delete(file.get());
        }
        if (!ready.find()) {
            process.destroyForcibly();
            throw new IOException("The tenant did not start");
        }
        return new TenantProcess(process, ready.group(1));
    }

    /** Where it listens: scheme, host and port. */
    public String origin() {
        return origin;
    }

    /** The tenant, signed in to with the secret that it knows. */
    TenantAddress address() {
        return address(new AppCredential.Secret("demo"));
    }

    TenantAddress address(AppCredential credential) {
        return new TenantAddress(ServiceUrl.of(origin), ServiceUrl.of(origin + "/v1.0"), "harbour.example", "demo",
                credential, Optional.empty(), Optional.empty());
    }

    MicrosoftAddress anna() {
        return new MicrosoftAddress(address(), "anna@harbour.example");
    }

    /** Orders faults, e.g. {@code [{"kind":"reset"}]}. */
    public void order(String faults) throws IOException, InterruptedException {
        control("POST", "faults", faults);
    }

    /** No fault happens any more. */
    public void forgetFaults() throws IOException, InterruptedException {
        control("DELETE", "faults", "");
    }

    /** Lets days pass. */
    public void advance(int days) throws IOException, InterruptedException {
        control("POST", "advance", "{\"days\":" + days + "}");
    }

    /** Grants these permissions and no others: a JSON array. */
    public void grant(String permissions) throws IOException, InterruptedException {
        control("PUT", "permissions", permissions);
    }

    /** Lets the application have another secret. */
    public void secret(String another) throws IOException, InterruptedException {
        control("PUT", "secret", "\"" + another + "\"");
    }

    private void control(String method, String what, String body) throws IOException, InterruptedException {
        int status = http.send(HttpRequest.newBuilder(URI.create(origin + "/_sim/" + what))
                .method(method, BodyPublishers.ofString(body))
                .build(), BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException("The tenant answers " + status + " to " + method + " " + what);
        }
    }

    /** Sends Graph a request for Anna's mailbox, as her Outlook would; gives the answer's JSON. */
    public String asAnna(String method, String path, String body) throws IOException, InterruptedException {
        return new String(bytesAsAnna(method, path, body), StandardCharsets.UTF_8);
    }

    /** The same with the bytes of the answer; a link of an answer may stand for the path. */
    public byte[] bytesAsAnna(String method, String path, String body) throws IOException, InterruptedException {
        return send(asAnna(path).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder asAnna(String path) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=demo&client_secret=demo&scope="
                + URLEncoder.encode(origin + "/.default", StandardCharsets.UTF_8);
        byte[] login = send(HttpRequest.newBuilder(URI.create(origin + "/harbour.example/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String token =
                new String(login, StandardCharsets.UTF_8).replaceAll(".*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String url = path.startsWith(origin) ? path : origin + "/v1.0/users/anna@harbour.example/" + path;
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Prefer", "IdType=\"ImmutableId\"");
    }

    /** What lies where Graph's answer leads to, which takes no token. */
    public byte[] redirectedAsAnna(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(asAnna(path).GET().build(), BodyHandlers.ofByteArray());
        return download(answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new IOException("The tenant leads nowhere: " + answer.statusCode())));
    }

    /** What lies at a pre-authenticated address. */
    byte[] download(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("The tenant answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** How many requests the tenant refused for its budgets. */
    public String coverage() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(origin + "/_sim/coverage")).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
