package org.mutuality.servers.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root, which in a container is often the only user there is. */
public final class UnprivilegedUser {
    private static final String NOBODY = "65534";

    /** How to stop being root. */
    private enum PrivilegeDrop {
        NOT_ROOT,
        USER_NAMESPACE,
        NOBODY
    }

    private static final PrivilegeDrop WAY = choose();

    private UnprivilegedUser() {}

    public static List<String> command(List<String> command) {
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
    public static void own(Path folder) throws IOException {
        if (WAY == PrivilegeDrop.NOBODY) {
            SystemCommands.run(
                    List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), folder.resolve("chown.log"));
        }
    }

    private static PrivilegeDrop choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return PrivilegeDrop.NOT_ROOT;
        }
        // Docker's default seccomp profile forbids namespaces; then a plain change of user does it.
        return SystemCommands.succeeds("unshare", "-U", "true") ? PrivilegeDrop.USER_NAMESPACE : PrivilegeDrop.NOBODY;
    }
}
