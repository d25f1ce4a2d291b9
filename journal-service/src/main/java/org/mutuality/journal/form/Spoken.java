package org.mutuality.journal.form;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Wrongs;

/** The language of who asks, by the request's Accept-Language. */
@RequestScoped
public class Spoken {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private final Phrases phrases;

    /** For the container. */
    protected Spoken() {
        phrases = Phrases.ENGLISH;
    }

    @Inject
    Spoken(HttpHeaders headers) {
        phrases = Sayings.in(tags(header(headers)));
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
        if (language != null && !TAG.matcher(language).matches()) {
            throw PARAMETER_INVALID.because("language is a BCP 47 tag, such as es or es-MX");
        }
        List<String> tags = language == null ? tags(header(headers)) : tags(language);
        return tags.stream()
                .filter(tag -> offered.stream().anyMatch(one -> tag.equals(one) || tag.startsWith(one + "-")))
                .findFirst()
                .or(() -> tags.stream().findFirst());
    }

    private static String header(HttpHeaders headers) {
        @Nullable String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? "" : header;
    }

    /** Best liked first; none when it can't be read, for nobody is turned away for a header. */
    private static List<String> tags(String accepted) {
        if (accepted.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0
                            && TAG.matcher(range.getRange()).matches())
                    .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
