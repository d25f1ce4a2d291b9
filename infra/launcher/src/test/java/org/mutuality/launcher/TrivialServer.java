package org.mutuality.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mutuality.servers.Ports;
import org.mutuality.servers.process.ProcessServer;

/** A child that is ready once it has made a file, and that writes when it is asked to stop. */
public final class TrivialServer extends ProcessServer {
    private final Path folder;

    public TrivialServer(String name, Path folder) {
        super(name, Ports.free(), folder.resolve(name + ".log"));
        this.folder = folder;
    }

    @Override
    protected void prepare() throws java.io.IOException {
        Files.deleteIfExists(readyFile());
    }

    @Override
    protected List<String> command() {
        return List.of(
                "sh",
                "-c",
                "trap 'echo stopped '\"$2\"' >> \"$3\"; exit 0' TERM; touch \"$1\"; while :; do sleep 0.1; done",
                "trivial",
                readyFile().toString(),
                name(),
                folder.resolve("order").toString());
    }

    @Override
    protected boolean answers() {
        return Files.exists(readyFile());
    }

    private Path readyFile() {
        return folder.resolve(name() + ".ready");
    }
}
