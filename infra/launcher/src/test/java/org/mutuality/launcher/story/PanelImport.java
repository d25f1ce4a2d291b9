package org.mutuality.launcher.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code infra/import}, as a process. */
record PanelImport(Process process, Path output) {
    private static final Path REAL = Path.of("../shared/data/pakistan_graduation_panel.csv");
    private static final int MADE_UP_FAMILIES = 160;

    /**
     * The real panel when asked for by {@code -Dmutuality.story.real=true} or {@code MUTUALITY_REAL_PANEL=1} (or
     * {@code =FILE}); a smaller one that is made up else, so that the stories stay short.
     */
    static Path panel(Path folder) throws IOException {
        String asked = System.getenv().getOrDefault("MUTUALITY_REAL_PANEL", "");
        if (asked.equals("1") || Boolean.getBoolean("mutuality.story.real")) {
            return BuildOutput.ROOT.resolve(REAL).normalize();
        }
        if (!asked.isEmpty()) {
            return Path.of(asked);
        }
        Path panel = folder.resolve("panel.csv");
        new SyntheticPanel(20261122).writeTo(panel, MADE_UP_FAMILIES);
        return panel;
    }

    static PanelImport start(String gateway, Path panel, Path output, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--mapping",
                "pakistan-graduation",
                panel.toString(),
                "--gateway",
                gateway,
                "--state",
                output.resolveSibling(output.getFileName() + ".progress").toString()));
        words.addAll(List.of(more));
        return new PanelImport(
                Java.start(
                        output,
                        BuildOutput.importerClasspath(),
                        List.of("-Xmx256m"),
                        "org.mutuality.importer.ImportMain",
                        words),
                output);
    }

    /** @return what it printed, then its exit code */
    String end() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return Files.readString(output) + "still running after five minutes";
        }
        return Files.readString(output) + "exit " + process.exitValue();
    }
}
