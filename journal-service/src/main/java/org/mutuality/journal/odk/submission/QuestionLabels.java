package org.mutuality.journal.odk.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xform.XFormText;
import org.mutuality.platform.problem.FieldError;

/** Questions by the words their reader knows them by, where REST would point: Children 2, Grade. */
public final class QuestionLabels {
    private static final String ANSWERS = "/answers/";

    private final FormDefinition form;
    private final String language;

    public QuestionLabels(FormDefinition form, String language) {
        this.form = form;
        this.language = language;
    }

    /** Of what is asked beside the form's own questions. */
    static String describeEnvelope(FieldError wrong, String language) {
        XFormText asked = wrong.pointer().equals("/month") ? XFormText.MONTH : XFormText.FAMILY;
        return "%s: %s".formatted(asked.localized().in(language, "en").text(), wrong.detail());
    }

    /** @param wrong with a pointer into what REST would be told */
    public String describe(FieldError wrong) {
        String at = wrong.pointer();
        String place = at.startsWith(ANSWERS) ? label(at.substring(ANSWERS.length())) : at;
        return "%s: %s".formatted(place, wrong.detail());
    }

    /** @param path as in {@code children/1/grade} */
    public String label(String path) {
        List<String> words = new ArrayList<>();
        List<QuestionDefinition> asked = form.questions();
        for (String part : path.split("/")) {
            Optional<QuestionDefinition> question =
                    asked.stream().filter(one -> one.name().equals(part)).findFirst();
            if (question.isPresent()) {
                words.add(label(question.get()));
                asked = question.get().questions().orElse(List.of());
            } else if (part.matches("\\d{1,5}") && !words.isEmpty()) {
                words.add(words.removeLast() + " " + (Integer.parseInt(part) + 1));
            } else if (words.isEmpty()) {
                words.add(part);
            }
        }
        return String.join(", ", words);
    }

    private String label(QuestionDefinition question) {
        return question.label()
                .map(label -> label.in(language, form.defaultLanguage()).text())
                .orElse(question.name());
    }
}
