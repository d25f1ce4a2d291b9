package org.mutuality.servers.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives from Maven's repository. */
public final class ArchiveExtractor {
    private ArchiveExtractor() {}

    public static void untarXz(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink()) {
                    Path link = createParents(folder, entry.getName());
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Path file = createParents(folder, entry.getName());
                    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                    executable(file, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    /** Drops the first folder of each name and makes scripts executable. */
    public static void unzip(Path packed, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!entry.isDirectory()) {
                    Path file = createParents(folder, name);
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                    executable(file, name.endsWith(".sh"));
                }
            }
        }
    }

    private static Path createParents(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Refusing to unpack outside " + folder + ": " + name);
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    private static void executable(Path file, boolean yes) throws IOException {
        if (yes && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Can't make executable: " + file);
        }
    }
}
