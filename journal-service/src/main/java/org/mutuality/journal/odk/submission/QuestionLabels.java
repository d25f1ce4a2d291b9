package org.mutuality.journal.odk.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xform.XFormText;
import org.mutuality.platform.problem.FieldError;

/** Names questions by their labels, where the REST API has pointers: Children 2, Grade. */
public final class QuestionLabels {
    private static final String ANSWERS = "/answers/";

    private final FormDefinition form;
    private final String language;

    public QuestionLabels(FormDefinition form, String language) {
        this.form = form;
        this.language = language;
    }

    /** For the fields beside the form's own questions. */
    static String describeEnvelope(FieldError error, String language) {
        XFormText field = error.pointer().equals("/month") ? XFormText.MONTH : XFormText.FAMILY;
        return "%s: %s".formatted(field.localized().in(language, "en").text(), error.detail());
    }

    /** @param error with a pointer into the REST API's body */
    public String describe(FieldError error) {
        String pointer = error.pointer();
        String place = pointer.startsWith(ANSWERS) ? label(pointer.substring(ANSWERS.length())) : pointer;
        return "%s: %s".formatted(place, error.detail());
    }

    /** @param path such as {@code children/1/grade} */
    public String label(String path) {
        List<String> labels = new ArrayList<>();
        List<QuestionDefinition> questions = form.questions();
        for (String part : path.split("/")) {
            Optional<QuestionDefinition> question =
                    questions.stream().filter(one -> one.name().equals(part)).findFirst();
            if (question.isPresent()) {
                labels.add(label(question.get()));
                questions = question.get().questions().orElse(List.of());
            } else if (part.matches("\\d{1,5}") && !labels.isEmpty()) {
                labels.add(labels.removeLast() + " " + (Integer.parseInt(part) + 1));
            } else if (labels.isEmpty()) {
                labels.add(part);
            }
        }
        return String.join(", ", labels);
    }

    private String label(QuestionDefinition question) {
        return question.label()
                .map(label -> label.in(language, form.defaultLanguage()).text())
                .orElse(question.name());
    }
}
