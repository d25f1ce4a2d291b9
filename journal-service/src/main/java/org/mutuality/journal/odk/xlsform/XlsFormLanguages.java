package org.mutuality.journal.odk.xlsform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.odk.xlsform.workbook.ColumnHeader;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.platform.problem.Message;

/** Languages as XLSForms name them, {@code Español (es)}, {@code es} or {@code Spanish}, as BCP 47 tags. */
final class XlsFormLanguages {
    private static final Pattern IN_PARENTHESES =
            Pattern.compile(".*\\(\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\s*\\)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Map<String, String> OTHER_NAMES = Map.of("filipino", "fil", "tagalog", "tl");

    private static final Set<String> TRANSLATABLE = Set.of("label", "hint", "constraint_message");

    private final Set<String> all = new LinkedHashSet<>();
    private final String defaultLanguage;

    private XlsFormLanguages(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    /** @param report gets column headers without a known language, and that there is no language at all */
    static XlsFormLanguages of(
            Optional<String> declared, String declaredAt, List<SheetRow> headers, ImportReport report) {
        Set<String> found = new LinkedHashSet<>();
        for (SheetRow row : headers) {
            row.cells().keySet().forEach(text -> tag(text, row, report).ifPresent(found::add));
        }
        Optional<String> named =
                declared.flatMap(XlsFormLanguages::tag).or(() -> found.stream().findFirst());
        if (named.isEmpty() || declared.isPresent() && tag(declared.get()).isEmpty()) {
            report.addError(declaredAt, Message.of("validation.form-language"));
        }
        XlsFormLanguages languages = new XlsFormLanguages(named.orElse("en"));
        languages.all.add(languages.defaultLanguage);
        languages.all.addAll(found);
        return languages;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    String defaultLanguage() {
        return defaultLanguage;
    }

    /** Text of a row in the columns of this name, by language; empty when there is none. */
    Optional<LocalizedText> localizedText(SheetRow row, String column) {
        var texts = new LinkedHashMap<String, String>();
        row.cells().forEach((columnText, text) -> {
            ColumnHeader header = ColumnHeader.parse(columnText);
            if (header.name().equals(column)) {
                (header.language().isEmpty() ? Optional.of(defaultLanguage) : tag(header.language()))
                        .ifPresent(language -> texts.putIfAbsent(language, text));
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private static Optional<String> tag(String text, SheetRow headers, ImportReport report) {
        String language = ColumnHeader.parse(text).language();
        boolean translatable = TRANSLATABLE.contains(ColumnHeader.parse(text).name()) && !language.isEmpty();
        if (translatable && tag(language).isEmpty()) {
            report.addError(headers, text, "validation.column-language");
        }
        return translatable ? tag(language) : Optional.empty();
    }

    private static Optional<String> tag(String text) {
        Matcher matcher = IN_PARENTHESES.matcher(text.strip());
        if (matcher.matches()) {
            return Optional.of(Locale.forLanguageTag(matcher.group(1)).toLanguageTag());
        }
        return TAG.matcher(text.strip()).matches()
                ? Optional.of(Locale.forLanguageTag(text.strip()).toLanguageTag())
                : tagByName(text.strip());
    }

    private static Optional<String> tagByName(String name) {
        return Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Arrays.stream(Locale.getISOLanguages())
                        .filter(code -> isName(name, Locale.of(code)))
                        .findFirst());
    }

    private static boolean isName(String name, Locale language) {
        return language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                || language.getDisplayLanguage(language).equalsIgnoreCase(name);
    }
}
