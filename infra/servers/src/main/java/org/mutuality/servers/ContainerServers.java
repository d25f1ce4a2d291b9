package org.mutuality.servers;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** Servers in Testcontainers, used when a Docker engine runs and already has all three images; no image is pulled. */
final class ContainerServers implements ServerSource {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:" + ClasspathResources.version("kafka");
    private static final String KEYCLOAK = "quay.io/keycloak/keycloak:" + ClasspathResources.version("keycloak");
    private static final String USER = "mutuality";

    private @Nullable GenericContainer<?> postgres;
    private @Nullable GenericContainer<?> kafka;
    private @Nullable GenericContainer<?> keycloak;

    /** Also false when Testcontainers is not on the classpath. */
    static boolean available() {
        try {
            return DockerClientFactory.instance().isDockerAvailable()
                    && List.of(POSTGRES, KAFKA, KEYCLOAK).stream().allMatch(ContainerServers::present);
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    private static boolean present(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Override
    public String kind() {
        return "containers";
    }

    @Override
    public synchronized Database postgres() {
        GenericContainer<?> running = postgres;
        if (running == null) {
            running = new GenericContainer<>(DockerImageName.parse(POSTGRES))
                    .withEnv("POSTGRES_USER", USER)
                    .withEnv("POSTGRES_PASSWORD", USER)
                    .withEnv("POSTGRES_DB", "postgres")
                    .withExposedPorts(5432)
                    // The image starts twice: first to initialise, then to serve.
                    .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\s", 2));
            running.start();
            postgres = running;
        }
        return new Database(
                "jdbc:postgresql://%s:%d/postgres".formatted(running.getHost(), running.getMappedPort(5432)),
                USER,
                USER);
    }

    @Override
    public synchronized String kafka() {
        GenericContainer<?> running = kafka;
        if (running == null) {
            int port = Ports.free();
            running = new FixedPortContainer(KAFKA, port, 9092)
                    .withEnv("KAFKA_NODE_ID", "1")
                    .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
                    .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                    .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
                    .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093")
                    .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port)
                    .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT")
                    .withEnv("KAFKA_NUM_PARTITIONS", "6")
                    .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                    .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                    .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                    .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .waitingFor(Wait.forLogMessage(".*Kafka Server started.*\\s", 1));
            running.start();
            kafka = running;
        }
        return "127.0.0.1:" + running.getMappedPort(9092);
    }

    @Override
    public synchronized String keycloak() {
        GenericContainer<?> running = keycloak;
        if (running == null) {
            running = new GenericContainer<>(DockerImageName.parse(KEYCLOAK))
                    .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN)
                    .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", TestServers.PASSWORD)
                    .withEnv(KeycloakServer.GATEWAY_SECRET, TestServers.GATEWAY_SECRET)
                    .withEnv(KeycloakServer.ERASURE_SECRET, TestServers.ERASURE_SECRET)
                    .withCopyToContainer(
                            Transferable.of(KeycloakHome.realm(true).getBytes(StandardCharsets.UTF_8)),
                            "/opt/keycloak/data/import/mutuality.json")
                    .withCommand("start-dev", "--import-realm", KeycloakServer.CONCURRENT_LOGINS)
                    .withExposedPorts(8080)
                    .waitingFor(
                            Wait.forHttp("/realms/mutuality").forPort(8080).withStartupTimeout(Duration.ofMinutes(5)));
            running.start();
            keycloak = running;
        }
        return "http://%s:%d".formatted(running.getHost(), running.getMappedPort(8080));
    }

    /** A container whose host port is chosen beforehand, because a broker must advertise it. */
    private static final class FixedPortContainer extends GenericContainer<FixedPortContainer> {
        FixedPortContainer(String image, int hostPort, int containerPort) {
            super(DockerImageName.parse(image));
            addFixedExposedPort(hostPort, containerPort);
        }
    }
}
