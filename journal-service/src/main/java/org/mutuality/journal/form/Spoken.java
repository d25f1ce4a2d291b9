package org.mutuality.journal.form;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Sayings;
import org.mutuality.platform.problem.Wrongs;

/** The language of who asks, by the request's Accept-Language. */
@RequestScoped
public class Spoken {
    private final Phrases phrases;

    /** For the container. */
    protected Spoken() {
        phrases = Phrases.ENGLISH;
    }

    @Inject
    Spoken(HttpHeaders headers) {
        phrases = Sayings.in(AcceptLanguage.of(headers));
    }

    /** To collect what is wrong with the family's answers in its language; English where it names none we have. */
    public Wrongs wrongs() {
        return new Wrongs(phrases);
    }

    /** As {@link #wrongs}, for what is read beside the request's thread. */
    public Phrases phrases() {
        return phrases;
    }

    /**
     * The one language a form is asked for in; empty: all.
     *
     * @param offered a language of these is preferred to others that are accepted
     */
    static Optional<String> wanted(@Nullable String language, HttpHeaders headers, List<String> offered) {
        if (language != null && !AcceptLanguage.isTag(language)) {
            throw PARAMETER_INVALID.because("language must be a BCP 47 tag, such as es or es-MX");
        }
        List<String> tags = language == null ? AcceptLanguage.of(headers) : AcceptLanguage.tags(language);
        return tags.stream()
                .filter(tag -> offered.stream().anyMatch(one -> tag.equals(one) || tag.startsWith(one + "-")))
                .findFirst()
                .or(() -> tags.stream().findFirst());
    }
}
