package org.mutuality.journal.openrosa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;
import org.mutuality.journal.expression.XPath;
import org.mutuality.journal.form.QuestionDefinition;

/** Where a form's questions stand in the XForm's instance; all of them below {@link #ANSWERS}, so that none meets the envelope. */
final class Places {
    static final String ANSWERS = "/data/answers";

    private final Map<String, Place> places = new HashMap<>();

    Places(List<QuestionDefinition> questions) {
        questions.forEach(one -> note(one, Optional.empty()));
    }

    /** @param repeat that it is asked in */
    private record Place(QuestionDefinition question, Optional<String> repeat) {}

    String of(String name) {
        return place(name).repeat().map(repeat -> ANSWERS + "/" + repeat).orElse(ANSWERS) + "/" + name;
    }

    /** As seen by the conditions of {@code self}. */
    XPath.Surroundings around(String self) {
        return new XPath.Surroundings() {
            @Override
            public String path(String name) {
                Optional<String> repeat = place(name).repeat();
                // Of the same entry, not of the repeat's first one.
                return repeat.isPresent() && repeat.equals(place(self).repeat()) ? "../" + name : of(name);
            }

            @Override
            public Kind kind(String name) {
                return Places.kind(place(name.equals(".") ? self : name).question());
            }
        };
    }

    private Place place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void note(QuestionDefinition question, Optional<String> repeat) {
        places.put(question.name(), new Place(question, repeat));
        question.questions().orElse(List.of()).forEach(inner -> note(inner, Optional.of(question.name())));
    }

    private static Kind kind(QuestionDefinition question) {
        return switch (question.type()) {
            case BOOLEAN -> Kind.TRUTH;
            case DATE, MONTH -> Kind.MOMENT;
            case MONEY, INTEGER, DECIMAL, SCALE -> Kind.NUMBER;
            case CHOICE -> Kind.CODE;
            case CHOICES -> Kind.CODES;
            case TEXT -> Kind.TEXT;
            case REPEAT -> Kind.REPEAT;
        };
    }
}
