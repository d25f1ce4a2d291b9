package org.mutuality.journal.xlsform;

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
import org.mutuality.journal.form.Wording;

/** Languages as XLSForms write them, {@code Español (es)}, {@code es} or {@code Spanish}, as BCP 47. */
final class Languages {
    private static final Pattern IN_PARENTHESES =
            Pattern.compile(".*\\(\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\s*\\)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Map<String, String> TWO_NAMED = Map.of("filipino", "fil", "tagalog", "tl");

    private final Set<String> all = new LinkedHashSet<>();
    private final String usual;

    private Languages(String usual) {
        this.usual = usual;
    }

    /** @param report gets heads whose language isn't one, and that there is none at all */
    static Languages of(Optional<String> usual, String usualAt, List<Line> heads, Report report) {
        Set<String> told = new LinkedHashSet<>();
        for (Line line : heads) {
            line.cells().keySet().forEach(written -> tag(written, line, report).ifPresent(told::add));
        }
        Optional<String> named =
                usual.flatMap(Languages::tag).or(() -> told.stream().findFirst());
        if (named.isEmpty() || usual.isPresent() && tag(usual.get()).isEmpty()) {
            report.wrong(usualAt, "must name the language of the form, as in English (en)");
        }
        Languages languages = new Languages(named.orElse("en"));
        languages.all.add(languages.usual);
        languages.all.addAll(told);
        return languages;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    String usual() {
        return usual;
    }

    /** What a line says in columns of this name, in each language; empty when nothing. */
    Optional<Wording> said(Line line, String column) {
        var texts = new LinkedHashMap<String, String>();
        line.cells().forEach((written, text) -> {
            Head head = Head.of(written);
            if (head.name().equals(column)) {
                (head.language().isEmpty() ? Optional.of(usual) : tag(head.language()))
                        .ifPresent(language -> texts.putIfAbsent(language, text));
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Wording(texts));
    }

    private static Optional<String> tag(String written, Line heads, Report report) {
        String language = Head.of(written).language();
        boolean ours = Texts.isRead(Head.of(written).name()) && !language.isEmpty();
        if (ours && tag(language).isEmpty()) {
            report.wrong(heads, written, "must name its language, as in label::Español (es)");
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
                : named(written.strip());
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(TWO_NAMED.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Arrays.stream(Locale.getISOLanguages())
                        .filter(code -> isName(name, Locale.of(code)))
                        .findFirst());
    }

    private static boolean isName(String name, Locale language) {
        return language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                || language.getDisplayLanguage(language).equalsIgnoreCase(name);
    }
}
