package org.mutuality.gateway;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** The parts of a browser that signing in needs: cookies by address, redirects and one form. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    HttpResponse<String> follow(URI from) throws IOException, InterruptedException {
        URI address = from;
        for (int hops = 0; hops < 10; hops++) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IOException("redirected in circles");
    }

    /** Submits the form of Keycloak and follows the redirects. */
    HttpResponse<String> signIn(URI from, String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = follow(from);
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException("no form: " + page.body());
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + encoded(name) + "&password=" + encoded(password))));
        return follow(action.resolve(answer.headers().firstValue("Location").orElseThrow()));
    }

    HttpResponse<String> send(HttpRequest.Builder unsent) throws IOException, InterruptedException {
        URI address = unsent.copy().build().uri();
        Map<String, String> own = cookies.computeIfAbsent(address.getAuthority(), a -> new HashMap<>());
        if (!own.isEmpty()) {
            unsent.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                DocumentedResponses.checked(client.send(unsent.build(), HttpResponse.BodyHandlers.ofString()));
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> keep(own, cookie));
        return answer;
    }

    private static void keep(Map<String, String> own, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            own.remove(cookie.getName());
        } else {
            own.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
