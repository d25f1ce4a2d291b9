package org.mutuality.journal.xlsform;

import static org.mutuality.journal.xlsform.XlsFormProblem.XLSFORM_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.mutuality.platform.problem.Refusal;

/** The sheets of a spreadsheet that mean something in an XLSForm. */
record Workbook(Map<String, Table> tables) {
    private static final Set<String> FOREIGN = Set.of("external_choices", "osm", "entities");
    private static final Set<String> KNOWN = Set.of("survey", "choices", "settings");

    /** @throws Refusal XLSFORM_UNREADABLE, or XLSFORM_INVALID for a sheet that goes on and on */
    static Workbook read(byte[] file) {
        try {
            Vetting.check(file);
            return vetted(file);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // Whatever the reader stumbles over, it is the file's fault: we only lend it bytes.
            throw XLSFORM_UNREADABLE.because("Save it as .xlsx, Excel's workbook, and send that");
        }
    }

    /** Empty when there is none. */
    Table table(String name) {
        return tables.getOrDefault(name, Table.empty(name));
    }

    private static Workbook vetted(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            Map<String, Table> tables = new HashMap<>();
            for (Sheet sheet : sheets) {
                String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
                if (KNOWN.contains(name) || FOREIGN.contains(name)) {
                    tables.put(name, Table.read(name, sheet));
                }
            }
            return new Workbook(tables);
        }
    }

    void leaveForeign(Report report) {
        FOREIGN.stream()
                .filter(tables::containsKey)
                .sorted()
                .forEach(name -> report.leave(table(name).heads(), name, "this sheet is not supported"));
    }
}
