package org.mutuality.launcher;

import java.nio.file.Path;
import java.util.List;
import org.mutuality.servers.Ports;
import org.mutuality.servers.ProcessServer;

/** A child that ends as soon as it is started. */
final class Broken extends ProcessServer {
    Broken(Path folder) {
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
