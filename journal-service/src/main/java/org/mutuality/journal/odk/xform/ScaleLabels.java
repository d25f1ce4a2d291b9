package org.mutuality.journal.odk.xform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;

/** Labels of the ends of a scale: an XForm can show them only in the hint. */
final class ScaleLabels {
    private ScaleLabels() {}

    static Optional<LocalizedText> of(QuestionDefinition scale, FormDefinition form) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (String language : form.languages()) {
            String hint = Stream.of(
                            translation(scale.hint(), language, form),
                            end(scale.least(), scale.leastLabel(), language, form),
                            end(scale.most(), scale.mostLabel(), language, form))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(" · "));
            if (!hint.isEmpty()) {
                hints.put(language, hint);
            }
        }
        return hints.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(hints));
    }

    private static List<String> end(
            Optional<BigDecimal> number, Optional<LocalizedText> label, String language, FormDefinition form) {
        return translation(label, language, form).stream()
                .map(text -> number.map(BigDecimal::toPlainString).orElse("") + ": " + text)
                .toList();
    }

    private static List<String> translation(Optional<LocalizedText> text, String language, FormDefinition form) {
        return text.map(one -> one.in(language, form.defaultLanguage()).text()).stream()
                .toList();
    }
}
