package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Generated files under {@code src/main/resources}; {@code -Dmutuality.regenerate=true} writes them again. */
public final class GeneratedFiles {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = ContractJson.mapper();
    // A line feed on every system, so that the files are identical everywhere.
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private GeneratedFiles() {}

    static void is(String file, JsonNode expected) {
        is(file, pretty(expected));
    }

    static void write(String file, JsonNode json) {
        write(file, pretty(json));
    }

    private static String pretty(JsonNode json) {
        try {
            return JSON.writer(PRETTY).writeValueAsString(json) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void is(String file, String expected) {
        if (Boolean.getBoolean("mutuality.regenerate")) {
            write(file, expected);
        }
        assertThat(text(file))
                .as("%s; package-info of contracts explains how to regenerate it", file)
                .isEqualTo(expected);
    }

    /** Fails when a file remains whose type was removed. */
    static void holdsOnly(String folder, List<String> names) {
        // While regenerating, the other files may not have been written yet.
        if (!Boolean.getBoolean("mutuality.regenerate")) {
            assertThat(folder(folder).keySet()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(RESOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the type → JSON, of each file in a folder. */
    static Map<String, JsonNode> folder(String folder) {
        Map<String, JsonNode> found = new TreeMap<>();
        try (var files = Files.newDirectoryStream(RESOURCES.resolve(folder), "*.json")) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                found.put(name.substring(0, name.length() - ".json".length()), json(folder + "/" + name));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void write(String file, String text) {
        try {
            Path path = RESOURCES.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
