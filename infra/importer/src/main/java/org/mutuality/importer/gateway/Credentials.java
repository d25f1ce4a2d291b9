package org.mutuality.importer.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Map;

/**
 * Account of a person, for the password grant of a public client.
 *
 * @param client id of the OAuth client
 */
public record Credentials(String client, String user, String password) {

    String form() {
        return Map.of("grant_type", "password", "client_id", client, "username", user, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return user;
    }
}
