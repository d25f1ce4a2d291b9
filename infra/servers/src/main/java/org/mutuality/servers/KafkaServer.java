package org.mutuality.servers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.SystemCommands;
import org.mutuality.servers.program.MavenLocalRepository;

/**
 * A Kafka broker that is its own controller (KRaft). Its process has a classpath of its own, so that Kafka's server jars do not
 * mix with the client jars of a service or a test.
 */
public final class KafkaServer extends ProcessServer {
    private final Path folder;
    private final Optional<KafkaAccess> access;

    /** @param access who may do what; empty for a broker without authentication, for tests only */
    public KafkaServer(Path folder, int port, Path log, Optional<KafkaAccess> access) {
        super("kafka", port, log);
        this.folder = folder.toAbsolutePath();
        this.access = access;
    }

    /** {@code host:port} for clients. */
    public String bootstrap() {
        return "127.0.0.1:" + port();
    }

    private Path readyFile() {
        return folder.resolve("ready");
    }

    private Path accessFile() {
        return folder.resolve("access.properties");
    }

    @Override
    protected void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(readyFile());
        if (access.isPresent()) {
            access.get().write(accessFile());
        }
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                SystemCommands.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                "-cp",
                classpath(),
                KafkaBrokerMain.class.getName(),
                folder.toString(),
                Integer.toString(port()),
                readyFile().toString()));
        // Its content is not an argument, because every user of the machine sees those.
        access.ifPresent(present -> command.add(accessFile().toString()));
        return command;
    }

    @Override
    protected boolean answers() {
        return Files.exists(readyFile()) && Ports.isInUse(port());
    }

    private static String classpath() {
        return Stream.concat(Stream.of(ownCodeSource()), jars())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    // The build writes "@/org/apache/kafka/…:@/…", where @ is the local repository.
    private static Stream<Path> jars() {
        return Stream.of(ClasspathResources.text("kafka.classpath").split(":"))
                .map(jar -> MavenLocalRepository.file(jar.substring(2)));
    }

    private static Path ownCodeSource() {
        try {
            return Path.of(KafkaServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot locate this class", e);
        }
    }
}
