package org.mutuality.journal.odk.xform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.journal.form.condition.XPathTranslator;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.expression.ValueType;

/**
 * Paths of a form's questions in the XForm's instance, all below {@link #ANSWERS}, so that none collides with the
 * envelope.
 */
final class XFormPaths {
    static final String ANSWERS = "/data/answers";

    private final Map<String, QuestionPlace> places = new HashMap<>();

    XFormPaths(List<QuestionDefinition> questions) {
        questions.forEach(one -> register(one, List.of()));
    }

    /** @param repeats enclosing repeats, the outermost first */
    private record QuestionPlace(QuestionDefinition question, List<String> repeats) {
        boolean encloses(QuestionPlace other) {
            int depth = repeats.size();
            return depth <= other.repeats.size() && repeats.equals(other.repeats.subList(0, depth));
        }
    }

    String path(String name) {
        return Stream.of(Stream.of(ANSWERS), place(name).repeats().stream(), Stream.of(name))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("/"));
    }

    /** Paths as seen by the conditions of {@code self}. */
    XPathTranslator.QuestionPaths conditionPaths(String self) {
        return new XPathTranslator.QuestionPaths() {
            @Override
            public String path(String name) {
                QuestionPlace there = place(name);
                QuestionPlace here = place(self);
                // Relative, to address the same entry and not the repeat's first one.
                return !there.repeats().isEmpty() && there.encloses(here)
                        ? "../".repeat(here.repeats().size() - there.repeats().size() + 1) + name
                        : XFormPaths.this.path(name);
            }

            @Override
            public ValueType valueType(String name) {
                return XFormPaths.valueType(
                        place(name.equals(".") ? self : name).question());
            }
        };
    }

    private QuestionPlace place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void register(QuestionDefinition question, List<String> repeats) {
        places.put(question.name(), new QuestionPlace(question, repeats));
        List<String> innerRepeats =
                Stream.concat(repeats.stream(), Stream.of(question.name())).toList();
        question.questions().orElse(List.of()).forEach(inner -> register(inner, innerRepeats));
    }

    private static ValueType valueType(QuestionDefinition question) {
        return switch (question.type()) {
            case BOOLEAN -> ValueType.BOOLEAN;
            case DATE, MONTH -> ValueType.DATE;
            case MONEY, INTEGER, DECIMAL, SCALE -> ValueType.NUMBER;
            case CHOICE -> ValueType.CHOICE;
            case CHOICES -> ValueType.CHOICES;
            case TEXT -> ValueType.TEXT;
            case REPEAT -> ValueType.REPEAT;
        };
    }
}
