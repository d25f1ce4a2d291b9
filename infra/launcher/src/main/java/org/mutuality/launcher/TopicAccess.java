package org.mutuality.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.servers.KafkaAccess;
import org.mutuality.servers.KafkaAccess.Topic;
import org.mutuality.servers.process.PrivateFile;

/** Who writes and who reads each topic. Each has one writer, the service that owns it. */
final class TopicAccess {
    /** User for the tools of whoever runs the platform; it reads everything and writes nothing. */
    static final String OPERATOR = "operator";

    private static final Map<String, Topic> TOPICS = Map.of(
            "cohort.events.v1",
            new Topic("cohort", List.of("journal", "payment", "investment", "analytics", OPERATOR)),
            "journal.events.v1",
            new Topic("journal", List.of("cohort", "payment", "analytics", OPERATOR)),
            "payment.events.v1",
            new Topic("payment", List.of("cohort", "investment", "analytics", OPERATOR)),
            "investment.events.v1",
            new Topic("investment", List.of("cohort", "payment", "analytics", OPERATOR)),
            "analytics.events.v1",
            new Topic("analytics", List.of("cohort", OPERATOR)));

    /** What analysts may read, and nothing else. */
    private static final String RESEARCH = "research.*";

    private TopicAccess() {}

    /** @param analysts users of {@link #analysts} */
    static KafkaAccess of(GeneratedSecrets secrets, List<String> analysts) {
        Map<String, Topic> topics = new HashMap<>(TOPICS);
        topics.put(
                RESEARCH,
                new Topic(
                        "analytics",
                        Stream.concat(Stream.of(OPERATOR), analysts.stream()).toList()));
        return new KafkaAccess(
                password(KafkaAccess.ADMIN, secrets),
                topics.values().stream()
                        .flatMap(topic -> Stream.concat(Stream.of(topic.writer()), topic.readers().stream()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.toMap(user -> user, user -> password(user, secrets))),
                topics);
    }

    /**
     * Users of the analysts who are named in the file {@code kafka-analysts} in the data folder, one a line.
     *
     * @throws IllegalArgumentException a name has other characters than lower-case letters, digits and dashes
     */
    static List<String> analysts(Path data) {
        Path file = data.resolve("kafka-analysts");
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(TopicAccess::analyst)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String analyst(String name) {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException(
                    "A name in kafka-analysts has lower-case letters, digits and dashes, not " + name);
        }
        return "analyst-" + name;
    }

    /** Settings of a client that signs in as a user. */
    static Map<String, String> client(String user, GeneratedSecrets secrets) {
        return KafkaAccess.client(user, password(user, secrets));
    }

    /** The settings of a user for kcat and other clients of librdkafka: {@code kcat -F FILE}. */
    static void writeSettings(String user, Path data, String bootstrap, GeneratedSecrets secrets) {
        PrivateFile.write(
                data.resolve("kafka-" + user + ".properties"), """
                bootstrap.servers=%s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.username=%s
                sasl.password=%s
                """.formatted(bootstrap, user, password(user, secrets)));
    }

    private static String password(String user, GeneratedSecrets secrets) {
        return secrets.get("kafka." + user);
    }
}
