package org.mutuality.platform.http.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTTP methods of each path, from the OpenAPI document that the build generates from the service's resources. */
final class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final ObjectMapper json;
    private @Nullable Map<String, Set<String>> byPattern;

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    /** Value of the header {@code Allow}; "" when no resource has this path. */
    String at(String path) {
        Set<String> methods = new TreeSet<>();
        byPattern().forEach((pattern, allowed) -> {
            if (Pattern.matches(pattern, path)) {
                methods.addAll(allowed);
            }
        });
        return String.join(", ", methods);
    }

    // Read on first use, which may be never.
    private synchronized Map<String, Set<String>> byPattern() {
        @Nullable Map<String, Set<String>> loaded = byPattern;
        if (loaded == null) {
            loaded = read();
            byPattern = loaded;
        }
        return loaded;
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> found = new TreeMap<>();
        try (@Nullable
                InputStream document =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document != null) {
                for (Map.Entry<String, JsonNode> path :
                        json.readTree(document).path("paths").properties()) {
                    Set<String> methods = new TreeSet<>();
                    path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
                    methods.retainAll(METHODS);
                    if (methods.contains("GET")) {
                        methods.add("HEAD");
                    }
                    found.put(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"), methods);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
