package org.mutuality.gateway.authentication;

import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.problem.GatewayProblem;
import org.mutuality.gateway.problem.RequestRejectedException;

/** Requests tokens from Keycloak by name and password (OAuth 2.0 resource owner password credentials). */
@Singleton
class PasswordGrantClient {

    private static final String CLIENT = "mutuality-cli";
    private static final String TOKEN = "/protocol/openid-connect/token";
    private static final int CONNECT_MS = 2_000;
    private static final int TIMEOUT_MS = 5_000;
    private static final int MAX_CONNECTIONS = 16;

    private final HttpClient client;
    private final String realm;

    /** @param realm address of the realm; empty in tests with a local signing key */
    PasswordGrantClient(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS).setConnectTimeout(CONNECT_MS));
        this.realm = realm.orElse("");
    }

    /** Fails with {@link RequestRejectedException}. Request and response are never logged. */
    Future<String> token(String name, String password) {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s"
                .formatted(CLIENT, encode(name), encode(password));
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(realm + TOKEN)
                        .setTimeout(TIMEOUT_MS)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded"))
                .compose(request -> request.send(form))
                .compose(response -> response.body().map(body -> read(response.statusCode(), body)))
                .recover(failed -> Future.failedFuture(
                        failed instanceof RequestRejectedException
                                ? failed
                                : new RequestRejectedException(SERVICE_UNAVAILABLE)));
    }

    private static String read(int status, Buffer body) {
        @Nullable String token = status == 200 ? token(body) : null;
        if (token == null) {
            GatewayProblem problem = status == 400 || status == 401 ? NOT_SIGNED_IN : SERVICE_UNAVAILABLE;
            throw new RequestRejectedException(problem);
        }
        return token;
    }

    private static @Nullable String token(Buffer body) {
        try {
            return body.toJsonObject().getString("access_token");
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
