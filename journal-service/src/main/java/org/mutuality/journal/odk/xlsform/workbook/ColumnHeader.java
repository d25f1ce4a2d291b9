package org.mutuality.journal.odk.xlsform.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Header of a column: {@code label::Español (es)}.
 *
 * @param language as written; empty when there is none
 */
public record ColumnHeader(String name, String language) {
    private static final Map<String, String> ALIASES = Map.of(
            "list name", "list_name",
            "relevance", "relevant",
            "constraint message", "constraint_message",
            "required message", "required_message",
            "caption", "label",
            "read only", "read_only",
            "readonly", "read_only");

    public static ColumnHeader parse(String text) {
        String[] parts = text.split("::?", 2);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        return new ColumnHeader(ALIASES.getOrDefault(name, name), parts.length > 1 ? parts[1].strip() : "");
    }

    /** Headers as written; a repeated one has its column number added. */
    static Map<Integer, String> headers(Map<Integer, String> cells) {
        Map<Integer, String> headers = new TreeMap<>();
        Set<String> used = new HashSet<>();
        cells.forEach((column, text) -> {
            ColumnHeader header = parse(text);
            String plain = header.language.isEmpty() ? header.name : text.strip();
            headers.put(column, used.add(plain) ? plain : "%s (column %d)".formatted(plain, column + 1));
        });
        return headers;
    }
}
