package org.mutuality.payment.providerfile;

import java.util.Optional;

/** Codes and references of providers. What reads like words isn't kept: it might be somebody's name. */
final class CodeSanitizer {
    private CodeSanitizer() {}

    /** "" when there is none, or none that can be kept. */
    static String reference(String text) {
        return text.matches("[A-Za-z0-9._/+-]{1,35}") ? text : "";
    }

    /** @param otherwise when there is none, or none that can be kept */
    static String reason(Optional<String> text, String otherwise) {
        return text.filter(code -> code.matches("[A-Za-z0-9]{1,4}")).orElse(otherwise);
    }
}
