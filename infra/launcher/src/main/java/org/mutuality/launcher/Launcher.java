package org.mutuality.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code up}, {@code down} or {@code status}, then options; the scripts in infra call it. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("mutuality.root", "."))
                .toAbsolutePath()
                .normalize();
        List<String> words = Arrays.asList(args);
        if (words.contains("--help")) {
            System.out.println(LauncherOptions.USAGE);
            return;
        }
        try {
            System.exit(run(words.getFirst(), words.subList(1, words.size()), root));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(LauncherOptions.USAGE);
            System.exit(2);
        }
    }

    private static int run(String what, List<String> words, Path root) throws IOException, InterruptedException {
        LauncherOptions options = LauncherOptions.parse(words, root);
        return switch (what) {
            case "up" ->
                options.detach()
                        ? new DetachedLauncher(options.data(), words).start()
                        : new UpCommand(options, root).run();
            case "down" -> DownCommand.run(options.data());
            case "status" -> StatusCommand.print(options.data(), System.out);
            default -> throw new IllegalArgumentException("expected up, down or status, not " + what);
        };
    }
}
