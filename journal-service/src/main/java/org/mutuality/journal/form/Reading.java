package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/**
 * Reads the answers of a journal, or of one entry of a repeat, in the order of the questions: a condition looks only at
 * what was asked before.
 */
final class Reading {
    private final Form form;
    private final List<Question> questions;
    private final String currency;
    private final Wrongs wrongs;
    private final Told told;

    // Conditions on what couldn't be read are left alone: one slip is told once.
    private final Set<String> garbled;

    private Reading(
            Form form,
            List<Question> questions,
            String currency,
            Wrongs wrongs,
            Optional<Told> around,
            Set<String> garbled) {
        this.form = form;
        this.questions = questions;
        this.currency = currency;
        this.wrongs = wrongs;
        this.told = new Told(new LinkedHashMap<>(), around);
        this.garbled = garbled;
    }

    static Reading of(Form form, String currency, Wrongs wrongs) {
        return new Reading(form, form.questions(), currency, wrongs, Optional.empty(), new HashSet<>());
    }

    Reading entry(List<Question> inner) {
        return new Reading(form, inner, currency, wrongs, Optional.of(told), new HashSet<>(garbled));
    }

    String currency() {
        return currency;
    }

    Wrongs wrongs() {
        return wrongs;
    }

    Map<String, Object> read(JsonNode answers, String at) {
        if (wrongs.check(answers.isObject(), at, "validation.answers")) {
            int known = 0;
            for (Question question : questions) {
                JsonNode answer = answers.path(question.name());
                known += answer.isMissingNode() ? 0 : 1;
                one(question, answer, Wrong.under(at, question.name()));
            }
            if (known < answers.size()) {
                nameUnknown(answers, at);
            }
        }
        return Collections.unmodifiableMap(told.answers());
    }

    private void one(Question question, JsonNode answer, String at) {
        if (!answer.isMissingNode()) {
            kept(question, answer, at)
                    .ifPresentOrElse(
                            value -> told.answers().put(question.name(), value), () -> garbled.add(question.name()));
        }
    }

    private Optional<Object> kept(Question question, JsonNode answer, String at) {
        boolean judgeable = question.relevant()
                .filter(rule -> rule.looksAt(garbled::contains))
                .isEmpty();
        return wrongs.check(!answer.isNull(), at, "validation.null-answer")
                        && wrongs.check(!judgeable || question.asked(told), at, "validation.not-relevant")
                ? question.type().read(answer, at, this).filter(value -> fits(question, value, at))
                : Optional.empty();
    }

    private boolean fits(Question question, Object value, String at) {
        boolean fits = question.constraint()
                .filter(rule -> !rule.looksAt(garbled::contains))
                .map(rule -> rule.holds(told, value))
                .orElse(true);
        if (!fits) {
            question.otherwise()
                    .map(wording -> wording.in(wrongs.language(), form.defaultLanguage()))
                    .ifPresentOrElse(
                            said -> wrongs.add(at, "%s", said.text()), () -> wrongs.add(at, "validation.constraint"));
        }
        return fits;
    }

    private void nameUnknown(JsonNode answers, String at) {
        List<String> names = questions.stream().map(Question::name).toList();
        answers.fieldNames()
                .forEachRemaining(name -> wrongs.check(
                        names.contains(name), Wrong.under(at, name), "validation.unknown-question", form.id()));
    }
}
