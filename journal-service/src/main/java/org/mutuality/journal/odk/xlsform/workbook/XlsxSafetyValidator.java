package org.mutuality.journal.odk.xlsform.workbook;

import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_UNREADABLE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mutuality.platform.xml.SafeXmlParser;
import org.mutuality.platform.xml.UnsafeXmlException;

/**
 * Checks a whole file before it is read as a spreadsheet: its unpacked size, and whether its XML could harm the reader.
 * It uses the same unzip library as the reader, so that both see the same content.
 */
final class XlsxSafetyValidator {
    private static final int MOST_PARTS = 500;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final int MARK = 8;

    private XlsxSafetyValidator() {}

    /** @throws ProblemException XLSFORM_UNREADABLE */
    static void check(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw XLSFORM_UNREADABLE.because("parts", MOST_PARTS);
            }
            UnzipLimit limit = new UnzipLimit(file.length);
            for (ZipArchiveEntry part : parts) {
                try (InputStream content = new BufferedInputStream(limit.counting(zip.getInputStream(part)))) {
                    check(part, content);
                }
            }
        }
    }

    private static void check(ZipArchiveEntry part, InputStream content) throws IOException {
        if (!mayBeXml(content)) {
            content.transferTo(OutputStream.nullOutputStream());
            return;
        }
        try {
            SafeXmlParser.walk(content, MOST_ELEMENTS, new CellReferenceValidator());
        } catch (UnsafeXmlException e) {
            throw XLSFORM_UNREADABLE.because("part", name(part), e.why());
        }
    }

    // By its first bytes and not by its name: the reader follows whatever names the file contains.
    private static boolean mayBeXml(InputStream content) throws IOException {
        content.mark(MARK);
        int first = content.read();
        int second = content.read();
        content.reset();
        return switch (first) {
            case '<', 0x00, 0xEF, 0xFE, ' ', '\t', '\n', '\r' -> true;
            case 0xFF -> second == 0xFE;
            default -> false;
        };
    }

    private static String name(ZipArchiveEntry part) {
        return part.getName().matches("[A-Za-z0-9_./\\[\\] -]{1,80}") ? part.getName() : "?";
    }
}
