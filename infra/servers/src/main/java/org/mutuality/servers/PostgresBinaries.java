package org.mutuality.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mutuality.servers.program.ArchiveExtractor;
import org.mutuality.servers.program.ProgramCache;

/** PostgreSQL's programs, from io.zonky.test.postgres, unpacked once per machine. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path program(String name) {
        String packed = "postgres-%s-%s".formatted(system(), processor());
        return ProgramCache.folder(packed + "-" + ClasspathResources.version("postgres"), folder -> {
                    try (var stream = ClasspathResources.open("/" + packed + ".txz")) {
                        ArchiveExtractor.untarXz(stream, folder);
                    }
                })
                .resolve("bin")
                .resolve(name);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    }
}
