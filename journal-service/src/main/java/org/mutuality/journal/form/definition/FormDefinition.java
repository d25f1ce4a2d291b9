package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as it is published.
 *
 * @param base id of the core form whose questions come before its own, such as {@code core-3}; absent: only its own
 *     questions
 * @param title name of the form, by language
 * @param languages BCP 47 tags of the languages the form is offered in; a missing text is shown in {@code
 *     defaultLanguage}
 * @param defaultLanguage BCP 47 tag of the language that every text has
 * @param completeFrom number of answers from which a journal is complete, provided all required questions are answered;
 *     1 when absent. Only answers to questions that every family is asked count: those without {@code relevant}, outside of
 *     repeats
 * @param sections sections of the form, in order
 * @param questions questions of the form, in order; those of the form it extends are left out here
 */
public record FormDefinition(
        @JsonProperty("extends") Optional<String> base,
        LocalizedText title,
        List<String> languages,
        String defaultLanguage,
        Optional<Integer> completeFrom,
        Optional<List<Section>> sections,
        List<QuestionDefinition> questions) {

    /**
     * Questions that are shown together on one page.
     *
     * @param name name that questions refer to
     * @param title heading, by language
     */
    public record Section(String name, LocalizedText title) {}

    /** With the questions of the form it extends before its own. */
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
