package org.mutuality.launcher.supervision;

import java.util.List;
import org.mutuality.servers.process.ProcessServer;

/**
 * A supervised process.
 *
 * @param needs names of the processes that must be ready before it starts
 */
public record ManagedProcess(ProcessServer server, List<String> needs) {
    public String name() {
        return server.name();
    }
}
