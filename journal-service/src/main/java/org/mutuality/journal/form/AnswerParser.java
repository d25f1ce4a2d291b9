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
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Parses the answers of a journal, or of one entry of a repeat, in the order of the questions: a condition refers only
 * to earlier questions.
 */
final class AnswerParser {
    private final Form form;
    private final List<FormQuestion> questions;
    private final String currency;
    private final ValidationErrors validationErrors;
    private final AnswerScope scope;

    // Conditions on unreadable answers are skipped, so that one mistake is reported once.
    private final Set<String> unreadable;

    private AnswerParser(
            Form form,
            List<FormQuestion> questions,
            String currency,
            ValidationErrors validationErrors,
            Optional<AnswerScope> enclosing,
            Set<String> garbled) {
        this.form = form;
        this.questions = questions;
        this.currency = currency;
        this.validationErrors = validationErrors;
        this.scope = new AnswerScope(new LinkedHashMap<>(), enclosing);
        this.unreadable = garbled;
    }

    static AnswerParser of(Form form, String currency, ValidationErrors validationErrors) {
        return new AnswerParser(form, form.questions(), currency, validationErrors, Optional.empty(), new HashSet<>());
    }

    AnswerParser forEntry(List<FormQuestion> nested) {
        return new AnswerParser(
                form, nested, currency, validationErrors, Optional.of(scope), new HashSet<>(unreadable));
    }

    String currency() {
        return currency;
    }

    ValidationErrors validationErrors() {
        return validationErrors;
    }

    Map<String, Object> read(JsonNode answers, String pointer) {
        if (validationErrors.addUnless(answers.isObject(), pointer, "validation.answers")) {
            int recognized = 0;
            for (FormQuestion question : questions) {
                JsonNode answer = answers.path(question.name());
                recognized += answer.isMissingNode() ? 0 : 1;
                parse(question, answer, FieldError.under(pointer, question.name()));
            }
            if (recognized < answers.size()) {
                reportUnknownQuestions(answers, pointer);
            }
        }
        return Collections.unmodifiableMap(scope.answers());
    }

    private void parse(FormQuestion question, JsonNode answer, String pointer) {
        if (!answer.isMissingNode()) {
            parseIfRelevant(question, answer, pointer)
                    .ifPresentOrElse(
                            value -> scope.answers().put(question.name(), value),
                            () -> unreadable.add(question.name()));
        }
    }

    private Optional<Object> parseIfRelevant(FormQuestion question, JsonNode answer, String pointer) {
        boolean judgeable = question.relevant()
                .filter(rule -> rule.refersTo(unreadable::contains))
                .isEmpty();
        boolean blank =
                answer.isNull() || answer.isTextual() && answer.textValue().isBlank();
        return validationErrors.addUnless(!blank, pointer, "validation.null-answer")
                        && validationErrors.addUnless(
                                !judgeable || question.isRelevant(scope), pointer, "validation.not-relevant")
                ? question.type().read(answer, pointer, this).filter(value -> meetsConstraint(question, value, pointer))
                : Optional.empty();
    }

    private boolean meetsConstraint(FormQuestion question, Object value, String pointer) {
        boolean met = question.constraint()
                .filter(rule -> !rule.refersTo(unreadable::contains))
                .map(rule -> rule.holds(scope, value))
                .orElse(true);
        if (!met) {
            question.constraintMessage()
                    .map(wording -> wording.in(validationErrors.language(), form.defaultLanguage()))
                    .ifPresentOrElse(
                            message -> validationErrors.add(pointer, Message.text(message.text())),
                            () -> validationErrors.add(pointer, "validation.constraint"));
        }
        return met;
    }

    private void reportUnknownQuestions(JsonNode answers, String pointer) {
        List<String> names = questions.stream().map(FormQuestion::name).toList();
        answers.fieldNames()
                .forEachRemaining(name -> validationErrors.addUnless(
                        names.contains(name),
                        FieldError.under(pointer, name),
                        "validation.unknown-question",
                        form.id()));
    }
}
