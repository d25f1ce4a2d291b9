package org.mutuality.journal.form.publication;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.CoreForms;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.publication.FormQueries.PublishedFormRow;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Forms that a country may use, core forms included. */
@ApplicationScoped
class FormSummaryQueries {
    private final FormQueries published;

    FormSummaryQueries(FormQueries published) {
        this.published = published;
    }

    /**
     * A form without its questions.
     *
     * @param id name and version, such as {@code core-3}
     * @param name name of the form, common to its versions
     * @param version version of the form, from 1
     * @param country ISO 3166-1 alpha-2 code of the country that published it; absent for core forms
     * @param title name of the form as people read it, by language
     * @param languages BCP 47 tags of the languages it is offered in
     */
    public record FormSummary(
            String id,
            String name,
            int version,
            Optional<String> country,
            LocalizedText title,
            List<String> languages) {
        static FormSummary of(FormId id, FormDefinition form) {
            return new FormSummary(
                    id.toString(), id.name(), id.version(), id.country(), form.title(), form.languages());
        }
    }

    Page<FormSummary> page(@Nullable String country, Optional<Cursor> after, PageSize limit) {
        if (country == null || !country.matches("[A-Z]{2}")) {
            throw PARAMETER_INVALID.because("country-code");
        }
        Optional<FormId> from = after.map(FormSummaryQueries::toFormId);
        return Page.of(rows(country, from, limit.andOne()), limit, form -> Cursor.of(form.name(), form.version()));
    }

    // Core forms come first: they are few and in memory.
    private List<FormSummary> rows(String country, Optional<FormId> from, int most) {
        Optional<FormId> own = from.filter(id -> id.country().isPresent());
        Stream<FormSummary> core = own.isPresent()
                ? Stream.of()
                : CoreForms.all().stream()
                        .filter(form -> from.isEmpty()
                                || form.formId().version() < from.get().version())
                        .map(form -> FormSummary.of(form.formId(), form.definition()));
        Stream<FormSummary> published =
                this.published.forms(country, own, most).stream().map(FormSummaryQueries::toSummary);
        return Stream.concat(core, published).limit(most).toList();
    }

    private static FormSummary toSummary(PublishedFormRow form) {
        return FormSummary.of(form.id(), form.definition());
    }

    private static FormId toFormId(Cursor cursor) {
        return FormId.parse(cursor.ofSize(2).text(0) + "-" + cursor.number(1))
                .orElseThrow(() -> org.mutuality.platform.problem.CommonProblem.CURSOR_INVALID.because("start-again"));
    }
}
