package org.mutuality.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.importer.gateway.TinyServer.reply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.importer.gateway.TinyServer;

/** Runs the commands of {@code infra/docs/import.md} with its mapping and its table. */
class ImportDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void the_commands_of_the_page_import_its_table() throws Exception {
        String page = Files.readString(page());
        Files.writeString(folder.resolve("village.yaml"), blocks(page, "yaml").getFirst());
        Files.writeString(folder.resolve("village.csv"), blocks(page, "csv").getFirst());
        List<String> commands = blocks(page, "bash");
        assertThat(commands).hasSize(2).allMatch(command -> command.startsWith("infra/import "));
        List<String> journals = new ArrayList<>();
        try (var server = new TinyServer((exchange, count) -> {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/forms/")) {
                reply(exchange, 200, TestForm.json());
            } else if (path.endsWith("/families")) {
                reply(exchange, 201, "{\"familyId\": \"%s\"}".formatted(UUID.randomUUID()));
            } else if (path.equals("/journals")) {
                JSON.readTree(TinyServer.body())
                        .forEach(row -> journals.add(row.path("answers").toString()));
                reply(
                        exchange,
                        200,
                        journals.stream()
                                .map(row -> "{\"status\": 201}")
                                .toList()
                                .toString());
            } else {
                reply(exchange, 200, "{}");
            }
        })) {
            assertThat(run(server, commands.getFirst()))
                    .contains("village.csv: 5 rows, 3 families, 3 journals; 0 wrong cells")
                    .endsWith("exit 0");
            assertThat(server.requests()).allMatch(request -> request.startsWith("GET "));
            assertThat(run(server, commands.getLast()))
                    .contains("families: 3 new")
                    .contains("interviews: 5 new")
                    .contains("journals: 3 new")
                    .endsWith("exit 0");
        }
        assertThat(journals)
                .contains(
                        "{\"consumption\":{\"amount\":\"7999.97\",\"currency\":\"PKR\"},\"household_size\":5,\"ladder\":6,"
                                + "\"food_enough\":true,\"shocks\":[\"illness\",\"theft\"]}",
                        "{\"household_size\":4,\"food_enough\":false}");
    }

    private String run(TinyServer server, String command) {
        List<String> args = new ArrayList<>(Arrays.stream(command.strip().split(" "))
                .skip(1)
                .map(word -> word.startsWith("village.") ? folder.resolve(word).toString() : word)
                .toList());
        args.addAll(List.of(
                "--gateway",
                server.address().toString(),
                "--state",
                folder.resolve("village.progress").toString()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int exit = ImportMain.run(args.toArray(String[]::new), new PrintStream(output, true, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8) + "exit " + exit;
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static Path page() {
        return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(root -> root.resolve("infra/docs/import.md"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }
}
