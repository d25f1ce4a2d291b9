package org.mutuality.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mutuality.importer.mapping.FormQuestions;

/** The core form, from the journal-service beside this module, as {@code GET /forms/core-1} returns it. */
public final class TestForm {
    private TestForm() {}

    public static String json() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(folder -> folder.resolve("journal-service/src/main/resources/forms/core-1.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormQuestions questions() {
        return FormQuestions.load("core-1", id -> {
            try {
                return new ObjectMapper().readTree(json());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
