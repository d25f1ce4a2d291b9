package org.mutuality.journal.passbook.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.page.Localizer;
import org.mutuality.journal.passbook.page.PassbookPage.Item;

/** What a family wrote in words of its own, in the order it was asked; also in the entries of a repeat, and of one within. */
record FreeTextFormatter(Collection<QuestionDefinition> questions, Localizer speech) {
    Stream<Item> of(JournalQueries.JournalRow journal) {
        return of(questions, speech.month(journal.month()), journal.answers());
    }

    private Stream<Item> of(Collection<QuestionDefinition> questions, String about, Map<?, ?> answers) {
        return questions.stream().flatMap(question -> of(question, about, answers));
    }

    // A form before may have asked something else by this name.
    private Stream<Item> of(QuestionDefinition question, String about, Map<?, ?> answers) {
        Object answer = answers.get(question.name());
        if (question.type() == QuestionType.TEXT && answer instanceof String words) {
            return Stream.of(new Item(about, words, false));
        }
        // With whom something was exchanged is told of with the exchange.
        return answer instanceof List<?> entries && !question.name().equals(JournalExchangeReader.EXCHANGES)
                ? entries(question, about, entries)
                : Stream.of();
    }

    private Stream<Item> entries(QuestionDefinition repeat, String about, List<?> entries) {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> entries.get(i) instanceof Map<?, ?> entry
                        ? of(
                                repeat.questions().orElse(List.of()),
                                "%s, %s %d".formatted(about, label(repeat), i + 1),
                                entry)
                        : Stream.of());
    }

    private String label(QuestionDefinition repeat) {
        Optional<LocalizedText> label = repeat.label();
        return label.map(speech::label)
                .filter(text -> !text.isBlank())
                .orElse(repeat.name().replace('_', ' '));
    }
}
