package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Names, phone numbers and accounts in every field in which a family may write text, and a search for them in every byte that the
 * platform stores.
 */
final class PlantedTexts {
    /** Every planted text contains one of these, and nothing else does. */
    private static final Pattern MARKER = Pattern.compile("Quetzaloo|9230055519|PK36SCBLX0");

    private static final List<String> DATABASES =
            List.of("cohort", "journal", "payment", "investment", "analytics", "keycloak");
    private static final List<String> TOPICS = List.of(
            "cohort.events.v1",
            "journal.events.v1",
            "payment.events.v1",
            "investment.events.v1",
            "analytics.events.v1");
    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 64;

    private final StoryGatewayClient gate;
    private final StoryCohort cohort;
    private final FreeTextFields fields;
    private final Set<String> filled = new TreeSet<>();
    private int planted;

    PlantedTexts(StoryGatewayClient gate, StoryCohort cohort) {
        this.gate = gate;
        this.cohort = cohort;
        this.fields =
                new FreeTextFields(gate.send("", "GET", "/openapi", "").join().json());
    }

    /** Fields in which nothing is planted, as {@code free-text-not-planted.txt} says with reasons. */
    static Set<String> fieldsOfNoFamily() throws IOException {
        try (InputStream list = PlantedTexts.class.getResourceAsStream("/free-text-not-planted.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Fields of the gateway's OpenAPI document that take any text, and in which nothing was planted. */
    Set<String> fieldsWithout() {
        Set<String> without = new TreeSet<>(fields.all());
        without.removeAll(filled);
        return without;
    }

    /** Number of texts planted so far. */
    int count() {
        return planted;
    }

    // A name, a phone number and an account in turn, each of them once.
    private String next() {
        int number = planted++;
        return switch (number % 3) {
            case 0 -> "Quetzaloo Perez the %dth".formatted(number);
            case 1 -> "+9230055519%02d".formatted(number % 100);
            default -> "PK36SCBLX0%04d".formatted(number);
        };
    }

    /** Fills every free text of a family. */
    void plant(String token, UUID family, UUID neighbour, UUID fund) {
        String march = StoryCohort.journal(family, StoryCohort.FIRST);
        String answers = "{\"form\": \"core-1\", \"answers\": {\"ladder\": 6, \"note\": \"%s\"}, \"device\": \"%s\"%s}";
        put(token, march, answers.formatted(next(), next(), ""));
        put(token, march, answers.formatted(next(), next(), ", \"reason\": \"" + next() + "\""));
        put(
                token,
                march + "/corrections/3",
                "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7, \"note\": \"%s\"}, \"reason\": \"%s\"}"
                        .formatted(next(), next()));
        GatewayResponse table =
                send(token, "POST", "/journals", """
                [{"familyId": "%s", "month": "%s", "form": "core-1", "answers": {"ladder": 5, "note": "%s"}, "device": "%s",
                  "reason": "%s"}]""".formatted(family, StoryCohort.FIRST, next(), next(), next()));
        assertThat(table.json().path(0).path("status").asInt())
                .as(table.toString())
                .isBetween(200, 201);
        put(
                token,
                StoryCohort.journal(family, StoryCohort.FIRST.plusMonths(1)) + "/draft",
                answers.formatted(next(), next(), ""));
        String goal = "/goals/" + UUID.randomUUID();
        put(
                token,
                goal,
                "{\"familyId\": \"%s\", \"area\": \"business\", \"wording\": \"%s\", \"steps\": [\"%s\"]}"
                        .formatted(family, next(), next()));
        put(token, goal + "/progress/1", "{\"share\": 40, \"note\": \"%s\", \"stepsDone\": [1]}".formatted(next()));
        String plan = "{\"wording\": \"%s\", \"steps\": [\"%s\"]}".formatted(next(), next());
        assertThat(gate.putVersion(token, goal + "/plan", 2, plan).join().status())
                .isEqualTo(204);
        filled.addAll(fields.in("PUT", goal + "/plan", plan, PlantedTexts::isIn));
        put(token, goal + "/dropping", "{\"reason\": \"%s\"}".formatted(next()));
        put(token, "/exchanges/" + UUID.randomUUID(), """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "tool", "on": "2024-01-05",
                 "note": "%s"}""".formatted(family, neighbour, next()));
        put(token, "/strategies/" + UUID.randomUUID(), """
                {"familyId": "%s", "area": "savings", "title": "%s", "text": "%s", "picture": "https://example.org/Quetzaloo-%s",
                 "audience": "cohort"}""".formatted(family, next(), next(), family));
        put(token, cohort.path() + "/peer-groups/" + UUID.randomUUID(), """
                {"familyId": "%s", "name": "%s", "norms": "%s"}""".formatted(family, next(), next()));
        for (String investments : List.of("PUT /investments/" + UUID.randomUUID(), "POST /investments")) {
            send(
                    token,
                    investments.substring(0, investments.indexOf(' ')),
                    investments.substring(investments.indexOf('/')),
                    """
                {"familyId": "%s", "fundId": "%s", "kind": "grant", "amount": {"amount": "10.00", "currency": "PKR"},
                 "purpose": "%s"}""".formatted(family, fund, next()));
        }
    }

    /** An account to be paid to, with nothing planted: what is sent to providers is theirs. */
    void openWallet(String token, UUID family) {
        String account = "/payout-accounts/" + family;
        put(token, account, """
                {"kind": "mobile-wallet", "operator": "jazz-pk", "number": "+92301%07d"}""".formatted(Math.floorMod(family.hashCode(), 10_000_000)));
        put(
                token,
                account + "/verification",
                "{\"version\": 1, \"masked\": \"%s\"}"
                        .formatted(gate.send(token, "GET", account, "")
                                .join()
                                .json()
                                .path("masked")
                                .asText()));
    }

    /** Fills what is written about a payout that was sent, and replaces the account. */
    void plantAboutMoney(String token, String finance, String lead, UUID family, UUID payout) {
        String complaint = "/complaints/" + UUID.randomUUID();
        put(token, complaint, "{\"payoutId\": \"%s\", \"text\": \"%s\"}".formatted(payout, next()));
        put(finance, complaint + "/answer", "{\"outcome\": \"PAID\", \"text\": \"%s\"}".formatted(next()));
        put(token, complaint + "/reopening", "{\"text\": \"%s\"}".formatted(next()));
        put(token, "/payout-accounts/" + family, """
                {"kind": "bank", "country": "LR", "bankCode": "ECOCLRLM", "number": "9230055519%02d", "holder": "Quetzaloo Khan"}""".formatted(planted % 100));
        planted += 2;
        put(
                lead,
                "/payout-accounts/" + family + "/review",
                "{\"version\": 2, \"accepted\": false, \"reason\": \"%s\"}".formatted(next()));
    }

    /** A strategy of another family, to be tried. */
    UUID shareStrategy(String token, UUID family) {
        UUID strategy = UUID.randomUUID();
        put(token, "/strategies/" + strategy, """
                {"familyId": "%s", "area": "savings", "title": "Save together", "text": "Each week", "audience": "cohort"}""".formatted(family));
        return strategy;
    }

    /** Fills what staff write about a family, what the family replies, and what it writes about another's strategy. */
    void plantAboutFamily(String token, String liaison, UUID family, UUID strategy) {
        String question = "/questions/" + UUID.randomUUID();
        put(liaison, question, """
                {"familyId": "%s", "month": "%s", "wording": "%s"}""".formatted(family, StoryCohort.FIRST, next()));
        put(token, question + "/answer", "{\"wording\": \"%s\"}".formatted(next()));
        put(token, "/strategies/" + strategy + "/trials/" + UUID.randomUUID(), """
                {"familyId": "%s", "month": "%s", "result": "helped", "note": "%s", "source": {"kind": "meeting"}}""".formatted(
                        family, StoryCohort.FIRST, next()));
    }

    /** Enrols a family under the id that a study gave it. */
    UUID enrolByStudy(String lead) {
        GatewayResponse response = send(lead, "POST", cohort.path() + "/families", """
                {"externalId": "%s", "householdSize": 5, "consents": ["journal", "payment"]}""".formatted(next()));
        return UUID.fromString(response.json().path("familyId").asText());
    }

    /** A text of staff, which belongs to no family: one with a phone number is refused. @param body has %s where the text is */
    void isRefused(String token, String path, String body) {
        String filledBody = body.replace("%s", "Quetzaloo Perez +92300555190");
        GatewayResponse response = gate.send(token, "PUT", path, filledBody).join();
        assertThat(response.status()).as("%s %s: %s", path, body, response).isEqualTo(422);
        filled.addAll(fields.in("PUT", path, filledBody, PlantedTexts::isIn));
    }

    private void put(String token, String path, String body) {
        send(token, "PUT", path, body);
    }

    private GatewayResponse send(String token, String method, String path, String body) {
        GatewayResponse[] last = new GatewayResponse[1];
        // A consent given a moment ago may not have arrived at the other service yet.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            last[0] = gate.send(token, method, path, body).join();
            assertThat(last[0].status()).as("%s %s: %s", path, body, last[0]).isBetween(200, 204);
        });
        filled.addAll(fields.in(method, path, body, PlantedTexts::isIn));
        return last[0];
    }

    /** Every place that contains a planted text: records of topics, rows of tables, files. */
    static List<String> places(RunningStack stack, Path files) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        for (ConsumerRecord<String, String> record : stack.events("operator").all(TOPICS)) {
            if (isIn(record.key())
                    || isIn(record.value())
                    || isIn(EventStream.headers(record).toString())) {
                found.add("topic %s: %s".formatted(record.topic(), record.value()));
            }
        }
        for (String database : DATABASES) {
            addRows(stack, database, found);
        }
        try (Stream<Path> all = Files.walk(files)) {
            all.filter(Files::isRegularFile).filter(PlantedTexts::contains).forEach(file -> found.add("file " + file));
        }
        return found;
    }

    /** Facts of a family on the topic with answers that have no tombstone yet. */
    static List<String> factsWithoutTombstone(RunningStack stack, UUID family) {
        List<ConsumerRecord<String, String>> records =
                stack.events("operator").all(List.of(EventStream.JOURNALS)).stream()
                        .filter(record -> record.key().startsWith(family + "/"))
                        .toList();
        Set<String> removed = records.stream()
                .filter(record -> record.value() == null)
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
        assertThat(removed).isNotEmpty();
        return records.stream()
                .filter(record -> record.value() != null && !removed.contains(record.key()))
                .map(record -> EventStream.headers(record).get("ce_type"))
                .filter(type -> !type.endsWith("ErasureCompleted")
                        && !type.endsWith("StrategyRemoved")
                        && !type.endsWith("QuestionClosed")
                        && !type.endsWith("JournalDue")
                        && !type.endsWith("JournalOverdue"))
                .toList();
    }

    private static void addRows(RunningStack stack, String database, List<String> found) throws SQLException {
        try (var connection = stack.database(database).connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).as(database).contains(database.equals("keycloak") ? "user_entity" : "event_store");
            for (String table : tables) {
                // Bytes are shown as hexadecimal digits; as text they would not be found.
                try (ResultSet rows = statement.executeQuery("select row_to_json(t)::text || coalesce(("
                        + "select string_agg(encode(decode(substr(value, 3), 'hex'), 'escape'), ' ')"
                        + " from json_each_text(row_to_json(t)) where value like '\\\\x%'), '') from " + table
                        + " t")) {
                    while (rows.next()) {
                        if (isIn(rows.getString(1))) {
                            found.add("%s.%s: %s".formatted(database, table, rows.getString(1)));
                        }
                    }
                }
            }
        }
    }

    private static boolean isIn(String text) {
        return text != null && MARKER.matcher(text).find();
    }

    private static boolean contains(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String tail = "";
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                String text = tail + new String(chunk, StandardCharsets.ISO_8859_1);
                if (isIn(text)) {
                    return true;
                }
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        } catch (NoSuchFileException e) {
            // Servers delete and rename files while they run.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
