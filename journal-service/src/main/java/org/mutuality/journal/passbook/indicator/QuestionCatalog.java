package org.mutuality.journal.passbook.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;

/**
 * Questions of all forms that a family submitted journals on.
 *
 * @param questions by name, in the order they are asked
 */
public record QuestionCatalog(Map<String, QuestionDefinition> questions) {
    private static final Set<QuestionType> NUMERIC = Set.of(
            QuestionType.MONEY, QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.SCALE, QuestionType.BOOLEAN);

    public QuestionCatalog {
        questions = Collections.unmodifiableMap(questions);
    }

    /** @param forms newest first: its order and its texts take precedence */
    public static QuestionCatalog of(List<FormDefinition> forms) {
        Map<String, QuestionDefinition> questions = new LinkedHashMap<>();
        forms.forEach(form -> form.questions().forEach(question -> questions.putIfAbsent(question.name(), question)));
        return new QuestionCatalog(questions);
    }

    /**
     * Labels of questions, where any of the forms has one.
     *
     * @param forms in order of preference
     */
    public static Map<String, LocalizedText> labels(List<FormDefinition> forms) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        forms.stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> question.label().ifPresent(label -> labels.putIfAbsent(question.name(), label)));
        return labels;
    }

    public List<String> names() {
        return List.copyOf(questions.keySet());
    }

    public List<String> numericNames() {
        return questions.values().stream()
                .filter(question -> NUMERIC.contains(question.type()))
                .map(QuestionDefinition::name)
                .toList();
    }
}
