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

/** {@code <data>/state.properties}: what runs, for infra/status, infra/down and the launcher after one that was killed. */
public final class StateFile {
    public static final String LAUNCHER = "launcher";

    private final Path file;
    private final Properties known = new Properties();

    public StateFile(Path data) {
        this.file = data.resolve("state.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read " + file, e);
            }
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        known.clear();
        save();
    }

    public synchronized void put(String key, String value) {
        known.setProperty(key, value);
        save();
    }

    public synchronized void record(String name, long pid, int port, String state) {
        known.setProperty(name + ".pid", Long.toString(pid));
        known.setProperty(name + ".born", Long.toString(ProcessRecord.born(pid)));
        known.setProperty(name + ".port", Integer.toString(port));
        known.setProperty(name + ".state", state);
        save();
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(known.getProperty(key));
    }

    /** In the order of the alphabet; the launcher isn't among them. */
    public synchronized List<ProcessRecord> parts() {
        List<ProcessRecord> parts = new ArrayList<>();
        for (String key : known.stringPropertyNames().stream().sorted().toList()) {
            String name = key.replaceFirst("\\.pid$", "");
            if (key.endsWith(".pid") && !name.equals(LAUNCHER)) {
                parts.add(running(name));
            }
        }
        return parts;
    }

    public ProcessRecord launcher() {
        return running(LAUNCHER);
    }

    private ProcessRecord running(String name) {
        return new ProcessRecord(
                name,
                Long.parseLong(known.getProperty(name + ".pid", "-1")),
                Long.parseLong(known.getProperty(name + ".born", "0")),
                Integer.parseInt(known.getProperty(name + ".port", "0")),
                known.getProperty(name + ".state", "stopped"));
    }

    private void save() {
        Path partial = file.resolveSibling("state.properties.part");
        try {
            Files.createDirectories(partial.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(partial)) {
                known.store(writer, "Written by the launcher");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + file, e);
        }
    }
}
