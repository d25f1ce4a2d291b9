package org.mutuality.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root, which in a container is often the only user there is. */
final class Unprivileged {
    private static final String NOBODY = "65534";

    /** How to stop being root. */
    private enum Way {
        NOT_ROOT,
        USER_NAMESPACE,
        NOBODY
    }

    private static final Way WAY = choose();

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                switch (WAY) {
                    case NOT_ROOT -> List.of();
                    case USER_NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
                });
        all.addAll(command);
        return all;
    }

    /** Gives the folder to the user that {@link #command} runs as. */
    static void own(Path folder) throws IOException {
        if (WAY == Way.NOBODY) {
            Tools.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), folder.resolve("chown.log"));
        }
    }

    private static Way choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Way.NOT_ROOT;
        }
        // Docker's default seccomp profile forbids namespaces; then a plain change of user does it.
        return Tools.succeeds("unshare", "-U", "true") ? Way.USER_NAMESPACE : Way.NOBODY;
    }
}
