package dev.strongroom.vault.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * A double of the JSON API of Cloud Storage, with one bucket called {@code bucket}: uploads in one request and resumable
 * ones, ranges, listings in pages of 500, the precondition that an object is not there, and CRC-32C, which it checks.
 */
public final class GoogleDouble implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OBJECT = Pattern.compile("/(?:download/)?storage/v1/b/([^/]+)/o/([^?]+)");
    private static final Pattern UPLOAD = Pattern.compile("/(?:resumable/)?upload/storage/v1/b/([^/]+)/o");
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");
    private static final int PAGE = 500;

    private final String base;
    private final HttpServer server;
    private final ConcurrentSkipListMap<String, Stored> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger resumable = new AtomicInteger();
    private volatile int refusal;
    private volatile Optional<ServiceAccountDouble> account = Optional.empty();

    private static final class Stored {
        private final byte[] bytes;
        private final Instant created = Instant.now();

        Stored(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private record Upload(String name, Optional<String> crc32c, boolean mustBeNew, ByteArrayOutputStream bytes) {}

    /** Started, on a port of its own. */
    public GoogleDouble() throws IOException {
        this("http://127.0.0.1:", HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** The same over TLS, with a certificate of {@link PrivateAuthority}. */
    public static GoogleDouble secure() throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(PrivateAuthority.get().context()));
        return new GoogleDouble("https://localhost:", server);
    }

    private GoogleDouble(String base, HttpServer server) {
        this.base = base;
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext("/token", this::grant);
        server.start();
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create(base + port());
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets in nobody from now on but the service account of this key, a JSON file as Google makes it. */
    public String admitOnlyServiceAccount() {
        account = Optional.of(new ServiceAccountDouble(endpoint() + "/token"));
        return account.get().key();
    }

    private void grant(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<String> token = account.flatMap(known -> known.token(form));
            if (token.isEmpty()) {
                send(exchange, 400, "{\"error\": \"invalid_grant\"}".getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 200, JSON.writeValueAsBytes(Map.of("access_token", token.get(), "token_type", "Bearer",
                        "expires_in", 3600)));
            }
        }
    }

    private boolean mayAsk(HttpExchange exchange) {
        return account.isEmpty()
                || account.get().granted(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    /** How many uploads were resumable ones. */
    public int resumableUploads() {
        return resumable.get();
    }

    /** Answers everything with this status from now on. */
    public void refuseAll(int status) {
        refusal = status;
    }

    /** Answers as usual again. */
    public void admitAll() {
        refusal = 0;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher object = OBJECT.matcher(exchange.getRequestURI().getRawPath());
            Matcher upload = UPLOAD.matcher(exchange.getRequestURI().getRawPath());
            Map<String, String> query = query(exchange);
            if (refusal != 0) {
                fail(exchange, refusal, "refused");
            } else if (!mayAsk(exchange)) {
                fail(exchange, 401, "Invalid Credentials");
            } else if (!exchange.getRequestURI().getPath().contains("/b/bucket/")) {
                fail(exchange, 404, "The specified bucket does not exist.");
            } else if (upload.matches()) {
                upload(exchange, query);
            } else if (object.matches()) {
                object(exchange, URLDecoder.decode(object.group(2), StandardCharsets.UTF_8), query);
            } else {
                list(exchange, query);
            }
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(raw.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second));
    }

    private void upload(HttpExchange exchange, Map<String, String> query) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean mustBeNew = "0".equals(query.get("ifGenerationMatch"));
        String id = query.get("upload_id");
        if (id != null) {
            append(exchange, id, body);
        } else if ("resumable".equals(query.get("uploadType"))) {
            ObjectNode meta = (ObjectNode) JSON.readTree(body);
            String session = UUID.randomUUID().toString();
            resumable.incrementAndGet();
            uploads.put(session, new Upload(query.getOrDefault("name", meta.path("name").asText()), crc32c(meta),
                    mustBeNew, new ByteArrayOutputStream()));
            exchange.getResponseHeaders()
                    .add("Location", endpoint() + exchange.getRequestURI().toString() + "&upload_id=" + session);
            send(exchange, 200, new byte[0]);
        } else {
            multipart(exchange, body, mustBeNew);
        }
    }

    /** A part each for the metadata and the bytes (RFC 2387). */
    private void multipart(HttpExchange exchange, byte[] body, boolean mustBeNew) throws IOException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(0, text.indexOf("\r\n"));
        int json = text.indexOf("\r\n\r\n") + 4;
        int second = text.indexOf("\r\n" + boundary, json);
        int content = text.indexOf("\r\n\r\n", second) + 4;
        int end = text.lastIndexOf("\r\n" + boundary + "--");
        ObjectNode meta = (ObjectNode) JSON
                .readTree(text.substring(json, second).getBytes(StandardCharsets.ISO_8859_1));
        finish(exchange, new Upload(meta.path("name").asText(), crc32c(meta), mustBeNew, new ByteArrayOutputStream()),
                Arrays.copyOfRange(body, content, end));
    }

    private static Optional<String> crc32c(ObjectNode meta) {
        return Optional.ofNullable(meta.get("crc32c")).map(node -> node.asText());
    }

    private void append(HttpExchange exchange, String id, byte[] body) throws IOException {
        Upload upload = uploads.get(id);
        Matcher range = CONTENT_RANGE.matcher(exchange.getRequestHeaders().getFirst("Content-Range"));
        if (upload == null || !range.matches()) {
            fail(exchange, 400, "no such upload");
            return;
        }
        upload.bytes.write(body);
        if (range.group(3).equals("*")) {
            exchange.getResponseHeaders().add("Range", "bytes=0-" + (upload.bytes.size() - 1));
            send(exchange, 308, new byte[0]);
        } else {
            finish(exchange, upload, upload.bytes.toByteArray());
        }
    }

    private void finish(HttpExchange exchange, Upload upload, byte[] bytes) throws IOException {
        if (upload.crc32c.isPresent() && !upload.crc32c.get().equals(crc32c(bytes))) {
            fail(exchange, 400, "Provided CRC32C does not match");
            return;
        }
        Stored stored = new Stored(bytes);
        if (upload.mustBeNew && objects.putIfAbsent(upload.name, stored) != null) {
            fail(exchange, 412, "At least one of the pre-conditions you specified did not hold.");
            return;
        }
        objects.put(upload.name, stored);
        send(exchange, 200, JSON.writeValueAsBytes(describe(upload.name, stored)));
    }

    private static String crc32c(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static ObjectNode describe(String name, Stored stored) {
        return JSON.createObjectNode()
                .put("kind", "storage#object")
                .put("bucket", "bucket")
                .put("name", name)
                .put("generation", "1")
                .put("size", Integer.toString(stored.bytes.length))
                .put("crc32c", crc32c(stored.bytes))
                .put("timeCreated", stored.created.toString());
    }

    private void object(HttpExchange exchange, String name, Map<String, String> query) throws IOException {
        Stored stored = objects.get(name);
        if (stored == null) {
            fail(exchange, 404, "No such object: bucket/" + name);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(name);
            send(exchange, 204, new byte[0]);
        } else if (!"media".equals(query.get("alt"))) {
            send(exchange, 200, JSON.writeValueAsBytes(describe(name, stored)));
        } else {
            media(exchange, stored.bytes);
        }
    }

    private static void media(HttpExchange exchange, byte[] bytes) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, bytes);
            return;
        }
        String[] ends = range.substring("bytes=".length()).split("-", 2);
        int from = Integer.parseInt(ends[0]);
        int to = ends[1].isEmpty() ? bytes.length : (int) Math.min(bytes.length, Long.parseLong(ends[1]) + 1);
        if (from >= bytes.length) {
            fail(exchange, 416, "Request range not satisfiable");
            return;
        }
        exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
        send(exchange, 206, Arrays.copyOfRange(bytes, from, to));
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        String prefix = query.getOrDefault("prefix", "");
        String from = query.getOrDefault("pageToken", prefix);
        ObjectNode page = JSON.createObjectNode().put("kind", "storage#objects");
        ArrayNode items = page.putArray("items");
        for (Map.Entry<String, Stored> object : objects.tailMap(from).entrySet()) {
            if (!object.getKey().startsWith(prefix)) {
                break;
            }
            if (items.size() == PAGE) {
                page.put("nextPageToken", object.getKey());
                break;
            }
            items.add(describe(object.getKey(), object.getValue()));
        }
        send(exchange, 200, JSON.writeValueAsBytes(page));
    }

    private static void fail(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getRequestBody().readAllBytes();
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("code", status).put("message", message);
        send(exchange, status, JSON.writeValueAsBytes(error));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
