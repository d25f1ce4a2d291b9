package org.mutuality.launcher;

import java.nio.file.Path;
import java.util.List;
import org.mutuality.servers.Ports;
import org.mutuality.servers.process.ProcessServer;

/** A child that ends as soon as it is started. */
public final class CrashingServer extends ProcessServer {
    public CrashingServer(Path folder) {
        super("broken", Ports.free(), folder.resolve("broken.log"));
    }

    @Override
    protected List<String> command() {
        return List.of("sh", "-c", "exit 1");
    }

    @Override
    protected boolean answers() {
        return false;
    }
}
