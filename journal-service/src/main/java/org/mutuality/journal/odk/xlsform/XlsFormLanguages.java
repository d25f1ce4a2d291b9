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

/** Languages as XLSForms write them, {@code Español (es)}, {@code es} or {@code Spanish}, as BCP 47. */
final class XlsFormLanguages {
    private static final Pattern IN_PARENTHESES =
            Pattern.compile(".*\\(\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\s*\\)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Map<String, String> OTHER_NAMES = Map.of("filipino", "fil", "tagalog", "tl");

    private final Set<String> all = new LinkedHashSet<>();
    private final String defaultLanguage;

    private XlsFormLanguages(String usual) {
        this.defaultLanguage = usual;
    }

    /** @param report gets heads whose language isn't one, and that there is none at all */
    static XlsFormLanguages of(Optional<String> usual, String usualAt, List<SheetRow> heads, ImportReport report) {
        Set<String> told = new LinkedHashSet<>();
        for (SheetRow line : heads) {
            line.cells().keySet().forEach(written -> tag(written, line, report).ifPresent(told::add));
        }
        Optional<String> named =
                usual.flatMap(XlsFormLanguages::tag).or(() -> told.stream().findFirst());
        if (named.isEmpty() || usual.isPresent() && tag(usual.get()).isEmpty()) {
            report.addError(usualAt, "must name the language of the form, as in English (en)");
        }
        XlsFormLanguages languages = new XlsFormLanguages(named.orElse("en"));
        languages.all.add(languages.defaultLanguage);
        languages.all.addAll(told);
        return languages;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    String defaultLanguage() {
        return defaultLanguage;
    }

    /** What a line says in columns of this name, in each language; empty when nothing. */
    Optional<LocalizedText> localizedText(SheetRow line, String column) {
        var texts = new LinkedHashMap<String, String>();
        line.cells().forEach((written, text) -> {
            ColumnHeader head = ColumnHeader.parse(written);
            if (head.name().equals(column)) {
                (head.language().isEmpty() ? Optional.of(defaultLanguage) : tag(head.language()))
                        .ifPresent(language -> texts.putIfAbsent(language, text));
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private static Optional<String> tag(String written, SheetRow heads, ImportReport report) {
        String language = ColumnHeader.parse(written).language();
        boolean ours = TranslatableColumns.isRead(ColumnHeader.parse(written).name()) && !language.isEmpty();
        if (ours && tag(language).isEmpty()) {
            report.addError(heads, written, "must name its language, as in label::Español (es)");
        }
        return ours ? tag(language) : Optional.empty();
    }

    private static Optional<String> tag(String written) {
        Matcher matcher = IN_PARENTHESES.matcher(written.strip());
        if (matcher.matches()) {
            return Optional.of(Locale.forLanguageTag(matcher.group(1)).toLanguageTag());
        }
        return TAG.matcher(written.strip()).matches()
                ? Optional.of(Locale.forLanguageTag(written.strip()).toLanguageTag())
                : tagByName(written.strip());
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
