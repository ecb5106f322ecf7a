package dev.strongroom.simulator.microsoft.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests from Grizzly to a service and its answers back. */
final class ServiceHandler extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceHandler.class);

    private final Service service;
    private final int largestBody;

    ServiceHandler(Service service, int largestBody) {
        this.service = service;
        this.largestBody = largestBody;
    }

    @Override
    public void service(org.glassfish.grizzly.http.server.Request in, Response out) throws IOException {
        byte[] body;
        try (InputStream stream = in.getInputStream()) {
            body = stream.readNBytes(largestBody + 1);
        }
        if (body.length > largestBody) {
            out.setStatus(413);
            out.setContentType("application/json");
            out.getOutputStream()
                    .write("{\"error\":{\"code\":\"RequestEntityTooLarge\",\"message\":\"The request is too large.\"}}"
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        Service.Served served = served(request(in, body));
        new AnswerWriter(in, out).write(served.answer(), served.release());
    }

    /** What nobody foresaw is a fault of the simulator and is told as such. */
    private Service.Served served(Request request) {
        try {
            return service.serve(request);
        } catch (RuntimeException e) {
            LOG.error("The simulator failed at {}", request, e);
            return Service.Served
                    .of(new GraphException(500, "generalException", "The simulator failed; its log says why.")
                            .answer(request));
        }
    }

    private static Request request(org.glassfish.grizzly.http.server.Request in, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : in.getHeaderNames()) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", in.getHeaders(name)));
        }
        // A front that speaks TLS for the simulator says so.
        String origin = headers.getOrDefault("x-forwarded-proto", "http") + "://"
                + headers.getOrDefault("host", in.getLocalAddr() + ":" + in.getLocalPort());
        return new Request(in.getMethod().getMethodString(), origin, Urls.segments(in.getRequestURI()),
                Urls.query(Optional.ofNullable(in.getQueryString()).orElse("")), headers, body);
    }
}
