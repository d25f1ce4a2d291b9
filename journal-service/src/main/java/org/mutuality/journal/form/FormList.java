package org.mutuality.journal.form;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.FormView.Published;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;

/** Forms that a country may use. */
@ApplicationScoped
class FormList {
    private final FormView published;

    FormList(FormView published) {
        this.published = published;
    }

    /** A form without its questions. @param country left out for the core's */
    public record Listed(
            String id, String name, int version, Optional<String> country, Wording title, List<String> languages) {
        static Listed of(FormId id, FormDefinition form) {
            return new Listed(id.toString(), id.name(), id.version(), id.country(), form.title(), form.languages());
        }
    }

    Page<Listed> page(@Nullable String country, Optional<Cursor> after, Limit limit) {
        if (country == null || !country.matches("[A-Z]{2}")) {
            throw PARAMETER_INVALID.because("country must be an ISO 3166 code, such as PH");
        }
        Optional<FormId> from = after.map(FormList::place);
        return Page.of(rows(country, from, limit.andOne()), limit, form -> Cursor.of(form.name(), form.version()));
    }

    // The core's come first: they are few, and known to all.
    private List<Listed> rows(String country, Optional<FormId> from, int most) {
        Optional<FormId> own = from.filter(id -> id.country().isPresent());
        Stream<Listed> core = own.isPresent()
                ? Stream.of()
                : CoreForms.all().stream()
                        .filter(form -> from.isEmpty()
                                || form.formId().version() < from.get().version())
                        .map(form -> Listed.of(form.formId(), form.definition()));
        Stream<Listed> published =
                this.published.forms(country, own, most).stream().map(FormList::listed);
        return Stream.concat(core, published).limit(most).toList();
    }

    private static Listed listed(Published form) {
        return Listed.of(form.id(), form.definition());
    }

    private static FormId place(Cursor cursor) {
        return FormId.parse(cursor.ofSize(2).text(0) + "-" + cursor.number(1))
                .orElseThrow(() -> org.mutuality.platform.problem.CommonProblem.CURSOR_INVALID.because(
                        "Start again without a cursor"));
    }
}
