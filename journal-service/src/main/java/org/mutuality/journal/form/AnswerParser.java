package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.answer.AnswerScope;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Reads the answers of a journal, or of one entry of a repeat, in the order of the questions: a condition looks only at
 * what was asked before.
 */
final class AnswerParser {
    private final Form form;
    private final List<FormQuestion> questions;
    private final String currency;
    private final ValidationErrors validationErrors;
    private final AnswerScope scope;

    // Conditions on what couldn't be read are left alone: one slip is told once.
    private final Set<String> unreadable;

    private AnswerParser(
            Form form,
            List<FormQuestion> questions,
            String currency,
            ValidationErrors wrongs,
            Optional<AnswerScope> around,
            Set<String> garbled) {
        this.form = form;
        this.questions = questions;
        this.currency = currency;
        this.validationErrors = wrongs;
        this.scope = new AnswerScope(new LinkedHashMap<>(), around);
        this.unreadable = garbled;
    }

    static AnswerParser of(Form form, String currency, ValidationErrors wrongs) {
        return new AnswerParser(form, form.questions(), currency, wrongs, Optional.empty(), new HashSet<>());
    }

    AnswerParser forEntry(List<FormQuestion> inner) {
        return new AnswerParser(form, inner, currency, validationErrors, Optional.of(scope), new HashSet<>(unreadable));
    }

    String currency() {
        return currency;
    }

    ValidationErrors validationErrors() {
        return validationErrors;
    }

    Map<String, Object> read(JsonNode answers, String at) {
        if (validationErrors.addUnless(answers.isObject(), at, "validation.answers")) {
            int known = 0;
            for (FormQuestion question : questions) {
                JsonNode answer = answers.path(question.name());
                known += answer.isMissingNode() ? 0 : 1;
                parse(question, answer, FieldError.under(at, question.name()));
            }
            if (known < answers.size()) {
                reportUnknownQuestions(answers, at);
            }
        }
        return Collections.unmodifiableMap(scope.answers());
    }

    private void parse(FormQuestion question, JsonNode answer, String at) {
        if (!answer.isMissingNode()) {
            parseIfRelevant(question, answer, at)
                    .ifPresentOrElse(
                            value -> scope.answers().put(question.name(), value), () -> unreadable.add(question.name()));
        }
    }

    private Optional<Object> parseIfRelevant(FormQuestion question, JsonNode answer, String at) {
        boolean judgeable = question.relevant()
                .filter(rule -> rule.refersTo(unreadable::contains))
                .isEmpty();
        return validationErrors.addUnless(!answer.isNull(), at, "validation.null-answer")
                        && validationErrors.addUnless(
                                !judgeable || question.isRelevant(scope), at, "validation.not-relevant")
                ? question.type().read(answer, at, this).filter(value -> meetsConstraint(question, value, at))
                : Optional.empty();
    }

    private boolean meetsConstraint(FormQuestion question, Object value, String at) {
        boolean fits = question.constraint()
                .filter(rule -> !rule.refersTo(unreadable::contains))
                .map(rule -> rule.holds(scope, value))
                .orElse(true);
        if (!fits) {
            question.constraintMessage()
                    .map(wording -> wording.in(validationErrors.language(), form.defaultLanguage()))
                    .ifPresentOrElse(
                            said -> validationErrors.add(at, "%s", said.text()),
                            () -> validationErrors.add(at, "validation.constraint"));
        }
        return fits;
    }

    private void reportUnknownQuestions(JsonNode answers, String at) {
        List<String> names = questions.stream().map(FormQuestion::name).toList();
        answers.fieldNames()
                .forEachRemaining(name -> validationErrors.addUnless(
                        names.contains(name), FieldError.under(at, name), "validation.unknown-question", form.id()));
    }
}
