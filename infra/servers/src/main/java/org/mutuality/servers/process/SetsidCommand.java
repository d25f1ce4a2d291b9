package org.mutuality.servers.process;

import java.util.List;

/** Puts a child into a session of its own, so that Ctrl-C reaches the launcher alone and it can stop the others in order. */
public final class SetsidCommand {
    private static final List<String> PREFIX = find();

    private SetsidCommand() {}

    /** Words in front of a command; the process id stays that of the command. */
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
