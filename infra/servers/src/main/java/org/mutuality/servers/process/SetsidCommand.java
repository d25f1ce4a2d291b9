package org.mutuality.servers.process;

import java.util.List;

/** Runs a child in its own session, so that Ctrl-C reaches only the launcher, which then stops the children in order. */
public final class SetsidCommand {
    private static final List<String> PREFIX = find();

    private SetsidCommand() {}

    /** Arguments to put before a command; the process id is still that of the command. */
    public static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        if (SystemCommands.onPath("setsid")) {
            return List.of("setsid");
        }
        // macOS has no setsid, but always perl.
        return SystemCommands.onPath("perl")
                ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV")
                : List.of();
    }
}
