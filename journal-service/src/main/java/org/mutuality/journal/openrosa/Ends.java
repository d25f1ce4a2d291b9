package org.mutuality.journal.openrosa;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.journal.form.FormDefinition;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.Wording;

/** What the ends of a scale mean: an XForm has no place for it but the hint. */
final class Ends {
    private Ends() {}

    static Optional<Wording> of(QuestionDefinition scale, FormDefinition form) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (String language : form.languages()) {
            String hint = Stream.of(
                            said(scale.hint(), language, form),
                            end(scale.least(), scale.leastLabel(), language, form),
                            end(scale.most(), scale.mostLabel(), language, form))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(" · "));
            if (!hint.isEmpty()) {
                hints.put(language, hint);
            }
        }
        return hints.isEmpty() ? Optional.empty() : Optional.of(new Wording(hints));
    }

    private static List<String> end(
            Optional<BigDecimal> number, Optional<Wording> label, String language, FormDefinition form) {
        return said(label, language, form).stream()
                .map(text -> number.map(BigDecimal::toPlainString).orElse("") + ": " + text)
                .toList();
    }

    private static List<String> said(Optional<Wording> wording, String language, FormDefinition form) {
        return wording.map(one -> one.in(language, form.defaultLanguage()).text()).stream()
                .toList();
    }
}
