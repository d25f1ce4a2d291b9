package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as it is published.
 *
 * @param base id of the core form whose questions come before its own; empty: only its own
 * @param languages BCP 47, that it is meant to be read in; texts that lack one are told in {@code defaultLanguage}
 * @param defaultLanguage every text has it
 * @param completeFrom answers from which a journal is complete, if it has all that is required too; 1 when left out
 */
public record FormDefinition(
        @JsonProperty("extends") Optional<String> base,
        LocalizedText title,
        List<String> languages,
        String defaultLanguage,
        Optional<Integer> completeFrom,
        Optional<List<Section>> sections,
        List<QuestionDefinition> questions) {

    /** Questions that belong together on a page. */
    public record Section(String name, LocalizedText title) {}

    /** All that is asked: the base's before its own. */
    public FormDefinition withBase(FormDefinition whole) {
        return new FormDefinition(
                base,
                title,
                languages,
                defaultLanguage,
                completeFrom.or(whole::completeFrom),
                Optional.of(joined(whole.allSections(), allSections())),
                joined(whole.questions, questions));
    }

    public List<Section> allSections() {
        return sections.orElse(List.of());
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
