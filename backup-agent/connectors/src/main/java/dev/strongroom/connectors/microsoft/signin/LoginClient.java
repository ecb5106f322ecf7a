package dev.strongroom.connectors.microsoft.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.strongroom.connectors.microsoft.ServiceUrl;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Carries the sign-in library's requests over our connections, to the login's own address and nowhere else. */
final class LoginClient implements IHttpClient {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient http;
    private final ServiceUrl login;
    private final String scope;

    /** @param scope the one that is asked for: the library adds those that make sense for people only */
    LoginClient(OkHttpClient http, ServiceUrl login, String scope) {
        this.http = http;
        this.login = login;
        this.scope = "scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException {
        String path = request.url().getFile();
        if (!request.url().getAuthority().equals(login.uri().getRawAuthority())) {
            throw new IOException("The login leads to another address: " + request.url().getAuthority());
        }
        Request.Builder built = new Request.Builder().url(login.uri().getScheme() + "://"
                + login.uri().getRawAuthority() + path);
        request.headers().forEach(built::header);
        if (request.httpMethod() == HttpMethod.POST) {
            String form = Optional.ofNullable(request.body()).orElse("").replaceAll("\\bscope=[^&]*", scope);
            built.post(RequestBody.create(form.getBytes(StandardCharsets.UTF_8), FORM));
        }
        try (Response response = http.newCall(built.build()).execute()) {
            HttpResponse answer = new HttpResponse();
            answer.statusCode(response.code());
            answer.addHeaders(response.headers().toMultimap());
            ResponseBody body = response.body();
            answer.body(body == null ? "" : body.string());
            return answer;
        }
    }
}
