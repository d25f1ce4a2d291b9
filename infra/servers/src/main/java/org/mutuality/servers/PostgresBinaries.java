package org.mutuality.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** PostgreSQL's programs, from io.zonky.test.postgres, unpacked once for this machine. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path program(String name) {
        String packed = "postgres-%s-%s".formatted(system(), processor());
        return Cache.folder(packed + "-" + Resources.version("postgres"), folder -> {
                    try (var stream = Resources.open("/" + packed + ".txz")) {
                        Archive.untarXz(stream, folder);
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
