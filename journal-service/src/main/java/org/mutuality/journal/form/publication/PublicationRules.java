package org.mutuality.journal.form.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mutuality.journal.form.CoreForms;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormDefinition.Section;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LabelRules;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Rules for publishing a form, in addition to questions that compile: labels in all its languages, bounded size, types of
 * core questions, and completeness that no answer decides.
 */
public final class PublicationRules {
    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_SECTIONS = 50;

    private final FormDefinition form;
    private final ValidationErrors validationErrors;
    private final LabelRules labels;
    private final Set<String> sections;

    private PublicationRules(FormDefinition form, Optional<Form> base, ValidationErrors validationErrors) {
        this.form = form;
        this.validationErrors = validationErrors;
        this.labels = new LabelRules(form.languages(), form.defaultLanguage(), validationErrors);
        this.sections = base.map(Form::definition).map(FormDefinition::allSections).orElse(List.of()).stream()
                .map(Section::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Compiles a form to be published.
     *
     * @param errors gets everything that is invalid, by pointers into the definition
     */
    public static Form check(FormId id, FormDefinition definition, ValidationErrors validationErrors) {
        Optional<Form> base = definition.base().flatMap(FormId::parse).flatMap(CoreForms::form);
        validationErrors.addUnless(definition.base().isEmpty() || base.isPresent(), "/extends", "validation.core-form");
        new PublicationRules(definition, base, validationErrors).check();
        Form form = Form.compile(id, definition, base, validationErrors);
        CompletenessRules.check(definition, form, validationErrors);
        return form;
    }

    private void check() {
        labels.checkLanguages();
        labels.check(Optional.of(form.title()), "/title");
        sections();
        int size = size(form.questions());
        validationErrors.addUnless(
                size > 0 && size <= MOST_QUESTIONS, "/questions", "validation.question-count", MOST_QUESTIONS);
        questions(form.questions(), "/questions");
    }

    private static int size(List<QuestionDefinition> questions) {
        return questions.size()
                + questions.stream()
                        .mapToInt(one -> size(one.nestedQuestions()))
                        .sum();
    }

    private void sections() {
        List<Section> own = form.allSections();
        validationErrors.addUnless(
                own.size() <= MOST_SECTIONS, "/sections", "validation.sections-at-most", MOST_SECTIONS);
        for (int i = 0; i < own.size(); i++) {
            validationErrors.addUnless(
                    sections.add(own.get(i).name()), "/sections/%d/name".formatted(i), "validation.duplicate");
            labels.check(Optional.of(own.get(i).title()), "/sections/%d/title".formatted(i));
        }
    }

    private void questions(List<QuestionDefinition> questions, String pointer) {
        IntStream.range(0, questions.size()).forEach(i -> question(questions.get(i), pointer + "/" + i));
    }

    private void question(QuestionDefinition definition, String pointer) {
        validationErrors.addUnless(CoreForms.allowsType(definition), pointer + "/type", "validation.core-question-type");
        validationErrors.addUnless(definition.label().isPresent(), pointer + "/label", "validation.required");
        labels.check(definition.label(), pointer + "/label");
        labels.check(definition.hint(), pointer + "/hint");
        labels.check(definition.constraintMessage(), pointer + "/constraintMessage");
        labels.check(definition.leastLabel(), pointer + "/leastLabel");
        labels.check(definition.mostLabel(), pointer + "/mostLabel");
        validationErrors.addUnless(
                definition.section().filter(name -> !sections.contains(name)).isEmpty(),
                pointer + "/section",
                "validation.section");
        labels.checkChoices(definition, pointer + "/choiceLabels");
        questions(definition.nestedQuestions(), pointer + "/questions");
    }
}
