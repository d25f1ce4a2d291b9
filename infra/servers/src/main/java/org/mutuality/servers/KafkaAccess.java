package org.mutuality.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.mutuality.servers.process.PrivateFile;

/**
 * Who may sign in to a broker, and who may write to and read a topic; everything else is refused.
 *
 * @param adminPassword of the superuser {@link #ADMIN}, whom only the broker's own administration uses; fixed when the
 *     broker's data are created
 * @param passwords by user; set at each start, so that a changed one takes effect
 * @param topics who writes and reads, by name of the topic; one that ends with {@code *} stands for all that begin so
 * @param tls a second listener, which is encrypted; none in most brokers, because they listen on loopback only
 */
public record KafkaAccess(
        String adminPassword, Map<String, String> passwords, Map<String, Topic> topics, Optional<Tls> tls) {
    public static final String ADMIN = "admin";

    public KafkaAccess(String adminPassword, Map<String, String> passwords, Map<String, Topic> topics) {
        this(adminPassword, passwords, topics, Optional.empty());
    }

    /**
     * Access to a topic. Consumer groups of a reader start with its name.
     *
     * @param writer also creates the topic and reads its settings
     */
    public record Topic(String writer, List<String> readers) {}

    /**
     * An encrypted listener.
     *
     * @param keystore PKCS #12, with the certificate and its key
     */
    public record Tls(int port, Path keystore, String password) {}

    /** Settings of a client that signs in as a user. */
    public static Map<String, String> client(String user, String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", jaas("scram.ScramLoginModule", user, password));
    }

    static String jaas(String module, String user, String password) {
        return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                .formatted(module, user, password);
    }

    static KafkaAccess read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> passwords = new TreeMap<>();
        Map<String, Topic> topics = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String name = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("user.")) {
                passwords.put(name, properties.getProperty(key));
            } else if (key.startsWith("topic.")) {
                List<String> users = List.of(properties.getProperty(key).split(","));
                topics.put(name, new Topic(users.getFirst(), users.subList(1, users.size())));
            }
        }
        return new KafkaAccess(
                properties.getProperty(ADMIN),
                passwords,
                topics,
                Optional.ofNullable(properties.getProperty("tls.port"))
                        .map(port -> new Tls(
                                Integer.parseInt(port),
                                Path.of(properties.getProperty("tls.keystore")),
                                properties.getProperty("tls.password"))));
    }

    /** Readable by its owner only, because it has the passwords. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(ADMIN, adminPassword);
        passwords.forEach((user, password) -> properties.setProperty("user." + user, password));
        topics.forEach((name, topic) ->
                properties.setProperty("topic." + name, topic.writer() + "," + String.join(",", topic.readers())));
        tls.ifPresent(present -> {
            properties.setProperty("tls.port", Integer.toString(present.port()));
            properties.setProperty("tls.keystore", present.keystore().toString());
            properties.setProperty("tls.password", present.password());
        });
        StringWriter content = new StringWriter();
        properties.store(content, null);
        PrivateFile.write(file.toAbsolutePath(), content.toString());
    }
}
