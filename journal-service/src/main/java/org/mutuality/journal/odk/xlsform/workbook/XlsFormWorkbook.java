package org.mutuality.journal.odk.xlsform.workbook;

import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.mutuality.platform.problem.ProblemException;

/** The sheets of an XLSForm. */
public record XlsFormWorkbook(Map<String, SheetTable> tables) {
    private static final Set<String> UNSUPPORTED_SHEETS = Set.of("external_choices", "osm", "entities");
    private static final Set<String> SUPPORTED_SHEETS = Set.of("survey", "choices", "settings");

    /** @throws ProblemException XLSFORM_UNREADABLE, or XLSFORM_INVALID for a sheet with too many rows */
    public static XlsFormWorkbook read(byte[] file) {
        try {
            XlsxSafetyValidator.check(file);
            return readSheets(file);
        } catch (ProblemException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The library throws whatever it likes for a damaged file.
            throw XLSFORM_UNREADABLE.because("save-as-xlsx");
        }
    }

    /** An empty sheet when there is none of this name. */
    public SheetTable table(String name) {
        return tables.getOrDefault(name, SheetTable.empty(name));
    }

    private static XlsFormWorkbook readSheets(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            Map<String, SheetTable> tables = new HashMap<>();
            for (Sheet sheet : sheets) {
                String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
                if (SUPPORTED_SHEETS.contains(name) || UNSUPPORTED_SHEETS.contains(name)) {
                    tables.put(name, SheetTable.read(name, sheet));
                }
            }
            return new XlsFormWorkbook(tables);
        }
    }

    public void reportUnsupportedSheets(ImportReport report) {
        UNSUPPORTED_SHEETS.stream()
                .filter(tables::containsKey)
                .sorted()
                .forEach(name -> report.reportUnsupported(table(name).header(), name, "xlsform.sheet"));
    }
}
