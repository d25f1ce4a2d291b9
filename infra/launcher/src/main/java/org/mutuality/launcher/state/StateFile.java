package org.mutuality.launcher.state;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** {@code <data>/state.properties}: the running processes, for infra/status, infra/down and a launcher that follows a killed one. */
public final class StateFile {
    public static final String LAUNCHER = "launcher";

    private final Path file;
    private final Properties properties = new Properties();

    public StateFile(Path data) {
        this.file = data.resolve("state.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read " + file, e);
            }
        }
    }

    /** Removes all entries. */
    public synchronized void clear() {
        properties.clear();
        save();
    }

    public synchronized void put(String key, String value) {
        properties.setProperty(key, value);
        save();
    }

    public synchronized void record(String name, long pid, int port, String state) {
        properties.setProperty(name + ".pid", Long.toString(pid));
        properties.setProperty(name + ".started", Long.toString(ProcessRecord.startTime(pid)));
        properties.setProperty(name + ".port", Integer.toString(port));
        properties.setProperty(name + ".state", state);
        save();
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    /** All processes except the launcher, ordered by name. */
    public synchronized List<ProcessRecord> processes() {
        List<ProcessRecord> processes = new ArrayList<>();
        for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
            String name = key.replaceFirst("\\.pid$", "");
            if (key.endsWith(".pid") && !name.equals(LAUNCHER)) {
                processes.add(entry(name));
            }
        }
        return processes;
    }

    public ProcessRecord launcher() {
        return entry(LAUNCHER);
    }

    private ProcessRecord entry(String name) {
        return new ProcessRecord(
                name,
                Long.parseLong(properties.getProperty(name + ".pid", "-1")),
                Long.parseLong(properties.getProperty(name + ".started", "0")),
                Integer.parseInt(properties.getProperty(name + ".port", "0")),
                properties.getProperty(name + ".state", "stopped"));
    }

    private void save() {
        Path partial = file.resolveSibling("state.properties.part");
        try {
            Files.createDirectories(partial.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(partial)) {
                properties.store(writer, "Written by the launcher");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + file, e);
        }
    }
}
