package org.mutuality.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mutuality.servers.process.PrivateFile;

/**
 * Settings of a service that {@code --without} leaves out, in {@code <data>/<service>.env}: infra/dev starts the service with
 * them. They contain secrets; in production mode there is no such file.
 */
final class LeftOutService {
    private LeftOutService() {}

    static Path file(Path data, String service) {
        return data.resolve(service + ".env");
    }

    /** @param environment of the service, as the launcher would set it */
    static void write(LauncherOptions options, String service, Map<String, String> environment) {
        PrivateFile.write(
                file(options.data(), service),
                new TreeMap<>(environment)
                        .entrySet().stream()
                                .map(entry -> "export %s='%s'%n"
                                        .formatted(
                                                entry.getKey(), entry.getValue().replace("'", "'\\''")))
                                .collect(Collectors.joining()));
    }

    /** Removes the settings of an earlier start. */
    static void remove(Path data, String service) {
        try {
            Files.deleteIfExists(file(data, service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
