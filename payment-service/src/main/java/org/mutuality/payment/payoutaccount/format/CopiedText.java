package org.mutuality.payment.payoutaccount.format;

import java.util.regex.Pattern;

/** Removes what people and programs add when they copy an identifier; the identifier is judged afterwards. */
public final class CopiedText {
    // Spaces of any kind, invisible marks such as those of messengers, and dashes.
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}]+");

    private CopiedText() {}

    /** Without spaces, invisible marks and dashes: {@code DE89 3704-0044} becomes {@code DE8937040044}. */
    public static String compact(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }
}
