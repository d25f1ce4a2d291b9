package org.mutuality.launcher;

import java.nio.file.Path;
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

    private TopicAccess() {}

    static KafkaAccess of(GeneratedSecrets secrets) {
        return new KafkaAccess(
                password(KafkaAccess.ADMIN, secrets),
                TOPICS.values().stream()
                        .flatMap(topic -> Stream.concat(Stream.of(topic.writer()), topic.readers().stream()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.toMap(user -> user, user -> password(user, secrets))),
                TOPICS);
    }

    /** Settings of a client that signs in as a user. */
    static Map<String, String> client(String user, GeneratedSecrets secrets) {
        return KafkaAccess.client(user, password(user, secrets));
    }

    /** The settings of {@link #OPERATOR} for kcat and other clients of librdkafka: {@code kcat -F FILE}. */
    static void writeOperatorSettings(Path data, String bootstrap, GeneratedSecrets secrets) {
        PrivateFile.write(data.resolve("kafka-operator.properties"), """
                bootstrap.servers=%s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.username=%s
                sasl.password=%s
                """.formatted(
                        bootstrap, OPERATOR, password(OPERATOR, secrets)));
    }

    private static String password(String user, GeneratedSecrets secrets) {
        return secrets.get("kafka." + user);
    }
}
