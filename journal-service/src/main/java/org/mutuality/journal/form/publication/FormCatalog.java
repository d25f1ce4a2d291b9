package org.mutuality.journal.form.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.CoreForms;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.FormQueries.CurrentFormRow;
import org.mutuality.journal.form.publication.FormQueries.PublishedFormRow;
import org.mutuality.platform.problem.ValidationErrors;

/** All forms: those built into the service and those that countries have published. */
@Singleton
public class FormCatalog {
    private static final int MOST_REMEMBERED = 1_000;

    private static final Duration CHOICE_REMEMBERED = Duration.ofSeconds(1);

    // Forms never change, so they are cached for good; absence is not cached, because a form may be published at any
    // moment.
    private final Cache<FormId, Form> forms = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final Cache<String, Form> currentForms = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(CHOICE_REMEMBERED)
            .executor(Runnable::run)
            .build();

    private final Function<FormId, Optional<PublishedFormRow>> published;
    private final Function<String, Optional<CurrentFormRow>> chosen;

    @Inject
    FormCatalog(FormQueries view) {
        this.published = view::form;
        this.chosen = view::current;
    }

    /** Built-in forms only. */
    public FormCatalog() {
        this.published = id -> Optional.empty();
        this.chosen = country -> Optional.empty();
    }

    public Optional<Form> form(String id) {
        return FormId.parse(id).flatMap(this::form);
    }

    /** A form that journals of {@code country} may use. */
    public Optional<Form> usable(String id, String country) {
        return form(id).filter(form -> form.usableIn(country));
    }

    /** The country's current form: its own choice, otherwise the newest core form. */
    public Form current(String country) {
        return Objects.requireNonNull(currentForms.get(country, this::loadCurrent));
    }

    /** After the country has made another choice. */
    void invalidateCurrent(String country) {
        currentForms.invalidate(country);
    }

    Optional<Form> form(FormId id) {
        return CoreForms.form(id).or(() -> Optional.ofNullable(forms.get(id, this::loadPublished)));
    }

    /** Built-in forms, newest first. */
    List<Form> core() {
        return CoreForms.all();
    }

    private Form loadCurrent(String country) {
        return chosen.apply(country)
                .flatMap(current -> usable(current.form(), country))
                .orElseGet(() -> CoreForms.all().getFirst());
    }

    private @Nullable Form loadPublished(FormId id) {
        return published.apply(id).map(FormCatalog::form).orElse(null);
    }

    // It was validated when it was published.
    private static Form form(PublishedFormRow one) {
        return Form.compile(
                one.id(),
                one.definition(),
                one.definition().base().flatMap(FormId::parse).flatMap(CoreForms::form),
                new ValidationErrors());
    }
}
