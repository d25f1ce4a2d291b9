package org.mutuality.journal.xlsform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.Wording;

/** The sheet of choices: name of a list → its choices in their order, with what is read for each. */
final class ChoiceLists {
    private static final Set<String> READ = Set.of("list_name", "name", "value", "label");

    private final Map<String, Map<String, Wording>> lists = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    static ChoiceLists read(Table choices, Languages languages, Report report) {
        ChoiceLists lists = new ChoiceLists();
        choices.heads().cells().keySet().stream()
                .filter(head -> !READ.contains(Head.of(head).name()))
                .forEach(head -> report.leave(choices.heads(), head, "choices have only a name and a label here"));
        choices.lines().forEach(line -> lists.read(line, languages, report));
        return lists;
    }

    Optional<Map<String, Wording>> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** Where a choice of a list stands. */
    int row(String list, String choice) {
        return rows.getOrDefault(list + " " + choice, 1);
    }

    private void read(Line line, Languages languages, Report report) {
        Optional<String> list = line.told("list_name");
        Optional<String> name = line.told("name").or(() -> line.told("value"));
        if (list.isEmpty() || name.isEmpty()) {
            report.wrong(line, list.isEmpty() ? "list_name" : "name", "is required");
            return;
        }
        Optional<Wording> label = languages.said(line, "label");
        if (label.isEmpty()) {
            report.wrong(line, "label", "is required");
        }
        boolean first = lists.computeIfAbsent(list.get(), key -> new LinkedHashMap<>())
                        .put(name.get(), label.orElse(new Wording(Map.of())))
                == null;
        if (!first) {
            report.wrong(line, "name", "appears more than once in this list");
        }
        rows.put(list.get() + " " + name.get(), line.row());
    }
}
