package org.mutuality.journal.i18n;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.problem.LanguageTags;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/** Language of the caller, from the request's Accept-Language. */
@RequestScoped
public class RequestLocale {
    private final MessageCatalog phrases;

    /** For the container. */
    protected RequestLocale() {
        phrases = MessageCatalog.ENGLISH;
    }

    @Inject
    RequestLocale(HttpHeaders headers) {
        phrases = TranslationCatalog.in(AcceptLanguage.of(headers));
    }

    /** Validation errors in the caller's language; English when it names none that we have. */
    public ValidationErrors newValidationErrors() {
        return new ValidationErrors(phrases);
    }

    /** Messages in the caller's language, for use outside the request's thread. */
    public MessageCatalog phrases() {
        return phrases;
    }

    /**
     * The language a form is requested in; empty: all.
     *
     * @param offered a language of these is preferred to others that are accepted
     */
    public static Optional<String> wanted(@Nullable String language, HttpHeaders headers, List<String> offered) {
        if (language != null && !LanguageTags.isTag(language)) {
            throw PARAMETER_INVALID.because("language-tag");
        }
        List<String> tags = language == null ? AcceptLanguage.of(headers) : LanguageTags.of(language);
        return tags.stream()
                .filter(tag -> offered.stream().anyMatch(one -> tag.equals(one) || tag.startsWith(one + "-")))
                .findFirst()
                .or(() -> tags.stream().findFirst());
    }
}
