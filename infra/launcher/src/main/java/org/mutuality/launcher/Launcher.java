package org.mutuality.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Arguments: {@code up}, {@code down} or {@code status}, then options. Called by the scripts in infra. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("mutuality.root", "."))
                .toAbsolutePath()
                .normalize();
        List<String> arguments = Arrays.asList(args);
        if (arguments.contains("--help")) {
            System.out.println(LauncherOptions.USAGE);
            return;
        }
        try {
            System.exit(run(arguments.getFirst(), arguments.subList(1, arguments.size()), root));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(LauncherOptions.USAGE);
            System.exit(2);
        }
    }

    private static int run(String command, List<String> arguments, Path root) throws IOException, InterruptedException {
        LauncherOptions options = LauncherOptions.parse(arguments, root);
        return switch (command) {
            case "up" ->
                options.detach()
                        ? new DetachedLauncher(options.data(), arguments).start()
                        : new UpCommand(options, root).run();
            case "down" -> DownCommand.run(options.data());
            case "status" -> StatusCommand.print(options.data(), System.out);
            default -> throw new IllegalArgumentException("expected up, down or status, not " + command);
        };
    }
}
