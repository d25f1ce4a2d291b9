package org.mutuality.cohort.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * The accounts with which families sign in, at Keycloak. Its service account may only list and manage the users of the realm
 * ({@code query-users}, {@code view-users}, {@code manage-users}).
 */
@Singleton
class SignInAccounts {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int PAGE = 100;

    private final ObjectMapper json;
    private final String realm;
    private final String clientId;
    private final Optional<String> clientSecret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /**
     * @param realm URL of the realm, {@code …/realms/<name>}
     * @param clientSecret empty where no service account is configured, as with another identity provider
     */
    SignInAccounts(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm,
            @ConfigProperty(name = "mutuality.accounts.client-id", defaultValue = "mutuality-erasure") String clientId,
            @ConfigProperty(name = "mutuality.accounts.client-secret") Optional<String> clientSecret) {
        this.json = json;
        this.realm = realm.orElse("");
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Deletes every account of a family.
     *
     * @return number of deleted accounts; empty where no service account is configured, so that an administrator has to do it
     * @throws ServerUnavailableException when Keycloak does not answer, or refuses the service account
     */
    Optional<Integer> delete(UUID familyId) {
        return clientSecret.map(secret -> {
            String token = token(secret);
            List<String> accounts = find(familyId, token);
            accounts.forEach(account -> delete(account, token));
            return accounts.size();
        });
    }

    private String token(String secret) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encode(clientId), encode(secret));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return parse(require(exchange(request), 200)).path("access_token").asText();
    }

    private List<String> find(UUID familyId, String token) {
        HttpRequest request = admin("?briefRepresentation=false&max=" + PAGE + "&q=family_id:" + familyId, token)
                .GET()
                .build();
        List<String> found = new ArrayList<>();
        // Compared again: nobody else's account may ever be deleted.
        parse(require(exchange(request), 200)).forEach(user -> {
            if (user.at("/attributes/family_id/0").asText().equals(familyId.toString())) {
                found.add(user.path("id").asText());
            }
        });
        return found;
    }

    private void delete(String account, String token) {
        HttpResponse<String> response =
                exchange(admin("/" + encode(account), token).DELETE().build());
        // Deleted meanwhile.
        if (response.statusCode() != 404) {
            require(response, 204);
        }
    }

    private HttpRequest.Builder admin(String path, String token) {
        return HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + "/users" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> require(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new ServerUnavailableException(
                    "Keycloak's account service, which responded with " + response.statusCode());
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerUnavailableException("Keycloak", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException("Keycloak", e);
        }
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new ServerUnavailableException("Keycloak", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
