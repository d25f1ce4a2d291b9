package org.mutuality.journal.odk.xlsform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.odk.xlsform.workbook.ColumnHeader;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.journal.odk.xlsform.workbook.SheetTable;

/** The choices sheet: name of a list to its choices in order, with their labels. */
final class ChoiceLists {
    private static final Set<String> SUPPORTED_COLUMNS = Set.of("list_name", "name", "value", "label");

    private final Map<String, Map<String, LocalizedText>> lists = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    static ChoiceLists read(SheetTable choices, XlsFormLanguages languages, ImportReport report) {
        ChoiceLists lists = new ChoiceLists();
        choices.header().cells().keySet().stream()
                .filter(column ->
                        !SUPPORTED_COLUMNS.contains(ColumnHeader.parse(column).name()))
                .forEach(column -> report.reportUnsupported(
                        choices.header(), column, "xlsform.choice-columns"));
        choices.rows().forEach(row -> lists.read(row, languages, report));
        return lists;
    }

    Optional<Map<String, LocalizedText>> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** Row of a choice. */
    int row(String list, String choice) {
        return rows.getOrDefault(list + " " + choice, 1);
    }

    private void read(SheetRow row, XlsFormLanguages languages, ImportReport report) {
        Optional<String> list = row.cell("list_name");
        Optional<String> name = row.cell("name").or(() -> row.cell("value"));
        if (list.isEmpty() || name.isEmpty()) {
            report.addError(row, list.isEmpty() ? "list_name" : "name", "validation.required");
            return;
        }
        Optional<LocalizedText> label = languages.localizedText(row, "label");
        if (label.isEmpty()) {
            report.addError(row, "label", "validation.required");
        }
        boolean first = lists.computeIfAbsent(list.get(), key -> new LinkedHashMap<>())
                        .put(name.get(), label.orElse(new LocalizedText(Map.of())))
                == null;
        if (!first) {
            report.addError(row, "name", "validation.duplicate-in-list");
        }
        rows.put(list.get() + " " + name.get(), row.row());
    }
}
