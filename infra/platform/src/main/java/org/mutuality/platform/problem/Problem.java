package org.mutuality.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of refusal. Each capability has one enum of them, with its constants in order of precedence. The type is
 * stable; title and detail may be reworded.
 */
public interface Problem {

    /**
     * What all refusals of a kind share.
     *
     * @param status HTTP status, 400 to 599
     * @param title see {@link #title()}
     */
    record Definition(int status, String title) {}

    Definition definition();

    default int status() {
        return definition().status();
    }

    /** Summary of the problem type in English, without data. Each type has one title. */
    default String title() {
        return definition().title();
    }

    /** The title in the language of {@code messages}; English where it is not translated. */
    default String title(MessageCatalog messages) {
        String key = "problem." + code();
        String title = messages.translate(key);
        return title.equals(key) ? title() : title;
    }

    /** Name of the enum constant. */
    String name();

    default String type() {
        return "urn:problem:" + code();
    }

    /** The type without its prefix, such as {@code batch-empty}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A refusal with an explanation, translated for its reader.
     *
     * @param reason last part of the message's key, {@code problem.<code>.<reason>}; the messages of the service, or of
     *     the platform, have it in every language
     * @param arguments of the message. Callers read them: no names, no internals
     */
    default ProblemException because(String reason, Object... arguments) {
        return because(Message.of("problem.%s.%s".formatted(code(), reason), arguments));
    }

    /** @param detail a message that several problems share, or a text in the caller's language */
    default ProblemException because(Message detail) {
        return new ProblemException(this, detail, List.of());
    }

    default ProblemException because(List<FieldError> errors) {
        return new ProblemException(
                this, errors.size() == 1 ? Message.of("errors.one") : Message.of("errors.many", errors.size()), errors);
    }
}
