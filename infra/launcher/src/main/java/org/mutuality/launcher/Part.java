package org.mutuality.launcher;

import java.util.List;
import org.mutuality.servers.ProcessServer;

/**
 * A process of the whole.
 *
 * @param needs names of the parts that must be ready before it starts
 */
record Part(ProcessServer server, List<String> needs) {
    String name() {
        return server.name();
    }
}
