package org.mutuality.payment.providerfile;

import java.util.Optional;

/**
 * Filters codes and references of providers. Anything that could be free text is dropped, because it might be a name.
 */
final class CodeSanitizer {
    private CodeSanitizer() {}

    /** "" when there is none, or none that may be stored. */
    static String reference(String text) {
        return text.matches("[A-Za-z0-9._/+-]{1,35}") ? text : "";
    }

    /** @param fallback when there is none, or none that may be stored */
    static String reason(Optional<String> text, String fallback) {
        return text.filter(code -> code.matches("[A-Za-z0-9]{1,4}")).orElse(fallback);
    }
}
