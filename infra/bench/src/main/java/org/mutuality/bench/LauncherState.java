package org.mutuality.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the launcher wrote down of what runs: {@code <data>/state.properties}, {@code <name>.pid} and {@code <name>.port}. */
record LauncherState(Map<String, Long> pids, Map<String, Integer> ports) {

    /** Nothing at all when there is no such file: then addresses and pids must be told. */
    static LauncherState of(Path data) {
        Properties known = new Properties();
        Path file = data.resolve("state.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("can't read " + file, e);
            }
        }
        return of(known);
    }

    static LauncherState of(Properties known) {
        Map<String, Long> pids = new TreeMap<>();
        Map<String, Integer> ports = new TreeMap<>();
        for (String key : known.stringPropertyNames()) {
            if (key.endsWith(".pid")) {
                pids.put(key.substring(0, key.length() - 4), Long.parseLong(known.getProperty(key)));
            } else if (key.endsWith(".port")) {
                ports.put(key.substring(0, key.length() - 5), Integer.parseInt(known.getProperty(key)));
            }
        }
        return new LauncherState(pids, ports);
    }

    int port(String name, int otherwise) {
        return ports.getOrDefault(name, otherwise);
    }
}
