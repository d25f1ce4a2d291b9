package org.mutuality.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogManager;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The process that {@link KafkaServer} starts. Arguments: folder, port, a file that it creates when it is ready, and, for a
 * broker with authentication, the file of its {@link KafkaAccess}.
 */
public final class KafkaBrokerMain {
    private static final String CONTROLLER = "CONTROLLER";

    private KafkaBrokerMain() {}

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        Path folder = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        Optional<KafkaAccess> access =
                args.length > 3 ? Optional.of(KafkaAccess.read(Path.of(args[3]))) : Optional.empty();
        format(folder, access);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(folder, port, Ports.free(), access), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        // Returns once the controller has registered the broker, which is when it serves clients.
        server.startup();
        if (access.isPresent()) {
            KafkaAccessRules.apply(access.get(), "127.0.0.1:" + port);
        }
        Files.writeString(
                Path.of(args[2]), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path folder, Optional<KafkaAccess> access) throws Exception {
        Path log = folder.resolve("log");
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setPrintStream(System.out)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setReleaseVersion(MetadataVersion.latestProduction());
        access.ifPresent(present -> formatter.setScramArguments(
                List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(KafkaAccess.ADMIN, present.adminPassword()))));
        formatter.run();
    }

    private static Properties settings(Path folder, int port, int controllerPort, Optional<KafkaAccess> access) {
        String client = "CLIENT://127.0.0.1:" + port;
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                client + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                client,
                "listener.security.protocol.map",
                access.isPresent()
                        ? "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"
                        : "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENT",
                "log.dirs",
                folder.resolve("log").toString()));
        properties.putAll(oneNode());
        access.ifPresent(present -> properties.putAll(authentication(present)));
        access.flatMap(KafkaAccess::tls).ifPresent(tls -> addEncryptedListener(tls, properties));
        return properties;
    }

    private static void addEncryptedListener(KafkaAccess.Tls tls, Properties properties) {
        String listener = ",TLS://127.0.0.1:" + tls.port();
        properties.merge("listeners", listener, (all, one) -> all + (String) one);
        properties.merge("advertised.listeners", listener, (all, one) -> all + (String) one);
        properties.merge("listener.security.protocol.map", ",TLS:SASL_SSL", (all, one) -> all + (String) one);
        properties.putAll(Map.of(
                "listener.name.tls.scram-sha-512.sasl.jaas.config",
                properties.getProperty("listener.name.client.scram-sha-512.sasl.jaas.config"),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                tls.keystore().toString(),
                "ssl.keystore.password",
                tls.password()));
    }

    // The controller cannot check SCRAM: those credentials are in the metadata that it serves.
    private static Map<String, String> authentication(KafkaAccess access) {
        String password = access.adminPassword();
        return Map.of(
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol",
                "SCRAM-SHA-512",
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                KafkaAccess.jaas("scram.ScramLoginModule", KafkaAccess.ADMIN, password),
                "listener.name.controller.sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config",
                KafkaAccess.jaas("plain.PlainLoginModule", KafkaAccess.ADMIN, password)
                        .replace(";", " user_%s=\"%s\";".formatted(KafkaAccess.ADMIN, password)),
                "authorizer.class.name",
                StandardAuthorizer.class.getName(),
                "super.users",
                "User:" + KafkaAccess.ADMIN,
                // Each topic is created by its writer, with its settings.
                "auto.create.topics.enable",
                "false");
    }

    // Few partitions, and no waiting for other brokers.
    private static Map<String, String> oneNode() {
        return Map.of(
                "num.partitions", "6",
                "auto.create.topics.enable", "true",
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0",
                // Events are never deleted, so that analysts can read a topic from its start.
                "log.retention.ms", "-1");
    }
}
