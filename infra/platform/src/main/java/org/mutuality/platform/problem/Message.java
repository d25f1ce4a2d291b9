package org.mutuality.platform.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text for callers that is not in a language yet: it is translated when the response is written, because only then
 * the language of the caller is known. Aggregates and validators create it without knowing about languages.
 *
 * @param key key of a message bundle; a text that is no key reads the same in every language
 * @param arguments of the pattern, for {@link String#format}; a message among them is translated too
 */
public record Message(String key, List<Object> arguments) {

    /** @param key key of a message bundle, such as {@code validation.required} */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Stream.of(arguments).toList());
    }

    /** A text that is in the caller's language already, such as the constraint message of a form. */
    public static Message text(String text) {
        return new Message(text, List.of());
    }

    public String in(MessageCatalog messages) {
        String pattern = messages.translate(key);
        return arguments.isEmpty()
                ? pattern
                : pattern.formatted(arguments.stream()
                        .map(argument -> argument instanceof Message message ? message.in(messages) : argument)
                        .toArray());
    }
}
