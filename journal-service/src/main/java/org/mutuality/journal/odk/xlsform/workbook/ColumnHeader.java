package org.mutuality.journal.odk.xlsform.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The head of a column: {@code label::Español (es)}. @param language as it is written; empty when none is */
public record ColumnHeader(String name, String language) {
    private static final Map<String, String> ALIASES = Map.of(
            "list name", "list_name",
            "relevance", "relevant",
            "constraint message", "constraint_message",
            "required message", "required_message",
            "caption", "label",
            "read only", "read_only",
            "readonly", "read_only");

    public static ColumnHeader parse(String written) {
        String[] parts = written.split("::?", 2);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        return new ColumnHeader(ALIASES.getOrDefault(name, name), parts.length > 1 ? parts[1].strip() : "");
    }

    /** Heads as they are written; the second of the same name says where it stands. */
    static Map<Integer, String> headers(Map<Integer, String> cells) {
        Map<Integer, String> heads = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        cells.forEach((at, text) -> {
            ColumnHeader head = parse(text);
            String plain = head.language.isEmpty() ? head.name : text.strip();
            heads.put(at, taken.add(plain) ? plain : "%s (column %d)".formatted(plain, at + 1));
        });
        return heads;
    }
}
