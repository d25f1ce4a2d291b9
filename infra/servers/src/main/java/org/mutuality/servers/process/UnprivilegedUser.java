package org.mutuality.servers.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL without root privileges, because it refuses to run as root, often the only user in a container. */
public final class UnprivilegedUser {
    private static final String NOBODY = "65534";

    /** How root privileges are dropped. */
    private enum PrivilegeDrop {
        NOT_ROOT,
        USER_NAMESPACE,
        NOBODY
    }

    private static final PrivilegeDrop DROP = choose();

    private UnprivilegedUser() {}

    public static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                switch (DROP) {
                    case NOT_ROOT -> List.of();
                    case USER_NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
                });
        all.addAll(command);
        return all;
    }

    /** Gives the folder to the user that {@link #command} runs as. */
    public static void own(Path folder) throws IOException {
        if (DROP == PrivilegeDrop.NOBODY) {
            SystemCommands.run(
                    List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), folder.resolve("chown.log"));
        }
    }

    /** Whether {@link #command} runs as another user, who needs to pass through the folders of this one. */
    public static boolean isAnotherUser() {
        return DROP == PrivilegeDrop.NOBODY;
    }

    private static PrivilegeDrop choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return PrivilegeDrop.NOT_ROOT;
        }
        // Docker's default seccomp profile forbids user namespaces; the user is changed instead.
        return SystemCommands.succeeds("unshare", "-U", "true") ? PrivilegeDrop.USER_NAMESPACE : PrivilegeDrop.NOBODY;
    }
}
