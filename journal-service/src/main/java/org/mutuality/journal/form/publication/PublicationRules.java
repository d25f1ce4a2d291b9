package org.mutuality.journal.form.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mutuality.journal.form.CoreForms;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition.Section;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LabelRules;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.platform.problem.ValidationErrors;

/** What a country's form must be beside having questions that can be asked: readable, and of a bearable size. */
public final class PublicationRules {
    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_SECTIONS = 50;

    private final FormDefinition form;
    private final ValidationErrors validationErrors;
    private final LabelRules labels;
    private final Set<String> sections;
    private final int inherited;

    private PublicationRules(FormDefinition form, Optional<Form> base, ValidationErrors wrongs) {
        this.form = form;
        this.validationErrors = wrongs;
        this.labels = new LabelRules(form.languages(), form.defaultLanguage(), wrongs);
        this.inherited = base.map(Form::questions).map(List::size).orElse(0);
        this.sections = base.map(Form::definition).map(FormDefinition::allSections).orElse(List.of()).stream()
                .map(Section::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A form that can be published as told. @param wrongs gets everything wrong with it, by pointers into it */
    public static Form check(FormId id, FormDefinition told, ValidationErrors wrongs) {
        Optional<Form> base = told.base().flatMap(FormId::parse).flatMap(CoreForms::form);
        wrongs.addUnless(told.base().isEmpty() || base.isPresent(), "/extends", "validation.core-form");
        new PublicationRules(told, base, wrongs).check();
        return Form.compile(id, told, base, wrongs);
    }

    private void check() {
        labels.checkLanguages();
        labels.check(Optional.of(form.title()), "/title");
        sections();
        int size = size(form.questions());
        validationErrors.addUnless(size > 0 && size <= MOST_QUESTIONS, "/questions", "validation.question-count", MOST_QUESTIONS);
        int most = inherited + form.questions().size();
        form.completeFrom()
                .ifPresent(from ->
                        validationErrors.addUnless(from >= 1 && from <= most, "/completeFrom", "validation.answer-count", most));
        questions(form.questions(), "/questions");
    }

    private static int size(List<QuestionDefinition> questions) {
        return questions.size()
                + questions.stream().mapToInt(one -> size(one.nestedQuestions())).sum();
    }

    private void sections() {
        List<Section> own = form.allSections();
        validationErrors.addUnless(own.size() <= MOST_SECTIONS, "/sections", "validation.sections-at-most", MOST_SECTIONS);
        for (int i = 0; i < own.size(); i++) {
            validationErrors.addUnless(sections.add(own.get(i).name()), "/sections/%d/name".formatted(i), "validation.duplicate");
            labels.check(Optional.of(own.get(i).title()), "/sections/%d/title".formatted(i));
        }
    }

    private void questions(List<QuestionDefinition> questions, String at) {
        IntStream.range(0, questions.size()).forEach(i -> question(questions.get(i), at + "/" + i));
    }

    private void question(QuestionDefinition told, String at) {
        validationErrors.addUnless(told.label().isPresent(), at + "/label", "validation.required");
        labels.check(told.label(), at + "/label");
        labels.check(told.hint(), at + "/hint");
        labels.check(told.constraintMessage(), at + "/constraintMessage");
        labels.check(told.leastLabel(), at + "/leastLabel");
        labels.check(told.mostLabel(), at + "/mostLabel");
        validationErrors.addUnless(
                told.section().filter(name -> !sections.contains(name)).isEmpty(),
                at + "/section",
                "validation.section");
        labels.checkChoices(told, at + "/choiceLabels");
        questions(told.nestedQuestions(), at + "/questions");
    }
}
