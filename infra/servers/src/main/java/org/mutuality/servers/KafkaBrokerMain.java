package org.mutuality.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogManager;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The process that {@link KafkaServer} starts. Arguments: folder, port, and a file that it creates when it is ready. */
public final class KafkaBrokerMain {
    private static final String CONTROLLER = "CONTROLLER";

    private KafkaBrokerMain() {}

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        Path folder = Path.of(args[0]);
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(folder, Integer.parseInt(args[1]), Ports.free()), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        // Returns once the controller has registered the broker, which is when it serves clients.
        server.startup();
        Files.writeString(
                Path.of(args[2]), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Path log = folder.resolve("log");
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        String client = "PLAINTEXT://127.0.0.1:" + port;
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
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("log").toString()));
        properties.putAll(oneNode());
        return properties;
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
