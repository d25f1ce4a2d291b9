package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser at a public https address: its requests reach the gateway as a TLS proxy on the same machine passes them on. Each
 * cookie must be for https only.
 *
 * @param host of the public address
 * @param port the gateway's
 */
record ProxiedBrowser(String host, int port, Map<String, String> cookies) {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    ProxiedBrowser(String host, int port) {
        this(host, port, new HashMap<>());
    }

    /** @param headers names in lower case */
    record Page(int status, Map<String, List<String>> headers, String body) {
        /** The value of a hidden field. */
        String hidden(String name) {
            Matcher field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                    .matcher(body);
            assertThat(field.find()).as(body).isTrue();
            return field.group(1);
        }
    }

    /** Opens an address and follows redirects; each must stay at the public address. */
    Page open(String path) throws IOException {
        Page page = send("GET", path, Map.of(), "");
        for (int hops = 0; page.status() / 100 == 3 && hops < 10; hops++) {
            page = send("GET", location(page), Map.of(), "");
        }
        return page;
    }

    /** Sends the form of a page and follows redirects. */
    Page submit(Page page, Map<String, String> fields) throws IOException {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.toString()).isTrue();
        Page answer = send(
                "POST",
                path(form.group(1).replace("&amp;", "&")),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        return answer.status() / 100 == 3 ? open(location(answer)) : answer;
    }

    Page send(String method, String path, Map<String, String> headers, String body) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.0\r\n");
        Map<String, String> all = new HashMap<>(headers);
        all.put("Host", host);
        all.put("X-Forwarded-For", "203.0.113.7");
        all.put("X-Forwarded-Proto", "https");
        all.put("Content-Length", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    cookies.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
        }
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("\r\n").append(body);
        try (Socket gateway = new Socket("127.0.0.1", port)) {
            gateway.setSoTimeout(60_000);
            gateway.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            Page page = page(new String(gateway.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            page.headers().getOrDefault("set-cookie", List.of()).forEach(this::keep);
            return page;
        }
    }

    private static Page page(String response) {
        int end = response.indexOf("\r\n\r\n");
        assertThat(end).as(response).isPositive();
        List<String> lines = List.of(response.substring(0, end).split("\r\n"));
        Map<String, List<String>> headers = new HashMap<>();
        lines.stream()
                .skip(1)
                .forEach(line -> headers.computeIfAbsent(
                                line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                                name -> new ArrayList<>())
                        .add(line.substring(line.indexOf(':') + 1).strip()));
        return new Page(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, response.substring(end + 4));
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            assertThat(cookie).contains("Secure");
            cookies.put(pair[0], pair[1]);
        }
    }

    private String location(Page page) {
        return path(page.headers().get("location").getFirst());
    }

    private String path(String address) {
        URI uri = URI.create(address);
        if (uri.getHost() != null) {
            assertThat(address).startsWith("https://" + host + "/");
        }
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
